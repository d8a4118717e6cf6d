"""A meeting is counted 1st, 2nd, 3rd, 4th, 11th, 53rd.

In running text as well as in the closing block.
"""

import re
from collections.abc import Iterator

from resolint.dates import ordinal_figures, ordinal_suffix
from resolint.model import RichText
from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe

_COUNTED = re.compile(r"(?<![\w,.])(\d{1,5})(st|nd|rd|th)\b")
_TEXT = "*The Human Rights Council*,\n\n*Noting* x,\n\n1. *Urges* calm.\n\n"


@rule(
    code="VOT008",
    severity=Severity.ERROR,
    source="English",
    bad=(
        Example(_TEXT + "53⟦th⟧ meeting\n", _TEXT + "53rd meeting\n"),
        Example(
            "*Recalling* its 112⟦nd⟧ meeting,\n", "*Recalling* its 112th meeting,\n"
        ),
    ),
    good=(_TEXT + "53rd meeting\n",),
)
def meeting_ordinal_suffix(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each ordinal number with the wrong letters."""
    bodies: list[RichText] = [passage.body for passage in passages(draft.text)]
    if draft.text.closing.meeting is not None:
        bodies.append(draft.text.closing.meeting.body)
    for body in bodies:
        for match in _COUNTED.finditer(body.plain):
            number = int(match[1])
            start, end = match.span(2)
            wanted = ordinal_suffix(number)
            if match[2] != wanted:
                yield Problem(
                    body.span(start, end),
                    f'"{match[0]}" has the wrong letters: write '
                    f'"{ordinal_figures(number)}"',
                    safe(replace(body, start, end, wanted)),
                )
