"""A preambular paragraph opens with a participle or an adjective.

It depends on the organ's name in the opening line: the Council, recalling ..., decides.

The vocabulary covers 99.5 per cent of adopted texts, and well-formed new leads pass by
grammar.  Paragraphs of declarations that speak as "We" are sentences of their own.  A
verb of the operative part is reported by STR007.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import name_of, quoted, shortened


@rule(
    code="STR005",
    severity=Severity.WARNING,
    source="HOUSE_STYLE STR005: UNEM res-dec-draft-edit",
    bad=(
        Example(
            "*Noting* it,\n\n⟦The⟧ Council is aware of the delay,\n\n1. *Urges* it.\n"
        ),
        Example("*Noting* it,\n\n⟦Given⟧ the delay,\n\n1. *Urges* it.\n"),
    ),
    good=(
        "*Deeply concerned* at the delay,\n\n1. *Urges* it.\n",
        "*Being desirous* of a remedy,\n\n1. *Urges* it.\n",
    ),
)
def preambular_opening_form(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each preambular paragraph that opens otherwise."""
    for paragraph in draft.text.preamble:
        lead = paragraph.lead
        if lead is not None or paragraph.plain.startswith(("We ", '"')):
            continue
        word = paragraph.plain.split(" ", 1)[0]
        if not word:
            continue
        start = shortened(paragraph.text, 4)
        yield Problem(
            paragraph.body.span(0, len(word)),
            f"{name_of(paragraph, draft.text)} opens {quoted(start)}: open it with a "
            "participle or an adjective",
        )
