"""A single operative paragraph has no number.

A "1." announces a "2." that does not come.

Converters drop and add such numbers, so this is info only.
"""

from collections.abc import Iterator

from resolint.model import LabelFamily
from resolint.rule import Draft, Example, Problem, Replace, Severity, rule, unsafe
from resolint.source import Span


@rule(
    code="STR009",
    severity=Severity.INFO,
    source="HOUSE_STYLE STR009: AKN4UN",
    bad=(
        Example(
            "*Noting* it,\n\n⟦1.⟧ *Decides* to postpone the election.\n",
            "*Noting* it,\n\n*Decides* to postpone the election.\n",
        ),
    ),
    good=("*Noting* it,\n\n*Decides* to postpone the election.\n",),
)
def single_operative_paragraph_unnumbered(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for the number of the only operative paragraph."""
    operative = draft.text.operative
    if len(operative) != 1 or operative[0].label is None:
        return
    label = operative[0].label
    if label.family is LabelFamily.NEGOTIATION:
        return
    source = draft.text.source.text
    start, end = label.span.start, label.span.end
    inline = not source[source.rfind("\n", 0, start) + 1 : start].strip()
    while source[end : end + 1] in (" ", "\t"):
        end += 1
    yield Problem(
        label.span,
        "the only operative paragraph is numbered: take the number away",
        unsafe(Replace(Span(start, end), "")) if inline else None,
    )
