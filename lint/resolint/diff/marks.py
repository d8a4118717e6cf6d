"""Note marks and notes: compared by the place of the mark, then by the words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from resolint.diff import words
from resolint.diff.comparison import Class, MarkChange, MarkKind
from resolint.diff.job import Job
from resolint.diff.text import Token, TokenKind
from resolint.diff.words import Edit
from resolint.model import Mark, Note, Paragraph

_LEADS_ON = frozenset(
    "see also ibid annex annexes para paras paragraph paragraphs chap chapter sect "
    "section part and to of the resolution decision vol no available at from www "
    "document documents corr add rev p pp".split()
)
_ALIKE = 0.6
"""Notes whose marks do not meet belong together if their words are so alike."""


class Placed(NamedTuple):
    """A mark in joined texts: its offset, and the number of tokens before it."""

    mark: Mark
    at: int
    tokens: int


def marks_between(
    job: Job,
    old: Sequence[Paragraph],
    new: Sequence[Paragraph],
    old_tokens: Sequence[Token],
    new_tokens: Sequence[Token],
    edits: Sequence[Edit],
) -> tuple[MarkChange, ...]:
    """Return what became of the note marks, and note which notes they join."""
    before, after = list(_placed(old, old_tokens)), list(_placed(new, new_tokens))
    if not before and not after:
        return ()
    changes: list[tuple[int, MarkChange]] = []
    for a, b, exact in _pairs(job, before, after, edits):
        job.met.append((a.mark.label, b.mark.label))
        before.remove(a)
        after.remove(b)
        kind, class_ = MarkKind.SHIFTED, Class.FORMATTING
        if a.mark.label != b.mark.label:
            kind, class_ = MarkKind.RENUMBERED, Class.RENUMBERING
        elif exact:
            continue
        changes.append((b.at, MarkChange(kind, a.mark, b.mark, a.at, b.at, class_)))
    for a in before:
        class_ = class_of(job, job.old_notes.get(a.mark.label))
        change = MarkChange(MarkKind.DELETED, a.mark, None, a.at, None, class_)
        changes.append((a.at, change))
    for b in after:
        class_ = class_of(job, job.new_notes.get(b.mark.label))
        change = MarkChange(MarkKind.INSERTED, None, b.mark, None, b.at, class_)
        changes.append((b.at, change))
    return tuple(change for _, change in sorted(changes, key=lambda c: c[0]))


def class_of(job: Job, note: Note | None) -> Class:
    """Return the class of a note that came or went: a reference, unless it talks."""
    if note is None:
        return Class.REFERENCE
    for token in job.tokens(note.body.text):
        if token.kind is TokenKind.TITLE or (
            token.kind is TokenKind.WORD
            and token.folded not in _LEADS_ON
            and not token.key.startswith("http")
        ):
            return Class.SUBSTANCE
    return Class.REFERENCE


def _placed(
    paragraphs: Sequence[Paragraph], tokens: Sequence[Token]
) -> Iterator[Placed]:
    shift = 0
    for paragraph in paragraphs:
        for mark in paragraph.body.marks:
            at = shift + mark.offset
            yield Placed(mark, at, sum(token.end <= at for token in tokens))
        shift += len(paragraph.text) + 1


def _pairs(
    job: Job, before: Sequence[Placed], after: Sequence[Placed], edits: Sequence[Edit]
) -> list[tuple[Placed, Placed, bool]]:
    """Return the marks that belong together, and whether at the very same place."""
    out: list[tuple[Placed, Placed, bool]] = []
    for test in (_with_same_note, _at_same_place, _beside, _in_same_edit):
        for a in before:
            for b in after:
                free = all(a is not x and b is not y for x, y, _ in out)
                if free and test(job, a, b, edits):
                    out.append((a, b, _at_same_place(job, a, b, edits)))
    return out


def _at_same_place(job: Job, a: Placed, b: Placed, edits: Sequence[Edit]) -> bool:
    """Tell whether the same tokens stand before both marks, the last of them kept."""
    by = 0
    for edit in edits:
        if edit.old_end <= a.tokens and edit.new_end <= b.tokens:
            by = edit.new_end - edit.old_end
            if a.tokens == edit.old_end and b.tokens == edit.new_end:
                return True
        elif edit.old_start < a.tokens:
            return False
    return a.tokens + by == b.tokens


def _with_same_note(job: Job, a: Placed, b: Placed, edits: Sequence[Edit]) -> bool:
    """Tell whether both notes have the same words, and no other note has them."""
    sides = ((a, job.old_notes), (b, job.new_notes))
    texts = [
        [tuple(note.body.plain.split()) for note in notes.values()]
        for _, notes in sides
    ]
    mine = [notes.get(placed.mark.label) for placed, notes in sides]
    words = [tuple(note.body.plain.split()) for note in mine if note is not None]
    return (
        len(words) == 2
        and words[0] == words[1]
        and all(side.count(words[0]) == 1 for side in texts)
    )


def _beside(job: Job, a: Placed, b: Placed, edits: Sequence[Edit]) -> bool:
    """Tell whether a comma at most stands between the places of the marks."""
    return any(
        _at_same_place(job, a, b._replace(tokens=b.tokens + k), edits) for k in (-1, 1)
    )


def _in_same_edit(job: Job, a: Placed, b: Placed, edits: Sequence[Edit]) -> bool:
    return any(
        e.old_start <= a.tokens <= e.old_end and e.new_start <= b.tokens <= e.new_end
        for e in edits
    )


def paired_notes(job: Job) -> list[tuple[Note | None, Note | None]]:
    """Return the notes of both texts, each once, in the order of the new text."""
    old = dict(enumerate(job.old.notes))
    new = dict(enumerate(job.new.notes))
    pairs: dict[int, int] = {}
    for (before, after), _ in Counter(job.met).most_common():
        _take(pairs, old, new, before, after)
    alike = sorted(_alike(job, old, new, pairs), reverse=True)
    for _, i, j in alike:
        if -i not in pairs.values() and -j not in pairs:
            pairs[-j] = -i
    out: list[tuple[Note | None, Note | None]] = [
        (old[pairs[j]] if j in pairs else None, new[j]) for j in new
    ]
    gone = [(note, None) for i, note in old.items() if i not in pairs.values()]
    return [*out, *gone]


def _take(
    pairs: dict[int, int],
    old: dict[int, Note],
    new: dict[int, Note],
    before: str,
    after: str,
) -> None:
    used = set(pairs.values())
    i = next((i for i, n in old.items() if n.label == before and i not in used), None)
    j = next((j for j, n in new.items() if n.label == after and j not in pairs), None)
    if i is not None and j is not None:
        pairs[j] = i


def _alike(
    job: Job, old: dict[int, Note], new: dict[int, Note], pairs: dict[int, int]
) -> Iterator[tuple[float, int, int]]:
    used = set(pairs.values())
    for i, before in old.items():
        for j, after in new.items():
            if i in used or j in pairs:
                continue
            tokens = job.tokens(before.body.text), job.tokens(after.body.text)
            score = words.similarity(*tokens, words.script(*tokens))
            if score >= _ALIKE:
                yield score, -i, -j
