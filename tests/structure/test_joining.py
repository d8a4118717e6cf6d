"""A paragraph cut by a page break, a note or a running head is one paragraph."""

import pytest

from resolint.model import Resolution
from resolint.readers import read

OPENING = "*The Human Rights Council*,\n\n"
REST = "1. *Urges* calm.\n"


def draft(text: str) -> Resolution:
    return read("draft.md", (OPENING + text + REST).encode())


@pytest.mark.parametrize(
    "interruption",
    [
        "---\n\n",
        "<sup>1</sup> A/HRC/99/1.\n\n",
        "---\n\n<sup>1</sup> A/HRC/99/1.\n\nGE.99-01234\n\n",
        "A/HRC/RES/99/1\n\n3\n\n",
    ],
)
def test_cut_in_mid_sentence(interruption: str) -> None:
    found = draft(
        "*Noting* the return of the ships to\n\n"
        + interruption
        + "harbour, with all sails,\n\n"
    )
    (paragraph,) = found.preamble
    assert paragraph.text == (
        "Noting the return of the ships to harbour, with all sails,"
    )
    assert len(paragraph.sources) == 2
    at = paragraph.text.index("harbour")
    span = paragraph.body.span(at, at + 7)
    assert found.source.text[span.start : span.end] == "harbour"


def test_cut_before_a_name() -> None:
    found = draft("*Noting* the ships of\n\n---\n\nVarenne and its isles,\n\n")
    assert [p.text for p in found.preamble] == [
        "Noting the ships of Varenne and its isles,"
    ]


def test_cut_behind_a_comma() -> None:
    found = draft("*Noting* the ships,\n\n---\n\nwhich came late,\n\n")
    assert [p.text for p in found.preamble] == ["Noting the ships, which came late,"]


def test_page_break_between_two_paragraphs_joins_nothing() -> None:
    found = draft("*Noting* the ships,\n\n---\n\n*Recalling* the storm,\n\n")
    assert [p.text for p in found.preamble] == [
        "Noting the ships,",
        "Recalling the storm,",
    ]


def test_forgotten_comma_joins_nothing() -> None:
    found = draft("*Noting* the ships of the isles\n\n*Recalling* the storm,\n\n")
    assert [p.text for p in found.preamble] == [
        "Noting the ships of the isles",
        "Recalling the storm,",
    ]


def test_forgotten_comma_before_a_page_break_joins_nothing() -> None:
    found = draft("*Noting* the ships\n\n---\n\n*Recalling* the storm,\n\n")
    assert [p.text for p in found.preamble] == [
        "Noting the ships",
        "Recalling the storm,",
    ]


def test_lower_case_lead_is_a_paragraph_of_its_own() -> None:
    found = draft("*Noting* the ships of all isles\n\n*recalling* the storm,\n\n")
    assert [p.text for p in found.preamble][1] == "recalling the storm,"


def test_what_interrupted_is_kept_with_its_reason() -> None:
    found = draft("*Noting* the ships of\n\n---\n\n2/7\n\nthe isles,\n\n")
    assert [(d.reason, d.text) for d in found.dropped] == [
        ("page break", ""),
        ("running head", "2/7"),
    ]


def test_note_is_tied_to_its_mark() -> None:
    found = draft(
        "*Noting* the report,<sup>1</sup> and the ships of\n\n---\n\n"
        "<sup>1</sup> A/HRC/99/1.\n\nthe isles,\n\n"
    )
    (note,) = found.notes
    assert (note.label, note.body.text) == ("1", "A/HRC/99/1.")
    assert [m.offset for m in note.marks] == [18]
