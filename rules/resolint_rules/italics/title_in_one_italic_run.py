"""The title of an official record is one italic run, commas and number included.

"*Official Records of the General Assembly, Eightieth Session, Supplement No. 1*": a
roman comma between two runs looks almost the same, and is put right by editors.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from resolint.model import RichText
from resolint.rule import Draft, Example, Italicize, Problem, Severity, rule, safe
from resolint.wording import name_of

_RECORDS = re.compile(r"\s*Official\s+Records\b")


@rule(
    code="ITA014",
    severity=Severity.WARNING,
    source="the editors' change in A/RES/80/228",
    bad=(
        Example(
            "*Noting* *Official Records of the Isles*⟦,⟧ *Supplement No. 10*,\n",
            "*Noting* *Official Records of the Isles, Supplement No. 10*,\n",
        ),
        Example(
            "*Noting* a,[^1]\n\n"
            "[^1]: *Official Records of the Isles*⟦,⟧ *Supplement No. 10*.\n",
            "*Noting* a,[^1]\n\n"
            "[^1]: *Official Records of the Isles, Supplement No. 10*.\n",
        ),
    ),
    good=("*Noting* *Official Records of the Isles, Supplement No. 10*,\n",),
    needs_italics=True,
)
def title_in_one_italic_run(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each roman comma inside the title of an official record."""
    bodies = [
        (name_of(p, draft.text), p.body) for top in draft.text.body for p in top.walk()
    ]
    bodies += [(f"note {note.label}", note.body) for note in draft.text.notes]
    for name, body in bodies:
        if _RECORDS.search(body.plain):
            yield from _divided(name, body)


def _divided(name: str, body: RichText) -> Iterator[Problem]:
    for (start, end), (begins, ends) in pairwise(body.italics()):
        between = body.plain[end:begins]
        if between.strip() != "," or not _RECORDS.match(body.plain, start):
            continue
        comma = end + between.index(",")
        edit = Italicize(body.emphases_in(start, ends), body.span(start, ends))
        yield Problem(
            body.span(comma, comma + 1),
            f"{name} has a roman comma inside the title of an official record: "
            "the title is one italic run",
            safe(edit),
        )
