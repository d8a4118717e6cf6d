"""One change: paragraphs that belong together, word by word."""

from collections.abc import Callable, Iterator, Sequence

from resolint.diff import words
from resolint.diff.classify import Context, classify
from resolint.diff.comparison import (
    Change,
    Class,
    Format,
    FormatChange,
    Hunk,
    HunkKind,
    Kind,
    LeadChange,
    joined,
)
from resolint.diff.job import Job
from resolint.diff.marks import marks_between
from resolint.diff.text import Token, TokenKind
from resolint.diff.tidy import tidy, whole
from resolint.diff.words import Edit
from resolint.model import LabelFamily, Lead, Paragraph, RichText, Role

Paragraphs = tuple[Paragraph, ...]

_SHORT_LEAD = 4
"""So many tokens count as the lead where the reader found none."""


def pair(
    job: Job,
    old: Paragraphs,
    new: Paragraphs,
    *,
    similarity: float,
    numbers: dict[str, str],
    moved: bool = False,
    subchanges: tuple[Change, ...] = (),
) -> Change:
    """Return what became of ``old``, which belongs together with ``new``."""
    tokens = job.joined_tokens(old), job.joined_tokens(new)
    context = Context(_lead(old[0], tokens[0]), _lead(new[0], tokens[1]), numbers)
    split = len(old) != len(new)
    edits = edited(*tokens, context, whole_too=not split)
    hunks = words.hunks(
        joined(old), joined(new), *tokens, edits, _classifier(*tokens, context)
    )
    formatting = tuple(_formatting(old, new, *tokens, edits)) if job.formatting else ()
    return Change(
        kind=_kind(old, new, edits, subchanges),
        old=old,
        new=new,
        hunks=hunks,
        similarity=similarity,
        moved=moved,
        formatting=formatting,
        marks=marks_between(job, old, new, *tokens, edits) if job.notes else (),
        lead=_lead_change(job, old[0], new[0]),
        renumbered=_renumbered(old[0], new[0]),
        subchanges=subchanges,
    )


def alone(
    paragraph: Paragraph, kind: Kind, subchanges: tuple[Change, ...] = ()
) -> Change:
    """Return the change of a paragraph that was inserted or deleted."""
    end = len(paragraph.text)
    if kind is Kind.INSERTED:
        hunk = Hunk(HunkKind.INSERTED, 0, 0, 0, end, Class.SUBSTANCE)
        return Change(kind, (), (paragraph,), (hunk,), 0.0, subchanges=subchanges)
    hunk = Hunk(HunkKind.DELETED, 0, end, 0, 0, Class.SUBSTANCE)
    return Change(kind, (paragraph,), (), (hunk,), 0.0, subchanges=subchanges)


def edited(
    old: Sequence[Token],
    new: Sequence[Token],
    context: Context,
    *,
    whole_too: bool = True,
) -> list[Edit]:
    """Return the readable edits from ``old`` to ``new``."""
    edits = words.script(old, new)
    if whole_too and (replaced := whole(old, new, edits)):
        return replaced
    return tidy(old, new, edits, _classifier(old, new, context))


def texts(
    job: Job, old: RichText | None, new: RichText | None, *, always: Class | None = None
) -> tuple[tuple[Hunk, ...], tuple[FormatChange, ...]]:
    """Return hunks and changes of formatting of a note or a field.

    ``None`` is an absent text.  ``always`` is the class of all hunks, where the
    place of the text decides it.
    """
    sides = old.text if old else "", new.text if new else ""
    tokens = job.tokens(sides[0]), job.tokens(sides[1])
    edits = edited(*tokens, Context())
    hunks = words.hunks(
        *sides,
        *tokens,
        edits,
        lambda edit: always or classify(*tokens, edit, Context()),
    )
    if not (job.formatting and old and new):
        return hunks, ()
    italics = list(old.italics()), list(new.italics())
    return hunks, tuple(_formats(*sides, *italics, *tokens, edits))


def _classifier(
    old: Sequence[Token], new: Sequence[Token], context: Context
) -> Callable[[Edit], Class]:
    return lambda edit: classify(old, new, edit, context)


def _kind(
    old: Paragraphs,
    new: Paragraphs,
    edits: Sequence[Edit],
    subchanges: tuple[Change, ...],
) -> Kind:
    """Split and merged are said of paragraphs, not of a list recast as one."""
    if len(new) > 1 and not _is_list(new):
        return Kind.SPLIT
    if len(old) > 1 and not _is_list(old):
        return Kind.MERGED
    same = not edits and all(
        sub.kind is Kind.SAME and not sub.moved for sub in subchanges
    )
    # What left a list for another paragraph is a change over there, and here.
    here = {id(p) for sub in subchanges for p in sub.old}
    # The changes below are all with the paragraph that heads the list.
    heads = [p for p in old if p.role is not Role.SUB]
    left = any(id(p) not in here for top in heads for p in list(top.walk())[1:])
    return Kind.SAME if same and not left and len(old) == len(new) else Kind.EDITED


def _is_list(paragraphs: Paragraphs) -> bool:
    below = {id(p) for p in paragraphs[0].walk()}
    return all(id(p) in below for p in paragraphs)


def _lead(paragraph: Paragraph, tokens: Sequence[Token]) -> int:
    """Return how many tokens the lead has."""
    if paragraph.lead is not None:
        end = paragraph.lead.end
        return sum(token.end <= end for token in tokens[:40])
    tops = (Role.PREAMBULAR, Role.OPERATIVE)
    return _SHORT_LEAD if paragraph.role in tops else 0


def _lead_change(job: Job, old: Paragraph, new: Paragraph) -> LeadChange | None:
    if old.lead is None or new.lead is None or old.lead.key == new.lead.key:
        return None
    if _reads_on(old, new.lead) or _reads_on(new, old.lead):
        return None
    direction = job.force(old.lead, new.lead) if job.force else None
    return LeadChange(old.lead, new.lead, direction)


def _reads_on(paragraph: Paragraph, lead: Lead) -> bool:
    """Whether it opens with the words of ``lead`` although its own lead is shorter.

    Only italics tell *Reaffirms* its commitment from *Reaffirms its commitment*.
    """
    own = paragraph.lead
    if own is None or not lead.key.startswith(f"{own.key} "):
        return False
    text = paragraph.plain
    if own.modifier is not None:
        text = text[: own.modifier_start] + text[own.modifier_end :]
    return " ".join(text[own.start :].lower().split()).startswith(lead.key)


_NO_NUMBER = (LabelFamily.BULLET, LabelFamily.OTHER)


def _renumbered(old: Paragraph, new: Paragraph) -> tuple[str, str] | None:
    """Return the labels where they say another number, not only in another style."""
    if old.label is None or new.label is None or old.role is not new.role:
        return None
    if old.label.family in _NO_NUMBER or new.label.family in _NO_NUMBER:
        return None
    plain = [
        (label.value, label.suffix) if label.value is not None else label.text
        for label in (old.label, new.label)
    ]
    return None if plain[0] == plain[1] else (old.label.text, new.label.text)


# Formatting.


def _formatting(
    old: Paragraphs,
    new: Paragraphs,
    old_tokens: Sequence[Token],
    new_tokens: Sequence[Token],
    edits: Sequence[Edit],
) -> Iterator[FormatChange]:
    italics = list(_italics(old)), list(_italics(new))
    return _formats(joined(old), joined(new), *italics, old_tokens, new_tokens, edits)


def _italics(paragraphs: Paragraphs) -> Iterator[tuple[int, int]]:
    at = 0
    for paragraph in paragraphs:
        yield from ((a + at, b + at) for a, b in paragraph.body.italics())
        at += len(paragraph.text) + 1


def _formats(
    old_text: str,
    new_text: str,
    old_italics: Sequence[tuple[int, int]],
    new_italics: Sequence[tuple[int, int]],
    old: Sequence[Token],
    new: Sequence[Token],
    edits: Sequence[Edit],
) -> Iterator[FormatChange]:
    """Yield what is set differently, in the tokens that stay; neighbours joined."""
    if old_text == new_text and list(old_italics) == list(new_italics):
        return
    found: FormatChange | None = None
    for i, j in _kept(len(old), edits):
        a, b = old[i], new[j]
        what = _italic_change(a, b, old_italics, new_italics)
        if what is None and _typed(old_text, a) != _typed(new_text, b):
            what = Format.TYPOGRAPHY
        is_mark = a.kind is TokenKind.PUNCTUATION
        if found is not None and what is None and is_mark:
            continue  # italics reach over a comma
        if found is not None and found.what is what and what is not Format.TYPOGRAPHY:
            found = FormatChange(what, found.old_start, a.end, found.new_start, b.end)
            continue
        if found is not None:
            yield found
        found = FormatChange(what, a.start, a.end, b.start, b.end) if what else None
    if found is not None:
        yield found


def _kept(length: int, edits: Sequence[Edit]) -> Iterator[tuple[int, int]]:
    """Yield the places of the tokens that stay, in the old text and in the new."""
    i = j = 0
    for edit in (*edits, Edit(length, length, -1, -1)):
        while i < edit.old_start:
            yield i, j
            i, j = i + 1, j + 1
        i, j = edit.old_end, edit.new_end


def _italic_change(
    a: Token,
    b: Token,
    old: Sequence[tuple[int, int]],
    new: Sequence[tuple[int, int]],
) -> Format | None:
    if a.kind is TokenKind.PUNCTUATION:  # nobody sees whether a comma is italic
        return None
    before, after = _covered(a, old), _covered(b, new)
    if before == after:
        return None
    return Format.ITALIC if after else Format.ROMAN


def _covered(token: Token, stretches: Sequence[tuple[int, int]]) -> bool:
    middle = (token.start + token.end) // 2
    return any(start <= middle < end for start, end in stretches)


def _typed(text: str, token: Token) -> str:
    return "".join(text[token.start : token.end].split())
