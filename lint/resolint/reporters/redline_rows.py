"""The paragraphs of a redline in the order in which they are shown.

What a row says of itself is said once, here: its anchor, its kind, its labels, where
it was moved from.  The reporters only write it down.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from resolint.diff.comparison import (
    AnnexChange,
    Change,
    Class,
    Comparison,
    FieldChange,
    Hunk,
    HunkKind,
    Kind,
    LeadChange,
    NoteChange,
)
from resolint.model import Paragraph, Resolution, Role
from resolint.reporters.plain import safe
from resolint.reporters.redline_pieces import Texts, Written
from resolint.wording import listed, name_of

CLASSES = {
    Class.SUBSTANCE: "substance",
    Class.REFERENCE: "reference",
    Class.RIPPLE: "ripple",
    Class.RENUMBERING: "renumbering",
    Class.PUNCTUATION: "punctuation",
    Class.FORMATTING: "formatting",
}
"""A short name for each class, for filters."""

_NAMES = {
    "number": "resolution number",
    "agenda_item": "agenda item",
    "report_line": "report",
    "adoption_line": "adoption",
    "line": "",
    "note": "note on adoption",
}


@dataclass(frozen=True, slots=True)
class Tag:
    """A remark beside a row; ``anchor`` is the id of the place it speaks of."""

    text: str
    anchor: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph, heading, note or field of a redline.

    ``id`` is its anchor; ``anchors`` are those of the other paragraphs it stands for.
    ``kind`` is of the row itself, its sub-paragraphs left out; ``context`` says that
    something below it changed.  A stub has no texts: it stands where a paragraph
    was before it was moved.
    """

    id: str
    name: str
    kind: Kind
    texts: Texts | None
    anchors: tuple[str, ...] = ()
    moved: bool = False
    context: bool = False
    role: str = "paragraph"
    level: int = 0
    old_label: str = ""
    new_label: str = ""
    renumbered: bool = False
    classes: tuple[Class, ...] = ()
    tags: tuple[Tag, ...] = ()
    caption: str = ""

    @property
    def stub(self) -> bool:
        """Whether it only tells where a paragraph went."""
        return self.texts is None

    @property
    def changed(self) -> bool:
        """Whether anything changed in the row itself, or its place."""
        return not self.stub and (
            self.moved or self.kind is not Kind.SAME or bool(self.classes)
        )

    @property
    def weight(self) -> int:
        """The characters it shows, for its height on the map."""
        if self.texts is None:
            return 40
        return max(len(self.texts.old.text), len(self.texts.new.text)) + 60


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a redline: its anchor, its title and its rows."""

    id: str
    title: str
    rows: tuple[Row, ...]

    @property
    def changed(self) -> int:
        """The number of rows in which something changed."""
        return sum(row.changed for row in self.rows)


def sections(comparison: Comparison) -> list[Section]:
    """Return the parts of the redline, without those that neither text has."""
    rows = _Rows(comparison)
    places = _placed(comparison.changes, (p.id for p in comparison.old.body))
    at = _operative(places)
    opening = rows.of(comparison.opening) if comparison.opening else []
    out = [
        Section("heading", "Heading", tuple(_field(f) for f in comparison.heading)),
        Section("preamble", "Preamble", (*opening, *rows.all(places[:at]))),
        Section("operative", "Operative part", tuple(rows.all(places[at:]))),
        *(rows.annex(i, annex) for i, annex in enumerate(comparison.annexes, 1)),
        Section("notes", "Notes", tuple(_note(n) for n in comparison.notes)),
        Section("closing", "Closing", tuple(_field(f) for f in comparison.closing)),
    ]
    return _unique([section for section in out if section.rows])


def anchor(change: Change) -> str:
    """Return the anchor of the row that shows ``change``."""
    return change.new[0].id if change.new else f"old-{change.old[0].id}"


def kind_of(change: Change) -> Kind:
    """Return the kind, which is edited also where only sub-paragraphs changed."""
    below = change.changed and not change.moved
    return Kind.EDITED if change.kind is Kind.SAME and below else change.kind


def names(paragraphs: Sequence[Paragraph], text: Resolution) -> str:
    """Return what people call the paragraphs, from the first on by number alone."""
    all_names = [name_of(p, text) for p in paragraphs]
    head, _, _ = all_names[0].rpartition(" ") if all_names else ("", "", "")
    if len(all_names) > 1 and all(n.rpartition(" ")[0] == head for n in all_names):
        return f"{head}s {listed([n.rpartition(' ')[2] for n in all_names])}"
    return listed(all_names)


def name(change: Change, comparison: Comparison) -> str:
    """Return what people call it: by its place in the new text, if it has one."""
    if change.new:
        return names(change.new, comparison.new)
    return names(change.old, comparison.old)


def lead_words(lead: LeadChange) -> str:
    """Return ``Urges → Encourages``."""
    return f"{safe(lead.old.text)} → {safe(lead.new.text)}"


def note_anchor(label: str, *, old: bool = False) -> str:
    """Return the anchor of the note with that label."""
    return f"{'old-' if old else ''}note-{'-'.join(safe(label).split())}"


@dataclass(frozen=True, slots=True)
class _Stub:
    """The place from which a change was moved."""

    change: Change


_Place = Change | _Stub


def _operative(places: Sequence[_Place]) -> int:
    """Return where the operative part begins, with the headings before it."""
    roles = [_head(place).role for place in places]
    if Role.OPERATIVE not in roles:
        return len(places)
    at = roles.index(Role.OPERATIVE)
    while at and roles[at - 1] is Role.HEADING:
        at -= 1
    return at


def _head(place: _Place) -> Paragraph:
    if isinstance(place, _Stub):
        return place.change.old[0]
    return (place.new or place.old)[0]


def _placed(changes: Sequence[Change], order: Iterable[str]) -> list[_Place]:
    """Return the changes with a stub behind what each moved one followed before.

    ``order`` holds the ids of the old paragraphs in reading order.
    """
    owner = {p.id: c for c in changes for p in c.old}
    behind: dict[int, list[_Place]] = {}
    last: Change | None = None
    for old_id in order:
        change = owner.get(old_id)
        if change is None:
            continue
        if change.moved and change.old[0].id == old_id:
            behind.setdefault(id(last), []).append(_Stub(change))
        elif not change.moved:
            last = change
    out: list[_Place] = behind.get(id(None), [])
    for change in changes:
        out += [change, *behind.get(id(change), ())]
    return out


class _Rows:
    """Makes rows of the changes of one comparison."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison

    def all(self, places: Iterable[_Place]) -> Iterator[Row]:
        """Yield the rows of the places, sub-paragraphs and stubs included."""
        for place in places:
            if isinstance(place, _Stub):
                yield self.stub(place.change)
            else:
                yield from self.of(place)

    def of(self, change: Change) -> list[Row]:
        """Return the row of a change and those of its sub-paragraphs."""
        below = [p.id for top in change.old for p in top.walk()]
        return [
            self.row(change),
            *self.all(_placed(change.subchanges, below)),
        ]

    def row(self, change: Change) -> Row:
        """Return the row of the change itself."""
        head = (change.new or change.old)[0]
        old_ids = [f"old-{p.id}" for p in change.old]
        ids = [p.id for p in change.new] + ([] if change.moved else old_ids)
        own = change.own_classes
        altered = change.kind is not Kind.SAME and (own or change.kind != Kind.EDITED)
        kind = change.kind if altered else Kind.EDITED if own else Kind.SAME
        return Row(
            id=ids[0],
            anchors=tuple(ids[1:]),
            name=name(change, self.comparison),
            kind=kind,
            texts=texts_of(change),
            moved=change.moved,
            context=any(sub.changed for sub in change.subchanges),
            role="heading" if head.role is Role.HEADING else "paragraph",
            level=_level(head),
            old_label=_label(change.old),
            new_label=_label(change.new),
            renumbered=change.renumbered is not None,
            classes=tuple(c for c in Class if c in own),
            tags=tuple(self.tags(change)),
        )

    def stub(self, change: Change) -> Row:
        """Return the row that stands where ``change`` was before."""
        now = name(change, self.comparison)
        before = names(change.old, self.comparison.old)
        return Row(
            id=f"old-{change.old[0].id}",
            anchors=tuple(f"old-{p.id}" for p in change.old[1:]),
            name=before,
            kind=Kind.SAME,
            texts=None,
            moved=True,
            level=_level(change.old[0]),
            old_label=_label(change.old),
            tags=(Tag(f"{before} moved to {now}", anchor(change), "moved"),),
        )

    def tags(self, change: Change) -> Iterator[Tag]:
        """Yield what there is to say about a change beside its words."""
        before = names(change.old, self.comparison.old)
        if change.moved:
            yield Tag(f"moved from {before}", f"old-{change.old[0].id}", "moved")
        if change.kind is Kind.SPLIT:
            yield Tag(f"split: {before} became {name(change, self.comparison)}")
        elif change.kind is Kind.MERGED:
            yield Tag(f"merged from {before}")
        if change.crossed:
            operative = any(p.role is Role.OPERATIVE for p in change.new)
            part = "operative part" if operative else "preamble"
            yield Tag(f"now in the {part}")
        if change.lead is not None:
            how = change.lead.direction or "other lead"
            yield Tag(f"{how}: {lead_words(change.lead)}", kind=str(how))

    def annex(self, index: int, annex: AnnexChange) -> Section:
        """Return the section of an annex."""
        heading = replace(_field(annex.heading), id=f"annex-{index}-heading")
        order = [p.id for p in annex.old.body] if annex.old else []
        title = next((safe(a.label) for a in (annex.new, annex.old) if a), "")
        rows = self.all(_placed(annex.changes, order))
        name = f"Annex {title}".strip() if title else f"Annex {index}"
        return Section(f"annex-{index}", name, (heading, *rows))


def _level(paragraph: Paragraph) -> int:
    depth = paragraph.id.count(".")
    if paragraph.id.startswith("A") and depth:
        depth -= 1  # the paragraphs of an annex are A1.4
    return max(0, depth - (paragraph.role is Role.CONTINUATION))


def _label(paragraphs: Sequence[Paragraph]) -> str:
    label = paragraphs[0].label if paragraphs else None
    return safe(label.text) if label else ""


def _labels(paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    return tuple(_label((p,)) for p in paragraphs)


def texts_of(change: Change) -> Texts:
    """Return what is needed to show the words of ``change``."""
    old = Written(tuple(p.body for p in change.old), _labels(change.old))
    new = Written(tuple(p.body for p in change.new), _labels(change.new))
    hunks = _covering(change.hunks, old, new)
    return Texts(old, new, hunks, change.formatting, change.marks)


def _covering(hunks: tuple[Hunk, ...], old: Written, new: Written) -> tuple[Hunk, ...]:
    """Return the hunks, or the one that says what stands on one side or on both."""
    if hunks:
        return hunks
    ends = (0, len(old.text), 0, len(new.text))
    if old.bodies and new.bodies:
        return (Hunk(HunkKind.EQUAL, *ends),)
    kind = HunkKind.DELETED if old.bodies else HunkKind.INSERTED
    return (Hunk(kind, *ends, Class.SUBSTANCE),)


def _field(change: FieldChange) -> Row:
    old = Written((change.old.body,) if change.old else ())
    new = Written((change.new.body,) if change.new else ())
    texts = Texts(old, new, _covering(change.hunks, old, new), change.formatting)
    classes = {h.class_ for h in texts.hunks if h.class_}
    if change.formatting:
        classes.add(Class.FORMATTING)
    caption = _caption(change.name)
    return Row(
        id=f"field-{change.name.replace('.', '-').replace('_', '-')}",
        name=caption,
        kind=Kind.EDITED if classes and change.kind is Kind.SAME else change.kind,
        texts=texts,
        role="field",
        classes=tuple(c for c in Class if c in classes),
        caption=caption,
    )


def _caption(field: str) -> str:
    steps = [_NAMES.get(step, step.replace("_", " ")) for step in field.split(".")]
    return " ".join(step for step in steps if step)


def _note(change: NoteChange) -> Row:
    old = Written((change.old.body,) if change.old else ())
    new = Written((change.new.body,) if change.new else ())
    texts = Texts(old, new, _covering(change.hunks, old, new), change.formatting)
    classes = {h.class_ for h in texts.hunks if h.class_}
    classes |= {Class.RENUMBERING} if change.renumbered else set()
    classes |= {Class.FORMATTING} if change.formatting else set()
    before = note_anchor(change.old.label, old=True) if change.old else ""
    now = note_anchor(change.new.label) if change.new else before
    label = next(side.label for side in (change.new, change.old) if side)
    same = change.kind is Kind.SAME
    return Row(
        id=now,
        anchors=(before,) if before and before != now else (),
        name=f"note {safe(label)}",
        kind=Kind.EDITED if classes and same else change.kind,
        texts=texts,
        role="note",
        old_label=safe(change.old.label) if change.old else "",
        new_label=safe(change.new.label) if change.new else "",
        renumbered=change.renumbered is not None,
        classes=tuple(c for c in Class if c in classes),
    )


def _unique(parts: list[Section]) -> list[Section]:
    """Return the sections with every anchor given once: the first keeps its own."""
    seen: set[str] = set()

    def fresh(anchor: str) -> str:
        tried, number = anchor, 1
        while tried in seen:
            number += 1
            tried = f"{anchor}--{number}"
        seen.add(tried)
        return tried

    return [
        replace(
            part,
            rows=tuple(
                replace(r, id=fresh(r.id), anchors=tuple(map(fresh, r.anchors)))
                for r in part.rows
            ),
        )
        for part in parts
    ]
