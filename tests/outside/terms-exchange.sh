#!/usr/bin/env bash
# translate-toolkit and Okapi read every concept and every term of our exports; TBX v3 is valid by tbx-v3.rng.
# Ends with 77 where they cannot be had. Installs into node_modules/.cache/outside.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
cache="$PWD/node_modules/.cache/outside"
toolkit_version=3.20.4
okapi_version=1.47.0
toolkit="$cache/translate-toolkit-$toolkit_version"
okapi="$cache/okapi-terminology-$okapi_version"
left_out() {
  rm -rf "$2"
  echo "left out: $1"
  exit 77
}

if [ ! -e "$toolkit/ready" ]; then
  rm -rf "$toolkit"
  mkdir -p "$cache"
  python3 -m venv "$toolkit" 2>/dev/null || left_out 'python3 -m venv does not work here' "$toolkit"
  timeout 300 "$toolkit/bin/pip" install --quiet --disable-pip-version-check \
    "translate-toolkit==$toolkit_version" lxml ||
    left_out "translate-toolkit==$toolkit_version cannot be installed here" "$toolkit"
  touch "$toolkit/ready"
fi

if [ ! -e "$okapi/ready" ]; then
  command -v java mvn >/dev/null || left_out 'Okapi needs Java and Maven' "$okapi"
  rm -rf "$okapi"
  mkdir -p "$okapi"
  cat >"$okapi/pom.xml" <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>kozlony</groupId><artifactId>outside</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>net.sf.okapi.lib</groupId>
      <artifactId>okapi-lib-terminology</artifactId>
      <version>$okapi_version</version>
    </dependency>
  </dependencies>
</project>
XML
  (cd "$okapi" && timeout 500 mvn --quiet --batch-mode dependency:copy-dependencies -DoutputDirectory=lib) \
    >"$cache/okapi.log" 2>&1 || left_out "okapi-lib-terminology $okapi_version cannot be had here" "$okapi"
  touch "$okapi/ready"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export_terms() { node bin/kozlony.js exchange export "$@" --quiet; }
export_terms tbx "$work/v2.tbx"
export_terms tbx "$work/v3.tbx" --dialect v3
export_terms csv "$work/terms.csv"
export_terms csv "$work/excel.csv" --bom
export_terms tsv "$work/terms.tsv"

for file in v2.tbx terms.csv excel.csv terms.tsv; do
  java -cp "$okapi/lib/*" tests/outside/OkapiTerms.java "${file##*.}" "$work/$file" \
    >"$work/$file.okapi" 2>"$work/log" || { cat "$work/log"; exit 1; }
done
"$toolkit/bin/python" tests/outside/terms-exchange.py "$work" locales/termbase tests/outside/tbx-v3.rng
