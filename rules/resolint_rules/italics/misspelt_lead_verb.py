"""The words of an opening phrase are spelt as the house spells them.

A mistyped verb ("Reqeusts", "Recognzing") hides the paragraph from everybody who looks
for it, and from every other rule.  A word that stands in the opening, in italics or as
part of the phrase, and is in no phrase of the vocabulary is compared with those that
are: one or two letters off is a slip.

Words that the vocabulary or its grammar knows are left alone, words behind the verb
that the text has elsewhere too ("purposes", in a paragraph all italic), and spellings
in -ise, which have a rule of their own.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe
from resolint.wording import name_of, quoted
from resolint_rules.italics._spelling import misspellings


@rule(
    code="ITA011",
    severity=Severity.ERROR,
    source="the vocabulary of 2,398 adopted texts",
    bad=(
        Example(
            "*Noting* a,\n\n1. *⟦Reqeusts⟧* the isles to wait.\n",
            "*Noting* a,\n\n1. *Requests* the isles to wait.\n",
        ),
        Example(
            "*⟦Recognzing⟧* that ships sink,\n", "*Recognizing* that ships sink,\n"
        ),
        Example(
            "*Noting* a,\n\n1. *Takes note with ⟦apreciation⟧* of the report.\n",
            "*Noting* a,\n\n1. *Takes note with appreciation* of the report.\n",
        ),
        Example(
            "*Noting* a,\n\n1. *⟦Strogly⟧ urges* the isles to wait.\n",
            "*Noting* a,\n\n1. *Strongly urges* the isles to wait.\n",
        ),
        Example(
            "*Noting* a,\n\n1. *⟦Request⟧* the isles to wait.\n",
            "*Noting* a,\n\n1. *Requests* the isles to wait.\n",
        ),
    ),
    good=(
        "*Noting* a,\n\n1. *Requests* the isles to wait.\n",
        "*Noting* a,\n\n1. *Recognises* that ships sink.\n",
    ),
)
def misspelt_lead_verb(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each word of an opening that is nearly a known one."""
    for slip in misspellings(draft):
        yield Problem(
            slip.paragraph.body.span(slip.start, slip.end),
            f"{name_of(slip.paragraph, draft.text)} opens with {quoted(slip.word)}: "
            f"did you mean {quoted(slip.meant)}?",
            unsafe(replace(slip.paragraph.body, slip.start, slip.end, slip.meant)),
        )
