"""Runs of paragraphs that open alike, and where *also* and *further* go wrong.

A chain is a run of consecutive paragraphs of one part whose leads have one key.  The
house counts V, also V, further V, and begins again bare (HOUSE_STYLE, section 4,
counted on 2,398 adopted texts).  A heading ends a chain, and so does any other lead;
sub-paragraphs do not.

One walk settles the whole chain.  A member is judged by what the one before it should
carry, so that dropping one "also" makes the "further" behind it an "also" and so on:
such a ripple belongs to the fix of the member that began it and is no finding of its
own.  A member that would be wrong without the ripple too is one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from resolint import lead as leads
from resolint.model import Lead, Modifier, Paragraph, Part, Role, Status
from resolint.rule import (
    Draft,
    Fix,
    Problem,
    Replace,
    Severity,
    replace,
    safe,
    unsafe,
)
from resolint.wording import listed, name_of, number_of, quoted
from resolint_rules.sequence._addressee import Due, due

CYCLE = (None, Modifier.ALSO, Modifier.FURTHER)
"""What the first, second and third member of a chain carry; the fourth begins anew."""

HOUSES = frozenset({"hrc", "ga", "ecosoc"})
"""The Security Council repeats its leads bare."""

_ROLES = {Part.PREAMBULAR: Role.PREAMBULAR, Part.OPERATIVE: Role.OPERATIVE}
_SLIP = 2  # letters by which a known verb and an unknown one may differ


class Kind(Enum):
    """What is wrong with a member of a chain."""

    START = auto()  # the first paragraph of the part carries a modifier
    ORPHAN = auto()  # the paragraph before opens otherwise
    UNSTARTED = auto()  # further behind a bare lead
    DOUBLED = auto()  # also behind also, or anything but a bare lead behind further
    MISSING = auto()  # a bare lead where a modifier is due


@dataclass(frozen=True, slots=True)
class Link:
    """A paragraph with its lead."""

    paragraph: Paragraph
    lead: Lead
    modifier: Modifier | None
    stem: str
    """The lead without *also*, "in this regard" and "its commitment"."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A member of a chain that carries the wrong modifier.

    ``before`` is the paragraph right before it, ``None`` where a part or a section
    begins.  ``rest`` are the members from ``link`` on, ``wanted`` what each of them
    is to carry.
    """

    kind: Kind
    link: Link
    before: Link | None
    rest: tuple[Link, ...]
    wanted: tuple[Modifier | None, ...]
    due: Due
    first: bool
    """Whether nothing before it in its chain is wrong."""

    @property
    def ripple(self) -> list[tuple[Link, Modifier | None]]:
        """The members behind that have to follow suit."""
        pairs = zip(self.rest[1:], self.wanted[1:], strict=True)
        return [
            (link, modifier) for link, modifier in pairs if link.modifier != modifier
        ]

    @property
    def renames(self) -> bool:
        """Whether only *also* and *further* change places."""
        pairs = [(self.link, self.wanted[0]), *self.ripple]
        return all(link.modifier and modifier for link, modifier in pairs)


def slips(draft: Draft, part: Part) -> Iterator[Slip]:
    """Yield what is wrong in the chains of one part, in reading order."""
    seen = False
    for chain, before in _chains(draft, part):
        yield from _judge(chain, before, part, opens_part=not seen)
        seen = True


def _chains(
    draft: Draft, part: Part
) -> Iterator[tuple[list[Link], Paragraph | Link | None]]:
    """Yield each chain, and what stands right before it."""
    run: list[Link] = []
    before: Paragraph | Link | None = None
    previous: Paragraph | Link | None = None
    for paragraph in draft.text.body:
        lead = paragraph.lead if paragraph.role is _ROLES[part] else None
        link = _link(paragraph, lead, draft) if lead else None
        if run and (link is None or not _akin(run[-1], link)):
            yield run, before
            run = []
        if link is not None:
            before = before if run else previous
            run.append(link)
        own = paragraph.role is _ROLES[part]
        previous = link or (paragraph if own else None)
    if run:
        yield run, before


def _link(paragraph: Paragraph, lead: Lead, draft: Draft) -> Link:
    stem = leads.base_key(lead, draft.style).partition(" its ")[0]
    return Link(paragraph, lead, _modifier(lead, paragraph), stem)


def _modifier(lead: Lead, paragraph: Paragraph) -> Modifier | None:
    """Return the modifier, also that of "*Welcoming in this regard also*"."""
    if lead.modifier is None and lead.italic is not None:
        tail = paragraph.plain[lead.end : lead.italic[1]].split()
        return next((m for m in Modifier if tail[1:] and tail[-1] == m.value), None)
    return lead.modifier


def _akin(before: Link, link: Link) -> bool:
    """Tell whether *also* in ``link`` may answer the lead of ``before``.

    "In this regard" makes no other lead of it, "Reaffirming also its commitment" may
    answer "Reaffirming", and "Further welcomes" answers "Also welcomes and supports".
    A mistyped verb is taken for what it was meant to be.
    """
    a, b = before.stem, link.stem
    if a == b or a.startswith(f"{b} and ") or b.startswith(f"{a} and "):
        return True
    if before.lead.known is link.lead.known:
        return False
    from rapidfuzz.distance import OSA  # only a lead of no vocabulary needs it

    return OSA.distance(before.lead.verb, link.lead.verb) <= _SLIP


def _judge(
    chain: Sequence[Link],
    before: Paragraph | Link | None,
    part: Part,
    *,
    opens_part: bool,
) -> Iterator[Slip]:
    if isinstance(before, Paragraph):
        # Nobody can say what a paragraph without a lead would be answered by.
        first = chain[0].modifier
        found: list[tuple[int, Kind, Due]] = []
        wanted = [first]
    else:
        first = None
        kind = Kind.START if opens_part and before is None else Kind.ORPHAN
        wrong = chain[0].modifier is not None
        found = [(0, kind, Due.SURE)] if wrong else []
        wanted = [None]
    for index in range(1, len(chain)):
        link, previous = chain[index], chain[index - 1]
        needs = due(previous.paragraph, link.paragraph, part)
        verdict = _verdict(link.modifier, wanted[-1], needs)
        as_printed = _verdict(link.modifier, previous.modifier, needs)
        if verdict and as_printed:
            found.append((index, verdict[0], needs))
        wanted.append(verdict[1] if verdict else link.modifier)
    for index, kind, needs in found:
        standing = before if isinstance(before, Link) else None
        yield Slip(
            kind,
            chain[index],
            chain[index - 1] if index else standing,
            tuple(chain[index:]),
            tuple(wanted[index:]),
            needs,
            first=index == found[0][0],
        )


def _verdict(
    modifier: Modifier | None, before: Modifier | None, needs: Due
) -> tuple[Kind, Modifier | None] | None:
    """Judge a member by what the one before carries; return what it should carry."""
    wanted = CYCLE[(CYCLE.index(before) + 1) % 3]
    if modifier is wanted:
        return None
    if modifier is None:
        return (Kind.MISSING, wanted) if needs is not Due.NO else None
    kind = Kind.UNSTARTED if before is None else Kind.DOUBLED
    return kind, wanted


def problem_of(draft: Draft, slip: Slip) -> Problem:
    """Return what a rule says of ``slip``, with the fix for the rest of the chain."""
    link, lead, body = slip.link, slip.link.lead, slip.link.paragraph.body
    start, end = lead.start, lead.end
    if lead.modifier is not None:
        start, end = lead.modifier_start, lead.modifier_end
    wanted = quoted(printed(draft, link, slip.wanted[0]))
    message = (
        f"{name_of(link.paragraph, draft.text)} opens {quoted(_words(link))}, "
        f"{_but(draft, slip)}: write {wanted}{_then(draft, slip)}"
    )
    return Problem(
        body.span(start, end), message, fix_of(draft, slip), _lowered(draft, slip)
    )


def fix_of(draft: Draft, slip: Slip) -> Fix | None:
    """Return the fix: safe where only also and further change places.

    At the start of a part the modifier may go unattended as well.  Behind another
    slip of the chain nothing is safe, because it builds upon the mending of that.
    """
    edits = _rechained(draft, slip)
    if not edits:
        return None
    certain = slip.kind is Kind.START or slip.renames
    return safe(*edits) if certain and slip.first else unsafe(*edits)


def _rechained(draft: Draft, slip: Slip) -> tuple[Replace, ...]:
    pairs = [(slip.link, slip.wanted[0]), *slip.ripple]
    if any(link.modifier is not link.lead.modifier for link, _ in pairs):
        return ()  # the modifier stands where no edit knows it
    return tuple(
        replace(link.paragraph.body, *edit)
        for link, modifier in pairs
        for edit in leads.edits(link.lead, modifier, link.paragraph.body, draft.style)
    )


def _lowered(draft: Draft, slip: Slip) -> Severity | None:
    """Return the lower severity of a finding that is less than certain."""
    adopted = draft.stage is Status.ADOPTED
    if _number_skips(slip):
        return Severity.INFO if adopted else Severity.WARNING
    if slip.kind is Kind.MISSING and slip.due is Due.LIKELY:
        return Severity.INFO if adopted else None
    if slip.kind is Kind.ORPHAN and slip.before is not None:
        same = slip.before.lead.verb == slip.link.lead.verb
        return Severity.WARNING if same else None
    return None


def _number_skips(slip: Slip) -> bool:
    """Tell whether the printed numbers miss one right before the paragraph."""
    label = slip.link.paragraph.label
    before = slip.before.paragraph.label if slip.before else None
    if label is None or before is None or label.value is None or before.value is None:
        return False
    return label.value > before.value + 1


def printed(draft: Draft, link: Link, modifier: Modifier | None) -> str:
    """Return the lead of ``link`` as it reads with ``modifier``."""
    body, lead = link.paragraph.body, link.lead
    text = body.text[: lead.end]
    for start, end, new in reversed(leads.edits(lead, modifier, body, draft.style)):
        text = text[:start] + new + text[end:]
    return " ".join(text[lead.start :].split())


def _words(link: Link) -> str:
    return " ".join(link.lead.text.split())


def _but(draft: Draft, slip: Slip) -> str:
    if slip.before is None:
        if slip.kind is Kind.ORPHAN:
            return "but it is the first paragraph of its section"
        return f"but it is the first {slip.link.paragraph.role} paragraph"
    if slip.kind is Kind.MISSING:
        return f"as {_place(slip.before)} before it does"
    return f"but {_place(slip.before)} opens {quoted(_words(slip.before))}"


def _place(link: Link) -> str:
    number = number_of(link.paragraph) or str(link.paragraph.ordinal)
    return f"paragraph {number}"


def _then(draft: Draft, slip: Slip) -> str:
    """Say what the members behind become."""
    ripple = slip.ripple
    if not ripple:
        return ""
    changes = [
        f"{quoted(printed(draft, link, modifier))} in {_place(link)}"
        for link, modifier in ripple
    ]
    return f", then {listed(changes)}"
