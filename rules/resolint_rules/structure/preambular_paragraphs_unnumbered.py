"""Preambular paragraphs have no number and no letter.

Only what the organ decides is numbered; the preamble is cited by counting.

"PP3" is a working label, and normal in a first draft.
"""

from collections.abc import Iterator

from resolint.model import LabelFamily, Paragraph, Part, Resolution, Role, Status
from resolint.rule import Draft, Example, Fix, Problem, Replace, Severity, rule, safe
from resolint.source import Span
from resolint.wording import quoted


@rule(
    code="STR004",
    severity=Severity.ERROR,
    source="HOUSE_STYLE STR004: no exception in 174 adopted texts",
    bad=(
        Example(
            "⟦1.⟧ *Recalling* it,\n\n*Noting* it,\n\n1. *Urges* it.\n",
            "*Recalling* it,\n\n*Noting* it,\n\n1. *Urges* it.\n",
        ),
        Example(
            "⟦1.⟧ *Recalling* it,\n\n⟦2.⟧ *Noting* it,\n\n3. *Urges* it.\n",
            "*Recalling* it,\n\n*Noting* it,\n\n3. *Urges* it.\n",
        ),
        Example(
            "⟦PP1⟧ *Recalling* it,\n\n1. *Urges* it.\n",
            "*Recalling* it,\n\n1. *Urges* it.\n",
        ),
        Example(
            "⟦(a)⟧ *Recalling* it,\n\n1. *Urges* it.\n",
            "*Recalling* it,\n\n1. *Urges* it.\n",
        ),
    ),
    good=(
        "*Recalling* it,\n\n1. *Urges* it.\n",
        Example("PP1 *Recalling* it,\n\nOP1 *Urges* it.\n", stage=Status.DRAFT),
    ),
)
def preambular_paragraphs_unnumbered(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each preambular paragraph with a number."""
    for top in [*draft.text.preamble, *numbered_preamble(draft.text)]:
        label = top.label
        if label is None:
            continue
        if label.family is LabelFamily.NEGOTIATION and draft.stage is Status.DRAFT:
            continue
        printed = label.text.strip()
        yield Problem(
            label.span,
            f"a preambular paragraph is numbered {quoted(printed)}: take it away",
            _fix(draft.text, top),
        )


def numbered_preamble(text: Resolution) -> list[Paragraph]:
    """Return the paragraphs numbered as operative ones that are preambular.

    They open the text, each with a participle and a final comma, and a paragraph with
    a finite verb follows them.
    """
    found: list[Paragraph] = []
    for top in text.operative:
        lead = top.lead
        if lead is not None and lead.part is Part.OPERATIVE:
            return found
        participle = lead is not None and lead.part is Part.PREAMBULAR
        if not participle or top.role is not Role.OPERATIVE or top.end_mark != ",":
            return []
        found.append(top)
    return []


def _fix(text: Resolution, top: Paragraph) -> Fix | None:
    """Return the fix that takes the number and the blank behind it away."""
    assert top.label is not None
    start, end = top.label.span.start, top.label.span.end
    source = text.source.text
    line = source[source.rfind("\n", 0, start) + 1 : start]
    if line.strip(" *_"):
        return None  # the number is a part of its own in this format
    while source[end : end + 1] in (" ", "\t"):
        end += 1
    return safe(Replace(Span(start, end), ""))
