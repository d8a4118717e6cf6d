"""Two note marks at one place have a comma between them.

Without it, marks 2 and 3 read as mark 23.

The comma belongs to the raised figures, and each format writes that in its own way, so
there is no fix.
"""

from collections.abc import Iterator
from itertools import pairwise

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.source import Span
from resolint_rules.footnote._marks import placed_marks


@rule(
    code="FN006",
    severity=Severity.INFO,
    source="HOUSE_STYLE FN006: UNEM footnotes chap. 9",
    bad=(
        Example(
            "1. *Hails* the plans.⟦[^1][^2]⟧\n\n[^1]: A/1/2.\n\n[^2]: A/3/4.\n",
        ),
    ),
    good=(
        "1. *Hails* the plans.<sup>1,2</sup>\n\n<sup>1</sup> A/1/2.\n\n"
        "<sup>2</sup> A/3/4.\n",
    ),
)
def multiple_marks_comma(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each pair of marks without a comma."""
    source = draft.text.source.text
    for one, two in pairwise(placed_marks(draft.text)):
        if one.body is not two.body or one.mark.offset != two.mark.offset:
            continue
        if "," not in source[one.mark.span.end : two.mark.span.start]:
            yield Problem(
                Span(one.mark.span.start, two.mark.span.end),
                f"the marks {one.mark.label} and {two.mark.label} in {one.place} "
                "stand together: put a comma between them",
            )
