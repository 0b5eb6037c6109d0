#!/usr/bin/env bash
# veraPDF on every PDF edition of our sources and of the nasty documents, for both pairs of standards; then qpdf on
# their files, and Poppler’s pdftotext on their words. Ends with 77 where Java or veraPDF cannot be had. veraPDF goes
# into node_modules/.cache/kozlony/verapdf.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm run --silent validate:pdf -- "$folder"

have() { # PROGRAM PACKAGE
  command -v "$1" >/dev/null && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null &&
    DEBIAN_FRONTEND=noninteractive timeout 300 apt-get install -y -qq "$2" >/dev/null 2>&1; then return; fi
  echo "left out: $1 (sudo apt-get install $2)"
  return 1
}
if have qpdf qpdf; then
  find "$folder" -path '*/.releases/*/*.pdf' -print0 | xargs -0 -n1 qpdf --check >"$folder/qpdf" 2>&1 ||
    { grep -B3 -iE 'warning|error' "$folder/qpdf"; exit 1; }
  echo 'qpdf --check: every file is well formed'
fi
if have pdftotext poppler-utils; then
  for site in "$folder"/*/*/output/site; do node tests/outside/find-words.ts "$site"; done
fi
