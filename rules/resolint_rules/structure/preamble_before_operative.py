"""All preambular paragraphs stand before the first operative paragraph.

The preamble gives the reasons for what the organ then does; a reason in between belongs
to nothing.

A resolution in sections may have a preamble in each, under a heading of its own.
"""

from collections.abc import Iterator

from resolint import lead as leads
from resolint.model import Paragraph, Part, Role
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import quoted


@rule(
    code="STR003",
    severity=Severity.ERROR,
    source="HOUSE_STYLE STR003: UNEM; AKN4UN; no exception in 174 adopted texts",
    bad=(
        Example("1. *Decides* it;\n\n*⟦Recalling⟧* the pledge,\n\n2. *Urges* it.\n"),
        Example("1. *Decides* it;\n\n*⟦Recalling⟧* the pledge;\n\n2. *Urges* it.\n"),
    ),
    good=(
        "*Recalling* the pledge,\n\n1. *Decides* it.\n",
        "## I\n\n1. *Decides* it;\n\n## II\n\n*Recalling* it,\n\n1. *Urges* it.\n",
    ),
)
def preamble_before_operative(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each preambular paragraph behind an operative one."""
    operative = False
    for top in draft.text.body:
        if top.role is Role.HEADING:
            operative = False
        elif top.role is Role.OPERATIVE:
            operative = True
            for item in top.items:
                if _reads_as_preambular(draft, item):
                    yield _problem(item)
        elif operative:
            yield _problem(top)


def _reads_as_preambular(draft: Draft, item: Paragraph) -> bool:
    """Tell whether unnumbered text below an operative paragraph opens "Recalling"."""
    if item.role is not Role.CONTINUATION or not item.plain[:1].isupper():
        return False
    lead = leads.find(item.body, draft.style, Part.PREAMBULAR)
    return lead is not None and lead.known and lead.part is Part.PREAMBULAR


def _problem(paragraph: Paragraph) -> Problem:
    end = paragraph.lead.end if paragraph.lead else paragraph.plain.find(" ")
    end = end if end > 0 else len(paragraph.plain)
    return Problem(
        paragraph.body.span(0, end),
        f"a preambular paragraph ({quoted(paragraph.text[:end])}) stands behind an "
        "operative one: move it into the preamble",
    )
