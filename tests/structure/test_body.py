"""Preambular and operative paragraphs, lists, headings, continuations."""

from resolint.model import LabelFamily, Resolution, Role
from resolint.readers import read

OPENING = "*The Human Rights Council*,\n\n"


def draft(text: str, opening: str = OPENING) -> Resolution:
    return read("draft.md", (opening + text).encode())


def outline(resolution: Resolution) -> list[tuple[str, str, str]]:
    return [
        (p.id, p.label.text if p.label else "", p.text)
        for top in resolution.body
        for p in top.walk()
    ]


def test_parts_and_ids() -> None:
    found = draft(
        "*Recalling* the pact,\n\n*Noting* the tide,\n\n"
        "1. *Urges* calm;\n\n2. *Decides* to row.\n"
    )
    assert outline(found) == [
        ("P1", "", "Recalling the pact,"),
        ("P2", "", "Noting the tide,"),
        ("O1", "1.", "Urges calm;"),
        ("O2", "2.", "Decides to row."),
    ]
    assert found.opening is not None
    assert found.opening.text == "The Human Rights Council,"
    assert found.organ == "Human Rights Council"


def test_nested_lists_and_text_after_them() -> None:
    found = draft(
        "*Noting* the tide,\n\n1. *Requests* the Office:\n\n(a) To count:\n\n"
        "(i) Ships;\n\n(ii) Sails;\n\n(b) To row;\n\nand to report on all this;\n\n"
        "2. *Ends*.\n"
    )
    assert outline(found)[1:] == [
        ("O1", "1.", "Requests the Office:"),
        ("O1.a", "(a)", "To count:"),
        ("O1.a.i", "(i)", "Ships;"),
        ("O1.a.ii", "(ii)", "Sails;"),
        ("O1.b", "(b)", "To row;"),
        ("O1.+1", "", "and to report on all this;"),
        ("O2", "2.", "Ends."),
    ]
    assert [i.level for i in found.operative[0].items] == [1, 1, 0]
    assert found.operative[0].items[0].items[0].level == 2


def test_letter_i_behind_h_unless_a_second_roman_follows() -> None:
    letters = "".join(f"({c}) To {c};\n\n" for c in "abcdefghij")
    found = draft(f"*Noting* x,\n\n1. *Requests* the Office:\n\n{letters}2. *Ends*.\n")
    assert found.operative[0].items[8].label is not None
    assert found.operative[0].items[8].label.family is LabelFamily.LETTER
    romans = "".join(f"({c}) To {c};\n\n" for c in ["g", "h", "i", "ii"])
    found = draft(f"*Noting* x,\n\n1. *Requests* it:\n\n{romans}2. *Ends*.\n")
    assert [i.id for i in found.operative[0].items] == ["O1.g", "O1.h"]
    assert [i.id for i in found.operative[0].items[1].items] == ["O1.h.i", "O1.h.ii"]


def test_numbered_participle_stays_operative() -> None:
    found = draft("*Noting* x,\n\n1. *Urges* calm;\n\n2. *Recalling* that y.\n")
    assert [(p.id, p.role) for p in found.body] == [
        ("P1", Role.PREAMBULAR),
        ("O1", Role.OPERATIVE),
        ("O2", Role.OPERATIVE),
    ]


def test_numbered_preamble_is_known_by_the_numbers_that_start_again() -> None:
    found = draft(
        "1. *Recalling* the pact,\n\n2. *Noting* the tide,\n\n"
        "1. *Urges* calm;\n\n2. *Ends*.\n"
    )
    assert [p.id for p in found.body] == ["P1", "P2", "O1", "O2"]


def test_finite_verb_in_the_preamble_stays_there() -> None:
    found = draft("*Recalls* the pact,\n\n*Noting* the tide,\n\n1. *Urges* calm.\n")
    assert [(p.id, p.text) for p in found.preamble] == [
        ("P1", "Recalls the pact,"),
        ("P2", "Noting the tide,"),
    ]


def test_single_operative_paragraph_without_number() -> None:
    found = draft("*Noting* the tide,\n\n*Decides* to row.\n")
    assert [(p.id, p.label) for p in found.operative] == [("O1", None)]


def test_preambular_paragraph_among_the_operative_ones() -> None:
    found = draft("*Noting* x,\n\n1. *Urges* calm;\n\n*Recalling* y,\n\n2. *Ends*.\n")
    assert [p.id for p in found.body] == ["P1", "O1", "P2", "O2"]


def test_number_alone_belongs_to_the_paragraph_behind_it() -> None:
    found = draft("*Noting* x,\n\n1. *Urges* calm;\n\n2.\n\n*Decides* to row.\n")
    assert outline(found)[-1] == ("O2", "2.", "Decides to row.")
    assert len(found.operative[1].sources) == 2


def test_number_without_its_full_stop() -> None:
    found = draft("*Noting* x,\n\n1. *Urges* calm;\n\n2 *Decides* to row.\n")
    assert outline(found)[-1] == ("O2", "2", "Decides to row.")
    label = found.operative[1].label
    assert label is not None
    assert not label.has_period


def test_section_headings() -> None:
    found = draft("*Noting* x,\n\n## II Ships and sails\n\n1. *Urges* calm.\n")
    heading = found.body[1]
    assert (heading.id, heading.role, heading.text) == (
        "H1",
        Role.HEADING,
        "Ships and sails",
    )
    assert heading.label is not None
    assert (heading.label.text, heading.label.value) == ("II", 2)


def test_labels_of_negotiation() -> None:
    found = draft("PP1 *Noting* x,\n\nOP1 *Urges* calm;\n\nOP1 bis *Notes* y.\n")
    assert [(p.id, p.label.text) for p in found.body if p.label] == [
        ("P1", "PP1"),
        ("O1", "OP1"),
        ("O2", "OP1 bis"),
    ]


def test_resolution_that_runs_on_from_its_opening() -> None:
    found = draft("", opening="*The General Assembly*, *Decides* to meet in Port.\n")
    assert found.opening is not None
    assert found.opening.text == "The General Assembly,"
    assert [p.text for p in found.operative] == ["Decides to meet in Port."]


def test_empty_paragraph_is_dropped_with_its_reason() -> None:
    found = draft("*Noting* x,\n\n1. *Urges* calm;\n\n(a)\n\n2. *Ends*.\n")
    assert [(d.reason, d.text) for d in found.dropped] == [("empty paragraph", "")]


def test_sub_paragraphs_of_the_preamble() -> None:
    found = draft("*Noting*:\n\n(a) The tide;\n\n(b) The storm,\n\n1. *Ends*.\n")
    assert [p.id for p in found.preamble[0].walk()] == ["P1", "P1.a", "P1.b"]
