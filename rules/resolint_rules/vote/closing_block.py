"""An adopted text closes with the meeting, the date and the note of adoption.

The Assembly prints meeting and date only.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, by_stage, rule

_TEXT = "*The Human Rights Council*,\n\n*Noting* x,\n\n1. *Urges* calm.\n\n"


@rule(
    code="VOT001",
    severity=by_stage(draft=None, tabled=Severity.WARNING, adopted=Severity.ERROR),
    source="UNEM res-dec-draft-edit; 499 adopted texts of the Council",
    bad=(Example(_TEXT + "⟦[Adopted without a vote.]⟧\n"),),
    good=(_TEXT + "58th meeting\n\n1 April 2022\n\n[Adopted without a vote.]\n",),
    organs=frozenset({"hrc"}),
)
def closing_block(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for a closing block that lacks a part."""
    closing = draft.text.closing
    parts = {
        "the meeting": closing.meeting,
        "the date": closing.date,
        "the note of adoption": closing.note,
    }
    missing = [name for name, field in parts.items() if field is None]
    present = next((field for field in parts.values() if field is not None), None)
    if not missing or present is None:
        return
    yield Problem(
        present.span,
        f"the closing block lacks {' and '.join(missing)}: it has meeting, date and "
        "note of adoption",
    )
