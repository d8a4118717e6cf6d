"""A resolution of a series recalls its latest predecessor.

146 of 219 successors do, so it is a remark; where older ones are recalled and the
latest is not, it is a warning.  The predecessor must be known: from the library, or
named in front matter.
"""

from collections.abc import Iterator

from resolint.model import Resolution
from resolint.rule import Draft, Example, Problem, Severity, rule

_PREVIOUS = (
    "## 46/90. Ferries\n\n*The Human Rights Council*,\n\n"
    "*Recalling* its resolution 43/90 of 22 June 2020,\n\n1. *Urges* calm.\n"
)
_HEAD = "## 49/90. Ferries\n\n*The Human Rights Council*,\n\n"


@rule(
    code="XDC001",
    severity=Severity.WARNING,
    source="counted: 146 of 219 successors with the same title",
    bad=(
        Example(
            _HEAD + "⟦Recalling⟧ its resolution 43/90 of 22 June 2020,\n\n"
            "1. *Urges* calm.\n",
            previous=_PREVIOUS,
        ),
    ),
    good=(
        Example(
            _HEAD + "*Recalling* its resolution 46/90 of 24 March 2021,\n\n"
            "1. *Urges* calm.\n",
            previous=_PREVIOUS,
        ),
        Example(_HEAD + "1. *Urges* calm.\n", previous=_PREVIOUS),
    ),
)
def recalls_predecessor(draft: Draft) -> Iterator[Problem]:
    """Yield a problem where older texts of the series are recalled, not the latest."""
    before = draft.predecessor
    if before is None or before.heading.number is None:
        return
    latest = before.heading.number.text.rstrip(". ")
    older = _recalled(before)
    for paragraph in draft.text.preamble:
        numbers = [r.number for r in paragraph.references if not r.in_title]
        if latest in numbers:
            return
    lists = [
        (paragraph, [r.number for r in paragraph.references if r.number in older])
        for paragraph in draft.text.preamble
        if paragraph.lead is not None
    ]
    if not lists:
        return
    paragraph, shared = max(lists, key=lambda pair: len(pair[1]))
    if paragraph.lead is None or not shared:
        return
    yield Problem(
        paragraph.body.span(paragraph.lead.start, paragraph.lead.end),
        f"the preamble recalls {shared[-1]}, but not {latest}, the latest resolution "
        f'"{_title(before)}": add it',
    )


def _recalled(text: Resolution) -> set[str]:
    return {
        reference.number
        for paragraph in text.preamble
        for reference in paragraph.references
        if reference.organ == text.organ
    }


def _title(text: Resolution) -> str:
    title = text.heading.title
    return title.text if title else "of the series"
