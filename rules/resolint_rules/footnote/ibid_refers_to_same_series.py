""" "Ibid." stands only behind a note that gives what it repeats.

"Ibid., vol. 1833, No. 31363." behind a document symbol leads nowhere: the note on the
*Treaty Series* before it was moved or deleted.  Editors write the source out.

"Ibid." with a volume and a number wants a *Treaty Series* note before it, with a
session or a supplement one on the *Official Records*; notes that say "Ibid." themselves
carry on what stands before them.  Which source is meant nobody can tell, so there is no
fix.
"""

import re
from collections.abc import Iterator

from resolint.model import Note
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import quoted, shortened

_IBID = re.compile(r"\s*(?:[Ss]ee )?(?P<word>[Ii]bid\b\.?),?\s*(?P<rest>.*)", re.DOTALL)
_TREATY = re.compile(r"vols?\. ?\d[\d, and]*, Nos?\.")
_RECORDS = re.compile(r"[\w -]{3,40}[Ss]ession|(?:\d{4}, )?Supplement No")
_HEAD = "1. *Hails*[^1] them.[^2]\n\n"


@rule(
    code="FN009",
    severity=Severity.ERROR,
    source="HOUSE_STYLE FN009: 657 of 659; the two are one slip, corrected in 80/47",
    bad=(
        Example(f"{_HEAD}[^1]: A/58/548.\n\n[^2]: ⟦Ibid.⟧, vol. 1833, No. 31363.\n"),
        Example(f"{_HEAD}[^1]: ⟦Ibid.⟧, para. 5.\n\n[^2]: A/58/548.\n"),
    ),
    good=(
        f"{_HEAD}[^1]: United Nations, *Treaty Series*, vol. 1, No. 2.\n\n"
        "[^2]: Ibid., vol. 1833, No. 31363.\n",
        f"{_HEAD}[^1]: A/58/548.\n\n[^2]: Ibid., para. 5.\n",
    ),
)
def ibid_refers_to_same_series(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each "Ibid." that has nothing to repeat."""
    before: Note | None = None
    for note in draft.text.notes:
        if note.number is None:
            continue
        ibid = _IBID.match(note.body.plain)
        if ibid is None:
            before = note
            continue
        message = _wrong(ibid["rest"], before)
        if message:
            start, end = ibid.span("word")
            yield Problem(note.body.span(start, end), f"note {note.label} {message}")


def _wrong(rest: str, before: Note | None) -> str:
    """Return what is wrong with "Ibid.", ``rest`` behind the note ``before``."""
    if before is None:
        return 'says "Ibid.", but no note stands before it: write the source out'
    named, given = before.body.plain, quoted(shortened(before.body.plain, 5))
    behind = f"stands behind note {before.label} ({given})"
    if _TREATY.match(rest) and "treaty series" not in named.lower():
        return f'says "Ibid." of the Treaty Series, but {behind}: write the source out'
    if _RECORDS.match(rest) and "official records" not in named.lower():
        return f'says "Ibid." of official records, but {behind}: write the source out'
    return ""
