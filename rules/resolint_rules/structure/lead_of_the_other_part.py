"""A participle opens no operative paragraph, and a finite verb no preambular one.

"Recalling" numbered among the decisions, or "Recalls" in the preamble, is a paragraph
that was moved without its verb.

The fix takes the form of the other part from the vocabulary; it is unsafe, since the
paragraph may stand in the wrong part.  A preamble that is numbered throughout is
reported by STR004.
"""

from collections.abc import Iterator

from resolint.lead import canonical, phrase_of
from resolint.model import Lead, Paragraph, Part, Role
from resolint.rule import Draft, Example, Fix, Problem, Severity, replace, rule, unsafe
from resolint.style import Style
from resolint.wording import name_of, quoted
from resolint_rules.structure.preambular_paragraphs_unnumbered import numbered_preamble


@rule(
    code="STR007",
    severity=Severity.ERROR,
    source="HOUSE_STYLE STR007: UNEM; no exception in 174 adopted texts",
    bad=(
        Example(
            "1. *Urges* it;\n\n2. *⟦Recalling⟧* that it is due;\n\n3. *Notes* it.\n",
            "1. *Urges* it;\n\n2. *Recalls* that it is due;\n\n3. *Notes* it.\n",
        ),
        Example(
            "1. *Urges* it;\n\n2. *⟦Also requesting⟧* him to act;\n\n3. *Notes* it.\n",
            "1. *Urges* it;\n\n2. *Also requests* him to act;\n\n3. *Notes* it.\n",
        ),
        Example(
            "*Noting* it,\n\n*⟦Also welcomes⟧* the plan,\n\n1. *Urges* it.\n",
            "*Noting* it,\n\n*Welcoming also* the plan,\n\n1. *Urges* it.\n",
        ),
    ),
    good=("*Recalling* that it is due,\n\n1. *Recalls* that it is due.\n",),
)
def lead_of_the_other_part(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each lead with the grammar of the other part."""
    preamble = {p.id for p in numbered_preamble(draft.text)}
    for paragraph in draft.text.body:
        lead = paragraph.lead
        if lead is None or lead.part is None or paragraph.id in preamble:
            continue
        here = _PARTS.get(paragraph.role)
        if here is None or lead.part is here:
            continue
        want = _counterpart(lead, here, draft.style)
        advice = f": write {quoted(want)}" if want else ""
        kind = "a participle" if here is Part.OPERATIVE else "a finite verb"
        yield Problem(
            paragraph.body.span(lead.start, lead.end),
            f"{name_of(paragraph, draft.text)} opens with {kind}, "
            f"{quoted(lead.text)}{advice}",
            _fix(paragraph, lead, want),
        )


_PARTS = {Role.PREAMBULAR: Part.PREAMBULAR, Role.OPERATIVE: Part.OPERATIVE}


def _counterpart(lead: Lead, part: Part, style: Style) -> str:
    """Return the lead as the other part has it, or nothing where that is unknown."""
    phrase = phrase_of(lead, style)
    if phrase is not None and phrase.key != lead.key:
        return ""
    key = phrase.counterpart if phrase else None
    if key is None:
        verb = next((v for v in _forms(lead.verb) if style.verbs.get(v) is part), None)
        if verb is None:
            return ""
        key = " ".join(verb if w == lead.verb else w for w in lead.key.split())
    return canonical(key, lead.modifier, part, style)


def _forms(verb: str) -> list[str]:
    """Return what ``verb`` may be in the other part: requests for requesting."""
    if verb.endswith("ing"):
        stem = verb[:-3]
        return [f"{stem}s", f"{stem}es", f"{stem[:-1]}s"]
    stems = [verb[:-1], verb[:-2]]
    return [f"{stem}ing" for stem in stems]


def _fix(paragraph: Paragraph, lead: Lead, want: str) -> Fix | None:
    if not want:
        return None
    return unsafe(replace(paragraph.body, lead.start, lead.end, want))
