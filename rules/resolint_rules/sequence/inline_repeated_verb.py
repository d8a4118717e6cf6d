"""A second clause that uses the paragraph's own verb again takes "also".

"Welcomes the report, and also welcomes the visit"; in preambles "and welcoming also".
The word tells a reader that the clause is another act and not a slip of the pen.

Half of the adopted texts leave it out (49/34, operative paragraph 18), so this is a
remark, and there is no fix.
"""

from collections.abc import Iterator

from resolint.model import Lead, Paragraph, Part
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import name_of, quoted
from resolint_rules.sequence._chains import HOUSES

# These verbs mean nothing without the next word of the phrase.
_LIGHT = frozenset(
    """
    bearing bears calling calls expresses expressing having is looking looks paying pays
    remaining remains takes taking
    """.split()
)


@rule(
    code="SEQ012",
    severity=Severity.INFO,
    source="49/34, preambular paragraphs 16 and 21; counted: operative 48 %, "
    "preambular 169 of 227",
    bad=(
        Example("1. *Welcomes* the report, and ⟦welcomes⟧ the visit.\n"),
        Example("*Noting* the tide, and ⟦noting⟧ the wind,\n"),
        Example("1. *Calls upon* all to row, and ⟦calls upon⟧ the isles to wait.\n"),
    ),
    good=(
        "1. *Welcomes* the report, and also welcomes the visit.\n",
        "*Noting* the tide, and noting also the wind,\n",
        "1. *Calls upon* all to row, and calls for calm.\n",
    ),
    organs=HOUSES,
)
def inline_repeated_verb(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each bare repetition of the paragraph's own verb."""
    for paragraph in (*draft.text.preamble, *draft.text.operative):
        lead = paragraph.lead
        if lead is not None:
            yield from _repeated(draft, paragraph, lead)


def _repeated(draft: Draft, paragraph: Paragraph, lead: Lead) -> Iterator[Problem]:
    words = lead.key.split()
    at = words.index(lead.verb) if lead.verb in words else 0
    size = 2 if lead.verb in _LIGHT else 1
    verb = " ".join(words[at : at + size])
    plain, sought = paragraph.plain, f" and {verb} "
    behind = lead.part is Part.PREAMBULAR
    found = plain.find(sought, lead.end)
    while found >= 0:
        start, end = found + len(" and "), found + len(sought) - 1
        if not (behind and plain.startswith(("also ", "further "), end + 1)):
            wanted = f"and {verb} also" if behind else f"and also {verb}"
            yield Problem(
                paragraph.body.span(start, end),
                f"{name_of(paragraph, draft.text)} opens with {quoted(verb)} and "
                f"repeats it: write {quoted(wanted)}",
            )
        found = plain.find(sought, end)
