"""The preposition or "that" behind the verb phrase is roman.

"Takes note of", "Looks forward to", "Concerned that": the last word stays outside, and
editors put it there again and again.

"Calls upon" and "Calls for" are whole phrases and keep theirs inside.  Behind "its
call" adopted texts print "for" and "upon" both ways, which is worth a remark.
"""

from collections.abc import Iterator

from resolint.lead import phrase_of
from resolint.rule import Draft, Example, Problem, Severity, italicize, rule, safe
from resolint.wording import quoted
from resolint_rules.italics._extent import OUTSIDE, Opening, openings


@rule(
    code="ITA004",
    severity=Severity.WARNING,
    source="counted (Takes note of: 1,022 roman, 17 italic) and eight editors' changes",
    bad=(
        Example(
            "*Deeply concerned⟦ that⟧* ships sink,\n",
            "*Deeply concerned* that ships sink,\n",
        ),
        Example(
            "*Noting* a,\n\n1. *Takes note⟦ of⟧* the report.\n",
            "*Noting* a,\n\n1. *Takes note* of the report.\n",
        ),
        Example(
            "*Noting* a,\n\n1. *Looks forward⟦ to⟧* the report.\n",
            "*Noting* a,\n\n1. *Looks forward* to the report.\n",
        ),
        Example(
            "*Taking note* of a,\n\n*Taking note also⟦ of⟧* the report,\n",
            "*Taking note* of a,\n\n*Taking note also* of the report,\n",
        ),
    ),
    good=("*Noting* a,\n\n1. *Calls upon* all;\n\n2. *Takes note* of the report.\n",),
    needs_italics=True,
)
def italic_excludes_preposition_and_that(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each opening with one small word too many in italics."""
    for opening in openings(draft):
        words = opening.excess_words
        if opening.italic is None or len(words) != 1 or words[0] not in OUTSIDE:
            continue
        yield Problem(
            opening.body.span(opening.expected[1], opening.italic[1]),
            f"{opening.name} sets {quoted(words[0])} in italics: "
            f"only {quoted(opening.wanted)} is italic",
            safe(italicize(opening.body, *opening.expected))
            if _follows(draft, opening, words[0])
            else opening.fix(),
            severity=Severity.INFO if _call(opening, words[0]) else None,
        )


def _call(opening: Opening, word: str) -> bool:
    return opening.lead.key.endswith(" call") and word in {"for", "upon", "on"}


def _follows(draft: Draft, opening: Opening, word: str) -> bool:
    """Tell whether ``word`` was counted in roman behind this very phrase."""
    phrase = phrase_of(opening.lead, draft.style)
    return phrase is not None and word in phrase.prepositions
