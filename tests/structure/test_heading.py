"""Masthead, session, agenda item, title, sponsors; closing block and vote."""

import datetime

from resolint.model import Resolution
from resolint.readers import read

TEXT = "*The Human Rights Council*,\n\n*Noting* the tide,\n\n1. *Urges* calm.\n"


def draft(head: str, tail: str = "") -> Resolution:
    return read("draft.md", (head + "\n\n" + TEXT + "\n" + tail).encode())


HEAD = """\
A/HRC/RES/58/77

# General Assembly

Distr.: General  \n8 April 2025  \nOriginal: English

## Human Rights Council

### Fifty-eighth session

24 February–4 April 2025

Agenda item 3

### Promotion of the rights of mariners

## Resolution adopted by the Human Rights Council on 3 April 2025

### 58/77. Safety of ferries
"""


def test_every_field_of_an_adopted_text() -> None:
    heading = draft(HEAD).heading
    assert heading.symbol is not None
    assert heading.symbol.text == "A/HRC/RES/58/77"
    assert heading.distribution is not None
    assert heading.distribution.text == "Distr.: General"
    assert heading.date is not None
    assert heading.date.text == "8 April 2025"
    assert heading.original_language is not None
    assert heading.original_language.text == "Original: English"
    assert heading.organ is not None
    assert heading.organ.text == "Human Rights Council"
    assert heading.session is not None
    assert heading.session.ordinal == 58
    assert heading.session.dates is not None
    assert heading.session.dates.text == "24 February–4 April 2025"
    assert heading.agenda_item is not None
    assert heading.agenda_item.number == "3"
    assert heading.agenda_item.title is not None
    assert heading.agenda_item.title.text == "Promotion of the rights of mariners"
    assert heading.adopted_on == datetime.date(2025, 4, 3)
    assert heading.adopted_by == "Human Rights Council"
    assert heading.number is not None
    assert heading.number.text == "58/77."
    assert heading.title is not None
    assert heading.title.text == "Safety of ferries"


def test_fields_that_share_a_block() -> None:
    heading = draft(
        "United Nations A/C.3/80/L.99\n\nGeneral Assembly Distr.: Limited "
        "7 October 2025\n\nOriginal: English\n\n## Eightieth session Third Committee"
        "\n\nAgenda item 71 (b)\n\n## Rights of mariners: ferries\n\n"
        "Chile, Ghana,\n\n## Norway and Peru:* draft resolution\n\n## Ferries"
    ).heading
    assert heading.symbol is not None
    assert heading.symbol.text == "A/C.3/80/L.99"
    assert heading.session is not None
    assert (heading.session.ordinal, heading.session.line.text) == (
        80,
        "Eightieth session",
    )
    assert heading.agenda_item is not None
    assert heading.agenda_item.number == "71 (b)"
    assert heading.agenda_item.title is not None
    assert heading.agenda_item.title.text == "Rights of mariners: ferries"
    assert heading.sponsors is not None
    assert heading.sponsors.text == "Chile, Ghana, Norway and Peru:* draft resolution"
    assert heading.title is not None
    assert heading.title.text == "Ferries"


def test_front_matter_supplies_what_is_not_printed() -> None:
    found = draft("---\nsymbol: A/HRC/58/L.7\nprevious: 46/91\n---\n\n# Ferries")
    assert found.heading.symbol is not None
    span = found.heading.symbol.span
    assert found.source.text[span.start : span.end] == "A/HRC/58/L.7"
    assert found.front_matter["previous"] == "46/91"
    assert found.heading.title is not None
    assert found.heading.title.text == "Ferries"


def test_closing_block_on_two_lines() -> None:
    closing = draft("", "*58th meeting  \n3 April 2025*\n\n[Adopted without a vote.]\n")
    assert closing.closing.meeting is not None
    assert closing.closing.meeting.text == "58th meeting"
    assert closing.closing.meeting_number == 58
    assert closing.closing.adopted_on == datetime.date(2025, 4, 3)
    assert closing.closing.note is not None
    assert closing.closing.note.text == "[Adopted without a vote.]"
    assert closing.closing.vote is None


def test_recorded_vote() -> None:
    found = draft(
        "",
        "58th meeting\n\n3 April 2025\n\n[Adopted by a recorded vote of 4 to 1, with "
        "2 abstentions. The voting was as follows:\n\nIn favour:\n\nBosnia and "
        "Herzegovina, Chile, Ghana and Peru\n\nAgainst:\n\nNorway\n\nAbstaining:\n\n"
        "Iran (Islamic Republic of), Trinidad and Tobago]\n",
    )
    vote = found.closing.vote
    assert vote is not None
    assert (vote.in_favour, vote.against, vote.abstaining) == (4, 1, 2)
    assert vote.favour_list is not None
    assert [n.text for n in vote.favour_list.names] == [
        "Bosnia and Herzegovina",
        "Chile",
        "Ghana",
        "Peru",
    ]
    assert vote.against_list is not None
    assert [n.text for n in vote.against_list.names] == ["Norway"]
    assert vote.abstaining_list is not None
    assert [n.text for n in vote.abstaining_list.names] == [
        "Iran (Islamic Republic of)",
        "Trinidad and Tobago",
    ]
    span = vote.abstaining_list.names[1].span
    assert found.source.text[span.start : span.end] == "Trinidad and Tobago"


def test_recorded_vote_in_one_block() -> None:
    found = draft(
        "",
        "[Adopted by a recorded vote of 2 to none, with 1 abstention. The voting was "
        "as follows: In favour: Chile, Ghana Abstaining: Peru]\n",
    )
    vote = found.closing.vote
    assert vote is not None
    assert (vote.in_favour, vote.against, vote.abstaining) == (2, 0, 1)
    assert vote.favour_list is not None
    assert [n.text for n in vote.favour_list.names] == ["Chile", "Ghana"]
    assert vote.abstaining_list is not None
    assert [n.text for n in vote.abstaining_list.names] == ["Peru"]


def test_annex_behind_the_closing_block() -> None:
    found = draft(
        "", "58th meeting\n\n3 April 2025\n\n# Annex\n\n## Rules\n\n1. Ferries float.\n"
    )
    (annex,) = found.annexes
    assert annex.heading.text == "Annex"
    assert [(p.id, p.text) for p in annex.body] == [
        ("A1.1", "Rules"),
        ("A1.2", "Ferries float."),
    ]


def test_flawed_opening_line_is_still_the_opening() -> None:
    found = read("d.md", b"# Ferries\n\nHuman Rights Council:\n\n*Noting* the tide,\n")
    assert found.opening is not None
    assert found.opening.text == "Human Rights Council:"


def test_no_opening_at_all() -> None:
    found = read("d.md", b"# Ferries\n\n*Noting* the tide,\n\n1. *Urges* calm.\n")
    assert found.opening is None
    assert found.heading.title is not None
    assert found.heading.title.text == "Ferries"
    assert [p.id for p in found.body] == ["P1", "O1"]
