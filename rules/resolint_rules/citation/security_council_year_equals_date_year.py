"""The year in parentheses of a Security Council resolution is the year of its date.

One break in 1,310: 43/27 cites "2428 (2018) of 9 April 2019".
"""

import re
from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint_rules.citation._cited import cited

_YEAR = re.compile(r"\d+ \((\d{4})\)")


@rule(
    code="CIT006",
    severity=Severity.ERROR,
    source="counted: 1,309 of 1,310",
    bad=(
        Example(
            "*Recalling* Security Council resolution 2100 (2013) of ⟦25 April 2014⟧,\n"
        ),
    ),
    good=("*Recalling* Security Council resolution 2100 (2013) of 25 April 2013,\n",),
)
def security_council_year_equals_date_year(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each year that is not that of the date."""
    for one in cited(draft, notes=True):
        match = _YEAR.fullmatch(one.reference.number)
        date = one.reference.date
        if match is None or date is None or int(match[1]) == date.year:
            continue
        yield Problem(
            one.date_span,
            f"{one.passage.name} cites {one.name} of {one.date}: the two years differ; "
            "check number and date",
        )
