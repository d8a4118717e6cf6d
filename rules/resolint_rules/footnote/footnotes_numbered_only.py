"""Notes are numbered with Arabic figures.

Letters and Roman numerals belong to tables, the asterisk to the heading.

A long name for a note, as some write in Markdown, is printed as a number and is left
alone.
"""

import re
from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import quoted
from resolint_rules.footnote._marks import placed_marks

_LETTER = re.compile(r"[A-Za-z]|[ivxl]{2,5}|[†‡§]+")


@rule(
    code="FN005",
    severity=Severity.WARNING,
    source="HOUSE_STYLE FN005: UNEM footnotes chap. 2 and 9",
    bad=(Example("1. *Hails* the plan.⟦[^b]⟧\n\n[^b]: A/1/2.\n"),),
    good=(
        "1. *Hails* the plan.[^1]\n\n[^1]: A/1/2.\n",
        "1. *Hails* the plan.[^plan]\n\n[^plan]: A/1/2.\n",
    ),
)
def footnotes_numbered_only(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each mark that is a letter or a Roman numeral."""
    for mark, _, place in placed_marks(draft.text):
        if _LETTER.fullmatch(mark.label):
            yield Problem(
                mark.span,
                f"the note mark in {place} is {quoted(mark.label)}: number the note",
            )
