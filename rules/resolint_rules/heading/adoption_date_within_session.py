"""The day of adoption lies within the session.

The dates of the session are those printed in the heading, else the style's.  A
session of the Assembly lasts to the following September.
"""

import datetime
from collections.abc import Iterator

from resolint.dates import find_spans, format_date
from resolint.model import Session
from resolint.rule import Draft, Example, Problem, Severity, rule

_TEXT = (
    "### Forty-ninth session\n\n28 February–1 April 2022\n\n"
    "## Resolution adopted by the Human Rights Council on {}\n\n"
    "## 49/91. Ferries\n\n*The Human Rights Council*,\n\n*Noting* x,\n\n"
    "1. *Urges* calm.\n"
)


@rule(
    code="HDR005",
    severity=Severity.ERROR,
    source="counted: 480 of 480 adopted texts of the Council",
    bad=(
        Example(
            _TEXT.format("4 April 2022")
            .replace("## Res", "## ⟦Res")
            .replace("4 April 2022", "4 April 2022⟧")
        ),
    ),
    good=(_TEXT.format("1 April 2022"),),
)
def adoption_date_within_session(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for a text adopted outside its session."""
    heading, closing = draft.text.heading, draft.text.closing
    adopted = heading.adopted_on or closing.adopted_on
    field = heading.adoption_line if heading.adopted_on else closing.date
    if adopted is None or field is None or heading.session is None:
        return
    window = _window(heading.session, draft)
    if window is None or window[0] <= adopted <= window[1]:
        return
    yield Problem(
        field.span,
        f"the text was adopted on {format_date(adopted)}, outside its session "
        f"({format_date(window[0])} to {format_date(window[1])}): check both",
    )


def _window(
    session: Session, draft: Draft
) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and the last day of the session, where they are known."""
    if session.dates is not None:
        spans = find_spans(session.dates.body.plain)
        if not spans or spans[-1].last is None:
            return None
        start = spans[0].first
        if " and " in session.dates.body.plain:
            return None  # in two parts, of which one may have no year
        return (start, spans[-1].last) if start else None
    number = session.ordinal
    if draft.style.organ == "General Assembly" and number and number > 30:
        return datetime.date(1945 + number, 9, 1), datetime.date(1946 + number, 9, 30)
    known = draft.style.sessions.get(number or 0)
    return (known.start, known.end) if known else None
