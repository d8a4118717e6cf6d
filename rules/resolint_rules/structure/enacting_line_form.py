"""The text opens with a line of its own: article, full name of the organ, comma.

The organ is the subject of the one sentence that a resolution is.

A text that runs straight into a single verb has no comma.  An unusual organ (a meeting
of parties, a commission) is taken at its word.
"""

import re
from collections.abc import Iterator

from resolint.model import Paragraph
from resolint.rule import (
    Draft,
    Example,
    Problem,
    Replace,
    Severity,
    replace,
    rule,
    safe,
    unsafe,
)
from resolint.source import Span
from resolint.structure.organs import ORGANS
from resolint.wording import quoted

_NAME = re.compile(
    r"(?P<article>[Tt]he |THE )?(?P<organ>[A-Z].*?)\s*(?P<mark>[,:;.]?)\s*$"
)


@rule(
    code="STR001",
    severity=Severity.ERROR,
    source="HOUSE_STYLE STR001: UNEM res-dec-draft-edit; 523 of 524 texts",
    bad=(
        Example(
            "*The Human Rights Council*⟦:⟧\n\n*Noting* it,\n\n1. *Decides* it.\n",
            "*The Human Rights Council*,\n\n*Noting* it,\n\n1. *Decides* it.\n",
        ),
        Example(
            "*The Human Rights Counci⟦l⟧*\n\n*Noting* it,\n\n1. *Decides* it.\n",
            "*The Human Rights Council*,\n\n*Noting* it,\n\n1. *Decides* it.\n",
        ),
        Example(
            "⟦Human Rights Council⟧,\n\n*Noting* it,\n\n1. *Decides* it.\n",
            "The Human Rights Council,\n\n*Noting* it,\n\n1. *Decides* it.\n",
        ),
    ),
    good=("*The Human Rights Council*,\n\n*Noting* it,\n\n1. *Decides* it.\n",),
)
def enacting_line_form(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for an opening line that is not formed so, or is missing."""
    opening = draft.text.opening
    if opening is not None:
        yield from _judged(draft, opening)
    elif draft.text.body:
        first = draft.text.body[0]
        word = first.plain.split(" ", 1)[0]
        line = f"The {draft.style.organ},"
        yield Problem(
            first.body.span(0, len(word)),
            f"no line says whose text this is: open it with {quoted(line)}",
        )


def _judged(draft: Draft, opening: Paragraph) -> Iterator[Problem]:
    """Yield the problems of the opening line as printed."""
    body = opening.body
    match = _NAME.match(body.plain)
    if match is None:
        return
    start, end = match.span("organ")
    organ = match["organ"]
    name = next((o for o in ORGANS if o.lower() == organ.lower()), organ)
    if match["article"] != "The " or name != organ:
        want = f"The {name}"
        yield Problem(
            body.span(0, end),
            f"the opening line has {quoted(body.text[:end])}: write {quoted(want)}",
            unsafe(replace(body, 0, end, want)),
        )
    start, end = match.span("mark")
    if match["mark"] == "," or not draft.text.preamble:
        return
    if match["mark"]:
        message = f"the opening line ends with {quoted(match['mark'])}: write a comma"
        fix = safe(replace(body, start, end, ","))
        yield Problem(body.span(start, end), message, fix)
    else:
        message = "the opening line ends without a comma: write one"
        place = body.span(start, start).end
        ends = [e.outer.end for e in body.emphases if e.inner.end == place]
        place = max([place, *ends])
        fix = safe(Replace(Span(place, place), ","))
        yield Problem(body.span(start - 1, start), message, fix)
