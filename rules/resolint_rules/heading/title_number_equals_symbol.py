"""The number before the title is that of the symbol: A/HRC/RES/49/34 and 49/34.

A text is cited by the one and filed by the other.
"""

import re
from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule

_SYMBOL = re.compile(r"[A-Z]+(?:/HRC)?/(?:RES|DEC)/((?:[A-Z]{1,2}-)?\d+/\d+)")


@rule(
    code="HDR002",
    severity=Severity.ERROR,
    source="counted: 524 of 524 texts of the Council, 901 of 901 of the Assembly",
    bad=(
        Example(
            "A/HRC/RES/49/91\n\n## ⟦49/19.⟧ Ferries\n\n*The Human Rights Council*,\n\n"
            "1. *Urges* calm.\n"
        ),
    ),
    good=(
        "A/HRC/RES/49/91\n\n## 49/91. Ferries\n\n*The Human Rights Council*,\n\n"
        "1. *Urges* calm.\n",
    ),
)
def title_number_equals_symbol(draft: Draft) -> Iterator[Problem]:
    """Yield a problem where title and symbol have different numbers."""
    heading = draft.text.heading
    if heading.symbol is None or heading.number is None:
        return
    match = _SYMBOL.match(heading.symbol.text)
    printed = heading.number.text.rstrip(". ")
    if match and match[1] != printed:
        yield Problem(
            heading.number.span,
            f"the title has the number {printed}, but the symbol is "
            f"{heading.symbol.text}: check both",
        )
