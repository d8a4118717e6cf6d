"""The leads of real texts: nearly every paragraph has one, and its italics agree."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from resolint import lead, readers, styles
from resolint.model import Lead, Paragraph, Part, Role

# Paragraphs that print other italics than the house does: a letter or a word too few
# or too many, or none at all.  Each was looked at.
SLIPS = {
    ("54_11", "invites"),
    ("54_29", "reiterating"),
    ("54_3", "recognizes"),
    ("55_10", "invites"),
    ("55_14", "expressing grave concern"),
    ("55_22", "noting with grave concern"),
    ("56_20", "calls for"),
    ("56_22", "underscoring"),
    ("56_22", "requests"),
    ("57_18", "calls upon"),
    ("57_27", "takes note"),
    ("57_2", "calls for"),
    ("57_8", "recognizes"),
}


def openings(path: Path) -> Iterator[Paragraph]:
    text = readers.read(path.name, path.read_bytes())
    for paragraph in text.body:
        if paragraph.role in (Role.PREAMBULAR, Role.OPERATIVE):
            yield paragraph


def disagrees(paragraph: Paragraph, found: Lead, style_name: str) -> bool:
    style = styles.load(style_name)
    expected = lead.expected_italic(found, paragraph.body, style)
    return expected is not None and expected != found.italic


def test_council_leads(corpus: Path) -> None:
    style = styles.load("hrc")
    total = without = 0
    slips = set()
    for path in sorted(corpus.glob("hrc/*/*.xml")):
        for paragraph in openings(path):
            total += 1
            found = lead.find(paragraph.body, style)
            if found is None:
                without += 1
            elif disagrees(paragraph, found, "hrc"):
                number = path.stem.removeprefix("A_HRC_RES_").rstrip("E")
                slips.add((number, found.key))
    assert total > 4800
    assert without <= total * 0.002
    assert slips == SLIPS


@pytest.mark.parametrize("folder", ["adopted", "prior", "drafts"])
def test_assembly_leads(corpus: Path, folder: str) -> None:
    style = styles.load("ga")
    total = without = slips = 0
    for path in sorted(corpus.glob(f"ga/{folder}/*.md")):
        for paragraph in openings(path):
            total += 1
            found = lead.find(paragraph.body, style)
            without += found is None
            slips += found is not None and disagrees(paragraph, found, "ga")
    assert total > 2500
    assert without <= total * 0.01
    assert slips <= total * 0.005


def test_a_lead_has_the_grammar_of_its_part(corpus: Path) -> None:
    style = styles.load("hrc")
    parts = {Role.PREAMBULAR: Part.PREAMBULAR, Role.OPERATIVE: Part.OPERATIVE}
    for path in sorted(corpus.glob("hrc/*/*.xml")):
        for paragraph in openings(path):
            if found := lead.find(paragraph.body, style):
                assert found.part is parts[paragraph.role], (path.stem, paragraph.id)
