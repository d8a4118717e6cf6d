"""The title of an agenda item of the Council is that of its number.

The ten titles are the style's.  A text without the title under the number is left
alone, as 107 older ones have none.
"""

import re
from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe

_REST = "\n\n## 49/91. Ferries\n\n*The Human Rights Council*,\n\n1. *Urges* calm.\n"


@rule(
    code="HDR007",
    severity=Severity.ERROR,
    source="counted in 522 adopted texts of the Council",
    bad=(
        Example(
            f"Agenda item 6\n\n### ⟦Technical assistance and capacity-building⟧{_REST}",
            f"Agenda item 6\n\n### Universal periodic review{_REST}",
        ),
    ),
    good=(f"Agenda item 6\n\n### Universal periodic review{_REST}",),
    organs=frozenset({"hrc"}),
)
def agenda_item_title(draft: Draft) -> Iterator[Problem]:
    """Yield a problem where number and title of the agenda item disagree."""
    item = draft.text.heading.agenda_item
    if item is None or item.title is None:
        return
    expected = draft.style.data.get("agenda", {}).get(item.number)
    if expected is None or _plain(expected) == _plain(item.title.text):
        return
    body = item.title.body
    yield Problem(
        item.title.span,
        f'agenda item {item.number} is "{expected}": check number and title',
        unsafe(replace(body, 0, len(body.text), expected)),
    )


def _plain(title: str) -> str:
    return re.sub(r"[^a-z]+", " ", title.lower()).strip()
