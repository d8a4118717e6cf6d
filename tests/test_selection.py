"""Rules are chosen by code, name or family, and the closer description wins."""

from collections.abc import Iterator

import pytest

from resolint.model import Status
from resolint.rule import Draft, Problem, Rule, Severity
from resolint.selection import UnknownRule, choose, find, refuse_unknown, severities


def none(_: Draft) -> Iterator[Problem]:
    yield from ()


def rule(code: str, name: str) -> Rule:
    severity = dict.fromkeys(Status, Severity.ERROR)
    return Rule(code, name, severity, "a test", (), (), none, "A rule.", "module")


RULES = [
    rule("ITA001", "opening-phrase-italic"),
    rule("SEQ001", "orphan"),
    rule("SEQ002", "repeat"),
]


@pytest.mark.parametrize(
    ("select", "ignore", "chosen"),
    [
        (["ALL"], [], "ITA001 SEQ001 SEQ002"),
        (["SEQ"], [], "SEQ001 SEQ002"),
        (["seq001", "opening-phrase-italic"], [], "ITA001 SEQ001"),
        (["ALL"], ["SEQ"], "ITA001"),
        (["SEQ"], ["SEQ001"], "SEQ002"),
        (["ALL", "SEQ001"], ["SEQ"], "ITA001 SEQ001"),
        (["SEQ001"], ["orphan"], ""),
        ([], [], ""),
    ],
)
def test_choose(select: list[str], ignore: list[str], chosen: str) -> None:
    rules = choose(RULES, select=select, ignore=ignore)
    assert " ".join(r.code for r in rules) == chosen


def test_severities_by_the_closest_selector() -> None:
    wanted = [("SEQ", Severity.INFO), ("orphan", Severity.WARNING)]
    assert severities(RULES, wanted) == {
        "SEQ001": Severity.WARNING,
        "SEQ002": Severity.INFO,
    }


def test_unknown_rules_are_refused_with_the_closest() -> None:
    refuse_unknown(["ALL", "seq", "repeat"], RULES)
    with pytest.raises(UnknownRule, match=r"^no rule 'SEQ02'; did you mean 'SEQ002'"):
        refuse_unknown(["SEQ", "SEQ02"], RULES)
    with pytest.raises(UnknownRule, match=r"^no rule '2'$"):
        find("2", RULES)
