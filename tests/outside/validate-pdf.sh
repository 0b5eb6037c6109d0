#!/usr/bin/env bash
# veraPDF on every PDF edition of our sources and of the nasty documents, for both pairs of standards; qpdf on their
# files. Ends with 77 where Java or veraPDF cannot be had. Installs into node_modules/.cache/kozlony/verapdf.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm run --silent validate:pdf -- "$folder"
if command -v qpdf >/dev/null; then
  find "$folder" -path '*/site/*.pdf' -print0 | xargs -0 -n1 qpdf --check >"$folder/qpdf" 2>&1 ||
    { cat "$folder/qpdf"; exit 1; }
  echo 'qpdf --check: every file is well formed'
fi
