"""The text that everything began with: converted from print, artefacts and all."""

import datetime
from pathlib import Path

import pytest

from resolint import engine, styles
from resolint.model import Resolution, Status
from resolint.readers import read
from resolint.rule import Draft, Severity
from resolint_rules import RULES


@pytest.fixture(scope="module")
def seed(corpus: Path) -> Resolution:
    path = corpus / "mali" / "2022-49-34.md"
    return read(path.name, path.read_bytes())


def test_parts(seed: Resolution) -> None:
    assert [p.id for p in seed.preamble] == [f"P{n}" for n in range(1, 25)]
    assert [p.label.text for p in seed.operative if p.label] == [
        f"{n}." for n in range(1, 37)
    ]
    assert [p.id for p in seed.walk() if p.items] == []


def test_heading(seed: Resolution) -> None:
    heading = seed.heading
    assert heading.symbol is None
    assert heading.session is not None
    assert heading.session.ordinal == 49
    assert heading.agenda_item is not None
    assert heading.agenda_item.number == "10"
    assert heading.number is not None
    assert heading.number.text == "49/34."
    assert heading.adopted_on == datetime.date(2022, 4, 1)
    assert seed.organ == "Human Rights Council"


def test_closing(seed: Resolution) -> None:
    closing = seed.closing
    assert closing.meeting_number == 58
    assert closing.adopted_on == datetime.date(2022, 4, 1)
    assert closing.note is not None
    assert closing.note.text == "[Adopted without a vote.]"
    assert closing.vote is None


def test_paragraphs_cut_by_page_breaks_are_whole(seed: Resolution) -> None:
    cut = {p.id: len(p.sources) for p in seed.walk() if len(p.sources) > 1}
    assert cut == {"P9": 2, "O6": 2, "O16": 2}
    assert "rapid return to constitutional order" in seed.preamble[8].text
    assert "Stabilization Mission in Mali and the international" in (
        seed.operative[5].text
    )


def test_notes_and_marks(seed: Resolution) -> None:
    assert [(n.label, n.body.text) for n in seed.notes] == [
        ("1", "A/HRC/49/94."),
        ("2", "S/2021/1117."),
        ("3", "S/AC.51/2020/11."),
        ("4", "S/2020/1332, annex."),
    ]
    where = [(p.id, m.label, p.text[m.offset - 5 : m.offset]) for p, m in seed.marks()]
    assert where == [
        ("P8", "1", "Mali,"),
        ("P22", "2", "Mali,"),
        ("P23", "3", "Mali,"),
        ("O19", "4", "Mali,"),
    ]


def test_its_one_true_slip_is_found_and_no_other(seed: Resolution) -> None:
    draft = Draft(seed, styles.load("hrc"), Status.ADOPTED)
    found = [
        (f.code, f.severity, seed.source.text[f.span.start : f.span.end])
        for f in engine.lint(draft, RULES)
        if f.severity.rank >= Severity.WARNING.rank
    ]
    assert found == [("SEQ009", Severity.WARNING, "also")]
    place = seed.preamble[17].body.extent
    finding = next(f for f in engine.lint(draft, RULES) if f.code == "SEQ009")
    assert place.covers(finding.span)
