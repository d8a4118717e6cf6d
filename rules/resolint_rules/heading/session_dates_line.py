"""The dates of a session are joined by an unspaced en dash: 28 February–1 April 2022.

A session in two parts joins them with "and".
"""

import re
from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe

_JOINER = re.compile(r"(?<=\w)( ?[-\u2013\u2014] ?|[ ]to[ ])(?=\d)")
_REST = "\n\n## 49/91. Ferries\n\n*The Human Rights Council*,\n\n1. *Urges* calm.\n"


@rule(
    code="HDR006",
    severity=Severity.WARNING,
    source="counted: 483 of 483 adopted texts of the Council",
    bad=(
        Example(
            f"### Forty-ninth session\n\n28 February⟦ - ⟧1 April 2022{_REST}",
            f"### Forty-ninth session\n\n28 February–1 April 2022{_REST}",
        ),
    ),
    good=(f"### Forty-ninth session\n\n28 February–1 April 2022{_REST}",),
    organs=frozenset({"hrc"}),
)
def session_dates_line(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each joiner of days that is no unspaced en dash."""
    session = draft.text.heading.session
    if session is None or session.dates is None:
        return
    body = session.dates.body
    for match in _JOINER.finditer(body.text):
        start, end = match.span()
        if match[1] != "–":
            yield Problem(
                body.span(start, end),
                f'the dates of the session are joined with "{match[1]}": write "–"',
                safe(replace(body, start, end, "–")),
            )
