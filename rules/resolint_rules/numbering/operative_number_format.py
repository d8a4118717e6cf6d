"""The number of an operative paragraph is an Arabic numeral with a full stop.

All organs print it so, and software that looks for numbered paragraphs finds no other
form.

"OP7", "PP3" and "7 bis" are working labels: normal in a first draft, wrong in a text
that is tabled.  In a text converted from print the full stop may have been lost on the
way, as in 54/27, paragraph 5.
"""

from collections.abc import Iterator

from resolint.model import LabelFamily, Status
from resolint.rule import (
    Draft,
    Example,
    Problem,
    Replace,
    Severity,
    rule,
    safe,
)
from resolint.source import Span
from resolint.wording import name_of, quoted
from resolint_rules.numbering._sequence import NUMBERED

_MARKUP = str.maketrans("", "", "*_\\")


@rule(
    code="NUM002",
    severity=Severity.ERROR,
    source="HOUSE_STYLE NUM002: both corpora",
    bad=(
        Example(
            "⟦1)⟧ *Notes* it;\n\n2. *Hails* it.\n",
            "1. *Notes* it;\n\n2. *Hails* it.\n",
        ),
        Example(
            "1. *Notes* it;\n\n⟦2⟧ *Hails* it.\n",
            "1. *Notes* it;\n\n2. *Hails* it.\n",
        ),
        Example(
            "1. *Notes* it;\n\n⟦OP2⟧ *Hails* it.\n",
            "1. *Notes* it;\n\n2. *Hails* it.\n",
        ),
        Example(
            "⟦1⟧ *Notes* it;\n\n⟦2.⟧*Hails* it;\n\n⟦3 .⟧ *Urges* it.\n",
            "1. *Notes* it;\n\n2. *Hails* it;\n\n3. *Urges* it.\n",
        ),
        Example(
            "1. *Notes* it;\n\n⟦II.⟧ *Hails* it.\n",
            "1. *Notes* it;\n\n2. *Hails* it.\n",
        ),
    ),
    good=(
        "1. *Notes* it;\n\n2. *Hails* it.\n",
        Example("OP1 *Notes* it;\n\nOP2 *Hails* it.\n", stage=Status.DRAFT),
    ),
)
def operative_number_format(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each number that is not printed as "7."."""
    for paragraph in draft.text.operative:
        label = paragraph.label
        if label is None or label.value is None or label.family not in NUMBERED:
            continue
        if label.family is LabelFamily.NEGOTIATION and draft.stage is Status.DRAFT:
            continue
        source = draft.text.source.text
        printed = source[label.span.start : label.span.end].translate(_MARKUP).strip()
        house = f"{label.value} {label.suffix}".rstrip() + "."
        name = name_of(paragraph, draft.text)
        if printed != house:
            yield Problem(
                label.span,
                f"{name} is numbered {quoted(printed)}: write {quoted(house)}",
                safe(Replace(label.span, house)),
            )
        elif label.family is LabelFamily.OTHER:
            message = f"{name} begins without a blank behind its number"
            end = Span(label.span.end, label.span.end)
            yield Problem(label.span, message, safe(Replace(end, " ")))
