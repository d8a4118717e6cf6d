"""What a comparison is: frozen values, complete enough for every report.

All offsets count characters of the printed text of a side: :attr:`Change.old_text`
and :attr:`Change.new_text`, half-open.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from resolint.diff.remarks import RELATED
from resolint.model import (
    Annex,
    Field,
    Lead,
    Mark,
    Note,
    Paragraph,
    RecordedVote,
    Resolution,
    Role,
)


class Kind(StrEnum):
    """What became of paragraphs."""

    SAME = "same"
    EDITED = "edited"
    INSERTED = "inserted"
    DELETED = "deleted"
    SPLIT = "split"
    MERGED = "merged"


class Class(StrEnum):
    """What a change amounts to, the gravest first; ``classify`` states the rules."""

    SUBSTANCE = "substance"
    REFERENCE = "reference update"
    RIPPLE = "also/further ripple"
    RENUMBERING = "renumbering"
    PUNCTUATION = "punctuation"
    FORMATTING = "formatting"


class HunkKind(StrEnum):
    """What a stretch of text is."""

    EQUAL = "equal"
    INSERTED = "inserted"
    DELETED = "deleted"
    REPLACED = "replaced"


class Format(StrEnum):
    """How words that stay are set differently."""

    ITALIC = "set in italics"
    ROMAN = "no longer in italics"
    TYPOGRAPHY = "other quotation marks or hyphens"


class MarkKind(StrEnum):
    """What became of a note mark."""

    INSERTED = "inserted"
    DELETED = "deleted"
    RENUMBERED = "renumbered"
    SHIFTED = "shifted"


class Direction(StrEnum):
    """What a changed lead does to the force of a paragraph."""

    STRONGER = "stronger"
    WEAKER = "weaker"
    SIDEWAYS = "sideways"


@dataclass(frozen=True, slots=True)
class Hunk:
    """A stretch of text, on both sides; the hunks of a change follow without gap.

    The texts of an equal hunk differ at most in white space and in the shape of
    quotation marks and hyphens.  ``class_`` is ``None`` for an equal hunk.
    """

    kind: HunkKind
    old_start: int
    old_end: int
    new_start: int
    new_end: int
    class_: Class | None = None


@dataclass(frozen=True, slots=True)
class FormatChange:
    """Words that are the same and set differently."""

    what: Format
    old_start: int
    old_end: int
    new_start: int
    new_end: int


@dataclass(frozen=True, slots=True)
class MarkChange:
    """A note mark that came, went, was renumbered, or stands at another place.

    ``old_at`` and ``new_at`` are its offsets in the texts of the change.
    """

    kind: MarkKind
    old: Mark | None
    new: Mark | None
    old_at: int | None
    new_at: int | None
    class_: Class


@dataclass(frozen=True, slots=True)
class LeadChange:
    """Another lead verb or adverb; ``direction`` is ``None`` where nothing says it."""

    old: Lead
    new: Lead
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one paragraph, or of several that were split or merged.

    ``hunks`` cover the texts of the paragraphs themselves; their sub-paragraphs have
    changes of their own in ``subchanges``, flat, in reading order.  A list that was
    recast as running text is one change that names the sub-paragraphs beside their
    paragraph.  ``renumbered`` holds the printed labels where these differ in more
    than style.  ``moved`` paragraphs are off the heaviest increasing chain of pairs.
    """

    kind: Kind
    old: tuple[Paragraph, ...]
    new: tuple[Paragraph, ...]
    hunks: tuple[Hunk, ...]
    similarity: float
    moved: bool = False
    formatting: tuple[FormatChange, ...] = ()
    marks: tuple[MarkChange, ...] = ()
    lead: LeadChange | None = None
    renumbered: tuple[str, str] | None = None
    subchanges: tuple["Change", ...] = ()

    @property
    def old_text(self) -> str:
        """The text before, one line for each paragraph."""
        return joined(self.old)

    @property
    def new_text(self) -> str:
        """The text after, one line for each paragraph."""
        return joined(self.new)

    @property
    def crossed(self) -> bool:
        """Whether it went from the preamble to the operative part or back."""
        sides = ({p.role for p in side} & _PARTS for side in (self.old, self.new))
        before, after = sides
        return bool(before and after and before != after)

    @property
    def own_classes(self) -> frozenset[Class]:
        """The classes of all that changed in it, sub-paragraphs left out."""
        found = {hunk.class_ for hunk in self.hunks if hunk.class_}
        found |= {mark.class_ for mark in self.marks}
        if self.formatting:
            found.add(Class.FORMATTING)
        if self.renumbered:
            found.add(Class.RENUMBERING)
        return frozenset(found)

    @property
    def classes(self) -> frozenset[Class]:
        """The classes of all that changed in it and below it."""
        return self.own_classes.union(*(sub.classes for sub in self.subchanges))

    @property
    def class_(self) -> Class | None:
        """The gravest class, or ``None`` where nothing but the place changed."""
        return gravest(self.classes)

    @property
    def changed(self) -> bool:
        """Whether anything at all changed, the place included."""
        return self.moved or self.kind is not Kind.SAME or bool(self.classes)

    def walk(self) -> Iterator["Change"]:
        """Yield this change and its subchanges."""
        yield self
        for sub in self.subchanges:
            yield from sub.walk()


_PARTS = {Role.PREAMBULAR, Role.OPERATIVE}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of the heading or the closing block; ``name`` is that of the model."""

    name: str
    kind: Kind
    old: Field | None
    new: Field | None
    hunks: tuple[Hunk, ...]
    formatting: tuple[FormatChange, ...] = ()

    @property
    def class_(self) -> Class | None:
        """The gravest class, or ``None``."""
        found = {hunk.class_ for hunk in self.hunks if hunk.class_}
        return gravest(found | ({Class.FORMATTING} if self.formatting else set()))


@dataclass(frozen=True, slots=True)
class NoteChange:
    """A note, paired with that of the other text by the place of its mark."""

    kind: Kind
    old: Note | None
    new: Note | None
    hunks: tuple[Hunk, ...]
    renumbered: tuple[str, str] | None = None
    formatting: tuple[FormatChange, ...] = ()

    @property
    def class_(self) -> Class | None:
        """The gravest class, or ``None``."""
        found = {hunk.class_ for hunk in self.hunks if hunk.class_}
        if self.renumbered:
            found.add(Class.RENUMBERING)
        if self.formatting:
            found.add(Class.FORMATTING)
        return gravest(found)


@dataclass(frozen=True, slots=True)
class AnnexChange:
    """An annex, with the changes of its paragraphs."""

    kind: Kind
    old: Annex | None
    new: Annex | None
    heading: FieldChange
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Switch:
    """A State whose vote is another; a list is ``None`` where it is in none."""

    name: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class VoteChange:
    """Two recorded votes, or one and none."""

    old: RecordedVote | None
    new: RecordedVote | None
    switches: tuple[Switch, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that differs between two resolutions, and what they have in common.

    ``changes`` holds every top-level paragraph and heading of both texts exactly
    once, unchanged ones too, in reading order of the new text; what was deleted
    stands behind what it followed.  ``remarks`` say what was not compared, and why,
    as sentences.  ``similarity`` is the share of letters (0 to 1) that stay.
    """

    old: Resolution
    new: Resolution
    opening: Change | None
    changes: tuple[Change, ...]
    heading: tuple[FieldChange, ...] = ()
    notes: tuple[NoteChange, ...] = ()
    annexes: tuple[AnnexChange, ...] = ()
    closing: tuple[FieldChange, ...] = ()
    vote: VoteChange | None = None
    similarity: float = 1.0
    remarks: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether anything differs."""
        fields = (*self.heading, *self.closing, *(a.heading for a in self.annexes))
        return (
            any(change.changed for change in self.walk())
            or any(f.kind is not Kind.SAME or f.class_ for f in fields)
            or any(n.kind is not Kind.SAME or n.class_ for n in self.notes)
            or any(annex.kind is not Kind.SAME for annex in self.annexes)
            or self.vote is not None
        )

    @property
    def related(self) -> bool:
        """Whether the two can be versions of one text."""
        return self.similarity >= RELATED

    def walk(self) -> Iterator[Change]:
        """Yield all changes of opening, body and annexes, subchanges included."""
        tops = [self.opening] if self.opening else []
        for change in (*tops, *self.changes):
            yield from change.walk()
        for annex in self.annexes:
            for change in annex.changes:
                yield from change.walk()


def joined(paragraphs: tuple[Paragraph, ...]) -> str:
    """Return the texts of the paragraphs, one on each line."""
    return "\n".join(p.text for p in paragraphs)


def gravest(classes: set[Class] | frozenset[Class]) -> Class | None:
    """Return the gravest of ``classes``, or ``None`` of none."""
    return next((c for c in Class if c in classes), None)
