"""The model of a resolution: what readers produce and rules and the diff receive.

All values are frozen, and none of them judges.  Two kinds of offset occur, and they
are never mixed: a :class:`~resolint.source.Span` counts characters of the source
text; plain ``start`` and ``end`` count characters of one :class:`RichText`, which is
what a person reads: no printed number, no note mark, no markup, one blank for a line
break or a page break inside a paragraph.  :meth:`RichText.span` goes from the second
to the first.
"""

import datetime
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate, chain

from resolint.source import Source, Span

_MATCHING = str.maketrans(
    {
        "\N{NO-BREAK SPACE}": " ",
        "\N{NARROW NO-BREAK SPACE}": " ",
        "\N{THIN SPACE}": " ",
        "\t": " ",
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{HYPHEN}": "-",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    }
)


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one format that stand together in the source.

    Either ``text`` stands in the source letter by letter, or the run is one
    character that stands for its whole span (an entity, an escape, a line break).
    A blank with an empty span was put between two pieces of one paragraph.
    """

    text: str
    span: Span
    italic: bool = False
    bold: bool = False
    superscript: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A note mark in the text: its printed label, and where it stands.

    ``offset`` counts characters of the :class:`RichText` that holds the mark, which
    does not contain the mark itself: a mark after the comma of ``"Mali,"`` has
    offset 5.  ``span`` covers the mark with its markup (``[^1]``, ``<sup>1</sup>``).
    """

    label: str
    span: Span
    offset: int

    @property
    def number(self) -> int | None:
        """The label as a number, or ``None`` for any other label."""
        return int(self.label) if self.label.isdecimal() else None


@dataclass(frozen=True, slots=True)
class Emphasis:
    """An italic stretch as the source marks it up.

    ``inner`` covers the emphasised source text, ``outer`` the delimiters as well.
    """

    outer: Span
    inner: Span


@dataclass(frozen=True, slots=True)
class RichText:
    """Text with its formatting, its note marks, and its place in the source."""

    runs: tuple[Run, ...] = ()
    marks: tuple[Mark, ...] = ()
    emphases: tuple[Emphasis, ...] = ()
    text: str = field(init=False, compare=False)
    plain: str = field(init=False, compare=False, repr=False)
    _starts: tuple[int, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Derive the plain text and the index of the runs."""
        text = "".join(run.text for run in self.runs)
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "plain", text.translate(_MATCHING))
        lengths = accumulate((len(r.text) for r in self.runs), initial=0)
        object.__setattr__(self, "_starts", tuple(lengths)[: len(self.runs)])

    def __len__(self) -> int:
        """Return the number of characters of :attr:`text`."""
        return len(self.text)

    def span(self, start: int, end: int) -> Span:
        """Return the source span of ``text[start:end]``.

        An empty range gives the empty span just behind the character before it
        (before the first character at offset 0), which is where an insertion goes.
        A range that reaches over a page break covers what stands between its pieces.
        """
        if not self.runs:
            return Span(0, 0)
        if start == end:
            at = self._end_of(start - 1) if start else self._start_of(0)
            return Span(at, at)
        return Span(self._start_of(start), self._end_of(end - 1))

    @property
    def extent(self) -> Span:
        """The source span from the first character to the last."""
        return self.span(0, len(self.text))

    def _start_of(self, offset: int) -> int:
        run, inside = self._run_at(offset)
        exact = len(run.span) == len(run.text)
        return run.span.start + (inside if exact else 0)

    def _end_of(self, offset: int) -> int:
        run, inside = self._run_at(offset)
        exact = len(run.span) == len(run.text)
        return run.span.start + inside + 1 if exact else run.span.end

    def _run_at(self, offset: int) -> tuple[Run, int]:
        index = bisect_right(self._starts, offset) - 1
        return self.runs[index], offset - self._starts[index]

    def italics(self) -> Iterator[tuple[int, int]]:
        """Yield the ``(start, end)`` of each italic stretch, neighbours joined."""
        start: int | None = None
        at = 0
        for run in self.runs:
            if run.italic and start is None:
                start = at
            elif not run.italic and start is not None:
                yield start, at
                start = None
            at += len(run.text)
        if start is not None:
            yield start, at

    def emphases_in(self, start: int, end: int) -> tuple[Emphasis, ...]:
        """Return the italic stretches of the source that touch ``text[start:end]``."""
        span = self.span(start, end)
        return tuple(
            e
            for e in self.emphases
            if e.inner.start < span.end and span.start < e.inner.end
        )


class LabelFamily(StrEnum):
    """The pattern of a printed number or letter."""

    ARABIC_STOP = "1."
    ARABIC = "1"
    ARABIC_BRACKET = "1)"
    LETTER = "(a)"
    LETTER_BRACKET = "a)"
    LETTER_STOP = "a."
    ROMAN = "(i)"
    ROMAN_BRACKET = "i)"
    ROMAN_STOP = "i."
    CAPITAL_ROMAN = "I"
    CAPITAL_LETTER = "A"
    NEGOTIATION = "OP1"
    BULLET = "-"
    OTHER = "?"


@dataclass(frozen=True, slots=True)
class Label:
    """The printed number or letter of a paragraph: ``7.``, ``(a)``, ``OP7 bis``."""

    text: str
    span: Span
    family: LabelFamily
    value: int | None = None
    suffix: str = ""

    @property
    def has_period(self) -> bool:
        """Whether a full stop is printed behind the number."""
        return self.text.endswith(".")


class Modifier(StrEnum):
    """The word that marks a repeated lead."""

    ALSO = "also"
    FURTHER = "further"


class Part(StrEnum):
    """The part of a resolution whose grammar a lead has."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"


@dataclass(frozen=True, slots=True)
class Lead:
    """The opening verb phrase of a paragraph, found by vocabulary and grammar.

    ``start`` and ``end`` delimit the phrase in the paragraph's text, with adverbs,
    *also* or *further* and complement (``Taking note with appreciation also``),
    without the preposition that follows.  ``key`` is the phrase in lower case
    without *also* and *further*; equal keys make a chain.
    """

    text: str
    start: int
    end: int
    key: str
    verb: str
    adverbs: tuple[str, ...] = ()
    modifier: Modifier | None = None
    modifier_start: int = 0
    modifier_end: int = 0
    modifier_leads: bool = False
    part: Part | None = None
    known: bool = False
    italic: tuple[int, int] | None = None
    """The italic stretch the paragraph opens with, as printed; blanks trimmed."""


class ReferenceKind(StrEnum):
    """What a reference points at."""

    RESOLUTION = "resolution"
    DECISION = "decision"
    SYMBOL = "symbol"
    PARAGRAPH = "paragraph"
    TREATY = "treaty"


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference in running text; offsets count characters of that text.

    ``number`` is ``"60/251"``, ``"1325 (2000)"``, a symbol, a paragraph number or
    ``"vol. 1577, No. 27531"``; ``start:end`` delimit it.  ``organ`` is the organ whose
    number it is, as its full name, resolved from "its" and from the governing name
    before; ``None`` where the text does not say.  ``date`` with ``date_start`` and
    ``date_end`` is the date given for it, also where several numbers share one.
    """

    kind: ReferenceKind
    number: str
    start: int
    end: int
    organ: str | None = None
    own: bool = False
    """Whether the text says "its" of the organ whose text this is."""
    date: datetime.date | None = None
    """``None`` without a date, and for an impossible one (``date_end`` is set)."""
    date_start: int = 0
    date_end: int = 0
    shared_date: bool = False
    word_start: int = 0
    """Where the word before the list stands: "resolutions", "paragraph", "para."."""
    word_end: int = 0
    """Its end; 0 where no word stands before the number."""
    group: int = 0
    """The same for all numbers of one list, and for no others of the paragraph."""
    in_title: bool = False
    """Whether it stands in a title ("Plan on Resolution 1325") or a quotation."""
    target: str | None = None
    """Of a paragraph, whose: ``above``, ``below``, ``present`` (the text at hand),
    the number of the resolution or document, ``elsewhere``, or ``None`` where the
    text does not say."""


class Role(StrEnum):
    """What a paragraph is."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    SUB = "sub-paragraph"
    CONTINUATION = (
        "continuation"  # text after a list, or an unnumbered second paragraph
    )
    HEADING = "heading"
    TEXT = "text"  # a paragraph of an annex, a table flattened by a converter


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, with its sub-paragraphs.

    ``id`` is ``P3`` or ``O7``, counted among the top-level preambular or operative
    paragraphs in reading order; sub-paragraphs are ``O7.a``, ``O7.b.ii``; headings
    ``H1``; continuations ``O7.+1``; annex paragraphs ``A1.4``.  ``sources`` are the
    source spans of the blocks it was made from: several where a page break or a note
    interrupted it.
    """

    id: str
    role: Role
    body: RichText
    sources: tuple[Span, ...]
    label: Label | None = None
    lead: Lead | None = None
    items: tuple["Paragraph", ...] = ()
    references: tuple[Reference, ...] = ()
    level: int = 0

    @property
    def text(self) -> str:
        """The text as printed, without number and note marks."""
        return self.body.text

    @property
    def plain(self) -> str:
        """The text for matching: as long as :attr:`text`, hyphens and quotes plain."""
        return self.body.plain

    @property
    def ordinal(self) -> int:
        """The place among its kind, from 1: 18 for ``P18``."""
        return int("".join(c for c in self.id.partition(".")[0] if c.isdigit()) or 0)

    @property
    def end_mark(self) -> str:
        """The last character of the text, or nothing for an empty paragraph."""
        return self.body.text.rstrip()[-1:]

    def walk(self) -> Iterator["Paragraph"]:
        """Yield this paragraph and all below it, in reading order."""
        yield self
        for item in self.items:
            yield from item.walk()


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its label, its text, and every mark that points at it."""

    label: str
    body: RichText
    sources: tuple[Span, ...]
    label_span: Span
    marks: tuple[Mark, ...] = ()
    references: tuple[Reference, ...] = ()

    @property
    def number(self) -> int | None:
        """The label as a number, or ``None`` for any other label."""
        return int(self.label) if self.label.isdecimal() else None


@dataclass(frozen=True, slots=True)
class Field:
    """A short printed text of the heading or the closing block, with its place."""

    body: RichText
    sources: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The text as printed."""
        return self.body.text

    @property
    def span(self) -> Span:
        """The source span of the text."""
        return self.body.extent


@dataclass(frozen=True, slots=True)
class Session:
    """A session line: ``Forty-ninth session`` and its dates."""

    ordinal: int | None
    line: Field
    dates: Field | None = None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An agenda item line and the title under it."""

    number: str
    line: Field
    title: Field | None = None


class Status(StrEnum):
    """How far a text has come."""

    DRAFT = "draft"
    TABLED = "tabled"
    ADOPTED = "adopted"


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands before the opening; every part may be absent."""

    symbol: Field | None = None
    distribution: Field | None = None
    date: Field | None = None
    original_language: Field | None = None
    organ: Field | None = None
    session: Session | None = None
    agenda_item: AgendaItem | None = None
    sponsors: Field | None = None
    adoption_line: Field | None = None
    adopted_on: datetime.date | None = None
    adopted_by: str | None = None
    report_line: Field | None = None
    number: Field | None = None
    title: Field | None = None


@dataclass(frozen=True, slots=True)
class VoteList:
    """The States under one heading of a recorded vote."""

    heading: Field
    names: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class RecordedVote:
    """A recorded vote: printed totals and lists of States."""

    in_favour: int | None
    against: int | None
    abstaining: int | None
    favour_list: VoteList | None = None
    against_list: VoteList | None = None
    abstaining_list: VoteList | None = None


@dataclass(frozen=True, slots=True)
class Closing:
    """Meeting, date and adoption note under the text; every part may be absent."""

    meeting: Field | None = None
    meeting_number: int | None = None
    date: Field | None = None
    adopted_on: datetime.date | None = None
    note: Field | None = None
    vote: RecordedVote | None = None


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex: its headings and paragraphs, not judged as a resolution."""

    heading: Field
    body: tuple[Paragraph, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A block that is no part of the resolution, and why."""

    source: Span
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """A resolution or a draft of one, in reading order."""

    source: Source
    heading: Heading
    opening: Paragraph | None
    body: tuple[Paragraph, ...]
    notes: tuple[Note, ...] = ()
    closing: Closing = Closing()
    annexes: tuple[Annex, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    front_matter: Mapping[str, str] = field(default_factory=dict)
    comments: tuple[Field, ...] = ()
    language: str = "en"
    organ: str | None = None
    """The full name of the organ whose text this is, without article."""

    @property
    def preamble(self) -> tuple[Paragraph, ...]:
        """The preambular paragraphs, in reading order."""
        return tuple(p for p in self.body if p.role is Role.PREAMBULAR)

    @property
    def operative(self) -> tuple[Paragraph, ...]:
        """The operative paragraphs, in reading order, without headings."""
        return tuple(p for p in self.body if p.role is Role.OPERATIVE)

    @property
    def has_italics(self) -> bool:
        """Whether any part of the text proper is italic."""
        return any(
            run.italic
            for p in chain([self.opening] if self.opening else [], self.body)
            for run in p.body.runs
        )

    def walk(self) -> Iterator[Paragraph]:
        """Yield every paragraph of opening, body and annexes, lists included."""
        if self.opening is not None:
            yield self.opening
        for paragraph in self.body:
            yield from paragraph.walk()
        for annex in self.annexes:
            for paragraph in annex.body:
                yield from paragraph.walk()

    def marks(self) -> Iterator[tuple[Paragraph, Mark]]:
        """Yield every note mark of the paragraphs with its holder, in reading order."""
        for paragraph in self.walk():
            for mark in paragraph.body.marks:
                yield paragraph, mark
