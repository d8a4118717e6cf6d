"""A resolution is cited with its date where it is first mentioned.

One date may serve several numbers.  Notes carry no dates, and the Security Council
does not date its own.  Two first mentions in three are dated in texts of 2023 and
2024, so without the table of known dates the finding is a remark; where the table
knows the date, the fix gives it.
"""

from collections.abc import Iterator

from resolint.dates import format_date
from resolint.model import ReferenceKind
from resolint.rule import Draft, Example, Fix, Problem, Severity, replace, rule
from resolint.styles import known_citations
from resolint_rules.citation._cited import Cited, cited


@rule(
    code="CIT001",
    severity=Severity.INFO,
    source="counted: 464 of 671 first mentions dated in texts of sessions 54 to 60",
    bad=(
        Example(
            "*Recalling* General Assembly resolution ⟦60/251⟧,\n",
            "*Recalling* General Assembly resolution 60/251 of 15 March 2006,\n",
        ),
        Example("*Recalling* its resolution ⟦58/901⟧ on ferries,\n"),
    ),
    good=(
        "*Recalling* General Assembly resolution 60/251 of 15 March 2006,\n\n"
        "*Noting* resolution 60/251,\n",
    ),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def first_mention_dated(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each first mention of a resolution without its date."""
    seen: set[tuple[str | None, str]] = set()
    for one in cited(draft):
        reference = one.reference
        key = (reference.organ, reference.number)
        first = key not in seen and (None, reference.number) not in seen
        seen |= {key, (None, reference.number)}
        resolution = reference.kind is ReferenceKind.RESOLUTION
        if not (first and resolution) or reference.date_end:
            continue
        fix = _dated(one)
        yield Problem(
            one.span,
            f"{one.passage.name} is the first to cite {one.name}: give its date",
            fix,
        )


def _dated(one: Cited) -> Fix | None:
    reference = one.reference
    alone = one.passage.plain[reference.end : reference.end + 5] not in {
        " and ",
        " to ",
    }
    known = known_citations().get(
        (reference.organ or "", "resolution", reference.number)
    )
    if known is None or not alone or known.agreeing * 10 < known.total * 9:
        return None
    text = f" of {format_date(known.date)}"
    return Fix((replace(one.passage.body, reference.end, reference.end, text),))
