"""A sub-paragraph ends with a semicolon, and no "and" stands before the last.

The items are members of one sentence; the semicolon parts them, and an "and" would bind
the last two more closely than the others.

The end of the last item is the end of its paragraph (PUN001 to PUN003).  In the
preamble the items may end with commas, and an item before more text under its paragraph
is left alone.
"""

import re
from collections.abc import Iterator

from resolint.model import Paragraph, Role
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe
from resolint.wording import name_of
from resolint_rules.punctuation._endings import Chunk, chunks, ending, tops, wrong_mark

_TAIL = re.compile(r"(?P<mark>[,;.]?)(?P<word>,? (?:and|or|and/or))\s?[.,;]?\s*$")


@rule(
    code="SUB004",
    severity=Severity.WARNING,
    source="HOUSE_STYLE SUB004: 295 of 296 lists of the Council",
    bad=(
        Example(
            "1. *Urges* States:\n\n(a) To act⟦,⟧\n\n(b) To pay;⟦ and⟧\n\n(c) To go.\n",
            "1. *Urges* States:\n\n(a) To act;\n\n(b) To pay;\n\n(c) To go.\n",
        ),
        Example(
            "1. *Urges* States:\n\n(a) To ac⟦t⟧\n\n(b) To pay⟦, and⟧\n\n(c) To go.\n",
            "1. *Urges* States:\n\n(a) To act;\n\n(b) To pay;\n\n(c) To go.\n",
        ),
    ),
    good=(
        "1. *Urges* States:\n\n(a) To act;\n\n(b) To pay.\n",
        "*Recalling*:\n\n(a) The pledge,\n\n(b) The gift,\n\n1. *Decides* it.\n",
    ),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def subparagraph_ends_with_semicolon(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each item with a wrong end."""
    final = draft.text.operative[-1:]
    for top, _ in tops(draft.text):
        parts = list(chunks(top))
        following = [*parts[1:], None]
        for part, behind in zip(parts, following, strict=True):
            if part.paragraph.role is not Role.SUB or part.opens_list:
                continue
            yield from _judged(draft, top, part, behind, closes=top in final)


def _judged(
    draft: Draft, top: Paragraph, part: Chunk, behind: Chunk | None, *, closes: bool
) -> Iterator[Problem]:
    """Yield the problem of one item that ends without the mark it should have."""
    body = part.paragraph.body
    name = name_of(part.paragraph, draft.text)
    preambular = top.role is Role.PREAMBULAR
    want = ";"
    if part.last:
        want = "," if preambular else "." if closes else ";"
    tail = _TAIL.search(body.plain)
    if tail is not None:
        marks = {want, ","} if preambular else {want}
        start = tail.start("word" if tail["mark"] in marks else 0)
        text = "" if tail["mark"] in marks else want
        word = tail["word"].split()[-1]
        message = f'{name} ends with "{word}": end it with "{want}"'
        fix = safe(replace(body, start, tail.end(), text))
        yield Problem(body.span(start, tail.end()), message, fix)
    elif not part.last and behind and behind.paragraph.role is Role.SUB:
        if preambular and ending(body)[1] == ",":
            return
        problem = wrong_mark(body, want, name)
        if problem is not None:
            yield problem
