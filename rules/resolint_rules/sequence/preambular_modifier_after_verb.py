"""In a preambular paragraph "also" and "further" follow: "Recalling also".

Operative paragraphs have the word first ("Also recalls"), preambular ones behind the
verb phrase; one of 9,489 paragraphs of the Council leads with it, and 19 of 24,537 of
the Assembly.

The Security Council writes "Further recalling", and has no such rule.
"""

from collections.abc import Iterator

from resolint import lead as leads
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe
from resolint.wording import name_of, quoted
from resolint_rules.sequence._chains import HOUSES


@rule(
    code="SEQ010",
    severity=Severity.WARNING,
    source="counted: 20 of 34,026 adopted preambular paragraphs",
    bad=(
        Example(
            "*Stressing* a,\n\n*⟦Also⟧ stressing* b,\n",
            "*Stressing* a,\n\n*Stressing also* b,\n",
        ),
        Example(
            "*Taking note with appreciation* of a,\n\n"
            "*⟦Further⟧ taking note with appreciation* of b,\n",
            "*Taking note with appreciation* of a,\n\n"
            "*Taking note with appreciation further* of b,\n",
        ),
    ),
    good=("*Stressing* a,\n\n*Stressing also* b,\n",),
    organs=HOUSES,
)
def preambular_modifier_after_verb(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each preambular lead that opens with a modifier."""
    for paragraph in draft.text.preamble:
        lead = paragraph.lead
        if lead is None or lead.modifier is None or not lead.modifier_leads:
            continue
        body = paragraph.body
        edits = leads.edits(lead, lead.modifier, body, draft.style, leading=False)
        wanted = leads.canonical(
            lead.key, lead.modifier, lead.part, draft.style, leading=False
        )
        yield Problem(
            body.span(lead.modifier_start, lead.modifier_end),
            f"{name_of(paragraph, draft.text)} opens {quoted(lead.text)}: in the "
            f"preamble the verb comes first, write {quoted(wanted)}",
            safe(*(replace(body, *edit) for edit in edits)),
        )
