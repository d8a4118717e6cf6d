"""A text cites nothing that is younger than itself.

The day of adoption stands in the heading or in the closing block; a draft has none.
"""

from collections.abc import Iterator

from resolint.dates import format_date
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint_rules.citation._cited import cited


@rule(
    code="CIT013",
    severity=Severity.ERROR,
    source="derived",
    bad=(
        Example(
            "## Resolution adopted by the Human Rights Council on 1 April 2022\n\n"
            "*The Human Rights Council*,\n\n"
            "*Recalling* its resolution 52/42 of ⟦4 April 2023⟧,\n\n1. *Urges* calm.\n"
        ),
    ),
    good=(
        "## Resolution adopted by the Human Rights Council on 1 April 2022\n\n"
        "*The Human Rights Council*,\n\n"
        "*Recalling* its resolution 46/28 of 24 March 2021,\n\n1. *Urges* calm.\n",
    ),
)
def citation_not_after_adoption(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each citation dated later than the text."""
    adopted = draft.text.heading.adopted_on or draft.text.closing.adopted_on
    if adopted is None:
        return
    for one in cited(draft, notes=True):
        date = one.reference.date
        if date is not None and date > adopted:
            yield Problem(
                one.date_span,
                f"{one.passage.name} cites {one.name} of {one.date}, after the text "
                f"itself was adopted on {format_date(adopted)}: check the date",
            )
