#!/usr/bin/env bash
# Weblate’s own file format and checks on our words. Ends with 77 where they cannot be had.
# Installs into node_modules/.cache/outside: Weblate without its parts for pictures and backups, which need
# libraries of the machine.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=5.14.3
tools="$PWD/node_modules/.cache/outside/weblate-$version"
left_out() {
  rm -rf "$tools"
  echo "left out: $1"
  exit 77
}
if [ ! -e "$tools/ready" ]; then
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
    left_out 'Weblate needs Python 3.11'
  rm -rf "$tools"
  mkdir -p "$(dirname "$tools")"
  python3 -m venv "$tools" || left_out 'python3 -m venv does not work here'
  pip() { timeout 600 "$tools/bin/pip" install --quiet --disable-pip-version-check "$@"; }
  pip --no-deps "weblate==$version" 2>"$tools/log" || left_out "weblate==$version cannot be installed here"
  "$tools/bin/python" - >"$tools/requirements.txt" <<'PYTHON'
from importlib.metadata import requires
import re
for line in requires('weblate'):
    if 'extra ==' not in line and not re.match(r'(?i)(borgbackup|pycairo|pygobject|tesserocr)\b', line):
        print(line)
PYTHON
  pip -r "$tools/requirements.txt" 2>"$tools/log" || left_out 'what Weblate needs cannot be installed here'
  touch "$tools/ready"
fi
"$tools/bin/python" tests/outside/weblate-checks.py locales
