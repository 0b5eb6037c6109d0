#!/bin/sh
# The pictures that have a committed reference, made anew and held against it (npm run look shows all).
cd "$(dirname "$0")/../.." || exit 1
exec node tests/look/look.ts --kept
