"""A note says "Resolution" before one number and "Resolutions" before several.

The plural tells the reader to look for more than one.

Only a list whose numbers the note itself gives is judged.
"""

from collections.abc import Iterator
from itertools import groupby

from resolint.model import ReferenceKind
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe
from resolint.wording import quoted

_WORDS = {"resolution", "resolutions", "decision", "decisions"}


@rule(
    code="FN011",
    severity=Severity.ERROR,
    source="HOUSE_STYLE FN011: 2,689 of 2,690; editors corrected the one",
    bad=(
        Example(
            "1. *Hails* it.[^1]\n\n[^1]: ⟦Resolutions⟧ 70/1.\n",
            "1. *Hails* it.[^1]\n\n[^1]: Resolution 70/1.\n",
        ),
        Example(
            "1. *Hails* it.[^1]\n\n[^1]: ⟦Resolution⟧ 70/1 and 71/5, annex.\n",
            "1. *Hails* it.[^1]\n\n[^1]: Resolutions 70/1 and 71/5, annex.\n",
        ),
    ),
    good=("1. *Hails* it.[^1]\n\n[^1]: Resolution 71/5, annex.\n",),
)
def resolution_note_number(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each "resolution" in the wrong number."""
    kinds = {ReferenceKind.RESOLUTION, ReferenceKind.DECISION}
    for note in draft.text.notes:
        cited = [r for r in note.references if r.kind in kinds and r.word_end]
        for (start, end), group in groupby(
            cited, key=lambda r: (r.word_start, r.word_end)
        ):
            numbers = list(group)
            word = note.body.plain[start:end]
            if word.lower() not in _WORDS or numbers[0].in_title:
                continue
            several = len(numbers) > 1 or numbers[0].number[-1:].isalpha()
            if word.lower().endswith("s") == several or " to " in numbers[0].number:
                continue
            if numbers[0].number[-1:].isalpha() and len(numbers) == 1:
                continue
            want = word.rstrip("s") if word.endswith("s") else f"{word}s"
            count = f"{len(numbers)} numbers" if several else "one number"
            yield Problem(
                note.body.span(start, end),
                f"note {note.label} has {quoted(word)} before {count}: "
                f"write {quoted(want)}",
                safe(replace(note.body, start, end, want)),
            )
