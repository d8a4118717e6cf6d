"""References to paragraphs of the text at hand, and which paragraph each means."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resolint.model import (
    Paragraph,
    Reference,
    ReferenceKind,
    Resolution,
    RichText,
    Role,
)
from resolint_rules.numbering._sequence import Counted

_HERE = frozenset({"above", "below", "present"})
_BARE = re.compile(
    r"(?:(?:referred|pursuant|according|subject|reference) to|in (?:accordance|line)"
    r" with|(?:requested|mandated|established|decided|set out|set forth|mentioned"
    r"|provided for|described|contained|listed|called for|envisaged|outlined|made"
    r"|identified|specified) (?:in|by|under)|under|without prejudice to) $"
)
_ELSEWHERE = re.compile(
    r"Agreement|Convention|Covenant|Protocol|Declaration|Compact|Agenda|Plan|Programme"
    r"|Charter|Statute|Treaty|Framework|Principles|Guidelines|Document|[Rr]esolution"
    r"|[Rr]eport|[Dd]ecision|[Rr]ecommendation|[Aa]nnex|[Dd]ocument|[Aa]rticle"
    r"|[Cc]onclusions|[Ss]tudy|\b[A-Z]{1,3}/"
)
_OWN_WORD = re.compile(r"[Oo]perative|OP")
_STEM = re.compile(r"\b[A-Za-z]{5}")
_COMMON = frozenset(
    "natio unite human right counc gener assem state parag refer".split()
)
_NEAR = 90  # characters before a reference that say what is in the paragraph
_LETTERS = re.compile(r"\(([a-z]{1,5})\)")


@dataclass(frozen=True, slots=True)
class Local:
    """A reference to a paragraph of the same text.

    ``index`` is where the paragraph that holds it stands among the operative ones: -1
    in the preamble, ``None`` in a note.  ``target`` is ``above``, ``below``,
    ``present`` or ``None`` where the text does not say.
    """

    paragraph: Paragraph | None
    body: RichText
    reference: Reference
    index: int | None
    number: int
    target: str | None

    @property
    def digits(self) -> tuple[int, int]:
        """The offsets of the number itself, without letters behind it."""
        start = self.reference.start
        return start, start + len(str(self.number))

    @property
    def letters(self) -> list[str]:
        """The letters of a sub-paragraph, outermost first."""
        return _LETTERS.findall(self.reference.number)

    @property
    def word(self) -> str:
        """The word before the number, as printed."""
        return self.body.text[self.reference.word_start : self.reference.word_end]


def local_references(text: Resolution, counts: Sequence[Counted]) -> list[Local]:
    """Return the references to operative paragraphs of the same text."""
    return list(_locals(text, counts))


def _locals(text: Resolution, counts: Sequence[Counted]) -> Iterator[Local]:
    index = {c.top.id: i for i, c in reversed(list(enumerate(counts)))}
    at = -1
    for top in text.body:
        if top.role is Role.HEADING:
            continue
        at = index.get(top.id, at)
        for paragraph in top.walk():
            for reference in paragraph.references:
                if _is_local(paragraph.body, reference, paragraph.references):
                    yield from _local(paragraph, paragraph.body, reference, at)
    for note in text.notes:
        for reference in note.references:
            if reference.target in _HERE:
                yield from _local(None, note.body, reference, None)


def _local(
    paragraph: Paragraph | None, body: RichText, reference: Reference, at: int | None
) -> Iterator[Local]:
    digits = re.match(r"\d+(?![.\d])", reference.number)
    if digits is not None and body.text.startswith(digits[0], reference.start):
        target = reference.target
        yield Local(paragraph, body, reference, at, int(digits[0]), target)


def _is_local(body: RichText, one: Reference, others: Sequence[Reference]) -> bool:
    word = body.plain[one.word_start : one.word_end]
    if one.kind is not ReferenceKind.PARAGRAPH or one.in_title:
        return False
    if word[:1] in "Pp" and word.lower().startswith(("preambular", "pp")):
        return False
    if one.target in _HERE:
        return True
    if one.target is not None:
        return False
    if _OWN_WORD.match(word):
        return True
    if any(o.kind is not ReferenceKind.PARAGRAPH for o in others):
        return False
    before = body.plain[max(one.word_start - 40, 0) : one.word_start]
    around = body.plain[: one.word_start] + body.plain[one.end : one.end + 60]
    return bool(_BARE.search(before)) and not _ELSEWHERE.search(around)


def meant(local: Local, counts: Sequence[Counted], *, by_due: bool) -> list[int]:
    """Return the places among ``counts`` that ``local`` may mean.

    The number is looked for among those printed, or with ``by_due`` those due; those
    on the wrong side of "above" and "below" do not count.
    """
    return [
        i
        for i, c in enumerate(counts)
        if (c.due if by_due else c.printed) == local.number and _agrees(local, i)
    ]


def _agrees(local: Local, place: int) -> bool:
    if local.index is None or local.target not in {"above", "below"}:
        return True
    if local.target == "above":
        return place < local.index
    return place > local.index


def resemblance(local: Local, paragraph: Paragraph) -> int:
    """Count the words just before the reference that ``paragraph`` has as well.

    Words are compared by their beginnings: what is "requested in" a paragraph is what
    it "requests".
    """
    word = local.reference.word_start
    before = _stems(local.body.plain[max(0, word - _NEAR) : word])
    there: set[str] = set()
    for part in paragraph.walk():
        there |= _stems(part.plain)
    return len(before & there)


def _stems(plain: str) -> set[str]:
    return {m[0].lower() for m in _STEM.finditer(plain)} - _COMMON
