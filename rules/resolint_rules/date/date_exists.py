"""A date must exist in the calendar.

There is no 31 June; one adopted text of the Security Council (2083) cites it.
"""

from collections.abc import Iterator

from resolint.dates import find_dates
from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, rule


@rule(
    code="DAT002",
    severity=Severity.ERROR,
    source="derived; one true slip in 2,398 adopted texts (S/RES/2083)",
    bad=(
        Example("*Recalling* its decision of ⟦31 June 2013⟧,\n"),
        Example("*Recalling* its decision of ⟦29 February 2023⟧,\n"),
    ),
    good=("*Recalling* its decision of 29 February 2024,\n",),
)
def date_exists(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each day that no calendar has."""
    for passage in passages(draft.text, title=True, annexes=True):
        for found in find_dates(passage.plain):
            if found.date is None:
                yield Problem(
                    passage.body.span(found.start, found.end),
                    f"{passage.name} names {passage.says(found.start, found.end)}, "
                    "a day that does not exist: check the date",
                )
