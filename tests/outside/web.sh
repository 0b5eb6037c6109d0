#!/usr/bin/env bash
# The web editions before outside judges: axe-core, the Nu HTML Checker (HTML, CSS, SVG), Atom by RFC 4287, the schemas
# of JSON Feed and of sitemaps. Ends with 77 where one of them cannot be had and the others found nothing.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH" NO_COLOR=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
node tests/outside/web-sites.ts "$work" >"$work/sites"
mapfile -t sites <"$work/sites"
node tests/outside/axe.ts "${sites[@]}"

left_out() {
  echo "left out: $1"
  exit 77
}
tools="$PWD/node_modules/.cache/kozlony/outside/web-26.9.27"
if [ ! -e "$tools/ready" ]; then
  rm -rf "$tools"
  mkdir -p "$tools"
  echo '{ "private": true }' >"$tools/package.json"
  timeout 300 npm install --prefix "$tools" --no-save --ignore-scripts --loglevel=silent \
    vnu-jar@26.9.27 sitemap@9.0.1 jsonfeed-schema@0.5.0 ||
    left_out 'vnu-jar, sitemap or jsonfeed-schema cannot be installed here'
  touch "$tools/ready"
fi
node tests/outside/web-feeds.ts "$tools" "${sites[@]}"

command -v java >/dev/null || left_out 'the Nu HTML Checker and the check of Atom need Java'
vnu="$tools/node_modules/vnu-jar/build/dist/vnu.jar"
atom=(java -cp "$vnu" nu.validator.vendor.thaiopensource.relaxng.util.Driver -c tests/outside/atom.rnc)
judge() { # WORDS, then a command that prints nothing where all is well
  local words=$1 said
  shift
  said=$("$@" 2>&1) && [ -z "$said" ] || { printf '%s\n' "$said" | head -100; exit 1; }
  echo "$words: nothing found"
}
refuses() { # a command that must find something, so that no judge sleeps
  if "$@" >/dev/null 2>&1; then
    echo "no fault found where there is one: $*"
    exit 1
  fi
}
files() { find -L "${sites[@]}" -type f -name "$1" -print0; }
mapfile -d '' pages < <(files '*.html')
mapfile -d '' styles < <(files '*.css')
mapfile -d '' emblems < <(files emblem.svg)
mapfile -d '' feeds < <(files feed.atom)
judge "vnu, ${#pages[@]} pages" java -Xss8m -jar "$vnu" "${pages[@]}"
judge "vnu, ${#styles[@]} style sheets" java -jar "$vnu" --css "${styles[@]}"
judge "vnu, ${#emblems[@]} drawings" java -jar "$vnu" --svg "${emblems[@]}"
judge "RFC 4287, ${#feeds[@]} feeds" "${atom[@]}" "${feeds[@]}"
sed 's/<updated>[^<]*/<updated>yesterday/' "${feeds[0]}" >"$work/wrong.atom"
sed 's/<main/<main id="a"><main/' "${pages[0]}" >"$work/wrong.html"
refuses java -jar "$vnu" "$work/wrong.html"
refuses "${atom[@]}" "$work/wrong.atom"
