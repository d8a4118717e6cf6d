"""A list has two items or more.

One item is no list, and "(a)" alone makes the reader look for "(b)".

A converter may have lost the others, which is why there is no fix.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import name_of
from resolint_rules.subparagraph._lists import lists


@rule(
    code="SUB005",
    severity=Severity.WARNING,
    source="HOUSE_STYLE SUB005: no list of one in 174 adopted texts",
    bad=(Example("1. *Requests* the Office:\n\n⟦(a)⟧ To report.\n"),),
    good=("1. *Requests* the Office:\n\n(a) To act;\n\n(b) To report.\n",),
)
def at_least_two_items(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each list of one item."""
    for one in lists(draft.text):
        if len(one.items) == 1 and one.items[0].label is not None:
            yield Problem(
                one.items[0].label.span,
                f"the list of {name_of(one.parent, draft.text)} has a single item: "
                "give it another, or run it into the text",
            )
