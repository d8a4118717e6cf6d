"""The second statement in a row that opens with the same verb takes "Also".

"Welcomes", "notes", "stresses", "decides" and the like address nobody, so nothing but
the word says that a new paragraph goes on with the last.  The third takes "Further",
and the fourth is bare again.

Verbs that address somebody (requests, calls upon, urges ...) have a rule of their own,
SEQ005; thanks and appreciation to somebody are counted among them, because adopted
texts thank one after another with bare leads.  "Notes with concern" does not repeat
"Notes".
"""

from collections.abc import Iterator

from resolint.model import Part
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint_rules.sequence._addressee import addresses
from resolint_rules.sequence._chains import HOUSES, Kind, problem_of, slips


@rule(
    code="SEQ004",
    severity=Severity.WARNING,
    source="counted: the Council 95 %, the Assembly 81 %, ECOSOC 89 %",
    bad=(
        Example(
            "1. *Stresses* a;\n\n2. *⟦Stresses⟧* b.\n",
            "1. *Stresses* a;\n\n2. *Also stresses* b.\n",
        ),
        Example(
            "1. *Notes with concern* a;\n\n2. *⟦Notes with concern⟧* b;\n\n"
            "3. *Also notes with concern* c.\n",
            "1. *Notes with concern* a;\n\n2. *Also notes with concern* b;\n\n"
            "3. *Further notes with concern* c.\n",
        ),
        Example(
            "1. *Decides* a;\n\n2. *⟦Decides⟧* b;\n\n3. *Further decides* c.\n",
            "1. *Decides* a;\n\n2. *Also decides* b;\n\n3. *Further decides* c.\n",
        ),
    ),
    good=(
        "1. *Notes* a;\n\n2. *Also notes* b;\n\n3. *Further notes* c;\n\n"
        "4. *Notes* d.\n",
        "1. *Notes* a;\n\n2. *Notes with concern* b.\n",
        "1. *Notes* a;\n\n2. *Urges* b;\n\n3. *Notes* c.\n",
    ),
    organs=HOUSES,
)
def operative_statement_repeat_needs_also(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each bare statement behind the same statement."""
    for slip in slips(draft, Part.OPERATIVE):
        if slip.kind is Kind.MISSING and not addresses(slip.link.paragraph):
            yield problem_of(draft, slip)
