"""Sections are numbered I, II, III (or A, B, C) in order.

A section is cited by its numeral, as paragraphs are by their numbers.

Headings without a numeral, as the Council has them, are not judged.  Letters under
Roman sections start again in each.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from resolint.model import LabelFamily, Paragraph, Resolution, Role
from resolint.rule import (
    Draft,
    Example,
    Fix,
    Problem,
    Replace,
    Severity,
    rule,
    unsafe,
)
from resolint.source import Span

_NUMERAL = re.compile(r"[IVXLC]+|[A-Z]")
_STEPS = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@rule(
    code="NUM004",
    severity=Severity.WARNING,
    source="HOUSE_STYLE NUM004: AKN4UN; no exception in 174 adopted texts",
    bad=(
        Example(
            "## I\n\n1. *Notes* it;\n\n## ⟦III⟧\n\n2. *Urges* it.\n",
            "## I\n\n1. *Notes* it;\n\n## II\n\n2. *Urges* it.\n",
        ),
    ),
    good=(
        "## I\n\n1. *Notes* it;\n\n## II\n\n2. *Urges* it.\n",
        "## Follow-up\n\n1. *Notes* it;\n\n2. *Urges* it.\n",
    ),
)
def section_heading_sequence(draft: Draft) -> Iterator[Problem]:
    """Yield a problem where the numerals of the sections break off."""
    for run in _runs(draft.text):
        fix = _fix(draft.text, run)
        shift = 0
        for due, heading in enumerate(run, 1):
            label = heading.label
            assert label is not None
            assert label.value is not None
            if label.value - due == shift:
                continue
            shift = label.value - due
            if shift:
                want = _written(due, label.family)
                message = f"section {label.text.strip()} stands where {want} is due"
                yield Problem(label.span, f"{message}: write {want}", fix)


def _runs(text: Resolution) -> Iterator[list[Paragraph]]:
    """Yield the headings that are numbered through, each family by itself."""
    families = {LabelFamily.CAPITAL_ROMAN, LabelFamily.CAPITAL_LETTER}
    headings = [
        p
        for p in text.body
        if p.role is Role.HEADING
        and p.label is not None
        and p.label.family in families
        and p.label.value is not None
    ]
    romans = [h for h in headings if _family(h) is LabelFamily.CAPITAL_ROMAN]
    if len(romans) > 1:
        yield romans
    for family, group in groupby(headings, key=_family):
        run = list(group)
        if family is LabelFamily.CAPITAL_LETTER and len(run) > 1:
            yield run


def _family(heading: Paragraph) -> LabelFamily:
    assert heading.label is not None
    return heading.label.family


def _written(value: int, family: LabelFamily) -> str:
    if family is LabelFamily.CAPITAL_LETTER:
        return chr(64 + value)
    written = ""
    for size, letters in _STEPS:
        written += letters * (value // size)
        value %= size
    return written


def _fix(text: Resolution, run: Sequence[Paragraph]) -> Fix | None:
    edits: list[Replace] = []
    for due, heading in enumerate(run, 1):
        label = heading.label
        if label is None or label.value == due:
            continue
        found = _NUMERAL.search(text.source.text, label.span.start, label.span.end)
        if found is None:
            return None
        edits.append(Replace(Span(*found.span()), _written(due, label.family)))
    return unsafe(*edits) if edits else None
