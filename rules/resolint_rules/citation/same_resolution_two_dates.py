"""One resolution has one date, wherever the text gives it.

Two dates for one number mean that one of them, or one of the numbers, is wrong.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint_rules.citation._cited import Cited, cited


@rule(
    code="CIT003",
    severity=Severity.ERROR,
    source="derived",
    bad=(
        Example(
            "*Recalling* its resolution 22/18 of 21 March 2013,\n\n"
            "*Noting* its resolution 22/18 of ⟦22 March 2013⟧,\n"
        ),
    ),
    good=("*Recalling* its resolutions 5/1 and 5/2 of 18 June 2007,\n",),
)
def same_resolution_two_dates(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each later date that contradicts the first one."""
    dates: dict[tuple[str | None, str], Cited] = {}
    for one in cited(draft, notes=True):
        if one.reference.date is None:
            continue
        key = (one.reference.organ, one.reference.number)
        first = dates.setdefault(key, one)
        if first.reference.date != one.reference.date:
            yield Problem(
                one.date_span,
                f"{one.passage.name} dates {one.name} {one.date}, but "
                f"{first.passage.name} dates it {first.date}: check both",
            )
