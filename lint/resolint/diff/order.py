"""The reading order of changes."""

from collections.abc import Iterable, Sequence

from resolint.diff.comparison import Change
from resolint.model import Paragraph


def in_order(
    changes: Iterable[Change], old: Sequence[Paragraph], new: Sequence[Paragraph]
) -> tuple[Change, ...]:
    """Return the changes in the order of the new text.

    What was deleted stands behind what it followed in the old text and is still in
    its place.
    """
    before = {id(p): i for i, p in enumerate(old)}
    after = {id(p): j for j, p in enumerate(new)}
    deleted: list[tuple[int, Change]] = []
    keyed: list[tuple[tuple[int, int], Change]] = []
    fixed: list[tuple[int, int]] = []
    for change in changes:
        if not change.new:
            deleted.append((before.get(id(change.old[0]), 0), change))
            continue
        place = after.get(id(change.new[0]), 0)
        last = max(after.get(id(p), 0) for p in change.new)
        keyed.append(((place, -1), change))
        if change.old and not change.moved:
            fixed.append((max(before.get(id(p), -1) for p in change.old), last))
    fixed.sort()
    for at, change in deleted:
        places = [place for i, place in fixed if 0 <= i < at]
        keyed.append(((places[-1] if places else -1, at), change))
    return tuple(change for _, change in sorted(keyed, key=lambda pair: pair[0]))
