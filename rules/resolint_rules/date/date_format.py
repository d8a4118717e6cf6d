"""A date is written with day, month in full and year: 1 April 2022.

No ordinal, no comma, no abbreviated month, no American and no numeric form: delegates
read 03/04/2022 in two ways.  Quoted words are left alone.  No adopted text of the
Council breaks the rule.  A numeric date that can be read in two ways gets no fix.
"""

from collections.abc import Iterator

from resolint.dates import Written, find_dates
from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe
from resolint.wording import quoted


@rule(
    code="DAT001",
    severity=Severity.ERROR,
    source="UNEM numbers-dates-time; no violation in 530 adopted texts of the Council",
    bad=(
        Example(
            "*Noting* the storm of ⟦April 1, 2022⟧,\n",
            "*Noting* the storm of 1 April 2022,\n",
        ),
        Example(
            "*Noting* the storm of ⟦1st April 2022⟧,\n",
            "*Noting* the storm of 1 April 2022,\n",
        ),
        Example(
            "*Noting* the storm of ⟦1 Apr. 2022⟧,\n",
            "*Noting* the storm of 1 April 2022,\n",
        ),
        Example(
            "*Noting* the storm of ⟦25/04/2022⟧,\n",
            "*Noting* the storm of 25 April 2022,\n",
        ),
        Example("*Noting* the storm of ⟦03/04/2022⟧,\n"),
    ),
    good=(
        "*Noting* the storm of 1 April 2022 and the calm of May 2022,\n",
        "*Noting* the book entitled “Storms of April 1, 2022”,\n",
    ),
)
def date_format(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each date in another form than that of the house."""
    for passage in passages(draft.text, title=True):
        for found in find_dates(passage.plain):
            if found.written is Written.HOUSE or passage.in_quotation(found.start):
                continue
            span = passage.body.span(found.start, found.end)
            said = passage.says(found.start, found.end)
            if found.ambiguous or found.date is None:
                yield Problem(
                    span,
                    f"{passage.name} writes the date {said}: write day, month in full "
                    "and year, as in 1 April 2022",
                )
                continue
            edit = replace(passage.body, found.start, found.end, found.house_form)
            yield Problem(
                span,
                f"{passage.name} writes the date {said}: "
                f"write {quoted(found.house_form)}",
                safe(edit),
            )
