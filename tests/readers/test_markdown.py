"""Markdown into blocks: exact places, printed numbers, marks, broken lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolint.readers import Unreadable
from resolint.readers.block import Block, BlockKind
from resolint.readers.markdown import read
from resolint.source import Source


def blocks(text: str) -> list[Block]:
    return read("draft.md", text.encode())[1]


def texts(text: str) -> list[str]:
    return [b.body.text for b in blocks(text)]


def sliced(source: Source, block: Block) -> list[str]:
    return [source.text[r.span.start : r.span.end] for r in block.body.runs]


@pytest.mark.parametrize("lead", ["*Recalling also*", "_Recalling also_"])
def test_both_italic_forms(lead: str) -> None:
    (block,) = blocks(f"{lead} the pact of Port Élan,\n")
    assert block.body.text == "Recalling also the pact of Port Élan,"
    assert list(block.body.italics()) == [(0, 14)]
    (emphasis,) = block.body.emphases
    assert (emphasis.outer.start, emphasis.outer.end) == (0, 16)
    assert (emphasis.inner.start, emphasis.inner.end) == (1, 15)


def test_places_count_characters_not_bytes() -> None:
    source, (block,) = read(
        "d.md", "*Notant* l’été à Genève — “ici” &amp; là,".encode()
    )
    assert block.body.text == "Notant l’été à Genève — “ici” & là,"
    assert sliced(source, block) == [
        "Notant",
        " l’été à Genève — “ici” ",
        "&amp;",
        " là,",
    ]
    at = block.body.text.index("là")
    span = block.body.span(at, at + 2)
    assert source.text[span.start : span.end] == "là"


def test_printed_numbers_are_read_from_the_source() -> None:
    found = blocks("1. *Notes* a;\n\n2. *Notes* b;\n\n4. *Notes* c.\n")
    assert [(b.label.text, b.label.value) for b in found if b.label] == [
        ("1.", 1),
        ("2.", 2),
        ("4.", 4),
    ]
    source = "1. *Notes* a;\n\n2. *Notes* b;\n\n4. *Notes* c.\n"
    label = found[2].label
    assert label is not None
    assert source[label.span.start : label.span.end] == "4."


def test_a_list_typed_with_ones_counts_as_it_is_shown() -> None:
    found = blocks("1. *Notes* a;\n1. *Urges* b;\n1. *Decides* c.\n")
    assert [b.label.value for b in found if b.label] == [1, 2, 3]
    assert [b.label.text for b in found if b.label] == ["1.", "1.", "1."]


def test_number_with_another_sign() -> None:
    found = blocks("7) *Urges* States;\n\nOP8 bis *Urges* States;\n\n9\\. *Notes* x.\n")
    assert [(b.label.text, b.label.value, b.body.text) for b in found if b.label] == [
        ("7)", 7, "Urges States;"),
        ("OP8 bis", 8, "Urges States;"),
        ("9.", 9, "Notes x."),
    ]


def test_number_that_a_converter_drew_into_the_italics() -> None:
    (block,) = blocks("7*. Urges* all harbours;\n")
    assert block.label is not None
    assert (block.label.text, block.body.text) == ("7.", "Urges all harbours;")
    assert list(block.body.italics()) == [(0, 5)]


def test_sub_paragraphs_on_lines_of_one_paragraph() -> None:
    text = "3. *Requests* the Office:\n(a) To count ships;\n(b) To count sails;\n"
    assert [(b.label and b.label.text, b.body.text) for b in blocks(text)] == [
        ("3.", "Requests the Office:"),
        ("(a)", "To count ships;"),
        ("(b)", "To count sails;"),
    ]


def test_sub_paragraphs_that_four_blanks_made_code() -> None:
    text = "*Notes* x:\n\n    (a) *To* count é;\n    (b) To row;\n"
    source, found = read("d.md", text.encode())
    assert [(b.label and b.label.text, b.body.text) for b in found] == [
        (None, "Notes x:"),
        ("(a)", "To count é;"),
        ("(b)", "To row;"),
    ]
    assert sliced(source, found[1]) == ["To", " count é;"]
    assert list(found[1].body.italics()) == [(0, 2)]


def test_nested_lists_tell_their_depth() -> None:
    found = blocks("1. *Requests* x:\n\n   (a) To y:\n\n   1. deep;\n")
    assert [(b.label and b.label.text, b.depth) for b in found] == [
        ("1.", 1),
        ("(a)", 1),
        ("1.", 2),
    ]


def test_notes_in_both_forms() -> None:
    found = blocks(
        "*Noting* the report,[^1] and the tide,<sup>2</sup>\n\n[^1]: A/HRC/99/1.\n\n"
        "<sup>2</sup> [S/2999/1](#).\n"
    )
    assert found[0].body.text == "Noting the report, and the tide,"
    assert [(m.label, m.offset) for m in found[0].body.marks] == [("1", 18), ("2", 32)]
    assert found[1].kind is BlockKind.NOTE
    assert found[1].body.text == "A/HRC/99/1."
    assert found[1].label is not None
    assert found[1].label.text == "1"
    assert [(m.label, m.offset) for m in found[2].body.marks] == [("2", 0)]
    assert found[2].body.text == "S/2999/1."


def test_mark_of_a_note_that_nobody_defined() -> None:
    text = "*Noting* the report,[^9] dated,\n"
    source, (block,) = read("d.md", text.encode())
    assert block.body.text == "Noting the report, dated,"
    (mark,) = block.body.marks
    assert (mark.label, mark.offset) == ("9", 18)
    assert source.text[mark.span.start : mark.span.end] == "[^9]"


def test_two_marks_in_one_pair_of_tags() -> None:
    (block,) = blocks("*Noting* both,<sup>2, 3</sup> again,\n")
    assert [(m.label, m.offset) for m in block.body.marks] == [("2", 12), ("3", 12)]


def test_two_definitions_on_neighbouring_lines() -> None:
    found = blocks("<sup>2</sup> S/2999/1.\n<sup>3</sup> S/2999/2.\n")
    assert [(b.body.text, [m.label for m in b.body.marks]) for b in found] == [
        ("S/2999/1.", ["2"]),
        ("S/2999/2.", ["3"]),
    ]


def test_raised_letters_are_no_marks() -> None:
    (block,) = blocks("the 3<sup>rd of May</sup> meeting\n")
    assert block.body.text == "the 3rd of May meeting"
    assert block.body.marks == ()
    assert [r.text for r in block.body.runs if r.superscript] == ["rd of May"]


def test_paragraph_over_a_page_break_is_no_heading() -> None:
    found = blocks("*Noting* the tide\n---\nof the sea,\n")
    assert [b.kind for b in found] == [
        BlockKind.PARAGRAPH,
        BlockKind.BREAK,
        BlockKind.PARAGRAPH,
    ]


def test_hard_breaks_become_blanks() -> None:
    (block,) = blocks("*58th meeting  \n1 April 2999*\n")
    assert block.body.text == "58th meeting 1 April 2999"


def test_front_matter_and_comments() -> None:
    found = blocks(
        "---\nprevious: 46/91\n---\n\n<!-- resolint: ignore -->\n\n*Notes* x.\n"
    )
    assert [(b.kind, b.body.text) for b in found] == [
        (BlockKind.METADATA, "previous: 46/91"),
        (BlockKind.COMMENT, "resolint: ignore"),
        (BlockKind.PARAGRAPH, "Notes x."),
    ]


@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_and_byte_order_mark(bom: str, end: str) -> None:
    text = f"{bom}*Noting* the{end}tide,{end}{end}1. *Urges* calm.{end}"
    source, found = read("d.md", text.encode())
    assert [b.body.text for b in found] == ["Noting the tide,", "Urges calm."]
    span = found[1].body.span(6, 10)
    assert source.text[span.start : span.end] == "calm"
    line = source.locate(span.start)
    assert (line.line, line.column) == (4, 12)


def test_utf_16_with_its_mark_is_read() -> None:
    assert (
        read("d.md", "*Noting* été,".encode("utf-16"))[1][0].body.text == "Noting été,"
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7", "this is a PDF, not text"),
        (b"\x89PNG\r\n", "this is a PNG image, not text"),
        (
            b"*Notes*\n\xe9t\xe9",
            "line 2 is not UTF-8 (byte 8 is 0xe9); save the file as UTF-8",
        ),
        (b"a\0b", "this holds NUL characters, so it is a binary file, not text"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read("d.md", data)
    assert str(caught.value) == reason


def test_a_line_of_ten_megabytes_is_read() -> None:
    (block,) = blocks("*Noting* " + "the sea " * 1_250_000)
    assert block.body.text.startswith("Noting the sea the sea")


@given(st.text(alphabet="ab *_[]^1.()<>sup/\n\r\t-#`\\é“’", max_size=80))
def test_every_run_is_a_slice_of_the_source(text: str) -> None:
    source, found = read("d.md", text.encode())
    for block in found:
        for run in block.body.runs:
            piece = source.text[run.span.start : run.span.end]
            assert run.text == piece or (len(run.text) == 1 and not run.text.strip())
        for mark in block.body.marks:
            assert mark.label in source.text[mark.span.start : mark.span.end]
