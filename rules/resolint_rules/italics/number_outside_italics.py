"""The number of a paragraph is roman, and so is its full stop.

Italics begin with the first word: "7. *Reiterates*", never "7*. Reiterates*".  It
looks the same on paper, and breaks the number in every file made from it.

In XML the number stands in an element of its own.
"""

from collections.abc import Iterator

from resolint.model import Paragraph
from resolint.rule import Draft, Example, Italicize, Problem, Severity, rule, safe
from resolint.source import Span
from resolint.wording import name_of


@rule(
    code="ITA013",
    severity=Severity.WARNING,
    source="editors' changes in A/RES/80/190 and 80/237",
    bad=(
        Example(
            "*Noting* a,\n\n7⟦*. Reiterates⟧* that ships sink.\n",
            "*Noting* a,\n\n7. *Reiterates* that ships sink.\n",
        ),
        Example(
            "*Noting* a,\n\n⟦*7. Reiterates⟧* that ships sink.\n",
            "*Noting* a,\n\n7. *Reiterates* that ships sink.\n",
        ),
    ),
    good=("*Noting* a,\n\n7. *Reiterates* that ships sink.\n",),
    needs_italics=True,
)
def number_outside_italics(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each paragraph whose italics begin in its number."""
    for top in draft.text.body:
        for paragraph in top.walk():
            yield from _judge(draft, paragraph)


def _judge(draft: Draft, paragraph: Paragraph) -> Iterator[Problem]:
    body, label = paragraph.body, paragraph.label
    if label is None or not body.emphases:
        return
    first = body.emphases[0]
    text = body.extent
    if first.outer.start >= label.span.end or first.inner.end <= text.start:
        return
    words = Span(text.start, first.inner.end)
    yield Problem(
        Span(first.outer.start, first.inner.end),
        f"{name_of(paragraph, draft.text)} has its number or the full stop behind it "
        "in italics: italics begin with the first word",
        safe(Italicize((first,), words)),
    )
