"""Reports of findings: what a person reads, what an editor parses, what a CI keeps."""

import json
from typing import Any

import jsonschema
import pytest

from resolint.finding import Finding
from resolint.report import Checked, Report, Skipped
from resolint.reporters import FORMATS, Look, load
from resolint.reporters.plain import count, safe, width
from resolint.reporters.text import excerpt
from resolint.rule import Fix, Replace, Severity
from resolint.source import Source, Span
from resolint.suppress import Notice
from resolint_schemas import load as load_schema

TEXT = "*Noting* one,\n\n*Recalling also* two,\r\n"
SOURCE = Source("d.md", TEXT, "markdown", ("*", "*"))
LONG = " ".join(f"word{i:03}" for i in range(200))


def finding(
    words: str,
    severity: Severity = Severity.ERROR,
    *,
    code: str = "SEQ009",
    fix: Fix | None = None,
) -> Finding:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    return Finding("d.md", code, "orphan", severity, span, f"not {words}", fix)


def fixing(words: str, text: str, *, safe: bool) -> Finding:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    return finding(words, fix=Fix((Replace(span, text),), safe=safe))


FULL = Report(
    (
        Checked(
            SOURCE,
            (
                fixing("Noting", "Noted", safe=True),
                finding("one", Severity.WARNING, code="PUN001"),
                fixing(" also", "", safe=False),
                finding("two", Severity.INFO),
            ),
            suppressed=(finding("two"),),
            notices=(Notice(Span(15, 20), "silences nothing"),),
        ),
        Checked(Source("e.md", "", "markdown")),
    ),
    (Skipped("README.md", "no resolution in it"),),
    ("f.md: no such file or folder",),
)


def test_text() -> None:
    assert load("text")(FULL, Look()) == (
        "d.md:1:2: error SEQ009 not Noting [orphan]\n"
        "    1 | *Noting* one,\n"
        "      |  ^^^^^^\n"
        "\n"
        "d.md:1:10: warning PUN001 not one [orphan]\n"
        "    1 | *Noting* one,\n"
        "      |          ^^^\n"
        "\n"
        "d.md:3:11: error SEQ009 not  also [orphan]\n"
        "    3 | *Recalling also* two,\n"
        "      |           ^^^^^\n"
        "\n"
        "2 errors, 1 warning in 2 files; 1 fixable with --fix; 1 more with "
        "--unsafe-fixes; 1 info not shown (--level info); 1 suppressed; "
        "1 not checked, see above\n"
        "note: d.md:3:1: silences nothing\n"
        "note: README.md: not checked: no resolution in it\n"
    )


def test_text_of_nothing() -> None:
    checked = Checked(SOURCE, fixed=2)
    assert load("text")(Report((checked,)), Look()) == (
        "no findings in 1 file; 2 fixed\n"
    )


def test_level_of_each_text() -> None:
    shown = Checked(SOURCE, (finding("two", Severity.INFO),), level=Severity.INFO)
    hidden = Checked(SOURCE, (finding("one", Severity.WARNING),), level=Severity.ERROR)
    lines = load("text")(Report((shown, hidden)), Look()).splitlines()
    assert lines[0].startswith("d.md:3:18: info SEQ009")
    assert lines[-1] == "1 info in 2 files; 1 warning not shown (--level warning)"


def test_failing_does_not_depend_on_the_level() -> None:
    warned = (finding("one", Severity.WARNING),)
    assert not Checked(SOURCE, warned).failed
    assert Checked(
        SOURCE, warned, level=Severity.ERROR, fail_on=Severity.WARNING
    ).failed
    assert not Checked(SOURCE, (finding("one"),), fail_on=None).failed


def test_concise() -> None:
    assert load("concise")(FULL, Look()) == (
        "d.md:1:2: error SEQ009 not Noting [orphan]\n"
        "d.md:1:10: warning PUN001 not one [orphan]\n"
        "d.md:3:11: error SEQ009 not  also [orphan]\n"
    )
    assert load("concise")(Report(), Look()) == ""


def test_statistics() -> None:
    lines = load("concise")(FULL, Look(statistics=True)).splitlines()
    assert lines[3:] == ["    2 SEQ009 orphan", "    1 PUN001 orphan"]


def test_colours_only_when_asked() -> None:
    plain, colored = (load("text")(FULL, Look(color=c)) for c in (False, True))
    assert "\x1b" not in plain
    assert "\x1b[31merror\x1b[0m SEQ009 not Noting" in colored


def as_json(report: Report) -> Any:
    value = json.loads(load("json")(report, Look()))
    jsonschema.validate(value, load_schema("findings.v1"))
    return value


def test_json() -> None:
    value = as_json(FULL)
    assert value["version"] == 1
    assert [f["severity"] for f in value["findings"]] == ["error", "warning", "error"]
    assert value["findings"][2] == {
        "path": "d.md",
        "line": 3,
        "column": 11,
        "end_line": 3,
        "end_column": 16,
        "code": "SEQ009",
        "name": "orphan",
        "severity": "error",
        "message": "not  also",
        "fix": {
            "safe": False,
            "edits": [
                {"line": 3, "column": 11, "end_line": 3, "end_column": 16, "text": ""}
            ],
        },
    }
    assert value["findings"][1]["fix"] is None
    assert value["summary"] == {
        "files": 2,
        "errors": 2,
        "warnings": 1,
        "info": 0,
        "hidden": 1,
        "suppressed": 1,
        "fixed": 0,
    }
    assert value["skipped"] == [{"path": "README.md", "reason": "no resolution in it"}]
    assert value["failures"] == ["f.md: no such file or folder"]


def test_json_of_nothing() -> None:
    assert as_json(Report())["findings"] == []


def test_a_fix_that_would_do_damage_is_not_offered() -> None:
    cut = finding("Noting* one", fix=Fix((Replace(Span(1, 12), "x"),), safe=True))
    report = Report((Checked(SOURCE, (cut,)),))
    assert as_json(report)["findings"][0]["fix"] is None
    assert "fixable" not in load("text")(report, Look())


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_be_loaded(name: str) -> None:
    assert load(name)(Report(), Look()) is not None


def shown(text: str, start: int, end: int, width: int = 60) -> tuple[str, str]:
    """Return the excerpt without its margin."""
    look = Look(width=width)
    lines = excerpt(Source("d.md", text, "markdown"), Span(start, end), look)
    assert all(len(line) <= width for line in lines)
    return lines[0][8:], lines[1][8:]


def underlined(text: str, start: int, end: int) -> str:
    line, carets = shown(text, start, end)
    return line[carets.index("^") : carets.rindex("^") + 1]


@pytest.mark.parametrize(
    "word", ["word000", "word001", "word100", "word198", "word199"]
)
def test_a_long_line_is_cut_round_the_place(word: str) -> None:
    start = LONG.index(word)
    line, _ = shown(LONG, start, start + len(word))
    assert underlined(LONG, start, start + len(word)) == word
    assert line.startswith("…") == (word not in {"word000", "word001"})
    assert line.endswith("…") == (word not in {"word198", "word199"})
    assert len(line) > 40, "with what stands round it"


def test_a_long_place_shows_its_beginning() -> None:
    assert underlined(LONG, 800, 1500).startswith(LONG[800:820])


def test_an_empty_place_gets_one_caret() -> None:
    assert shown("one two", 3, 3) == ("one two", "   ^")
    assert shown("one two", 7, 7) == ("one two", "       ^")
    assert shown("", 0, 0) == ("", "^")


def test_a_place_over_two_lines_shows_the_first() -> None:
    assert shown("one two\r\nthree", 4, 12) == ("one two", "    ^^^")


def test_wide_and_combining_characters() -> None:
    assert shown("人権 two", 3, 6) == ("人権 two", "     ^^^")
    assert shown("人権 two", 0, 2) == ("人権 two", "^^^^")
    assert shown("e\u0301a two", 4, 7) == ("e\u0301a two", "   ^^^")


def test_a_line_of_ten_million_characters_is_not_walked() -> None:
    text = "word " * 2_000_000
    assert underlined(text, 5_000_000, 5_000_004) == "word"


def test_control_characters_do_nothing() -> None:
    assert safe("a\x1b[31m\tb\u202ec\n") == "a\N{REPLACEMENT CHARACTER}[31m b" + (
        "\N{REPLACEMENT CHARACTER}c "
    )
    assert shown("a\tb\x1bc", 4, 5) == ("a b\N{REPLACEMENT CHARACTER}c", "    ^")


def test_width() -> None:
    assert [width(t) for t in ("abc", "人", "e\u0301", "\u200b")] == [3, 2, 1, 0]


def test_count() -> None:
    said = [count(1, "error"), count(2, "error"), count(2, "info"), count(0, "file")]
    assert said == ["1 error", "2 errors", "2 info", "0 files"]
