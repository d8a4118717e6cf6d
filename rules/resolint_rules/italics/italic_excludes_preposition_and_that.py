"""The preposition or "that" behind the verb phrase is roman.

"Takes note of", "Looks forward to", "Concerned that": the last word stays outside.
"Calls upon" and "Calls for" are whole phrases and keep theirs inside.
"""

from collections.abc import Iterator

from resolint.lead import phrase_of
from resolint.rule import Draft, Example, Problem, Severity, italicize, rule, safe
from resolint.wording import quoted
from resolint_rules.italics._extent import OUTSIDE, openings


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
    ),
    good=("*Noting* a,\n\n1. *Calls upon* all; \n\n2. *Takes note* of the report.\n",),
    needs_italics=True,
)
def italic_excludes_preposition_and_that(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each opening with one small word too many in italics."""
    for opening in openings(draft):
        phrase = phrase_of(opening.lead, draft.style)
        if opening.italic is None or phrase is None:
            continue
        expected = opening.expected or (opening.lead.start, opening.lead.end)
        start, end = expected[1], opening.italic[1]
        words = opening.words(start, end)
        if len(words) != 1 or words[0] not in OUTSIDE:
            continue
        if opening.expected is None and words[0] not in phrase.prepositions:
            continue
        wanted = opening.body.text[slice(*expected)]
        yield Problem(
            opening.body.span(start, end),
            f"{opening.name} sets {quoted(words[0])} in italics: "
            f"only {quoted(wanted)} is italic",
            safe(italicize(opening.body, *expected)),
        )
