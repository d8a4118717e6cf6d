"""What stands above a redline: which two texts, how much changed, and what matters."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from resolint.diff.comparison import (
    Change,
    Class,
    Comparison,
    Direction,
    HunkKind,
    Kind,
    Switch,
    VoteChange,
)
from resolint.diff.duties import duties
from resolint.model import RecordedVote, Resolution
from resolint.reporters.plain import safe
from resolint.reporters.redline_rows import anchor, kind_of, lead_words, name, names
from resolint.wording import shortened

_WORD = re.compile(r"[^\W_]+(?:['\u2019\u2010\u2011/.-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the summary: the place it speaks of, its anchor, and what is said."""

    place: str
    anchor: str
    says: str


@dataclass(frozen=True, slots=True)
class Block:
    """Lines under a title; ``kind`` is a short name for it."""

    kind: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """What a text is called: its title, and number, symbol and date with it."""

    title: str
    facts: tuple[str, ...]
    path: str


@dataclass(frozen=True, slots=True)
class Summary:
    """All that a redline says before it begins."""

    old: Side
    new: Side
    counts: tuple[tuple[str, int], ...]
    inserted: int
    deleted: int
    blocks: tuple[Block, ...]
    remarks: tuple[str, ...]


def summarize(comparison: Comparison) -> Summary:
    """Return the summary of ``comparison``."""
    inserted, deleted = _words(comparison.walk())
    return Summary(
        old=_side(comparison.old),
        new=_side(comparison.new),
        counts=tuple(_counts(comparison)),
        inserted=inserted,
        deleted=deleted,
        blocks=tuple(block for block in _blocks(comparison) if block.lines),
        remarks=tuple(map(safe, comparison.remarks)),
    )


def _side(text: Resolution) -> Side:
    heading, closing = text.heading, text.closing
    fields = (heading.number, heading.symbol)
    facts = [safe(field.text).rstrip(".") for field in fields if field]
    adopted = heading.adopted_on or closing.adopted_on
    if adopted:
        facts.append(f"adopted on {adopted.day} {adopted:%B} {adopted.year}")
    elif heading.date:
        facts.append(safe(heading.date.text))
    title = safe(heading.title.text) if heading.title else ""
    return Side(title, tuple(facts), safe(text.source.path))


def _words(changes: Iterable[Change]) -> tuple[int, int]:
    """Return how many words were inserted and how many deleted."""
    inserted = deleted = 0
    for change in changes:
        old, new = change.old_text, change.new_text
        for hunk in change.hunks:
            if hunk.kind is not HunkKind.EQUAL:
                gone = old[hunk.old_start : hunk.old_end]
                come = new[hunk.new_start : hunk.new_end]
                deleted += len(_WORD.findall(gone))
                inserted += len(_WORD.findall(come))
    return inserted, deleted


def _counts(comparison: Comparison) -> Iterator[tuple[str, int]]:
    """Yield how many paragraphs there are of each kind, with their lists."""
    opening = [comparison.opening] if comparison.opening else []
    annexes = (c for annex in comparison.annexes for c in annex.changes)
    tops = [*opening, *comparison.changes, *annexes]
    kinds = Counter(_counted(change) for change in tops)
    order = [*(k.value for k in Kind if k is not Kind.SAME), _ONLY, "unchanged"]
    for kind in order:
        if kinds[kind]:
            yield kind, kinds[kind]
    if moved := sum(change.moved for change in tops):
        yield "moved", moved


_ONLY = "only renumbered"


def _counted(change: Change) -> str:
    kind = kind_of(change)
    if change.classes == {Class.RENUMBERING} and kind is Kind.EDITED:
        only_label = all(not h.class_ for c in change.walk() for h in c.hunks)
        return _ONLY if only_label and not any(c.marks for c in change.walk()) else kind
    return "unchanged" if kind is Kind.SAME else kind.value


def _blocks(comparison: Comparison) -> Iterator[Block]:
    changes = list(comparison.walk())
    leads = [(c, c.lead) for c in changes if c.lead]
    for direction, title in (
        (Direction.STRONGER, "Stronger"),
        (Direction.WEAKER, "Weaker"),
        (Direction.SIDEWAYS, "Other lead, of like force"),
        (None, "Other lead"),
    ):
        lines = [
            Line(name(c, comparison), anchor(c), lead_words(lead))
            for c, lead in leads
            if lead.direction is direction
        ]
        yield Block(direction or "lead", title, tuple(lines))
    for kind, title in ((Kind.INSERTED, "New"), (Kind.DELETED, "Dropped")):
        lines = [
            Line(name(c, comparison), anchor(c), _begin(c))
            for c in changes
            if c.kind is kind
        ]
        yield Block(kind, title, tuple(lines))
    lines = [
        Line(name(d.change, comparison), anchor(d.change), safe(d.says))
        for d in duties(comparison)
    ]
    yield Block("duties", "Requests, decisions and reports", tuple(lines))
    yield Block("moved", "Moved", tuple(_moved(changes, comparison)))
    yield Block("split", "Split or merged", tuple(_recast(changes, comparison)))
    if comparison.vote:
        yield Block("vote", "Vote", tuple(_vote(comparison.vote)))


def _begin(change: Change) -> str:
    return safe(shortened(change.new_text or change.old_text, 14))


def _moved(changes: Iterable[Change], comparison: Comparison) -> Iterator[Line]:
    for change in changes:
        if change.moved:
            before = names(change.old, comparison.old)
            says = f"from {before}: {_begin(change)}"
            yield Line(name(change, comparison), anchor(change), says)


def _recast(changes: Iterable[Change], comparison: Comparison) -> Iterator[Line]:
    for change in changes:
        before = names(change.old, comparison.old)
        if change.kind is Kind.SPLIT:
            says = f"split from {before}"
        elif change.kind is Kind.MERGED:
            says = f"merged from {before}"
        else:
            continue
        yield Line(name(change, comparison), anchor(change), says)


def _vote(vote: VoteChange) -> Iterator[Line]:
    says = f"{_vote_line(vote.old)} → {_vote_line(vote.new)}"
    yield Line("Recorded vote", "vote", says)
    for switch in vote.switches:
        state, before, now = switched(switch)
        yield Line(state, "vote", f"{before} → {now}")


def switched(switch: Switch) -> tuple[str, str, str]:
    """Return the name of a State and in which list it stood and stands."""
    before, now = (
        safe(side).replace("_", " ") if side else "in no list"
        for side in (switch.old, switch.new)
    )
    return safe(switch.name), before, now


def _vote_line(vote: RecordedVote | None) -> str:
    if vote is None:
        return "no recorded vote"
    favour, against, abstaining = totals(vote)
    return f"{favour} to {against}, with {abstaining} abstentions"


def totals(vote: RecordedVote) -> tuple[str, str, str]:
    """Return the printed totals in favour, against and abstaining."""
    favour, against, abstaining = (
        "?" if n is None else str(n)
        for n in (vote.in_favour, vote.against, vote.abstaining)
    )
    return favour, against, abstaining
