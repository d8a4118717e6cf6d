"""The day of adoption is the same above and below the text.

Where a meeting ran past midnight the actual day is given in both places.
"""

from collections.abc import Iterator

from resolint.dates import format_date
from resolint.rule import Draft, Example, Problem, Severity, rule

_HEAD = (
    "## Resolution adopted by the Human Rights Council on 1 April 2022\n\n"
    "## 49/91. Ferries\n\n*The Human Rights Council*,\n\n*Noting* x,\n\n"
    "1. *Urges* calm.\n\n58th meeting\n\n"
)


@rule(
    code="HDR004",
    severity=Severity.ERROR,
    source="counted: 499 of 499 texts of the Council, 900 of 900 of the Assembly",
    bad=(Example(_HEAD + "⟦31 March 2022⟧\n\n[Adopted without a vote.]\n"),),
    good=(_HEAD + "1 April 2022\n\n[Adopted without a vote.]\n",),
)
def adoption_date_consistent(draft: Draft) -> Iterator[Problem]:
    """Yield a problem where the two days of adoption differ."""
    above, closing = draft.text.heading.adopted_on, draft.text.closing
    below = closing.adopted_on
    if above is None or below is None or closing.date is None or above == below:
        return
    yield Problem(
        closing.date.span,
        f"the text says below that it was adopted on {format_date(below)}, and above "
        f"on {format_date(above)}: check both",
    )
