"""A sub-paragraph opens with a capital letter.

It is set as a paragraph of its own, although it goes on with the sentence before it.

The Security Council often opens with a small letter and is exempt.
"""

import re
from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe
from resolint.wording import name_of
from resolint_rules.subparagraph._lists import lists

_FIRST = re.compile(r"[\W_]*(?P<letter>[^\W\d_])(?P<next>\w?)")


@rule(
    code="SUB003",
    severity=Severity.WARNING,
    source="HOUSE_STYLE SUB003: UNEM capitalization; 2,133 of 2,133",
    bad=(
        Example(
            "1. *Urges* States:\n\n(a) To act;\n\n(b) ⟦t⟧o pay.\n",
            "1. *Urges* States:\n\n(a) To act;\n\n(b) To pay.\n",
        ),
    ),
    good=("1. *Urges* States:\n\n(a) To act;\n\n(b) 5 per cent or more.\n",),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def subparagraph_initial_capital(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each sub-paragraph that opens with a small letter."""
    for one in lists(draft.text):
        for item in one.items:
            first = _FIRST.match(item.body.text)
            if (
                first is None
                or not first["letter"].islower()
                or first["next"].isupper()
            ):
                continue
            start, end = first.span("letter")
            letter = first["letter"].upper()
            yield Problem(
                item.body.span(start, end),
                f"{name_of(item, draft.text)} opens with a small letter: "
                f'write "{letter}"',
                safe(replace(item.body, start, end, letter)),
            )
