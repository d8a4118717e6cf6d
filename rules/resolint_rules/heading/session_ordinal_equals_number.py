"""The session in the heading is the session of the number: Forty-ninth, 49/34.

So it is in all of 522 adopted texts of the Council.  The symbol of a draft
(A/HRC/49/L.3) names the session too.
"""

import re
from collections.abc import Iterator

from resolint.dates import ordinal_words
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe

_NUMBER = re.compile(r"(\d{1,3})/\d+")
_DRAFT_SYMBOL = re.compile(r"A/(?:HRC/|C\.\d/)?(\d{1,3})/L\.\d+")


@rule(
    code="HDR001",
    severity=Severity.ERROR,
    source="counted: 522 of 522 adopted texts of the Council",
    bad=(
        Example(
            "### ⟦Forty-eighth session⟧\n\n## 49/91. Ferries\n\n"
            "*The Human Rights Council*,\n\n1. *Urges* calm.\n",
            "### Forty-ninth session\n\n## 49/91. Ferries\n\n"
            "*The Human Rights Council*,\n\n1. *Urges* calm.\n",
        ),
    ),
    good=(
        "### Forty-ninth session\n\n## 49/91. Ferries\n\n"
        "*The Human Rights Council*,\n\n1. *Urges* calm.\n",
    ),
)
def session_ordinal_equals_number(draft: Draft) -> Iterator[Problem]:
    """Yield a problem where session and number disagree."""
    heading = draft.text.heading
    session = heading.session
    if session is None or session.ordinal is None:
        return
    match = _NUMBER.match(heading.number.text) if heading.number else None
    if match is None and heading.symbol:
        match = _DRAFT_SYMBOL.match(heading.symbol.text)
    if match is None or int(match[1]) == session.ordinal:
        return
    body = session.line.body
    wanted = f"{ordinal_words(int(match[1])).capitalize()} session"
    special = "special" in body.plain or "emergency" in body.plain
    if special:
        return
    yield Problem(
        session.line.span,
        f'the heading says "{session.line.text}", but the number {match[0]} is of '
        f"session {match[1]}: check both",
        unsafe(replace(body, 0, len(body.text), wanted)),
    )
