"""No paragraph ends with "and" or "or" before the next.

Each paragraph is a decision of its own, and the semicolon alone joins it to the next.

For the items of a list see SUB004.
"""

import re
from collections.abc import Iterator

from resolint.model import Role
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe
from resolint.wording import name_of
from resolint_rules.punctuation._endings import chunks, tops

_TAIL = re.compile(r"(?P<mark>[,;.]?)(?P<word>,? (?:and|or|and/or))\s?[.,;]?\s*$")


@rule(
    code="PUN005",
    severity=Severity.ERROR,
    source="HOUSE_STYLE PUN005: none of 8,902 paragraphs of the Council",
    bad=(
        Example(
            "1. *Notes* it;⟦ and⟧\n\n2. *Hails* it.\n",
            "1. *Notes* it;\n\n2. *Hails* it.\n",
        ),
        Example(
            "*Noting* it⟦ and⟧\n\n1. *Hails* it.\n", "*Noting* it,\n\n1. *Hails* it.\n"
        ),
        Example(
            "1. *Notes* it⟦, and⟧\n\n2. *Hails* it.\n",
            "1. *Notes* it;\n\n2. *Hails* it.\n",
        ),
    ),
    good=("1. *Notes* it;\n\n2. *Hails* it and all that is in it.\n",),
)
def no_and_before_last_paragraph(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each paragraph that ends with "and"."""
    final = draft.text.operative[-1:]
    for top, _ in tops(draft.text):
        last = next(c for c in chunks(top) if c.last).paragraph
        body = last.body
        tail = _TAIL.search(body.plain)
        if tail is None or last.role is Role.SUB:
            continue
        want = "," if top.role is Role.PREAMBULAR else "." if top in final else ";"
        start = tail.start("word" if tail["mark"] == want else 0)
        text = "" if tail["mark"] == want else want
        yield Problem(
            body.span(start, tail.end()),
            f'{name_of(last, draft.text)} ends with "{tail["word"].split()[-1]}": '
            f'end it with "{want}"',
            safe(replace(body, start, tail.end(), text)),
        )
