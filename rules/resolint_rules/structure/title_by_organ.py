"""A resolution has a title, except those of the Security Council.

The title is what a text is listed and searched by.

A fragment without any heading is no resolution yet and is left alone.
"""

from collections.abc import Iterator

from resolint.model import Field
from resolint.rule import Draft, Example, Problem, Severity, rule

_BODY = "*Noting* it,\n\n1. *Decides* it.\n"


@rule(
    code="STR012",
    severity=Severity.ERROR,
    source="HOUSE_STYLE STR012: UNEM res-dec-draft-edit",
    bad=(
        Example(
            "A/HRC/RES/49/34\n\nForty-ninth session\n\n⟦49/34.⟧\n\n"
            f"*The Human Rights Council*,\n\n{_BODY}"
        ),
    ),
    good=(
        f"A/HRC/RES/49/34\n\n# 49/34. Wells\n\n*The Human Rights Council*,\n\n{_BODY}",
        f"*The Human Rights Council*,\n\n{_BODY}",
    ),
)
def title_by_organ(draft: Draft) -> Iterator[Problem]:
    """Yield a problem where the title is missing."""
    heading = draft.text.heading
    place: Field | None = heading.number or heading.symbol
    if place is None or heading.title is not None or draft.text.opening is None:
        return
    if draft.text.organ != "Security Council":
        yield Problem(place.span, "the resolution has no title: give it one")
