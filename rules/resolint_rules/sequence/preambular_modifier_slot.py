"""In a long participial phrase "also" and "further" have a place of their own.

Behind the whole phrase as a rule ("Taking note also", "Deeply concerned also", "Noting
with appreciation also"), behind the auxiliary ("Having also considered"), and before
"in the strongest terms".

Adopted texts waver ("Noting also with concern", "Expressing further concern"), so this
is a remark, and where the word comes right behind the verb of a phrase with "with" or
"its" nothing is said.
"""

import dataclasses
from collections.abc import Iterator

from resolint import lead as leads
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe
from resolint.wording import name_of, quoted
from resolint_rules.sequence._chains import HOUSES


@rule(
    code="SEQ011",
    severity=Severity.INFO,
    source="counted: Taking note also 91, Deeply concerned also 36, Having also 12",
    bad=(
        Example(
            "*Having considered* a,\n\n*Having considered ⟦also⟧* b,\n",
            "*Having considered* a,\n\n*Having also considered* b,\n",
        ),
        Example(
            "*Taking note* of a,\n\n*Taking ⟦also⟧ note* of b,\n",
            "*Taking note* of a,\n\n*Taking note also* of b,\n",
        ),
        Example(
            "*Deeply concerned* that a,\n\n*Deeply ⟦also⟧ concerned* that b,\n",
            "*Deeply concerned* that a,\n\n*Deeply concerned also* that b,\n",
        ),
    ),
    good=(
        "*Taking note* of a,\n\n*Taking note also* of b,\n",
        "*Noting with concern* a,\n\n*Noting also with concern* b,\n",
        "*Expressing concern* at a,\n\n*Expressing further concern* at b,\n",
    ),
    organs=HOUSES,
)
def preambular_modifier_slot(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each modifier in an unusual place of a phrase."""
    for paragraph in draft.text.preamble:
        lead = paragraph.lead
        if lead is None or lead.modifier is None or lead.modifier_leads:
            continue
        body = paragraph.body
        if body.plain[lead.modifier_end :].lstrip().startswith(("with ", "its ")):
            continue
        printed = " ".join(lead.text.lower().split())
        wanted = leads.canonical(lead.key, lead.modifier, lead.part, draft.style)
        if wanted.lower().startswith(printed) or printed.startswith("expressing"):
            continue
        bare = dataclasses.replace(lead, modifier=None)
        edits = (
            *leads.edits(lead, None, body, draft.style),
            *leads.edits(bare, lead.modifier, body, draft.style),
        )
        yield Problem(
            body.span(lead.modifier_start, lead.modifier_end),
            f"{name_of(paragraph, draft.text)} opens {quoted(lead.text)}: "
            f"the usual form is {quoted(wanted)}",
            unsafe(*(replace(body, *edit) for edit in edits)),
        )
