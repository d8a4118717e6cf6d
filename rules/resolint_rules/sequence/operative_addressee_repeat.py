"""A second request, call or invitation to the same addressee takes "Also".

"Requests the Office to ...; Also requests the Office to ...; Requests States to ...":
the bare verb tells that the addressee changes.  93 % of the Council's paragraphs that
address the same body again have "Also", and 11 % of those that address another.

With another addressee "Also" is allowed and not reported: the Council prints 151
paragraphs so, and 196 without.  Where the addressees are one only without "all",
"relevant" and the like, adopted texts waver, and there the finding is a remark.
"""

from collections.abc import Iterator

from resolint.model import Part
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint_rules.sequence._addressee import addresses
from resolint_rules.sequence._chains import HOUSES, Kind, problem_of, slips


@rule(
    code="SEQ005",
    severity=Severity.WARNING,
    source="counted: same addressee 93 % with also, another 11 % (sessions 54 to 60: "
    "22 misses of 287)",
    bad=(
        Example(
            "1. *Requests* the Office to row;\n\n2. *⟦Requests⟧* the Office to sail.\n",
            "1. *Requests* the Office to row;\n\n"
            "2. *Also requests* the Office to sail.\n",
        ),
        Example(
            "1. *Calls upon* all States to row;\n\n2. *⟦Calls upon⟧* States to sail.\n",
            "1. *Calls upon* all States to row;\n\n"
            "2. *Also calls upon* States to sail.\n",
        ),
    ),
    good=(
        "1. *Requests* the Office to row;\n\n2. *Also requests* the Office to sail;\n\n"
        "3. *Requests* States to swim.\n",
        "1. *Urges* the isles to row;\n\n2. *Also urges* the ports to wait.\n",
    ),
    organs=HOUSES,
)
def operative_addressee_repeat(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each bare address of the same addressee."""
    for slip in slips(draft, Part.OPERATIVE):
        if slip.kind is Kind.MISSING and addresses(slip.link.paragraph):
            yield problem_of(draft, slip)
