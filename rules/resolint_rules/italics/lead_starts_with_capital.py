"""A preambular or operative paragraph starts with a capital letter.

It is a paragraph of its own, although the resolution is one sentence.  A small letter
is what is left when a word before it goes ("also" taken away from "Also requests").
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe
from resolint.wording import name_of, quoted
from resolint_rules.italics._extent import top_paragraphs


@rule(
    code="ITA012",
    severity=Severity.ERROR,
    source="counted: every paragraph of 174 adopted texts",
    bad=(
        Example(
            "*Noting* a,\n\n1. *⟦r⟧equests* the isles to wait.\n",
            "*Noting* a,\n\n1. *Requests* the isles to wait.\n",
        ),
        Example(
            "*Noting* a,\n\n*⟦r⟧ecalling* the pledge,\n",
            "*Noting* a,\n\n*Recalling* the pledge,\n",
        ),
    ),
    good=("*Noting* a,\n\n1. *Requests* the isles:\n\n(a) To wait.\n",),
)
def lead_starts_with_capital(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each paragraph that starts with a small letter."""
    for paragraph in top_paragraphs(draft):
        body = paragraph.body
        at = paragraph.lead.start if paragraph.lead else 0
        letter = body.text[at : at + 1]
        if not letter.islower():
            continue
        word = body.text[at:].split(maxsplit=1)[0].rstrip(",;:.")
        yield Problem(
            body.span(at, at + 1),
            f"{name_of(paragraph, draft.text)} starts with a small letter: write "
            f"{quoted(letter.upper() + word[1:])}",
            safe(replace(body, at, at + 1, letter.upper())),
        )
