"""The opening line is italic, its comma roman.

The comma is outside in 1,122 of 1,155 texts of the Assembly, and inside in 49/34, so
this is advice.
"""

from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, italicize, rule, safe


@rule(
    code="ITA008",
    severity=Severity.INFO,
    source="counted; the editors' change from draft to A/RES/80/38",
    bad=(
        Example(
            "⟦The Human Rights Council⟧,\n\n*Noting* a,\n",
            "*The Human Rights Council*,\n\n*Noting* a,\n",
        ),
        Example(
            "*⟦The Human Rights Council,⟧*\n\n*Noting* a,\n",
            "*The Human Rights Council*,\n\n*Noting* a,\n",
        ),
    ),
    good=("*The Human Rights Council*,\n\n*Noting* a,\n",),
    needs_italics=True,
)
def enacting_line_italic(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for an opening line with other italics."""
    opening = draft.text.opening
    if opening is None:
        return
    body = opening.body
    end = len(body.text.rstrip(" ,:;."))
    found = next(body.italics(), None)
    if end == 0 or found == (0, end):
        return
    shown = found[1] if found and found[0] == 0 else end
    yield Problem(
        body.span(0, shown),
        "the opening line is italic up to its comma, and the comma is roman: "
        f'set "{body.text[:end]}" in italics',
        safe(italicize(body, 0, end)),
    )
