"""The last operative paragraph ends with a full stop.

The full stop ends the one sentence that the resolution is; a semicolon there says that
a paragraph is missing.

Where a list ends the text, its last item carries the full stop.  A text that goes on
in an annex may end with a colon.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import name_of
from resolint_rules.punctuation._endings import (
    chunks,
    ending,
    ends_with_and,
    wrong_mark,
)


@rule(
    code="PUN003",
    severity=Severity.ERROR,
    source="HOUSE_STYLE PUN003: 522 of 522; editors correct it (80/189)",
    bad=(
        Example("1. *Decides* to meet⟦;⟧\n", "1. *Decides* to meet.\n"),
        Example("1. *Decides* to mee⟦t⟧\n", "1. *Decides* to meet.\n"),
        Example(
            "1. *Urges* States:\n\n(a) To act;\n\n(b) To pay⟦;⟧\n",
            "1. *Urges* States:\n\n(a) To act;\n\n(b) To pay.\n",
        ),
    ),
    good=(
        "1. *Decides* to remain seized of the matter.\n",
        "1. *Welcomes* the “Year of Wells.”\n",
    ),
)
def last_operative_full_stop(draft: Draft) -> Iterator[Problem]:
    """Yield a problem where the text does not end with a full stop."""
    for top in draft.text.operative[-1:]:
        last = next(c for c in chunks(top) if c.last).paragraph
        if draft.text.annexes and ending(last.body)[1] == ":":
            continue
        if ends_with_and(last.body):
            continue
        problem = wrong_mark(last.body, ".", name_of(last, draft.text))
        if problem is not None:
            yield problem
