"""What the tests of the comparison share: reading two texts, and showing a change."""

from collections.abc import Sequence

from hypothesis import strategies as st

from resolint import readers
from resolint.diff import Comparison, compare
from resolint.diff.comparison import Change, Hunk, HunkKind
from resolint.diff.job import Force
from resolint.model import Resolution

TEXTS = st.lists(
    st.sampled_from([*"trees bees and , ; ( ) also 9/1".split(), "2 May 2031", "\n"]),
    max_size=25,
).map(lambda pieces: " ".join(pieces).replace(" ,", ","))
"""Short texts full of repetitions."""

_OPENING = "*The Human Rights Council,*\n\n"


def resolution(text: str, name: str = "text.md") -> Resolution:
    """Read paragraphs in Markdown, with the opening line put before them."""
    return readers.read(name, (_OPENING + text.strip() + "\n").encode())


def compared(old: str, new: str, *, force: Force | None = None) -> Comparison:
    """Compare two texts in Markdown."""
    return compare(resolution(old), resolution(new), force=force)


def show(old: str, new: str, hunks: Sequence[Hunk], *, classes: bool = False) -> str:
    """Return the hunks with ``[-deleted-]`` and ``{+inserted+}`` words."""
    out = []
    for hunk in hunks:
        before = old[hunk.old_start : hunk.old_end]
        after = new[hunk.new_start : hunk.new_end]
        if hunk.kind is HunkKind.EQUAL:
            out.append(after)
            continue
        shown = (f"[-{before}-]" if before else "") + (
            f"{{+{after}+}}" if after else ""
        )
        out.append(shown + (f"<{hunk.class_}>" if classes else ""))
    return "".join(out)


def shown(change: Change, *, classes: bool = False) -> str:
    """Return the text of a change with its deleted and inserted words."""
    return show(change.old_text, change.new_text, change.hunks, classes=classes)


def links(comparison: Comparison) -> list[str]:
    """Return each change as ``P1>P2``, with its kind unless it stays the same."""
    out = []
    for change in comparison.changes:
        ids = ["+".join(p.id for p in side) for side in (change.old, change.new)]
        kind = "" if change.kind == "same" else f" {change.kind}"
        out.append(">".join(ids) + kind + (" moved" if change.moved else ""))
    return out
