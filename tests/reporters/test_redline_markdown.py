"""The comment says what the page says, and stays below what a forge takes."""

import re
from functools import cache
from pathlib import Path

import pytest

from resolint.diff import Comparison, compare
from resolint.model import Resolution
from resolint.readers import read
from resolint.reporters import redline_markdown
from resolint.reporters.redline_markdown import LIMIT, escape, report

EXAMPLES = Path(__file__).parents[2] / "examples"
OPENING = "*The Human Rights Council*,\n\n"


def _read(path: str) -> Resolution:
    return read(path, (EXAMPLES / path).read_bytes())


@cache
def _examples() -> Comparison:
    return compare(_read("adopted/56-91.md"), _read("drafts/59-varenne.md"))


def _compared(old: str, new: str) -> Comparison:
    sides = (read("x.md", (OPENING + text).encode()) for text in (old, new))
    return compare(*sides)


def _long(count: int, changed: int) -> Comparison:
    """Compare two long texts of which the first ``changed`` paragraphs differ."""

    def text(word: str) -> str:
        verbs = (word if n <= changed else "keep" for n in range(1, count + 1))
        return "\n\n".join(
            f"{n}. *Requests* the registrar of harbour {n} to {verb} the lamps"
            f" of quay {n * 7} alight from dusk until the last ferry of"
            f" route {n * 13} has been moored, counted and cleaned;"
            for n, verb in enumerate(verbs, 1)
        )

    return _compared(text("keep"), text("set"))


def test_words_are_struck_and_set_bold() -> None:
    text = report(_examples())
    assert "~~8\\.~~" not in text
    assert "~~9.~~ → **8.** ~~_Urges_~~ **_Encourages_** the Government" in text
    assert "had heard ~~3,417~~ **5,082** persons" in text


def test_a_mark_of_punctuation_next_to_a_word_takes_a_tag() -> None:
    assert "to be tried<del>,</del>\n" in report(_examples())


def test_sections_are_collapsed() -> None:
    text = report(_examples())
    titles = re.findall(r"<details>\n<summary>(.*?):", text)
    assert titles == ["Heading", "Preamble", "Operative part", "Notes", "Closing"]
    assert text.count("</details>") == 5


def test_summary_comes_first() -> None:
    head = report(_examples()).partition("<details>")[0]
    assert "operative paragraph 8: Urges → Encourages" in head
    assert "### Dropped" in head


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("<script>", "&lt;script&gt;"),
        ("a*b_c", "a\\*b\\_c"),
        ("~~x~~ [y](z)", "\\~\\~x\\~\\~ \\[y\\](z)"),
        ("ask @chair about #12", "ask @<!-- -->chair about #<!-- -->12"),
        ("R&D", "R&amp;D"),
    ],
)
def test_special_characters_are_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_a_number_opens_no_list() -> None:
    assert "\n1\\. _Commends_ the Government" in report(_examples())


def test_unchanged_text_is_cut_first() -> None:
    comparison = _long(600, 20)
    text = report(comparison)
    assert len(text) < LIMIT
    assert "Unchanged paragraphs are left out to keep this comment short" in text or (
        "Unchanged paragraphs are shortened to keep this comment short" in text
    )
    assert text.count("**set**") == 20


def test_changes_that_do_not_fit_are_counted() -> None:
    comparison = _long(120, 120)
    text = report(comparison, limit=6000)
    assert len(text) < 6000
    shown = text.count("**set**")
    (left,) = re.findall(r"(\d+) further changes? not shown", text)
    assert shown + int(left) == 120
    assert shown > 10


@pytest.mark.parametrize("limit", [50, 400, 900, 2000, 5000, 12000, LIMIT])
def test_any_limit_is_kept(limit: int) -> None:
    assert len(report(_examples(), limit=limit)) < limit


def test_a_text_against_itself_says_so() -> None:
    text = _read("adopted/56-91.md")
    out = redline_markdown.report(compare(text, text))
    assert "The two texts are the same." in out
    assert "~~" not in out
    assert "**" not in out
