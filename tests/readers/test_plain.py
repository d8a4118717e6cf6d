"""Plain text into blocks: blank lines, wrapped lines, one paragraph a line."""

from resolint.readers.block import BlockKind
from resolint.readers.plain import read


def texts(text: str) -> list[tuple[str | None, str]]:
    return [
        (b.label.text if b.label else None, b.body.text)
        for b in read("d.txt", text.encode())[1]
    ]


def test_paragraphs_between_blank_lines() -> None:
    assert texts("Noting the tide,\n\n 1. Urges calm;\n\n\n(a) To row.\n") == [
        (None, "Noting the tide,"),
        ("1.", "Urges calm;"),
        ("(a)", "To row."),
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "Noting the tide that rises at the port of\n  Varenne every day and falls,\n"
    )
    source, (block,) = read("d.txt", wrapped.encode())
    whole = "Noting the tide that rises at the port of Varenne every day and falls,"
    assert block.body.text == whole
    at = block.body.text.index("Varenne")
    span = block.body.span(at, at + 7)
    assert source.text[span.start : span.end] == "Varenne"


def test_each_line_a_paragraph() -> None:
    assert texts(
        "Noting the tide,\nRecalling the storm,\n1. Urges calm;\n2. Ends.\n"
    ) == [
        (None, "Noting the tide,"),
        (None, "Recalling the storm,"),
        ("1.", "Urges calm;"),
        ("2.", "Ends."),
    ]


def test_meeting_and_date_on_two_lines_stay_together() -> None:
    assert texts("51st meeting\r\n24 March 2999\r\n") == [
        (None, "51st meeting 24 March 2999")
    ]


def test_rules_and_form_feeds_are_breaks() -> None:
    _, found = read("d.txt", b"Noting,\n\n-----\n\n\f\n")
    assert [b.kind for b in found][:2] == [BlockKind.PARAGRAPH, BlockKind.BREAK]


def test_letter_behind_h() -> None:
    listed = "".join(f"({c}) To row {c};\n\n" for c in "ghij")
    _, found = read("d.txt", listed.encode())
    values = [(b.label.family.value, b.label.value) for b in found if b.label]
    assert values == [("(a)", 7), ("(a)", 8), ("(a)", 9), ("(a)", 10)]
