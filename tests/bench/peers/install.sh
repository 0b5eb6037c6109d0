#!/usr/bin/env bash
# Puts the programs that Közlöny is measured beside into a folder, each once, in exactly these versions:
#   install.sh [FOLDER]      default: $XDG_CACHE_HOME/kozlony/peers
# By the ordinary clients alone (npm, pip, go). What cannot be had is named, and the rest goes on; it ends with 0.
# They are run, never shipped, linked or imported.
set -u
eleventy=3.1.8 textlint=15.8.0 textlint_terminology=5.2.16 md_to_pdf=5.2.5
weasyprint=70.0 typst=0.15.2
hugo=v0.165.0 vale=v3.22.0

into=${1:-${XDG_CACHE_HOME:-$HOME/.cache}/kozlony/peers}
mkdir -p "$into" || exit 74
cd "$into" || exit 74
into=$PWD

# had NAME VERSION: whether that very version is there already.
had() { [ "$(cat "$into/.versions/$1" 2>/dev/null)" = "$2" ]; }
# put NAME VERSION COMMAND…: installs it unless it is there.
put() {
  local name=$1 version=$2
  shift 2
  had "$name" "$version" && return 0
  mkdir -p "$into/.versions"
  if "$@" >"$into/.versions/$name.log" 2>&1; then
    printf '%s\n' "$version" >"$into/.versions/$name"
    echo "$name $version: installed"
  else
    echo "$name $version: cannot be had here ($into/.versions/$name.log)"
  fi
}

by_npm() { # a folder of its own for each, so that one that fails takes no other with it
  local folder=$1
  shift
  command -v npm || return 1
  mkdir -p "$into/$folder" && cd "$into/$folder" || return 1
  [ -f package.json ] || printf '{"private":true}\n' >package.json
  PUPPETEER_SKIP_DOWNLOAD=1 npm install --no-audit --no-fund --save-exact "$@"
}
by_pip() { # a virtual environment of its own for each
  local folder=$1
  shift
  command -v python3 || return 1
  [ -x "$into/$folder/bin/python" ] || python3 -m venv "$into/$folder" || return 1
  "$into/$folder/bin/python" -m pip install --quiet --disable-pip-version-check "$@"
}
by_go() {
  command -v go || return 1
  GOBIN="$into/bin" GOFLAGS=-mod=mod go install "$1"
}

# WeasyPrint cuts its fonts three times faster where this library of the machine is there.
cut_fonts() {
  ldconfig -p 2>/dev/null | grep -q libharfbuzz-subset && return 0
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  apt-get install -y -q libharfbuzz-subset0 || { apt-get update && apt-get install -y -q libharfbuzz-subset0; }
}

put eleventy "$eleventy" by_npm eleventy "@11ty/eleventy@$eleventy"
put textlint "$textlint" by_npm textlint "textlint@$textlint" "textlint-rule-terminology@$textlint_terminology"
put md-to-pdf "$md_to_pdf" by_npm md-to-pdf "md-to-pdf@$md_to_pdf"
put weasyprint "$weasyprint" by_pip weasyprint "weasyprint==$weasyprint"
if had weasyprint "$weasyprint" && ! cut_fonts >"$into/.versions/harfbuzz.log" 2>&1; then
  echo 'weasyprint: runs, but slower than it could (libharfbuzz-subset is missing)'
fi
put typst "$typst" by_pip typst "typst==$typst"
put vale "$vale" by_go "github.com/vale-cli/vale/v3/cmd/vale@$vale"
put hugo "$hugo" by_go "github.com/gohugoio/hugo@$hugo"
exit 0
