"""Every preambular and operative paragraph opens with an italic phrase.

The italics tell a delegate at a glance what each paragraph does.  Sub-paragraphs are
roman, and a text without any italics (plain text) is not looked at.  One paragraph in
five thousand adopted ones lacks them: 56/22, paragraph 11, a true slip.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, italicize, rule, unsafe
from resolint.wording import quoted
from resolint_rules.italics._extent import openings


@rule(
    code="ITA001",
    severity=Severity.ERROR,
    source="UNEM res-dec-draft-edit; 99.5 % of 21,647 preambular paragraphs",
    bad=(
        Example(
            "*Noting* a,\n\n1. ⟦Regrets⟧ the delay.\n",
            "*Noting* a,\n\n1. *Regrets* the delay.\n",
        ),
        Example(
            "*Noting* a,\n\n⟦Recalling also⟧ the pledge,\n",
            "*Noting* a,\n\n*Recalling also* the pledge,\n",
        ),
    ),
    good=("*Noting* a,\n\n1. *Regrets* the delay:\n\n(a) To row;\n\n(b) To sail.\n",),
    needs_italics=True,
)
def opening_phrase_italic(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each lead in roman."""
    for opening in openings(draft):
        if opening.italic is not None:
            continue
        lead, body = opening.lead, opening.body
        words = body.text[lead.start : lead.end]
        fix = opening.fix() or unsafe(italicize(body, lead.start, lead.end))
        yield Problem(
            body.span(lead.start, lead.end),
            f"{opening.name} opens {quoted(words)} in roman: set it in italics",
            fix,
        )
