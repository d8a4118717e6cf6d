"""The reading order of changes."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from resolint.diff.comparison import Change
from resolint.model import Paragraph


def places(paragraphs: Sequence[Paragraph]) -> dict[int, int]:
    """Return the place of each paragraph, lists included, by its identity."""
    walked = (p for top in paragraphs for p in top.walk())
    return {id(p): i for i, p in enumerate(walked)}


def in_order(
    changes: Iterable[Change], before: Mapping[int, int], after: Mapping[int, int]
) -> tuple[Change, ...]:
    """Return the changes in the order of the new text.

    What was deleted stands behind what it followed in the old text and is still in
    its place.  ``before`` and ``after`` are the places of all paragraphs of the two
    texts, as :func:`places` gives them.
    """
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
        k = bisect_left(fixed, (at, -1))
        keyed.append(((fixed[k - 1][1] if k else -1, at), change))
    return tuple(change for _, change in sorted(keyed, key=lambda pair: pair[0]))
