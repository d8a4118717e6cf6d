"""The symbol of a document stands in a note, not in the running text.

A resolution names the report, and the note says where it is.

"Contained in document A/78/111", decisions and statements that are known by their
symbols only, and the texts of the Fifth Committee are as they are in adopted texts.
There is no fix: a new note needs a number and a place.
"""

import re
from collections.abc import Iterator

from resolint.model import ReferenceKind
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import name_of

_NAMED = re.compile(
    r"(?:document|documents|decision|decisions|statement|statements|paragraph \d+"
    r"(?: \(\w+\))? of|accordance with|[Rr]esolutions?|addend(?:um|a)"
    r"|corrigend(?:um|a))"
    r"(?: contained in)?\s*\(?$"
)
_JOINED = re.compile(r"(?:, | and | or )$")


@rule(
    code="FN013",
    severity=Severity.WARNING,
    source="HOUSE_STYLE FN013: UNEM footnotes chap. 2",
    bad=(
        Example("1. *Hails* the report of the Office (⟦A/HRC/49/94⟧).\n"),
        Example("1. *Hails* report ⟦A/80/220⟧ and ⟦A/80/220/Corr.1⟧.\n"),
    ),
    good=(
        "1. *Hails* the report of the Office.[^1]\n\n[^1]: A/HRC/49/94.\n",
        "1. *Hails* the report contained in document A/78/111.\n",
    ),
    organs=frozenset({"hrc", "ga"}),
)
def sources_cited_in_footnotes(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each symbol in the running text."""
    symbol = draft.text.heading.symbol
    if symbol is not None and symbol.text.startswith("A/C.5/"):
        return
    for paragraph in draft.text.walk():
        if paragraph.id.startswith("A"):
            continue
        named_until = -1
        for one in paragraph.references:
            if one.kind is not ReferenceKind.SYMBOL:
                continue
            before = paragraph.plain[max(0, one.start - 40) : one.start]
            joined = _JOINED.search(before) and one.start - named_until < 8
            if one.word_end or _NAMED.search(before) or joined:
                named_until = one.end
                continue
            yield Problem(
                paragraph.body.span(one.start, one.end),
                f"{name_of(paragraph, draft.text)} gives the symbol {one.number} in "
                "the text: name the document and put the symbol in a note",
            )
