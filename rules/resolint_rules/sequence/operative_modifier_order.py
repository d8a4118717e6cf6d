"""In an operative paragraph "Also" or "Further" comes first, then adverb and verb.

"Also strongly condemns", never "Strongly also condemns" or "Condemns also": the word
belongs to the paragraph, not to the verb.

"Requests further information" has no modifier.  Behind "once again" and its like the
word may stand where the sentence wants it, and in this regard may come between.
"""

from collections.abc import Iterator

from resolint import lead as leads
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe
from resolint.wording import name_of, quoted
from resolint_rules.sequence._chains import HOUSES


@rule(
    code="SEQ007",
    severity=Severity.WARNING,
    source="49/34, operative paragraphs 2 and 6; counted on adopted texts",
    bad=(
        Example(
            "1. *Strongly urges* a;\n\n2. *Strongly ⟦also⟧ urges* b.\n",
            "1. *Strongly urges* a;\n\n2. *Also strongly urges* b.\n",
        ),
        Example(
            "1. *Notes* a;\n\n2. *Notes ⟦also⟧* that b.\n",
            "1. *Notes* a;\n\n2. *Also notes* that b.\n",
        ),
        Example(
            "1. *Takes note* of a;\n\n2. *Takes ⟦also⟧ note* of b.\n",
            "1. *Takes note* of a;\n\n2. *Also takes note* of b.\n",
        ),
    ),
    good=(
        "1. *Strongly urges* a;\n\n2. *Also strongly urges* b.\n",
        "1. *Requests* further information.\n",
    ),
    organs=HOUSES,
)
def operative_modifier_order(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each modifier behind the beginning of an operative lead."""
    for paragraph in draft.text.operative:
        lead = paragraph.lead
        if lead is None or lead.modifier is None or lead.modifier_leads:
            continue
        if "again" in lead.key or "once" in lead.key:
            continue
        body = paragraph.body
        edits = leads.edits(lead, lead.modifier, body, draft.style, leading=True)
        wanted = leads.canonical(
            lead.key, lead.modifier, lead.part, draft.style, leading=True
        )
        yield Problem(
            body.span(lead.modifier_start, lead.modifier_end),
            f"{name_of(paragraph, draft.text)} opens {quoted(lead.text)}: "
            f"{quoted(lead.modifier)} comes first, write {quoted(wanted)}",
            safe(*(replace(body, *edit) for edit in edits)),
        )
