"""The list of earlier resolutions of a series gains last year's and loses none.

Where last year's paragraph recalled several resolutions of the organ in one list, and
this year's list keeps at least half of them, each number that went is named.
"""

from collections.abc import Iterator, Sequence

from resolint.model import Paragraph, Reference
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import listed, name_of

_PREVIOUS = (
    "## 46/90. Ferries\n\n*The Human Rights Council*,\n\n*Recalling* its resolutions "
    "31/90 of 24 March 2016, 34/90 of 24 March 2017 and 43/90 of 22 June 2020,\n\n"
    "1. *Urges* calm.\n"
)
_HEAD = "## 49/90. Ferries\n\n*The Human Rights Council*,\n\n*Recalling* its "


@rule(
    code="XDC002",
    severity=Severity.WARNING,
    source="derived; 49/34 recalls nine resolutions in one list",
    bad=(
        Example(
            _HEAD + "⟦resolutions⟧ 31/90 of 24 March 2016, 43/90 of 22 June 2020 and "
            "46/90 of 24 March 2021,\n\n1. *Urges* calm.\n",
            previous=_PREVIOUS,
        ),
    ),
    good=(
        Example(
            _HEAD + "resolutions 31/90 of 24 March 2016, 34/90 of 24 March 2017, "
            "43/90 of 22 June 2020 and 46/90 of 24 March 2021,\n\n1. *Urges* calm.\n",
            previous=_PREVIOUS,
        ),
    ),
)
def citation_list_not_broken(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each list that lost numbers of last year's."""
    before = draft.predecessor
    if before is None:
        return
    mentioned = {r.number for p in draft.text.preamble for r in p.references}
    lists = [one for p in before.preamble for one in _lists(p)]
    for paragraph in draft.text.preamble:
        for now in _lists(paragraph):
            numbers = {r.number for r in now}
            for then in lists:
                old = [r.number for r in then]
                kept = numbers.intersection(old)
                lost = [n for n in old if n not in mentioned]
                if len(kept) * 2 < len(old) or not lost or not now[0].word_end:
                    continue
                yield Problem(
                    paragraph.body.span(now[0].word_start, now[0].word_end),
                    f"{name_of(paragraph, draft.text)} no longer recalls "
                    f"{listed(lost)}, which last year's list had: "
                    "check that it is meant",
                )


def _lists(paragraph: Paragraph) -> Iterator[Sequence[Reference]]:
    """Yield the lists of three or more resolutions of a paragraph."""
    groups: dict[int, list[Reference]] = {}
    for reference in paragraph.references:
        groups.setdefault(reference.group, []).append(reference)
    for members in groups.values():
        if len(members) > 2:
            yield members
