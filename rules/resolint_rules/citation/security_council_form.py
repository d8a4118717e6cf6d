"""A Security Council resolution is cited with its year: resolution 1325 (2000).

The number comes first, the year in parentheses, then the date; the year is that of
the date.
"""

import re
from collections.abc import Iterator

from resolint.model import ReferenceKind
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe
from resolint_rules.citation._cited import cited

_BARE = re.compile(r"\d{1,4}")


@rule(
    code="CIT005",
    severity=Severity.ERROR,
    source="counted in adopted texts of the Council and the Assembly",
    bad=(
        Example(
            "*Recalling* Security Council resolution ⟦2374⟧ of 5 September 2017,\n",
            "*Recalling* Security Council resolution 2374 (2017) of 5 September 2017,"
            "\n",
        ),
    ),
    good=(
        "*Recalling* Security Council resolution 2374 (2017) of 5 September 2017,\n",
    ),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def security_council_form(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each Security Council resolution without its year."""
    for one in cited(draft):
        reference = one.reference
        if reference.organ != "Security Council":
            continue
        resolution = reference.kind is ReferenceKind.RESOLUTION
        if not resolution or not _BARE.fullmatch(reference.number):
            continue
        year = reference.date.year if reference.date else None
        end = reference.end
        fix = (
            unsafe(replace(one.passage.body, end, end, f" ({year})")) if year else None
        )
        yield Problem(
            one.span,
            f"{one.passage.name} cites {one.name} without its year: "
            f"write {reference.number} ({year or 'year'})",
            fix,
        )
