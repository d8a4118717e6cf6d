"""Fourth stage: from a shortest edit script to one that a person can read."""

from collections.abc import Callable, Sequence

from resolint.diff.comparison import Class
from resolint.diff.text import STOP_WORDS, TokenKind
from resolint.diff.words import Edit, Tokens, similarity

WHOLE = 0.3
"""Below this similarity a paragraph is shown as replaced."""


def tidy(
    old: Tokens,
    new: Tokens,
    edits: Sequence[Edit],
    classify: Callable[[Edit], Class],
) -> list[Edit]:
    """Return the edits cleaned up; they turn ``old`` into ``new`` as before.

    Islands of equal words that only get in the way become part of the change around
    them; what was added or dropped is shifted to the borders of a phrase.
    """
    return shift(old, new, absorb(old, new, shift(old, new, edits), classify))


def whole(old: Tokens, new: Tokens, edits: Sequence[Edit]) -> list[Edit]:
    """Return one edit of everything where little is left, else nothing."""
    if edits and similarity(old, new, edits) < WHOLE:
        return [Edit(0, len(old), 0, len(new))]
    return []


# Absorbing islands.


def absorb(
    old: Tokens,
    new: Tokens,
    edits: Sequence[Edit],
    classify: Callable[[Edit], Class],
) -> list[Edit]:
    """Join neighbouring changes of substance over islands that say nothing."""
    out: list[Edit] = []
    for edit in edits:
        while out and _is_island(old, new, out[-1], edit, classify):
            edit = _span(out.pop(), edit)
        out.append(edit)
    return out


def _is_island(
    old: Tokens,
    new: Tokens,
    left: Edit,
    right: Edit,
    classify: Callable[[Edit], Class],
) -> bool:
    between = old[left.old_end : right.old_start]
    words = [t for t in between if t.kind is not TokenKind.PUNCTUATION]
    if len(words) > 2 or len(between) > 3 or any(t.key in ".;:" for t in between):
        return False
    sizes = _size(old, new, left), _size(old, new, right)
    if {classify(left), classify(right)} != {Class.SUBSTANCE}:
        return False
    if all(t.folded in STOP_WORDS for t in words):
        # Two additions read better apart: they leave the words between them alone.
        return _replaces(left) or _replaces(right) or min(sizes) > 3
    return len(words) < min(sizes) and _replaces(left) and _replaces(right)


def _size(old: Tokens, new: Tokens, edit: Edit) -> int:
    """Return the words of the larger side of an edit."""
    sides = old[edit.old_start : edit.old_end], new[edit.new_start : edit.new_end]
    return max(sum(t.kind is not TokenKind.PUNCTUATION for t in side) for side in sides)


def _replaces(edit: Edit) -> bool:
    return edit.old_start < edit.old_end and edit.new_start < edit.new_end


def _span(left: Edit, right: Edit) -> Edit:
    return Edit(left.old_start, right.old_end, left.new_start, right.new_end)


# Shifting to the borders of phrases.


def shift(old: Tokens, new: Tokens, edits: Sequence[Edit]) -> list[Edit]:
    """Return the edits with insertions and deletions at their most natural places.

    What was added to "peace and security" in "peace and justice and security" may be
    "justice and" or "and justice"; the second is a phrase.
    """
    out: list[Edit] = []
    for k, edit in enumerate(edits):
        if _replaces(edit):
            out.append(edit)
            continue
        # One equal token always stays between two edits.
        left = edit.old_start - out[-1].old_end - 1 if out else edit.old_start
        ends = edits[k + 1].old_start - 1 if k + 1 < len(edits) else len(old)
        inserts = edit.old_start == edit.old_end
        side, start, end = (new, edit[2], edit[3]) if inserts else (old, *edit[:2])
        by = _best_shift(side, start, end, left, ends - edit.old_end)
        out.append(Edit(*(place + by for place in edit)))
    return out


def _best_shift(side: Tokens, start: int, end: int, left: int, right: int) -> int:
    """Return by how many tokens to shift ``side[start:end]``, negative to the left."""
    choices = [0]
    for by in range(1, left + 1):
        if side[start - by].key != side[end - by].key:
            break
        choices.append(-by)
    for by in range(right):
        if side[start + by].key != side[end + by].key:
            break
        choices.append(by + 1)
    return max(
        choices,
        key=lambda by: (_border(side, start + by) + _border(side, end + by), by),
    )


def _border(side: Tokens, place: int) -> float:
    """Return how natural it is to cut before token ``place``."""
    if place in (0, len(side)):
        return 4
    before, after = side[place - 1].folded, side[place].folded
    if before in _ENDS:
        return 3
    if before == ",":
        return 2.1
    if after in _ENDS or after == ",":
        return 2
    if before in STOP_WORDS:
        return -0.5
    return 1 if after in STOP_WORDS else 0.5


_ENDS = (".", ";", ":")
