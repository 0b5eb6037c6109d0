#!/usr/bin/env bash
# Puts the peers of `npm run bench -- terms --peers` into a folder, once: textlint from npm, Vale from the Go proxy.
# What cannot be had is left out; the bench then says so.
set -u
into=$1
mkdir -p "$into"
cd "$into" || exit 74
if [ ! -x node_modules/.bin/textlint ]; then
  [ -f package.json ] || printf '{"private":true}\n' > package.json
  npm install --silent --no-audit --no-fund textlint@15.2.2 textlint-rule-terminology@5.2.15 >&2 || true
fi
if [ ! -x bin/vale ] && command -v go >/dev/null; then
  GOBIN=$into/bin GOFLAGS=-mod=mod go install github.com/errata-ai/vale/v3/cmd/vale@v3.7.1 >&2 || true
fi
exit 0
