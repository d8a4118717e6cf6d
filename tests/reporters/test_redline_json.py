"""The comparison as JSON: its shape, and that its offsets point at the words."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from comparing import compared

from resolint.diff import compare
from resolint.readers import read
from resolint.reporters.redline_json import report
from resolint_schemas import load

EXAMPLES = Path(__file__).parents[2] / "examples"
OLD = "*Recalling* trees,[^1]\n\n1. *Urges* towns to plant;\n\n[^1]: A/HRC/90/1."
NEW = "*Recalling* trees,[^1]\n\n3. *Invites* towns to plant;\n\n[^1]: A/HRC/91/1."


def valid(text: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(text)
    jsonschema.Draft202012Validator(load("comparison.v1")).validate(value)
    return value


def test_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(load("comparison.v1"))


def test_change_names_paragraphs_words_class_and_lead() -> None:
    value = valid(report(compared(OLD, NEW)))
    assert [(c["old"], c["new"], c["kind"]) for c in value["changes"]] == [
        (["P1"], ["P1"], "same"),
        (["O1"], ["O1"], "edited"),
    ]
    change = value["changes"][1]
    assert change["class"] == "substance"
    assert change["renumbered"] == ["1.", "3."]
    assert change["lead"] == {"old": "Urges", "new": "Invites", "direction": "weaker"}
    assert change["hunks"] == [
        {"kind": "replaced", "class": "substance", "old": [0, 5], "new": [0, 7]}
    ]


def test_note_is_a_change_of_its_own() -> None:
    (note,) = valid(report(compared(OLD, NEW)))["notes"]
    assert (note["kind"], note["class"]) == ("edited", "reference update")
    ((start, end),) = [hunk["new"] for hunk in note["hunks"]]
    assert note["new_text"][start:end] == "A/HRC/91/1"


def test_same_texts() -> None:
    value = valid(report(compared(OLD, OLD)))
    assert value["changed"] is False
    assert value["similarity"] == 1
    assert all(change["class"] is None for change in value["changes"])


def test_examples_are_valid_and_name_every_paragraph_once() -> None:
    paths = EXAMPLES / "adopted/56-91.md", EXAMPLES / "drafts/59-varenne.md"
    old, new = (read(path.name, path.read_bytes()) for path in paths)
    value = valid(report(compare(old, new)))
    for side, text in (("old", old), ("new", new)):
        ids = [i for c in value["changes"] for i in c[side]]
        ids += [i for c in value["changes"] for s in c["subchanges"] for i in s[side]]
        assert sorted(ids) == sorted(p.id for top in text.body for p in top.walk())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("mali/2021-46-28.txt", "mali/2022-49-34.md"),
        ("hrc/54/A_HRC_RES_54_2E.xml", "hrc/57/A_HRC_RES_57_2E.xml"),
        ("hrc/54/A_HRC_RES_54_18E.xml", "hrc/57/A_HRC_RES_57_19E.xml"),
        ("ga/prior/A_RES_78_10.md", "ga/adopted/A_RES_80_8.md"),
    ],
)
def test_real_pairs_are_valid(corpus: Path, old: str, new: str) -> None:
    sides = (read(name, (corpus / name).read_bytes()) for name in (old, new))
    valid(report(compare(*sides)))
