"""A resolution N/n of the Human Rights Council was adopted in its session N.

The dates of the sessions are the style's, and end with the last one it knows; about
later sessions, and about special ones, the rule is silent.  55/25 cites "54/42 of
4 April 2023" for 52/42.
"""

import re
from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.styles import load
from resolint_rules.citation._cited import cited

_NUMBER = re.compile(r"(\d{1,3})/\d+")


@rule(
    code="CIT008",
    severity=Severity.ERROR,
    source="counted: three breaks, in 55/25, 52/28 and 54/33",
    bad=(
        Example("*Recalling* its resolution 43/38 of ⟦22 June 2021⟧,\n"),
        Example("*Recalling* its resolutions 52/1 and 54/42 of ⟦4 April 2023⟧,\n"),
    ),
    good=("*Recalling* its resolution 43/38 of 22 June 2020,\n",),
)
def hrc_session_window(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each date outside the session that the number names."""
    own = draft.style.organ == "Human Rights Council"
    sessions = (draft.style if own else load("hrc")).sessions
    for one in cited(draft, notes=True):
        reference = one.reference
        match = _NUMBER.fullmatch(reference.number)
        if reference.organ != "Human Rights Council" or reference.date is None:
            continue
        session = sessions.get(int(match[1])) if match else None
        if session is None or session.start <= reference.date <= session.end:
            continue
        yield Problem(
            one.date_span,
            f"{one.passage.name} dates {one.name} {one.date}, but session "
            f"{session.number} was held {session.printed}: check number and date",
        )
