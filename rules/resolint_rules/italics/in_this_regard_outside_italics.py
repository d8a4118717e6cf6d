""" "In this regard" and its like stay roman behind the verb.

So do "in that regard", "in this context" and "in particular"; the Assembly mostly has
commas round them, the Council mostly not.

The Assembly sets them in italics 44 times against 400, so this is a remark.  "Once
again" and "once more" are the opposite, and belong to the italic phrase.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import quoted
from resolint_rules.italics._extent import adverbial, openings


@rule(
    code="ITA006",
    severity=Severity.INFO,
    source="counted: roman 400, italic 44",
    bad=(
        Example("*Recalling⟦ in this regard⟧* the pledge,\n"),
        Example("*Noting⟦ in particular⟧* that ships sink,\n"),
    ),
    good=(
        "*Recalling* in this regard the pledge,\n",
        "*Noting* a,\n\n1. *Calls once again upon* the isles to wait.\n",
    ),
    needs_italics=True,
)
def in_this_regard_outside_italics(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each adverbial in italics behind a lead."""
    for opening in openings(draft):
        if opening.italic is None or not adverbial(opening.excess_words, draft):
            continue
        words = " ".join(opening.excess.split())
        yield Problem(
            opening.body.span(opening.expected[1], opening.italic[1]),
            f"{opening.name} sets {quoted(words)} in italics: it is usually roman",
        )
