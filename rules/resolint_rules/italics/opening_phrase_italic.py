"""Every preambular and operative paragraph opens with an italic phrase.

The italics tell a delegate at a glance what each paragraph does.  The fix is safe for
phrases whose italics were counted, and to be looked at for others.

Sub-paragraphs are roman, and a text without any italics (plain text) is not looked
at.  One paragraph in five thousand adopted ones lacks them: 56/22, paragraph 11, a
true slip.  Where a paragraph opens with no verb phrase that is known, only its first
word is shown, as a warning, because it may be no paragraph at all.
"""

from collections.abc import Iterator

from resolint.model import Paragraph
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import name_of, quoted
from resolint_rules.italics._extent import Opening, openings, top_paragraphs


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
        Example(
            "*Noting* a,\n\n1. ⟦Also calls upon⟧ the isles to read *The Tide*.\n",
            "*Noting* a,\n\n1. *Also calls upon* the isles to read *The Tide*.\n",
        ),
        Example("*Noting* a,\n\n1. ⟦The⟧ harbour shall open.\n"),
    ),
    good=("*Noting* a,\n\n1. *Regrets* the delay:\n\n(a) To row;\n\n(b) To sail.\n",),
    needs_italics=True,
)
def opening_phrase_italic(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each opening in roman."""
    known = {opening.paragraph.id: opening for opening in openings(draft)}
    for paragraph in top_paragraphs(draft):
        opening = known.get(paragraph.id)
        if opening is None:
            yield from _unknown(draft, paragraph)
        elif opening.italic is None:
            yield _roman(opening)


def _roman(opening: Opening) -> Problem:
    return Problem(
        opening.body.span(*opening.expected),
        f"{opening.name} opens with {quoted(opening.wanted)} in roman: "
        "set it in italics",
        opening.fix(),
    )


def _unknown(draft: Draft, paragraph: Paragraph) -> Iterator[Problem]:
    first = paragraph.plain.split(maxsplit=1)[:1]
    if not first or any(start == 0 for start, _ in paragraph.body.italics()):
        return
    yield Problem(
        paragraph.body.span(0, len(first[0])),
        f"{name_of(paragraph, draft.text)} opens with {quoted(first[0])} and with no "
        "italic verb phrase",
        severity=Severity.WARNING,
    )
