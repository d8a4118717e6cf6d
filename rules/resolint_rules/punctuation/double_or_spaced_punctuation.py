"""No punctuation mark is doubled, and none has a blank before it.

Both are left over from cutting and pasting.

The full stop of an abbreviation ("D.C.,") is no second mark, and an ellipsis is one.
"""

import re
from collections.abc import Iterator

from resolint.model import Paragraph, Resolution, RichText, Role
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe
from resolint.wording import name_of, quoted

_WRONG = re.compile(
    r"(?P<blank>(?<=\S)\s+)(?P<mark>[,;:.])(?=[\s\"]|$)"
    r"|(?P<run>[,;:.](?:\s*[,;:.])+)(?=[\s\"]|$)"
)
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:[Ii]bid|cit|sect|chap|art|vols|paras|Inc|Ltd|Co|Corp"
    r"|Jr|Sr|No|Nos|etc|al|[ap]\.m|e\.g|i\.e|vol|para|pp?|v|St|Dr|Add|Rev|AIDS))$"
)
_ELLIPSIS = re.compile(r"\.{3,4}$|(?:\. ){2,3}\.$")


@rule(
    code="PUN011",
    severity=Severity.ERROR,
    source="HOUSE_STYLE PUN011: 7 spaced marks in all texts of the Council",
    bad=(
        Example(
            "1. *Notes* the plan⟦,,⟧ and the rest⟦ ⟧;\n\n2. *Hails* it⟦. .⟧\n",
            "1. *Notes* the plan, and the rest;\n\n2. *Hails* it.\n",
        ),
        Example(
            "*Noting* the plan⟦;,⟧\n\n1. *Hails* it.[^1]\n\n[^1]: See A/1/2⟦..⟧\n",
            "*Noting* the plan,\n\n1. *Hails* it.[^1]\n\n[^1]: See A/1/2.\n",
        ),
    ),
    good=(
        "1. *Notes* the meeting in Washington, D.C., and hails it.\n",
        "1. *Recalls* the words “a safe ... world” of Acme Inc.;\n\n2. *Hails* it.\n",
    ),
)
def double_or_spaced_punctuation(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each doubled or spaced mark."""
    for body, name, wants in _bodies(draft.text):
        for match in _WRONG.finditer(body.plain):
            if match["run"]:
                yield from _doubled(body, match, name, wants)
            else:
                start, end = match.span("blank")
                yield Problem(
                    body.span(start, end),
                    f'{name} has a blank before "{match["mark"]}": take it away',
                    safe(replace(body, start, end, "")),
                )


def _bodies(text: Resolution) -> Iterator[tuple[RichText, str, str]]:
    """Yield each text with its name and the mark that it should end with."""
    if text.heading.title is not None:
        yield text.heading.title.body, "the title", ""
    last = text.operative[-1] if text.operative else None
    for top in text.body:
        want = _want(top, last)
        for paragraph in top.walk():
            yield paragraph.body, name_of(paragraph, text), want
    for note in text.notes:
        yield note.body, f"note {note.label}", "."


def _want(top: Paragraph, last: Paragraph | None) -> str:
    if top.role is Role.PREAMBULAR:
        return ","
    return "." if top is last else ";"


def _doubled(
    body: RichText, match: re.Match[str], name: str, want: str
) -> Iterator[Problem]:
    """Yield the problem of several marks in a row."""
    start, end = match.span("run")
    run = match["run"]
    if run[0] == "." and _ABBREVIATION.search(body.plain[max(0, start - 8) : start]):
        start += 1
        run = run[1:].lstrip()
        if len(run) < 2:
            return
    if _ELLIPSIS.match(run):
        return
    final = not body.plain[end:].strip()
    keep = want if final and want in run else "," if "," in run else run[0]
    yield Problem(
        body.span(start, end),
        f"{name} has {quoted(match['run'])}: write {quoted(keep)}",
        safe(replace(body, start, end, keep)),
    )
