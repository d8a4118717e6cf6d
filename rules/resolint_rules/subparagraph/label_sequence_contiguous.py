"""The labels of a list run (a), (b), (c), without a gap or a repeat.

Sub-paragraphs are cited by their letters.

"(i)" behind "(h)" is the letter; after (z) comes (aa).  A list that text interrupts may
start again at (a).
"""

from collections.abc import Iterator

from resolint.model import LabelFamily
from resolint.rule import (
    Draft,
    Example,
    Fix,
    Problem,
    Replace,
    Severity,
    rule,
    safe,
)
from resolint.wording import name_of
from resolint_rules.subparagraph._lists import (
    LETTERS,
    ROMANS,
    List,
    lists,
    numeral,
    written,
)

_FAMILIES = LETTERS | ROMANS


@rule(
    code="SUB002",
    severity=Severity.ERROR,
    source="HOUSE_STYLE SUB002: no break in the lists of the Council",
    bad=(
        Example(
            "1. *Urges* States:\n\n(a) To act;\n\n⟦(c)⟧ To pay;\n\n(d) To go.\n",
            "1. *Urges* States:\n\n(a) To act;\n\n(b) To pay;\n\n(c) To go.\n",
        ),
        Example(
            "1. *Urges* States:\n\n(a) To act;\n\n⟦(a)⟧ To pay;\n\n(c) To go.\n",
            "1. *Urges* States:\n\n(a) To act;\n\n(b) To pay;\n\n(c) To go.\n",
        ),
        Example(
            "1. *Urges*:\n\n(a) To act:\n\n⟦(ii)⟧ Now;\n\n(iii) Fast;\n\n(b) To go.\n",
            "1. *Urges*:\n\n(a) To act:\n\n(i) Now;\n\n(ii) Fast;\n\n(b) To go.\n",
        ),
    ),
    good=("1. *Urges* States:\n\n(a) To act;\n\n(b) To pay;\n\n(c) To go.\n",),
)
def label_sequence_contiguous(draft: Draft) -> Iterator[Problem]:
    """Yield a problem where the labels of a list break off."""
    for one in lists(draft.text):
        fix = _fix(one)
        shift = 0
        for due, item in enumerate(one.items, 1):
            label = item.label
            if label is None or label.value is None or label.family not in _FAMILIES:
                continue
            if label.value - due == shift:
                continue
            shift = label.value - due
            if not shift:
                continue
            want = written(label, numeral(due, roman=label.family in ROMANS))
            yield Problem(
                label.span,
                f"the list of {name_of(one.parent, draft.text)} has "
                f"{label.text.strip()} where {want} is due: write {want}",
                fix,
            )


def _fix(one: List) -> Fix | None:
    """Return the fix that relabels the list, if all its labels are letters."""
    labels = [item.label for item in one.items]
    families = {label.family if label else LabelFamily.OTHER for label in labels}
    if len(families) != 1 or not families <= _FAMILIES:
        return None
    return safe(
        *(
            Replace(
                label.span,
                written(label, numeral(due, roman=label.family in ROMANS)),
            )
            for due, label in enumerate(labels, 1)
            if label is not None and label.value != due
        )
    )
