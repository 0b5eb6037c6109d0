"""What translate-toolkit and Okapi read of our exports, against the termbase itself; TBX v3 by our schema.

Called by terms-exchange.sh: the folder with the exports and with what Okapi read, the termbase, the schema.
"""

import json
import sys
from pathlib import Path

from lxml import etree
from translate.storage.csvl10n import csvfile
from translate.storage.tbx import tbxfile

work, termbase, schema = map(Path, sys.argv[1:])
concepts = [
    concept
    for file in sorted(termbase.glob("*.json"))
    for concept in json.loads(file.read_text(encoding="utf-8"))["concepts"]
]
languages = ("hu", "en")


def name_of(concept):
    """An XML name begins with no digit."""
    return ("_" if concept["id"][0].isdigit() else "") + concept["id"]


terms = [
    (name_of(concept), language, term["term"])
    for concept in concepts
    for language in languages
    for term in concept["terms"].get(language, [])
]


def preferred(concept, language):
    of_language = concept["terms"].get(language, [])
    return next((one["term"] for one in of_language if one["status"] == "preferred"), "")


# A row a term, with the preferred term of the other language beside it.
pairs = [
    (term["term"], preferred(concept, "en"))
    if language == "hu"
    else (preferred(concept, "hu"), term["term"])
    for concept in concepts
    for language in languages
    for term in concept["terms"].get(language, [])
]
faults = []


def compare(what, read, wanted):
    if read == wanted:
        print(f"{what}: {len(wanted)}")
        return
    faults.append(what)
    missing = [one for one in wanted if one not in read]
    more = [one for one in read if one not in wanted]
    print(f"{what}: {len(read)} read, {len(wanted)} expected; missing {missing[:5]}, not ours {more[:5]}")


def lines(file):
    return [
        tuple(line.split("\t")) for line in (work / file).read_text(encoding="utf-8").splitlines()
    ]


compare("Okapi, TBX v2: terms", lines("v2.tbx.okapi"), terms)
for table in ("terms.csv", "excel.csv", "terms.tsv"):
    # Okapi takes the header for a pair, too, and passes over pairs of which one side is empty.
    compare(f"Okapi, {table}: pairs", lines(f"{table}.okapi"), [languages, *(p for p in pairs if all(p))])

with (work / "v2.tbx").open("rb") as file:
    store = tbxfile(file, sourcelanguage="hu", targetlanguage="en")
compare("translate-toolkit, TBX v2: concepts", [unit.getid() for unit in store.units], [name_of(c) for c in concepts])
read = [
    (unit.getid(), language, term.text)
    for unit in store.units
    for language in languages
    for term in unit.get_target_terms(language)
]
compare("translate-toolkit, TBX v2: terms", read, terms)
compare(
    "translate-toolkit, TBX v2: terms not to be written",
    [
        term.text
        for unit in store.units
        for language in languages
        for term in unit.get_target_terms(language)
        if term.deprecated
    ],
    [
        term["term"]
        for concept in concepts
        for language in languages
        for term in concept["terms"].get(language, [])
        if term["status"] in ("forbidden", "deprecated")
    ],
)

header = (work / "terms.csv").read_text(encoding="utf-8").splitlines()[0].split(",")
names = ["source", "target", *header[2:]]
for table in ("terms.csv", "excel.csv"):
    store = csvfile(fieldnames=names)
    store.parse((work / table).read_bytes())
    rows = [(unit.source, unit.target) for unit in store.units]
    compare(f"translate-toolkit, {table}: pairs", [row for row in rows if row != languages], pairs)

validator = etree.RelaxNG(etree.parse(str(schema)))
document = etree.parse(str(work / "v3.tbx"))
if validator.validate(document):
    print("TBX v3: valid")
else:
    faults.append("TBX v3")
    print(f"TBX v3: {validator.error_log.last_error}")
# The schema must be able to refuse.
for place in document.iter("{urn:iso:std:iso:30042:ed-2}term"):
    place.getparent().remove(place)
    break
if validator.validate(document):
    faults.append("the schema takes an entry without a term")
    print(faults[-1])

sys.exit(1 if faults else 0)
