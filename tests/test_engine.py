"""The engine: which rules run, what they may lower, and what a broken one does."""

from collections.abc import Iterator, Mapping

import pytest

from resolint.engine import lint
from resolint.model import (
    Heading,
    Paragraph,
    Resolution,
    RichText,
    Role,
    Run,
    Status,
)
from resolint.rule import Draft, Problem, Rule, Severity, by_stage
from resolint.source import Source, Span
from resolint.style import Style

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


def draft(
    *, italic: bool = False, stage: Status = Status.TABLED, off: str = ""
) -> Draft:
    body = RichText((Run("Recalls it", Span(0, 10), italic=italic),))
    paragraph = Paragraph("P1", Role.PREAMBULAR, body, (Span(0, 10),))
    text = Resolution(
        Source("d.md", "Recalls it", "markdown"), Heading(), None, (paragraph,)
    )
    house = Style("hrc", "Human Rights Council", (), {}, {}, frozenset())
    return Draft(
        text,
        Style(
            house.name, house.organ, (), {}, {}, frozenset(), off=frozenset(off.split())
        ),
        stage,
    )


def rule(
    code: str = "SEQ001",
    *problems: Problem,
    severity: Severity = ERROR,
    stages: Mapping[Status, Severity | None] | None = None,
    needs_italics: bool = False,
    organs: frozenset[str] | None = None,
) -> Rule:
    def check(_: Draft) -> Iterator[Problem]:
        yield from problems or (Problem(Span(0, 7), "wrong"),)

    return Rule(
        code=code,
        name="a-rule",
        severity=stages or dict.fromkeys(Status, severity),
        source="a test",
        bad=(),
        good=(),
        check=check,
        docs="A rule.",
        module="a_rule",
        needs_italics=needs_italics,
        organs=organs,
    )


def test_finding_has_the_identity_of_its_rule() -> None:
    (finding,) = lint(draft(), [rule()])
    assert (finding.path, finding.code, finding.name) == ("d.md", "SEQ001", "a-rule")
    assert (finding.severity, finding.span) == (ERROR, Span(0, 7))
    assert (finding.message, finding.fix) == ("wrong", None)


def test_reading_order() -> None:
    late, early = Problem(Span(8, 10), "late"), Problem(Span(2, 3), "early")
    rules = [rule("SEQ002", late, early), rule("ITA001", Problem(Span(2, 3), "first"))]
    found = [(f.message, f.code) for f in lint(draft(), rules)]
    assert found == [("first", "ITA001"), ("early", "SEQ002"), ("late", "SEQ002")]


def test_severity_by_stage() -> None:
    stages = by_stage(draft=INFO, tabled=ERROR, adopted=None)
    shifting = rule(stages=stages)
    assert [f.severity for f in lint(draft(stage=Status.DRAFT), [shifting])] == [INFO]
    assert [f.severity for f in lint(draft(stage=Status.TABLED), [shifting])] == [ERROR]
    assert lint(draft(stage=Status.ADOPTED), [shifting]) == []


@pytest.mark.parametrize(
    ("own", "asked", "seen"),
    [(ERROR, INFO, INFO), (INFO, ERROR, INFO), (WARNING, None, WARNING)],
)
def test_a_problem_only_lowers(
    own: Severity, asked: Severity | None, seen: Severity
) -> None:
    problem = Problem(Span(0, 1), "wrong", severity=asked)
    found = lint(draft(), [rule("SEQ001", problem, severity=own)])
    assert [f.severity for f in found] == [seen]


def test_severities_replace_the_rules_own() -> None:
    lowered = Problem(Span(0, 1), "wrong", severity=INFO)
    rules = [rule("SEQ001", severity=INFO), rule("SEQ002", lowered)]
    found = lint(draft(), rules, severities={"SEQ001": ERROR, "SEQ002": WARNING})
    assert [(f.code, f.severity) for f in found] == [
        ("SEQ002", INFO),
        ("SEQ001", ERROR),
    ]


def test_italics_are_not_asked_of_a_text_without_any() -> None:
    reads_italics = rule(needs_italics=True)
    assert lint(draft(italic=False), [reads_italics]) == []
    assert len(lint(draft(italic=True), [reads_italics])) == 1


@pytest.mark.parametrize(("off", "runs"), [("SEQ001", 0), ("SEQ", 0), ("SEQ002", 1)])
def test_a_house_may_lack_rules_and_families(off: str, runs: int) -> None:
    assert len(lint(draft(off=off), [rule("SEQ001")])) == runs


@pytest.mark.parametrize(("organs", "runs"), [({"sc"}, 0), ({"hrc", "ga"}, 1)])
def test_rules_of_some_houses(organs: set[str], runs: int) -> None:
    assert len(lint(draft(), [rule(organs=frozenset(organs))])) == runs


def broken(_: Draft) -> Iterator[Problem]:
    yield Problem(Span(0, 1), "before")
    raise KeyError("sponsors")


def test_a_broken_rule_does_not_stop_the_others() -> None:
    bad = Rule(
        "TYP001", "bad", dict.fromkeys(Status, ERROR), "", (), (), broken, "", ""
    )
    told: list[tuple[str, str]] = []
    found = lint(
        draft(), [bad, rule()], on_error=lambda r, e: told.append((r.code, repr(e)))
    )
    assert [f.code for f in found] == ["SEQ001"]
    assert told == [("TYP001", "KeyError('sponsors')")]
    with pytest.raises(KeyError):
        lint(draft(), [bad])
