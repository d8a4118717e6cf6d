"""Sub-paragraphs are labelled (a), (b), then (i), (ii), then a., b.

One scheme in all texts lets a State cite "paragraph 4 (b) (ii)".

The Security Council uses others.  A converter may lose a bracket or make bullets of the
letters.
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
from resolint.wording import name_of, quoted
from resolint_rules.subparagraph._lists import List, lists, numeral

_SCHEME = (
    (LabelFamily.LETTER, "({})", False),
    (LabelFamily.ROMAN, "({})", True),
    (LabelFamily.LETTER_STOP, "{}.", False),
    (LabelFamily.ROMAN_STOP, "{}.", True),
)


@rule(
    code="SUB001",
    severity=Severity.WARNING,
    source="HOUSE_STYLE SUB001: UNEM para_subpara; all 296 lists of the Council",
    bad=(
        Example(
            "1. *Urges* States:\n\n⟦a)⟧ To act;\n\n⟦b)⟧ To pay.\n",
            "1. *Urges* States:\n\n(a) To act;\n\n(b) To pay.\n",
        ),
        Example(
            "1. *Urges* States:\n\n⟦(i)⟧ To act;\n\n⟦(ii)⟧ To pay.\n",
            "1. *Urges* States:\n\n(a) To act;\n\n(b) To pay.\n",
        ),
        Example(
            "1. *Urges* States:\n\n⟦–⟧ To act;\n\n⟦–⟧ To pay.\n",
            "1. *Urges* States:\n\n(a) To act;\n\n(b) To pay.\n",
        ),
    ),
    good=(
        "1. *Urges* States:\n\n(a) To act:\n\n(i) Now;\n\n(ii) Fast;\n\n(b) To pay.\n",
    ),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def label_scheme(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each label that its level does not use."""
    for one in lists(draft.text):
        if one.depth >= len(_SCHEME):
            continue
        family, form, roman = _SCHEME[one.depth]
        fix = _fix(one, form, roman=roman)
        for place, item in enumerate(one.items, 1):
            label = item.label
            if label is None or label.family is family:
                continue
            want = form.format(numeral(place, roman=roman))
            yield Problem(
                label.span,
                f"an item of {name_of(one.parent, draft.text)} is labelled "
                f"{quoted(label.text.strip())}: write {quoted(want)}",
                fix,
            )


def _fix(one: List, form: str, *, roman: bool) -> Fix:
    return safe(
        *(
            Replace(item.label.span, form.format(numeral(place, roman=roman)))
            for place, item in enumerate(one.items, 1)
            if item.label is not None
        )
    )
