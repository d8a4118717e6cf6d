"""Who is asked to do what by when, and what of it is new, dropped or changed.

Found by the words of operative paragraphs: requests, calls, invitations, urgings and
demands, decisions, and among them the duty to report.  An encouragement asks less: it
is listed only where it took the place of a request, or gave place to one, and who is
asked or by when changed too.  What is not said in such words is not found: the list
is a help to reading, not a register.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from resolint.dates import find_dates, find_ordinals
from resolint.diff.comparison import Change, Comparison
from resolint.model import Paragraph, Resolution, Role
from resolint.wording import shortened


class DutyKind(StrEnum):
    """What a duty is."""

    REQUEST = "request"
    DECISION = "decision"
    REPORT = "report"


class DutyState(StrEnum):
    """What became of a duty."""

    NEW = "new"
    DROPPED = "dropped"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Duty:
    """What somebody is asked to do, or what is decided, as the text says it.

    ``verb`` is that of the lead, in lower case.  ``who`` is empty where nobody is
    named; a decision is the organ's own.  ``what`` is shortened.  ``when``
    holds sessions, dates and periods as printed, divided by commas, and is empty
    where the text gives none.
    """

    kind: DutyKind
    who: str
    what: str
    when: str
    verb: str
    paragraph: Paragraph

    @property
    def says(self) -> str:
        """The duty on one line: ``the Secretary-General: to submit a report ...``."""
        line = ": ".join(part for part in (self.who, self.what) if part)
        said = all(part in line for part in self.when.split(", "))
        return line if said else f"{line} ({self.when})"


@dataclass(frozen=True, slots=True)
class DutyChange:
    """A duty that is new, dropped or changed; ``change`` is where it stands.

    One that changed has both sides: another deadline, another addressee, or a report
    where something else was asked, or the reverse.
    """

    state: DutyState
    old: Duty | None
    new: Duty | None
    change: Change

    @property
    def says(self) -> str:
        """One line: ``new report: the Secretary-General: to submit ...``."""
        duty = self.new or self.old
        if duty is None:
            return ""
        line = f"{self.state} {duty.kind}: {duty.says}"
        if self.old is None or self.new is None:
            return line
        before = [
            was or "no date"
            for was, now in (
                (self.old.who or "nobody named", self.new.who or "nobody named"),
                (self.old.when, self.new.when),
            )
            if _folded(was) != _folded(now)
        ]
        if self.old.kind is not self.new.kind:
            before.append(self.old.kind)
        return f"{line}; before: {', '.join(before)}"


_NAMED = r"(?=the |all |its |each |both |any |States|[A-Z])"
_ACTS = (
    r"(?P<verb>requests|asks|invites|encourages|urges|demands|decides"
    r"|calls (?:once again )?(?:up)?on|calls for"
    r"|(?:reiterates|renews|repeats|reaffirms) its "
    r"(?:previous |urgent )?(?:requests?|invitation|demand|call (?:up)?on|call))"
)
_OPENING = re.compile(
    rf"(?:also |further |once again |again |strongly |urgently )*{_ACTS}\b",
    re.IGNORECASE,
)
_INNER = re.compile(rf"(?:,| and) (?:also |further |strongly )?{_ACTS} {_NAMED}")
_TO = re.compile(
    r"\bto (?!(?:the|all|its|their|a|an|this|that|it|which|whom|do so)\b)[a-z]"
)
_REPORT = re.compile(
    r"\b(?:submit|present|prepare|provide|transmit|deliver|lay|issue|give)\b[^;]{0,200}?"
    r"\b(?:reports?|updates?)\b|\bto report\b|\band report\b",
    re.IGNORECASE,
)
_SESSION = re.compile(
    r"\b(?:at|before|by|until|in time for) (?:its|the|their) "
    r"(?:(?!\b(?:at|before|by|until)\b)[^,;.:()]){3,60}?\bsessions?\b"
)
_PERIOD = re.compile(
    r"\b(?:by|before|no later than|not later than|until) (?:the end of )?"
    r"(?:[A-Z][a-z]{2,8} )?20\d\d\b(?!/)"
    r"|\b(?:for a|within a?) ?(?:further |additional )?(?:period of )?"
    r"[a-z-]+ (?:years?|months?|weeks?|days)\b"
    r"|\b(?:on an annual basis|annually|every (?:two |three )?(?:years?|sessions?))\b"
)
_PAST = re.compile(
    r"(?<!\bbe )\b(?:adopted|considered|convened|established|held|made|presented"
    r"|provided|submitted|taken)\b[^,;]*$"
)
_BEFORE_DATE = re.compile(
    r"(?:\bby|\bbefore|\buntil|\b(?:no|not) later than) (?:the )?$", re.IGNORECASE
)
_WEAK = "encourages"
_PARTS = (Role.OPERATIVE, Role.SUB)


def duties(comparison: Comparison) -> tuple[DutyChange, ...]:
    """Return what became of the duties, in reading order of the comparison.

    A duty that is said in other words, and with the same addressee and time, is not
    listed: the redline shows its words.
    """
    heads = [_chapeaux(comparison.old), _chapeaux(comparison.new)]
    found: list[DutyChange] = []
    for change in comparison.walk():
        old = [d for p in change.old for d in found_in(p, heads[0])]
        new = [d for p in change.new for d in found_in(p, heads[1])]
        found += _matched(old, new, change)
    return tuple(found)


def found_in(
    paragraph: Paragraph, chapeaux: Mapping[str, Paragraph] | None = None
) -> Iterator[Duty]:
    """Yield the duties that an operative paragraph lays down, in reading order.

    A member of a list has verb and addressee from its chapeau, which ``chapeaux``
    gives by the id of the member.
    """
    if paragraph.role not in _PARTS or paragraph.id.startswith("A"):
        return
    head = (chapeaux or {}).get(paragraph.id)
    if head is not None and paragraph.lead is None:
        above = list(found_in(head))
        if above and head.text.rstrip().endswith(":"):
            yield _member(paragraph, above[-1])
        return
    text = " ".join(paragraph.plain.split())
    opening = _OPENING.match(text)
    acts = [opening] if opening else []
    acts += _INNER.finditer(text, opening.end() if opening else 0)
    ends = [*(act.start() for act in acts), len(text)]
    for act, end in zip(acts, ends[1:], strict=True):
        yield _duty(paragraph, act["verb"].lower(), text[act.end() : end])


def _chapeaux(text: Resolution) -> dict[str, Paragraph]:
    """Return the paragraph whose list each member is in, by the member's id."""
    return {
        member.id: head
        for top in text.body
        for head in top.walk()
        for member in head.items
    }


def _duty(paragraph: Paragraph, verb: str, rest: str) -> Duty:
    chapeau = rest.endswith(":")
    rest = rest.strip(" ,;.:")
    to = _TO.search(rest)
    decision = verb == "decides"
    who = "" if decision or to is None else rest[: to.start()].strip(" ,")
    what = rest if decision or to is None else rest[to.start() :]
    if chapeau and not decision and to is None:
        who, what = rest, ""
    kind = DutyKind.DECISION if decision else DutyKind.REQUEST
    if not decision and _REPORT.search(what):
        kind = DutyKind.REPORT
    who, said = shortened(who, 16), shortened(what, 14)
    return Duty(kind, who, said, _when(what), verb, paragraph)


def _member(paragraph: Paragraph, above: Duty) -> Duty:
    text = " ".join(paragraph.plain.split()).strip(" ,;.")
    kind = above.kind
    if kind is DutyKind.REQUEST and _REPORT.search(text):
        kind = DutyKind.REPORT
    what = shortened(text, 14)
    return Duty(kind, above.who, what, _when(text), above.verb, paragraph)


def _when(text: str) -> str:
    """Return the sessions, dates and periods of ``text``, in reading order."""
    found = [
        (match.start(), match[0])
        for match in _SESSION.finditer(text)
        if (find_ordinals(match[0]) or " next " in match[0])
        and not _PAST.search(text[max(0, match.start() - 80) : match.start()])
    ]
    found += [(match.start(), match[0]) for match in _PERIOD.finditer(text)]
    for date in find_dates(text):
        before = _BEFORE_DATE.search(text[max(0, date.start - 20) : date.start])
        if before:
            start = date.start - len(before[0])
            found.append((start, text[start : date.end]))
    return ", ".join(dict.fromkeys(words for _, words in sorted(found)))


def _matched(
    old: Sequence[Duty], new: Sequence[Duty], change: Change
) -> Iterator[DutyChange]:
    """Pair the duties of one change: the same addressee first, then what is left."""
    left = list(old)
    pairs: dict[int, Duty] = {}
    for alike in (_same, _same_addressee, _same_kind):
        for at, duty in enumerate(new):
            other = next((d for d in left if alike(d, duty)), None)
            if at not in pairs and other is not None:
                pairs[at] = other
                left.remove(other)
    for duty in left:
        if duty.verb != _WEAK:
            yield DutyChange(DutyState.DROPPED, duty, None, change)
    for at, duty in enumerate(new):
        before = pairs.get(at)
        if before is None and duty.verb != _WEAK:
            yield DutyChange(DutyState.NEW, None, duty, change)
        elif before is not None and not _same(before, duty):
            yield DutyChange(DutyState.CHANGED, before, duty, change)


def _same(old: Duty, new: Duty) -> bool:
    return _same_addressee(old, new) and (old.kind, _folded(old.when)) == (
        new.kind,
        _folded(new.when),
    )


def _same_addressee(old: Duty, new: Duty) -> bool:
    return _same_kind(old, new) and _folded(old.who) == _folded(new.who)


def _same_kind(old: Duty, new: Duty) -> bool:
    """A decision never becomes a request; a request may become one for a report."""
    return (old.kind is DutyKind.DECISION) == (new.kind is DutyKind.DECISION)


def _folded(text: str) -> str:
    return " ".join(text.lower().split())
