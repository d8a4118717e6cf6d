"""The redline of the terminal: exact lines for small texts, laws for the examples."""

import re
from pathlib import Path

import pytest
from comparing import compared, resolution

from resolint.diff import Comparison, compare
from resolint.readers import read
from resolint.reporters.plain import width
from resolint.reporters.redline_text import report

EXAMPLES = Path(__file__).parents[2] / "examples"
KEEP = "1. *Calls upon* towns to keep their wells clean at all times of the year;"
OLD = f"*Recalling* trees,\n\n{KEEP}\n\n2. *Urges* States to plant 300 old trees;"
NEW = f"*Recalling* trees,\n\n{KEEP}\n\n2. *Invites* States to plant 200 old trees;"


def examples() -> Comparison:
    paths = EXAMPLES / "adopted/56-91.md", EXAMPLES / "drafts/59-varenne.md"
    return compare(*(read(path.name, path.read_bytes()) for path in paths))


def paragraphs(text: str) -> str:
    """Return the lines below the summary."""
    return text[text.index("── ") :]


def test_changed_paragraph_is_shown_and_the_others_are_folded() -> None:
    assert paragraphs(report(compared(OLD, NEW), width=80)) == (
        "── Operative part: 1 of 2 changed " + "─" * 45 + "\n\n"
        "  ... 1 paragraph unchanged: operative paragraph 1\n\n"
        "operative paragraph 2: edited; substance; weaker: Urges → Invites\n"
        "  2. [-Urges-]{+Invites+} States to plant [-300-]{+200+} old trees;\n"
    )


def test_summary_stands_first() -> None:
    text = report(compared(OLD, NEW), width=80)
    assert text.startswith(
        "--- text.md\n+++ text.md\n\n"
        "Paragraphs: 1 edited, 3 unchanged.\n"
        "Words: 2 inserted, 2 deleted.\n\n"
        "Weaker\n"
        "  operative paragraph 2: Urges → Invites\n\n"
    )


def test_same_texts_are_said_to_be_the_same() -> None:
    text = report(compared(OLD, OLD), width=80)
    assert text == "--- text.md\n+++ text.md\n\nThe two texts are the same.\n"


def test_remark_is_said_once() -> None:
    plain = b"The Human Rights Council,\n\nRecalling wells,\n\n1. Urges all to plant;\n"
    comparison = compare(read("old.txt", plain), resolution(NEW))
    assert (
        report(comparison, width=200).count(
            "! The old text has no italics: formatting was not compared.\n"
        )
        == 1
    )


def test_colour_is_struck_through_and_underlined_without_brackets() -> None:
    text = report(compared(OLD, NEW), width=80, color=True)
    assert (
        "  2. \x1b[9;31mUrges\x1b[0m\x1b[4;32mInvites\x1b[0m States to plant"
        " \x1b[9;31m300\x1b[0m\x1b[4;32m200\x1b[0m old trees;\n"
    ) in text


def test_word_diff_keeps_the_brackets_in_colour() -> None:
    text = report(compared(OLD, NEW), width=80, color=True, word_diff=True)
    assert "\x1b[9;31m[-Urges-]\x1b[0m\x1b[4;32m{+Invites+}\x1b[0m States" in text


def test_colour_that_reaches_over_a_line_begins_anew() -> None:
    new = OLD.replace("300 old trees", "300 old trees and many more than that in towns")
    text = report(compared(OLD, new), width=40, color=True)
    assert text.endswith(
        "  2. Urges States to plant 300 old trees\x1b[4;32m\x1b[0m\n"
        "  \x1b[4;32mand many more than that in towns\x1b[0m;\n"
    )


@pytest.mark.parametrize("columns", [40, 72, 120])
def test_no_line_is_wider_than_asked_for(columns: int) -> None:
    for line in report(examples(), width=columns).splitlines():
        alone = len(line.split()) == 1
        assert width(line) <= columns or alone, line


def test_no_escape_sequence_without_colour_and_colour_changes_no_words() -> None:
    comparison = examples()
    plain = report(comparison, width=100)
    colored = report(comparison, width=100, color=True, word_diff=True)
    assert "\x1b" not in plain
    assert re.sub("\x1b\\[[0-9;]*m", "", colored) == plain


def test_text_cannot_write_to_the_terminal() -> None:
    new = OLD.replace("trees,", "trees\x1b[2J\ue000,")
    assert "\x1b" not in report(compared(OLD, new), width=80)
    assert "\x1b[2J" not in report(compared(OLD, new), width=80, color=True)


def test_move_split_and_note_are_said() -> None:
    text = report(examples(), width=100)
    assert "(preambular paragraph 18 moved to preambular paragraph 9)" in text
    assert "operative paragraphs 19 and 20: split; substance;" in text
    assert "note 2: inserted\n  {+2+} {+CRC/C/GC/24.+}\n" not in text
    assert "note 3: inserted\n  {+3+} {+CRC/C/GC/24.+}\n" in text
