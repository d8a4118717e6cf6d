"""Third stage: the edit script of two paragraphs, word by word."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from resolint.diff.comparison import Class, Hunk, HunkKind
from resolint.diff.text import Token

Tokens = Sequence[Token]


class Edit(NamedTuple):
    """A changed stretch: ``old[old_start:old_end]`` became ``new[new_start:new_end]``.

    The places count tokens.  What lies between two edits is equal on both sides.
    """

    old_start: int
    old_end: int
    new_start: int
    new_end: int

    @property
    def flipped(self) -> "Edit":
        """The same edit in the other direction."""
        return Edit(self.new_start, self.new_end, self.old_start, self.old_end)


def script(old: Tokens, new: Tokens) -> list[Edit]:
    """Return the edits of a longest common subsequence, in order.

    ``script(b, a)`` gives the same edits flipped: where several subsequences are
    longest, the choice does not depend on the direction.
    """
    before, after = [t.key for t in old], [t.key for t in new]
    if before == after:
        return []
    if after < before:
        return [edit.flipped for edit in _script(after, before)]
    return _script(before, after)


def _script(old: list[str], new: list[str]) -> list[Edit]:
    from rapidfuzz.distance import Indel

    letters = {key: _letter(i) for i, key in enumerate(dict.fromkeys(old + new))}
    old_spelt, new_spelt = ("".join([letters[key] for key in x]) for x in (old, new))
    edits: list[Edit] = []
    for code in Indel.opcodes(old_spelt, new_spelt):
        if code.tag == "equal":
            continue
        edit = Edit(code.src_start, code.src_end, code.dest_start, code.dest_end)
        touching = edits and edits[-1][1::2] == (edit.old_start, edit.new_start)
        if touching:  # a deletion followed by an insertion is a replacement
            edits[-1] = Edit(edits[-1][0], edit[1], edits[-1][2], edit[3])
        else:
            edits.append(edit)
    return edits


def _letter(index: int) -> str:
    code = index + 0x100
    return chr(code if code < 0xD800 else code + 0x800)


def similarity(old: Tokens, new: Tokens, edits: Sequence[Edit]) -> float:
    """Return the share of tokens that are equal, 0 to 1; 1 where there are none."""
    total = len(old) + len(new)
    if not total:
        return 1.0
    changed = sum(e.old_end - e.old_start + e.new_end - e.new_start for e in edits)
    return 1 - changed / total


def hunks(
    old_text: str,
    new_text: str,
    old: Tokens,
    new: Tokens,
    edits: Sequence[Edit],
    classify: Callable[[Edit], Class],
) -> tuple[Hunk, ...]:
    """Return hunks that cover both texts without gap, from edits of their tokens.

    The blank between two words goes with the word that comes or goes, so that the
    text reads right with the hunk or without; where a word replaces another, the
    blanks around it are equal.
    """
    out: list[Hunk] = []
    at = (0, 0)
    for edit in edits:
        lefts, rights = zip(
            _gaps(old_text, old, edit.old_start, edit.old_end),
            _gaps(new_text, new, edit.new_start, edit.new_end),
            strict=True,
        )
        spans = _spaced(_kind(edit), lefts, rights)
        (old_start, old_end), (new_start, new_end) = spans
        starts, ends = (old_start, new_start), (old_end, new_end)
        _add(out, HunkKind.EQUAL, at, starts, None)
        _add(out, _kind(edit), starts, ends, classify(edit))
        at = ends
    _add(out, HunkKind.EQUAL, at, (len(old_text), len(new_text)), None)
    return tuple(out)


def _kind(edit: Edit) -> HunkKind:
    if edit.old_start == edit.old_end:
        return HunkKind.INSERTED
    return HunkKind.DELETED if edit.new_start == edit.new_end else HunkKind.REPLACED


def _add(
    out: list[Hunk],
    kind: HunkKind,
    starts: tuple[int, int],
    ends: tuple[int, int],
    class_: Class | None,
) -> None:
    if kind is not HunkKind.EQUAL or starts != ends:
        out.append(Hunk(kind, starts[0], ends[0], starts[1], ends[1], class_))


Gap = tuple[int, int]
"""Where the blanks beside a stretch of tokens start and end."""


def _gaps(text: str, tokens: Tokens, start: int, end: int) -> tuple[Gap, Gap]:
    """Return the gaps before and behind ``tokens[start:end]``; one gap if empty."""
    edge = tokens[start - 1].end if start else 0
    if start == end:
        gap = (edge, tokens[end].start if end < len(tokens) else len(text))
        return gap, gap
    left = (edge, tokens[start].start)
    last = tokens[end - 1].end
    return left, (last, tokens[end].start if end < len(tokens) else len(text))


def _spaced(
    kind: HunkKind, lefts: tuple[Gap, ...], rights: tuple[Gap, ...]
) -> list[Gap]:
    """Return where the hunk starts and ends on each side."""
    if kind is HunkKind.REPLACED:
        keep_left, keep_right = _same(lefts), _same(rights)
        return [
            (left[1] if keep_left else left[0], right[0] if keep_right else right[1])
            for left, right in zip(lefts, rights, strict=True)
        ]
    full = 0 if kind is HunkKind.DELETED else 1
    gap, left, right = lefts[1 - full], lefts[full], rights[full]
    if gap[0] == gap[1]:  # nothing is left between the neighbours
        span, at = (left[0], right[1]), gap[0]
    elif left[0] == left[1]:  # x, y
        span, at = (left[1], right[0]), gap[0]
    else:  # x (y, or a word with the blank behind it
        span, at = (left[1], right[1]), gap[1]
    return [span, (at, at)] if full == 0 else [(at, at), span]


def _same(gaps: tuple[Gap, ...]) -> bool:
    """Tell whether there are blanks on both sides, or on neither."""
    return len({start < end for start, end in gaps}) == 1
