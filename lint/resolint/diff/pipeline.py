"""The stages in their order: from two resolutions to their comparison."""

from collections.abc import Sequence
from itertools import chain

from resolint.diff import particulars
from resolint.diff.align import align
from resolint.diff.comparison import (
    AnnexChange,
    Change,
    Comparison,
    HunkKind,
    Kind,
    NoteChange,
)
from resolint.diff.force import of_house
from resolint.diff.job import Force, Job
from resolint.diff.lists import Family, Pairing, families
from resolint.diff.marks import class_of, paired_notes
from resolint.diff.order import in_order, places
from resolint.diff.paragraphs import alone, pair, texts
from resolint.diff.remarks import has_notes, remarks
from resolint.model import Annex, Field, Note, Paragraph, Resolution, RichText, Role


def compare(
    old: Resolution, new: Resolution, *, force: Force | None = None
) -> Comparison:
    """Compare two resolutions, of which ``old`` came first.

    ``force`` is asked for the direction of each changed lead, by default the house of
    the new text.  Total: any two texts give a comparison, also where they have nothing
    in common.  The steps are those of DESIGN, section 5.
    """
    bare = [not (side.has_italics or has_notes(side)) for side in (old, new)]
    job = Job(
        old,
        new,
        force or of_house(new),
        formatting=old.has_italics and new.has_italics,
        notes=bare[0] == bare[1],
        old_notes={note.label: note for note in old.notes},
        new_notes={note.label: note for note in new.notes},
    )
    opening = _opening(job)
    changes = _body(job, old.body, new.body)
    annexes = _annexes(job)
    similarity = _similarity(
        [*changes, *(c for annex in annexes for c in annex.changes)]
    )
    return Comparison(
        old=old,
        new=new,
        opening=opening,
        changes=changes,
        heading=particulars.heading(job),
        notes=tuple(_note(job, *notes) for notes in paired_notes(job))
        if job.notes
        else (),
        annexes=annexes,
        closing=particulars.closing(job),
        vote=particulars.vote(job),
        similarity=similarity,
        remarks=remarks(old, new, similarity),
    )


def _opening(job: Job) -> Change | None:
    old, new = job.old.opening, job.new.opening
    if old and new:
        return pair(job, (old,), (new,), similarity=1.0, numbers={})
    if old or new:
        kind = Kind.DELETED if old else Kind.INSERTED
        return alone(old or new, kind)  # type: ignore[arg-type]
    return None


def _body(
    job: Job, old: Sequence[Paragraph], new: Sequence[Paragraph]
) -> tuple[Change, ...]:
    found = families(job, old, new)
    numbers = _numbers(found)
    before, after = places(old), places(new)
    changes = [_family(job, family, numbers, before, after) for family in found]
    return in_order(changes, before, after)


def _numbers(found: Sequence[Family]) -> dict[str, str]:
    """Return for the number of each operative paragraph the one it bears now."""
    numbers: dict[str, str] = {}
    for (old, new, *_), _below in found:
        one_each = len(old) == len(new) == 1
        if one_each and old[0].role is new[0].role is Role.OPERATIVE:
            labels = old[0].label, new[0].label
            if labels[0] and labels[1]:
                numbers[str(labels[0].value)] = str(labels[1].value)
    return numbers


def _family(
    job: Job,
    family: Family,
    numbers: dict[str, str],
    before: dict[int, int],
    after: dict[int, int],
) -> Change:
    subs = [_change(job, below, numbers, ()) for below in family.below]
    return _change(job, family.top, numbers, in_order(subs, before, after))


def _change(
    job: Job, found: Pairing, numbers: dict[str, str], subs: tuple[Change, ...]
) -> Change:
    if not found.new:
        return alone(found.old[0], Kind.DELETED, subs)
    if not found.old:
        return alone(found.new[0], Kind.INSERTED, subs)
    return pair(
        job,
        found.old,
        found.new,
        similarity=found.similarity,
        numbers=numbers,
        moved=found.moved,
        subchanges=subs,
    )


def _note(job: Job, old: Note | None, new: Note | None) -> NoteChange:
    bodies = old.body if old else None, new.body if new else None
    if old is None or new is None:
        kind = Kind.INSERTED if new else Kind.DELETED
        hunks, _ = texts(job, *bodies, always=class_of(job, old or new))
        return NoteChange(kind, old, new, hunks)
    hunks, formatting = texts(job, *bodies)
    kind = Kind.EDITED if any(h.class_ for h in hunks) else Kind.SAME
    renumbered = (old.label, new.label) if old.label != new.label else None
    return NoteChange(kind, old, new, hunks, renumbered, formatting)


def _annexes(job: Job) -> tuple[AnnexChange, ...]:
    """Compare the annexes: paired by content, else by their places."""
    old, new = job.old.annexes, job.new.annexes
    units = [
        [job.unit([p for top in a.body for p in top.walk()], a.label) for a in side]
        for side in (old, new)
    ]
    links = align(*units) if old and new else []
    pairs = {
        link.new[0]: link.old[0] for link in links if len(link.old + link.new) == 2
    }
    left = [i for i in range(len(old)) if i not in pairs.values()]
    free = [j for j in range(len(new)) if j not in pairs]
    if len(left) == len(free):
        pairs |= dict(zip(free, left, strict=True))
        left = []
    out = [
        _annex(job, old[pairs[j]] if j in pairs else None, a) for j, a in enumerate(new)
    ]
    return tuple(out + [_annex(job, old[i], None) for i in left])


_NONE = Annex(Field(RichText()), ())


def _annex(job: Job, old: Annex | None, new: Annex | None) -> AnnexChange:
    headings = old.heading if old else None, new.heading if new else None
    field = particulars.field_change(job, "heading", *headings)
    changes = _body(job, (old or _NONE).body, (new or _NONE).body)
    if old is None or new is None:
        kind = Kind.INSERTED if new else Kind.DELETED
    else:
        same = field.kind is Kind.SAME and not any(
            c.moved or c.kind is not Kind.SAME for c in changes
        )
        kind = Kind.SAME if same else Kind.EDITED
    return AnnexChange(kind, old, new, field, changes)


def _similarity(changes: Sequence[Change]) -> float:
    """Return the share of the letters of both texts that stay."""
    stay = total = 0
    for change in chain.from_iterable(c.walk() for c in changes):
        total += len(change.old_text) + len(change.new_text)
        stay += sum(
            h.old_end - h.old_start + h.new_end - h.new_start
            for h in change.hunks
            if h.kind is HunkKind.EQUAL
        )
    return stay / total if total else 1.0
