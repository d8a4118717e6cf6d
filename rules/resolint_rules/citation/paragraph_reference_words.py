"""A paragraph is named in full in the text: paragraph 5 of resolution 40/1.

"Para." belongs to notes, "OP" to negotiation.  "No." before numbers of conventions
and laws is normal.
"""

import re
from collections.abc import Iterator

from resolint.model import Status
from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe

_WRONG = re.compile(
    r"\b(?:(?P<paras>[Pp]aras\.?|OPs|PPs)|(?P<para>[Pp]ara\.?|OP|PP"
    r"|[Oo]perative paragraph|[Oo]p\. para\.?)) ?(?=\d)"
)


@rule(
    code="CIT017",
    severity=Severity.WARNING,
    source="counted: no para. in bodies of the Council",
    bad=(
        Example(
            "1. *Recalls* ⟦para.⟧ 3 of its resolution 40/26.\n",
            "1. *Recalls* paragraph 3 of its resolution 40/26.\n",
        ),
        Example(
            "1. *Recalls* ⟦OP⟧3 of its resolution 40/26.\n",
            "1. *Recalls* paragraph 3 of its resolution 40/26.\n",
        ),
    ),
    good=("1. *Recalls* paragraph 3,[^1]\n\n[^1]: A/HRC/9/1, para. 4.\n",),
)
def paragraph_reference_words(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each short form of "paragraph" before a number."""
    if draft.stage is Status.DRAFT and any(
        p.label and p.label.text.startswith(("OP", "PP")) for p in draft.text.body
    ):
        return
    for passage in passages(draft.text, notes=False):
        for match in _WRONG.finditer(passage.plain):
            start = match.start()
            end = match.end("paras") if match["paras"] else match.end("para")
            word = "paragraphs" if match["paras"] else "paragraph"
            wanted = word if match.end() > end else f"{word} "
            yield Problem(
                passage.body.span(start, end),
                f'{passage.name} writes "{passage.plain[start:end]}" before a number: '
                f'write "{word}"',
                safe(replace(passage.body, start, end, wanted)),
            )
