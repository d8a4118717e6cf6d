"""An operative paragraph opens with a verb in the third person singular.

The organ acts: it decides, requests, urges.

The vocabulary covers 99.6 per cent of adopted texts, and well-formed new verbs pass by
grammar.  An error for the Council; a warning for the General Assembly, whose texts hold
declarations, and for the Security Council.  A participle is reported by STR007.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import name_of, quoted, shortened


@rule(
    code="STR006",
    severity=Severity.ERROR,
    source="HOUSE_STYLE STR006: UNEM; no exception in 174 adopted texts",
    bad=(
        Example("1. *Urges* it;\n\n2. ⟦Donors⟧ should pay;\n\n3. *Hails* it.\n"),
        Example("1. *Urges* it;\n\n2. *⟦Request⟧* a report;\n\n3. *Hails* it.\n"),
    ),
    good=(
        "1. *Welcomes and encourages* the work;\n\n2. *Continues to hail* it;\n\n"
        "3. *Is deeply concerned* at the delay.\n",
    ),
)
def operative_opening_form(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each operative paragraph that opens otherwise."""
    strict = draft.style.name not in {"ga", "sc"}
    for paragraph in draft.text.operative:
        if paragraph.lead is not None or paragraph.plain.startswith('"'):
            continue
        word = paragraph.plain.split(" ", 1)[0]
        if not word:
            continue
        start = shortened(paragraph.text, 4)
        yield Problem(
            paragraph.body.span(0, len(word)),
            f"{name_of(paragraph, draft.text)} opens {quoted(start)}: open it with a "
            "verb in the third person",
            severity=None if strict else Severity.WARNING,
        )
