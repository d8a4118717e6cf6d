"""The opening phrase is one that the house has used before.

The vocabulary covers 99.5 % of the openings of adopted texts.  Phrases that only
manuals of simulations teach ("Contemplating", "Fully alarmed", "Noting with zest")
open no paragraph in 2,398 resolutions and are a warning.

A new but well-formed phrase of a known verb, with adverbs and complement, is accepted
by its grammar; a verb that opens no attested paragraph is worth a remark.  A mistyped
verb is left to the rule on spelling (ITA011).
"""

from collections.abc import Iterator

from resolint.lead import phrase_of
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.style import Certainty
from resolint.wording import quoted
from resolint_rules.italics._extent import openings
from resolint_rules.italics._spelling import misspellings


@rule(
    code="ITA009",
    severity=Severity.WARNING,
    source="counted: 188 preambular and 199 operative phrases",
    bad=(
        Example("*⟦Fully alarmed⟧* by the storm,\n"),
        Example("*⟦Contemplating⟧* the tide,\n"),
        Example("*Noting* a,\n\n1. *⟦Yodels⟧* to the isles.\n"),
    ),
    good=(
        "*Deeply concerned* at the storm,\n",
        "*Welcoming once more and most warmly* the tide,\n",
    ),
)
def unknown_opening_phrase(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each lead that the house does not use."""
    mistyped: frozenset[str] | None = None
    for opening in openings(draft):
        lead = opening.lead
        phrase = phrase_of(lead, draft.style)
        taught = phrase is not None and phrase.certainty is Certainty.UNATTESTED
        if not taught and (lead.known or lead.verb in draft.style.verbs):
            continue
        if mistyped is None:
            mistyped = frozenset(slip.paragraph.id for slip in misspellings(draft))
        if opening.paragraph.id in mistyped:
            continue
        who = "no adopted text has" if taught else "is not in the vocabulary"
        yield Problem(
            opening.body.span(lead.start, lead.end),
            f"{opening.name} opens {quoted(lead.text)}, which {who}",
            severity=None if taught else Severity.INFO,
        )
