"""A resolution is cited as "resolution 49/34": small r, no "No.", no "Res.".

A capital is right inside a title ("Plan of Action on Resolution 1325"), at the front
of a note, and in a heading.
"""

import re
from collections.abc import Iterator

from resolint.passages import Passage, passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe

_WRONG = re.compile(
    r"\b(?:(?P<word>[Rr]esolutions?|[Dd]ecisions?)(?P<no> [Nn]os?\.?)?"
    r"|(?P<short>[Rr]es\.)(?: [Nn]os?\.?)?) (?=(?:[A-Z]{1,2}-)?\d+(?:/| \())"
)


@rule(
    code="CIT010",
    severity=Severity.WARNING,
    source="counted in adopted texts of the Council",
    bad=(
        Example(
            "*Recalling* its ⟦Resolution No.⟧ 46/28 of 24 March 2021,\n",
            "*Recalling* its resolution 46/28 of 24 March 2021,\n",
        ),
        Example(
            "*Recalling* its ⟦res.⟧ 46/28 of 24 March 2021,\n",
            "*Recalling* its resolution 46/28 of 24 March 2021,\n",
        ),
    ),
    good=(
        "*Noting* the Plan on the Implementation of Security Council Resolution 1325 "
        "(2000) of the isles,[^1]\n\n[^1]: Resolution 60/251.\n",
    ),
)
def lower_case_resolution_and_plain_number(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each "Resolution No." and the like before a number."""
    for passage in passages(draft.text):
        for match in _WRONG.finditer(passage.plain):
            start, end = match.start(), match.end() - 1
            wanted = "resolution" if match["short"] else match["word"].lower()
            printed = passage.plain[start:end]
            capital = printed[0].isupper()
            if match["short"] is None and match["no"] is None:
                if not capital or _is_title(passage, start):
                    continue
            elif start == 0 and capital:
                wanted = wanted.capitalize()
            yield Problem(
                passage.body.span(start, end),
                f'{passage.name} writes "{printed}" before a number: write "{wanted}"',
                safe(replace(passage.body, start, end, wanted)),
            )


def _is_title(passage: Passage, start: int) -> bool:
    """Tell whether a capital is right: front of a text, quotation, title."""
    if start == 0 or passage.in_quotation(start) or passage.in_italics(start):
        return True
    before = passage.plain[max(0, start - 120) : start]
    titled = re.search(
        r"\b(?:Plans?|Programme|Strategy|Implementation|Declaration|Working Group"
        r"|Committee|Fund|Day|Guide|Framework|Focal)\b[^,;]*$",
        before,
    )
    return passage.plain[start - 2 : start] in {". ", "; "} or titled is not None
