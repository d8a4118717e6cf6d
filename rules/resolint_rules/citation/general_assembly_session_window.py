"""A General Assembly resolution N/n was adopted in session N.

Session N runs from September of the year 1945 + N to the following September.  Two
breaks in 954: 55/17 ("53/243 of 6 October 1999") and A/RES/78/270.
"""

import datetime
import re
from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint_rules.citation._cited import cited

_NUMBER = re.compile(r"(\d{2})/\d+(?: [A-Z])?")


@rule(
    code="CIT007",
    severity=Severity.ERROR,
    source="counted: 952 of 954",
    bad=(
        Example(
            "*Recalling* General Assembly resolution 70/1 of ⟦25 September 2018⟧,\n"
        ),
    ),
    good=("*Recalling* General Assembly resolution 70/1 of 25 September 2015,\n",),
)
def general_assembly_session_window(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each date outside the session that the number names."""
    for one in cited(draft, notes=True):
        reference = one.reference
        match = _NUMBER.fullmatch(reference.number)
        if match is None or reference.date is None:
            continue
        session = int(match[1])
        if reference.organ != "General Assembly" or session < 31:
            continue
        first = datetime.date(1945 + session, 9, 1)
        last = datetime.date(1946 + session, 9, 30)
        if first <= reference.date <= last:
            continue
        yield Problem(
            one.date_span,
            f"{one.passage.name} dates {one.name} {one.date}, but session {session} of "
            f"the Assembly ran from September {first.year} to September {last.year}: "
            "check number and date",
        )
