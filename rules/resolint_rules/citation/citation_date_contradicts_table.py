"""A cited resolution has the date that adopted texts give for it.

The table counts how 2,398 adopted texts date 1,763 resolutions and decisions.  Where
five or more agree the finding is an error, else a warning.  Numbers with a letter may
have dates of their own, and are compared with the letter.
"""

from collections.abc import Iterator

from resolint.dates import format_date
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe
from resolint.styles import known_citations
from resolint_rules.citation._cited import cited


@rule(
    code="CIT004",
    severity=Severity.ERROR,
    source="counted; true slips in 37/24, 43/19, 52/14 (60/251) and 56/15 (48/141)",
    bad=(
        Example(
            "*Recalling* General Assembly resolution 60/251 of ⟦3 April 2006⟧,\n",
            "*Recalling* General Assembly resolution 60/251 of 15 March 2006,\n",
        ),
    ),
    good=("*Recalling* General Assembly resolution 60/251 of 15 March 2006,\n",),
)
def citation_date_contradicts_table(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each date that contradicts the table."""
    table = known_citations()
    for one in cited(draft, notes=True):
        reference = one.reference
        key = (reference.organ or "", reference.kind.value, reference.number)
        known = table.get(key)
        if known is None or reference.date is None or reference.date == known.date:
            continue
        sure = known.agreeing >= 5 and known.agreeing * 10 >= known.total * 9
        right = format_date(known.date)
        edit = replace(
            one.passage.body, reference.date_start, reference.date_end, right
        )
        yield Problem(
            one.date_span,
            f"{one.passage.name} dates {one.name} {one.date}, but {known.agreeing} of "
            f'{known.total} adopted texts date it {right}: check, and write "{right}"',
            None if reference.shared_date else unsafe(edit),
            severity=None if sure else Severity.WARNING,
        )
