"""A resolution cited with a date is the one that the library has under that date.

Where the library lacks the number, and has a text of the same organ, the same day and
this series under another number, the other one is meant: 55/25 cites "54/42 of
4 April 2023" for 52/42.  Where the library has the number with another date, the date
is wrong.  Without a library the rule is silent, and so it is about numbers of which
the library knows nothing.
"""

from collections.abc import Iterator

from resolint.dates import format_date
from resolint.library import Entry, Library
from resolint.model import Reference, ReferenceKind
from resolint.passages import Passage, passages
from resolint.rule import (
    Draft,
    Example,
    Problem,
    Replace,
    Severity,
    replace,
    rule,
    unsafe,
)


@rule(
    code="XDC007",
    severity=Severity.ERROR,
    source="derived; the slip of 55/25",
    bad=(
        Example(
            "## 55/90. Ferries\n\n*The Human Rights Council*,\n\n*Recalling* its "
            "resolution ⟦54/90⟧ of 4 April 2023,\n\n1. *Urges* calm.\n",
            "## 55/90. Ferries\n\n*The Human Rights Council*,\n\n*Recalling* its "
            "resolution 52/90 of 4 April 2023,\n\n1. *Urges* calm.\n",
            previous=(
                "## Resolution adopted by the Human Rights Council on 4 April 2023\n\n"
                "## 52/90. Ferries\n\n*The Human Rights Council*,\n\n*Noting* x,\n\n"
                "1. *Urges* calm.\n"
            ),
        ),
    ),
    good=("*Recalling* its resolution 52/90 of 4 April 2023,\n",),
)
def citation_in_library(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each citation that the library contradicts."""
    library = draft.library
    if library is None:
        return
    title = draft.text.heading.title.text if draft.text.heading.title else ""
    for passage in passages(draft.text):
        for reference in passage.references:
            resolution = reference.kind is ReferenceKind.RESOLUTION
            if not resolution or reference.organ is None or reference.date is None:
                continue
            day = reference.date.isoformat()
            entry = library.get(reference.organ, reference.number)
            span = passage.body.span(reference.start, reference.end)
            cited = f"{reference.number} of {format_date(reference.date)}"
            if entry is None:
                meant = _same_day(library, reference.organ, day, title)
                if meant is not None:
                    yield Problem(
                        span,
                        f"{passage.name} cites {cited}, which is no resolution of this "
                        f'series: write "{meant.number}", "{meant.title}"',
                        unsafe(_number(passage, reference, meant)),
                    )
            elif entry.adopted_on and entry.adopted_on != day:
                yield Problem(
                    passage.body.span(reference.date_start, reference.date_end),
                    f"{passage.name} cites {cited}, but the library has {entry.name}: "
                    "check number and date",
                )


def _number(passage: Passage, reference: Reference, entry: Entry) -> Replace:
    return replace(passage.body, reference.start, reference.end, entry.number)


def _same_day(library: Library, organ: str, day: str, title: str) -> Entry | None:
    """Return the one text of the organ, the day and the title."""
    found = [
        e
        for e in library.entries
        if (e.organ, e.adopted_on) == (organ, day)
        and e.number
        and e.title.casefold() == title.casefold()
    ]
    return found[0] if len(found) == 1 else None
