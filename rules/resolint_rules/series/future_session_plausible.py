"""What is asked for "at its fifty-second session" lies after the session at hand.

A session that is the text's own, or an earlier one, is usually carried over from last
year.  Only the organ's own sessions are looked at ("the Council at its ... session",
"at its ... session" in the Council's text), and only where something is still to be
done: requested, decided, held, submitted.
"""

import re
from collections.abc import Iterator

from resolint.dates import find_ordinals
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import name_of

_SESSION = re.compile(r" (?:regular )?sessions?\b")
_BEFORE = re.compile(r"(?:at|during|for|before|to) (?:its|the) (?:[\w-]+ and )?$")
_FUTURE = frozenset(
    "requests decides invites encourages urges calls requests reiterates".split()
)
_TODO = re.compile(
    r"\bto (?:submit|present|report|hold|convene|provide|organize|update)"
)
_OTHER = re.compile(
    r"(?:General Assembly|Assembly|Commission|Committee|Conference|Working Group"
    r"|Mechanism|Forum|Congress)\b[^,;]*$"
)
_HEAD = (
    "### Forty-ninth session\n\n## 49/91. Ferries\n\n*The Human Rights Council*,\n\n"
    "*Noting* x,\n\n"
)


@rule(
    code="XDC006",
    severity=Severity.WARNING,
    source="derived; 49/34 asks for a report at the fifty-second session",
    bad=(
        Example(
            _HEAD + "1. *Requests* the Office to submit a report at its "
            "⟦forty-eighth session⟧.\n"
        ),
        Example(_HEAD + "1. *Decides* to hold a panel at its ⟦forty-ninth session⟧.\n"),
    ),
    good=(
        _HEAD + "1. *Requests* the Office to submit a report to the Council at its "
        "fifty-second session, and to the General Assembly at its forty-ninth "
        "session.\n",
        _HEAD + "1. *Recalls* the panel held at its forty-eighth session.\n",
    ),
    organs=frozenset({"hrc"}),
)
def future_session_plausible(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each session that is asked for and already past."""
    session = draft.text.heading.session
    if session is None or session.ordinal is None:
        return
    for paragraph in draft.text.operative:
        lead = paragraph.lead
        if lead is None or lead.verb not in _FUTURE:
            continue
        for member in paragraph.walk():
            plain = member.plain
            for found in find_ordinals(plain):
                tail = _SESSION.match(plain, found.end)
                before = plain[: found.start]
                if tail is None or found.number > session.ordinal:
                    continue
                todo = _TODO.search(before)
                if todo is None or not _BEFORE.search(before) or _OTHER.search(before):
                    continue
                if re.search(
                    r"\b(?:held|adopted|decided|submitted|presented)\b", before
                ):
                    continue
                yield Problem(
                    member.body.span(found.start, tail.end()),
                    f"{name_of(member, draft.text)} asks for something at the "
                    f"{plain[found.start : tail.end()]}, but the text is of the "
                    f"{session.line.text.lower()}: name a later one",
                )
