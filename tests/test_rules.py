"""Every rule, by its own examples, and the contract that all rules keep."""

import re

import pytest
from support import fix_example, read_example, spans

from resolint.engine import lint
from resolint.rule import Example, Rule
from resolint_rules import RULES

FAMILIES = {
    "STR": "structure",
    "NUM": "numbering",
    "ITA": "italics",
    "SEQ": "sequence",
    "PUN": "punctuation",
    "SUB": "subparagraph",
    "FN": "footnote",
    "CIT": "citation",
    "DAT": "date",
    "TRM": "term",
    "TYP": "typography",
    "HDR": "heading",
    "VOT": "vote",
    "DRF": "draft",
    "XDC": "series",
}
BAD = [
    pytest.param(rule, example, id=f"{rule.code}-bad-{i}")
    for rule in RULES
    for i, example in enumerate(rule.bad)
]
GOOD = [
    pytest.param(rule, example, id=f"{rule.code}-good-{i}")
    for rule in RULES
    for i, example in enumerate(rule.good)
]


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_bad_example_is_found_at_its_marks(rule: Rule, example: Example) -> None:
    fragment = read_example(example)
    findings = lint(fragment.draft, [rule])
    found = [(example.text[s.start : s.end], s) for s in spans(fragment, findings)]
    marked = [(example.text[s.start : s.end], s) for s in example.spans]
    assert found == marked
    assert marked, "a bad example marks at least one place"


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_fixes_of_bad_example(rule: Rule, example: Example) -> None:
    fixed = fix_example(rule, example)
    if example.fixed is None:
        assert fixed == example.text, "an example with a fix shows the fixed text"
        return
    assert fixed == example.fixed
    assert lint(read_example(example, fixed).draft, [rule]) == []
    assert fix_example(rule, example, fixed) == fixed


@pytest.mark.parametrize(("rule", "example"), GOOD)
def test_good_example_passes(rule: Rule, example: Example) -> None:
    assert lint(read_example(example).draft, [rule]) == []


def test_codes_and_names_are_unique() -> None:
    codes, names = [r.code for r in RULES], [r.name for r in RULES]
    assert len(set(codes)) == len(codes)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_contract(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{2,3}[0-9]{3}", rule.code)
    assert rule.module == (
        f"resolint_rules.{FAMILIES[rule.family]}.{rule.name.replace('-', '_')}"
    )
    assert rule.title.endswith(".")
    assert len(rule.title) <= 100
    assert rule.docs.count("\n") > 1, "say why, under the rule itself"
    assert rule.source
    assert rule.bad
    assert rule.good
    assert any(rule.severity.values())
