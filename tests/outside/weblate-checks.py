"""Holds locales/ against Weblate: its format (i18next JSON v4, by translate-toolkit) and its own checks.

Usage: weblate-checks.py LOCALES. Ends with 1 where a file does not come back byte by byte or a check fails.
"""

import os
import sys
from importlib.util import find_spec
from pathlib import Path
from unittest.mock import MagicMock

# Parts of Weblate that need libraries of the machine (pictures, backups): no check asks for them.
for name in ("borg", "cairo", "gi", "tesserocr"):
    if find_spec(name) is None:
        sys.modules[name] = MagicMock()
if isinstance(sys.modules.get("gi"), MagicMock):
    sys.modules["gi.repository"] = sys.modules["gi"].repository

from django.conf import settings  # noqa: E402
from weblate import settings_example  # noqa: E402

own = {name: value for name, value in vars(settings_example).items() if name.isupper()}
own["DATABASES"] = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
own["SECRET_KEY"] = "x"
own["LOGGING_CONFIG"] = None
settings.configure(**own)

import django  # noqa: E402

django.setup()

from django.db import Error as DatabaseError  # noqa: E402
from translate.storage.jsonl10n import I18NextV4File  # noqa: E402
from weblate.checks.models import CHECKS  # noqa: E402
from weblate.checks.tests.test_checks import MockUnit  # noqa: E402

locales = Path(sys.argv[1])
# The first is set by the format. In Hungarian a noun stays singular after a number: both forms are mostly the same.
flags = "i18next-interpolation, ignore-same-plurals"
# Flags of single units: “../../” is no word that stands twice.
unit_flags = {".rules.source/broken-link.remedy": "ignore-duplicate"}


def read(path):
    """The file as Weblate reads it; `json_indent` of the component is 2."""
    store = I18NextV4File()
    store.dump_args["indent"] = 2
    store.parse(path.read_bytes())
    return store


def words_of(unit):
    target = unit.target
    return [str(one) for one in getattr(target, "strings", [target])]


failed = 0
compared = 0
translated = 0
ran = set()
left_out = set()

for path in sorted(locales.glob("??/*.json")):
    store = read(path)
    if bytes(store) != path.read_bytes():
        failed += 1
        print(f"{path}: does not come back byte by byte")
    # A translator changes one unit: nothing else of the file may change.
    lines = path.read_text("utf8").splitlines()
    for unit in [one for one in store.units if len(words_of(one)) == 1][:1]:
        unit.target = "Ő „próba”"
        changed = bytes(store).decode("utf8").splitlines()
        if len(lines) != len(changed) or sum(a != b for a, b in zip(lines, changed)) != 1:
            failed += 1
            print(f"{path}: a change of one unit changes other lines")

def failing(sources, targets, name):
    """The names of the checks that fail for a unit; English alone where there is no translation yet."""
    for check_id, check in sorted(CHECKS.items()):
        unit = MockUnit(
            code="hu", source=sources, target=targets, flags=f"{flags}, {unit_flags.get(name, '')}", context=name
        )
        try:
            ran.add(check_id)
            if check.source and check.check_source(sources, unit):
                yield check_id
            if check.target and all(targets) and check.check_target(sources, targets, unit):
                yield check_id
        except (AttributeError, DatabaseError):
            left_out.add(check_id)


for path in sorted((locales / "en").glob("*.json")):
    hungarian = {unit.getid(): words_of(unit) for unit in read(locales / "hu" / path.name).units}
    for unit in read(path).units:
        sources = words_of(unit)
        targets = hungarian.get(unit.getid(), [""])
        translated += all(targets)
        compared += 1
        for check_id in failing(sources, targets, unit.getid()):
            failed += 1
            print(f"{path.name} {unit.getid()}: {check_id}: {' | '.join(sources)} → {' | '.join(targets)}")

print(
    f"{compared} units ({translated} translated) against {len(ran - left_out)} checks of Weblate: {failed} failed"
)
print(f"left out, they need a project in Weblate: {', '.join(sorted(left_out)) or 'none'}")
sys.exit(1 if failed else 0)
