"""Heading block, closing block and vote, compared as what they are."""

from collections.abc import Iterator

from resolint.diff.comparison import (
    Class,
    FieldChange,
    Kind,
    Switch,
    VoteChange,
)
from resolint.diff.job import Job
from resolint.diff.paragraphs import texts
from resolint.model import Closing, Field, Heading, RecordedVote

_EVERY_YEAR = frozenset(
    (
        "symbol",
        "distribution",
        "date",
        "original_language",
        "session.line",
        "session.dates",
        "agenda_item.line",
        "adoption_line",
        "number",
        "meeting",
    )
)
"""Fields that differ from year to year by their nature: a reference update."""


def heading(job: Job) -> tuple[FieldChange, ...]:
    """Compare the heading blocks, field by field, in the order of the print."""
    return _fields(
        job, dict(_heading(job.old.heading)), dict(_heading(job.new.heading))
    )


def closing(job: Job) -> tuple[FieldChange, ...]:
    """Compare meeting, date and note on adoption."""
    return _fields(
        job, dict(_closing(job.old.closing)), dict(_closing(job.new.closing))
    )


def field_change(
    job: Job, name: str, old: Field | None, new: Field | None
) -> FieldChange:
    """Compare one field; at least one side is there."""
    always = Class.REFERENCE if name in _EVERY_YEAR else None
    bodies = old.body if old else None, new.body if new else None
    hunks, formatting = texts(job, *bodies, always=always)
    if old is None:
        kind = Kind.INSERTED
    elif new is None:
        kind = Kind.DELETED
    else:
        kind = Kind.EDITED if any(h.class_ for h in hunks) else Kind.SAME
    return FieldChange(name, kind, old, new, hunks, formatting)


def vote(job: Job) -> VoteChange | None:
    """Compare the recorded votes; ``None`` where they are the same or there is none."""
    old, new = job.old.closing.vote, job.new.closing.vote
    if old is None or new is None:
        return None if old is new else VoteChange(old, new, ())
    switches = tuple(_switches(old, new))
    totals = [(v.in_favour, v.against, v.abstaining) for v in (old, new)]
    if totals[0] == totals[1] and not switches:
        return None
    return VoteChange(old, new, switches)


def _fields(
    job: Job, old: dict[str, Field], new: dict[str, Field]
) -> tuple[FieldChange, ...]:
    names = [*new, *(name for name in old if name not in new)]
    return tuple(field_change(job, n, old.get(n), new.get(n)) for n in names)


def _heading(heading: Heading) -> Iterator[tuple[str, Field]]:
    session, item = heading.session, heading.agenda_item
    named: dict[str, Field | None] = {
        "symbol": heading.symbol,
        "distribution": heading.distribution,
        "date": heading.date,
        "original_language": heading.original_language,
        "organ": heading.organ,
        "session.line": session.line if session else None,
        "session.dates": session.dates if session else None,
        "agenda_item.line": item.line if item else None,
        "agenda_item.title": item.title if item else None,
        "sponsors": heading.sponsors,
        "adoption_line": heading.adoption_line,
        "report_line": heading.report_line,
        "number": heading.number,
        "title": heading.title,
    }
    yield from ((name, field) for name, field in named.items() if field is not None)


def _closing(closing: Closing) -> Iterator[tuple[str, Field]]:
    named = {"meeting": closing.meeting, "date": closing.date, "note": closing.note}
    yield from ((name, field) for name, field in named.items() if field is not None)


def _switches(old: RecordedVote, new: RecordedVote) -> Iterator[Switch]:
    before, after = dict(_voters(old)), dict(_voters(new))
    for name in sorted({*before, *after}):
        one, other = before.get(name), after.get(name)
        if one != other:
            yield Switch(name, one, other)


def _voters(vote: RecordedVote) -> Iterator[tuple[str, str]]:
    lists = {
        "in favour": vote.favour_list,
        "against": vote.against_list,
        "abstaining": vote.abstaining_list,
    }
    for column, names in lists.items():
        for name in names.names if names else ():
            yield " ".join(name.body.plain.split()), column
