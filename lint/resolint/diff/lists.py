"""Which paragraphs belong together, lists and headings included.

Top-level paragraphs are paired first, each with all its sub-paragraphs; then the
sub-paragraphs inside each pair, whatever their depth; then what is left over
anywhere, as a member of a list may go to another paragraph, become a paragraph of its
own, or be recast as running text together with its list.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from resolint.diff.align import NEVER, Thresholds, align
from resolint.diff.job import Job
from resolint.diff.scores import Weights
from resolint.model import Paragraph, Role

Paragraphs = tuple[Paragraph, ...]


class Pairing(NamedTuple):
    """Paragraphs that belong together; one side is empty where there are none."""

    old: Paragraphs
    new: Paragraphs
    similarity: float = 0.0
    moved: bool = False


class Family(NamedTuple):
    """A pairing of top-level paragraphs, and those of all that stands below them."""

    top: Pairing
    below: list[Pairing]


_IN_LIST = Thresholds(words=3)
_HEADINGS = Thresholds(floor=0.4, move=2, words=1, beside=NEVER, apart=NEVER)
_ELSEWHERE = Thresholds(floor=0.6, sure=2, move=0.6, beside=NEVER, apart=NEVER)
"""A member of a list that left its paragraph must still be much the same."""
_RECAST = 0.6
"""So much of a list's words stand in the running text it was recast as."""
_TOP = "top"


def families(
    job: Job, old: Sequence[Paragraph], new: Sequence[Paragraph]
) -> list[Family]:
    """Pair all paragraphs of two texts; each occurs exactly once."""
    weights = Weights(job.unit(list(p.walk()), "").words for p in (*old, *new))
    out: list[Family] = []
    for top in _tops(job, old, new, weights):
        out.append(_below(job, top, weights))
    return _elsewhere(job, out, weights)


def _tops(
    job: Job, old: Sequence[Paragraph], new: Sequence[Paragraph], weights: Weights
) -> list[Pairing]:
    found: list[Pairing] = []
    for headings, thresholds in ((False, None), (True, _HEADINGS)):
        before = [p for p in old if (p.role is Role.HEADING) is headings]
        after = [p for p in new if (p.role is Role.HEADING) is headings]
        found += _aligned(job, before, after, weights, thresholds, whole=True)
    return found


def _aligned(
    job: Job,
    old: Sequence[Paragraph],
    new: Sequence[Paragraph],
    weights: Weights,
    thresholds: Thresholds | None,
    *,
    whole: bool = False,
) -> list[Pairing]:
    """Return the pairings of ``old`` and ``new``, with those left alone."""
    units = [
        [job.unit(list(p.walk()) if whole else [p], p.role.value) for p in side]
        for side in (old, new)
    ]
    links = align(*units, weights=weights, thresholds=thresholds)
    used = {i for link in links for i in link.old}, {j for lk in links for j in lk.new}
    return [
        *(
            Pairing(
                tuple(old[i] for i in link.old),
                tuple(new[j] for j in link.new),
                link.score,
                link.moved,
            )
            for link in links
        ),
        *(Pairing((p,), ()) for i, p in enumerate(old) if i not in used[0]),
        *(Pairing((), (p,)) for j, p in enumerate(new) if j not in used[1]),
    ]


def _items(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    return [item for p in paragraphs for item in list(p.walk())[1:]]


def _below(job: Job, top: Pairing, weights: Weights) -> Family:
    """Pair the sub-paragraphs of a pairing."""
    old, new = _items(top.old), _items(top.new)
    if not old or not new:
        if (old or new) and _is_recast(job, top, old, new):
            listed = (*top.old, *old), (*top.new, *new)
            return Family(top._replace(old=listed[0], new=listed[1]), [])
        left = [Pairing((p,), ()) for p in old] + [Pairing((), (p,)) for p in new]
        return Family(top, left)
    if [p.text for p in old] == [p.text for p in new]:
        pairs = zip(old, new, strict=True)
        return Family(top, [Pairing((a,), (b,), 1.0) for a, b in pairs])
    return Family(top, _aligned(job, old, new, weights, _IN_LIST))


def _is_recast(
    job: Job, top: Pairing, old: list[Paragraph], new: list[Paragraph]
) -> bool:
    """Tell whether the list of one side is running text on the other."""
    if len(top.old) != 1 or len(top.new) != 1:
        return False
    items, text = (old, top.new[0]) if old else (new, top.old[0])
    there = set(job.words(text.text))
    words = [word for item in items for word in job.words(item.text)]
    chapeau = (top.old if old else top.new)[0]
    grown = len(job.words(text.text)) - len(job.words(chapeau.text))
    found = sum(word in there for word in words)
    return bool(words) and found >= _RECAST * len(words) and grown * 2 >= len(words)


def _elsewhere(job: Job, found: list[Family], weights: Weights) -> list[Family]:
    """Pair what is left over in different paragraphs, one of them in a list."""
    tops = {id(p) for f in found for side in f.top[:2] for p in side}
    left = _alone(found)
    if all(id(p) in tops for side in left for p in side) or not all(left):
        return found
    units = [[job.unit([p], "") for p in side] for side in left]
    links = align(*units, weights=weights, thresholds=_ELSEWHERE)
    pairs: dict[int, Pairing] = {}
    for link in links:
        a, b = left[0][link.old[0]], left[1][link.new[0]]
        if id(a) not in tops or id(b) not in tops:
            pairing = Pairing((a,), (b,), link.score, True)
            pairs[id(a)] = pairs[id(b)] = pairing
    return _reunited(found, pairs) if pairs else found


def _alone(found: list[Family]) -> tuple[list[Paragraph], list[Paragraph]]:
    """Return what has no partner in the old text, and in the new."""
    pairings = [x for family in found for x in (family.top, *family.below)]
    sides = (
        [p for x in pairings if not x.new for p in x.old],
        [p for x in pairings if not x.old for p in x.new],
    )
    old, new = ([p for p in s if p.role is not Role.HEADING] for s in sides)
    return old, new


def _reunited(found: list[Family], pairs: dict[int, Pairing]) -> list[Family]:
    """Put each of ``pairs`` where its new paragraph stands, and nowhere else."""
    out: list[Family] = []
    orphans: list[Pairing] = []
    for family in found:
        top = family.top
        alone = (*top.old, *top.new)[0] if not (top.old and top.new) else None
        below = [
            pairs.get(id(p), x) if x.new and not x.old else x
            for x in family.below
            for p in (x.new or x.old)[:1]
            if x.new or id(p) not in pairs
        ]
        if alone is not None and id(alone) in pairs:
            if top.new:
                out.append(Family(pairs[id(alone)], below))
            else:  # its sub-paragraphs stay behind as paragraphs that were dropped
                orphans += below
            continue
        out.append(Family(top, below))
    return out + [Family(orphan, []) for orphan in orphans]
