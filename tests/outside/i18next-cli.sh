#!/usr/bin/env bash
# i18next-cli on our words: nothing to extract, nothing unused, all translated, nothing to synchronise, no warning.
# Ends with 77 where it cannot be had. Works on a copy; installs into node_modules/.cache/outside.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH" NO_COLOR=1
version=1.74.2
tools="$PWD/node_modules/.cache/outside/i18next-cli-$version"
if [ ! -x "$tools/node_modules/.bin/i18next-cli" ]; then
  mkdir -p "$tools"
  if ! timeout 300 npm install --prefix "$tools" --no-save --ignore-scripts --loglevel=silent \
    "i18next-cli@$version"; then
    rm -rf "$tools"
    echo "left out: i18next-cli@$version cannot be installed here"
    exit 77
  fi
fi
i18next="$tools/node_modules/.bin/i18next-cli"
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp -R pipeline locales i18next.config.ts "$copy"
cd "$copy"

says() { # WORDS COMMAND…: the command must end well and say the words
  local words=$1 said
  shift
  if ! said=$("$i18next" "$@" 2>&1) || ! grep -qF "$words" <<<"$said"; then
    printf 'i18next-cli %s: expected “%s”\n%s\n' "$*" "$words" "$said"
    exit 1
  fi
  printf 'i18next-cli %s: %s\n' "$*" "$words"
}
says 'Extraction complete' extract --ci
says 'No unused' status --unused
says 'All keys are translated' status hu
says 'No issues found' lint
says 'already in sync' sync
diff -r locales "$OLDPWD/locales"
echo 'i18next-cli: the files are as they were'
