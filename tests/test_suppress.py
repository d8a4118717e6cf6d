"""Comments silence findings where they say so, and are told when nobody needs them."""

from support import read_fragment

from resolint.finding import Finding
from resolint.model import Status
from resolint.rule import Draft, Problem, Rule, Severity
from resolint.source import Span
from resolint.suppress import Filtered, suppress

TEXT = """*The Human Rights Council*,

{0}*Recalling* one,

{1}*Noting* two,

1. *Decides* three;

{2}2. *Requests*:

   (a) Four;

   (b) Five.
"""


def rule(code: str, name: str) -> Rule:
    def check(_: Draft) -> list[Problem]:
        raise AssertionError

    severity = dict.fromkeys(Status, Severity.ERROR)
    return Rule(code, name, severity, "", (), (), check, "", "")  # type: ignore[arg-type]


RULES = [rule("SEQ009", "orphan"), rule("PUN001", "comma")]


def filtered(*comments: str, at: str, code: str = "SEQ009") -> tuple[Filtered, str]:
    written = [f"<!-- {c} -->\n\n" if c else "" for c in comments]
    text = read_fragment(TEXT.format(*written, *[""] * (3 - len(written)))).draft.text
    start = text.source.text.index(at)
    name = {r.code: r.name for r in RULES}[code]
    finding = Finding(
        "x.md", code, name, Severity.ERROR, Span(start, start + len(at)), "wrong"
    )
    return suppress(text, [finding], RULES), text.source.text


def silenced(*comments: str, at: str, code: str = "SEQ009") -> bool:
    result, _ = filtered(*comments, at=at, code=code)
    assert len(result.kept) + len(result.suppressed) == 1, "nothing gets lost"
    return bool(result.suppressed)


def test_silences_the_paragraph_that_follows() -> None:
    comment = "resolint: ignore[SEQ009] -- agreed with the editors"
    assert silenced(comment, at="one")
    assert not silenced(comment, at="two")
    assert not silenced("", comment, at="one")
    assert silenced("", comment, at="two")


def test_only_the_rules_it_names() -> None:
    assert not silenced("resolint: ignore[SEQ009]", at="one", code="PUN001")
    assert silenced("resolint: ignore[seq009,PUN001]", at="one", code="PUN001")
    assert silenced("resolint: ignore[PUN]", at="one", code="PUN001")
    assert silenced("resolint: ignore[comma]", at="one", code="PUN001")


def test_a_list_with_all_its_sub_paragraphs() -> None:
    comment = "resolint: ignore[SEQ009]"
    assert silenced("", "", comment, at="Requests")
    assert silenced("", "", comment, at="Five")
    assert not silenced("", "", comment, at="three")


def test_the_whole_file() -> None:
    for place in ("one", "two", "Five"):
        assert silenced("", "resolint: ignore-file[SEQ]", at=place)
    assert not silenced("resolint: ignore-file[SEQ]", at="one", code="PUN001")


def test_says_what_is_no_longer_needed() -> None:
    comment = "resolint: ignore[SEQ009, PUN001]"
    result, text = filtered(comment, at="one")
    (notice,) = result.notices
    assert notice.message == "ignore[PUN001] silences nothing here any more"
    assert "resolint: ignore" in text[notice.span.start : notice.span.end]


def test_a_rule_that_did_not_run_is_not_called_unneeded() -> None:
    result, _ = filtered("resolint: ignore[TYP004]", at="one")
    assert result.notices == []


def test_says_what_it_does_not_understand() -> None:
    for comment in ("resolint: ignore", "resolint: ignore[]", "resolint: off[SEQ]"):
        result, _ = filtered(comment, at="one")
        (notice,) = result.notices
        assert notice.message.startswith("not understood: write resolint: ignore[")
        assert result.suppressed == []


def test_other_comments_are_no_business_of_ours() -> None:
    result, _ = filtered("to be agreed", at="one")
    assert (result.notices, result.suppressed) == ([], [])
