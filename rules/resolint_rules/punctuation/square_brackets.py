"""No square brackets are left in a text that is tabled.

Square brackets hold what has not been agreed; in a first draft they are as they should
be, and the rule is silent.

Words put into a quotation ("[sic]") and an ellipsis in one are no open question.
"""

import re
from collections.abc import Iterator

from resolint.model import Resolution, RichText
from resolint.rule import Draft, Example, Problem, Severity, by_stage, rule
from resolint.wording import name_of, quoted, shortened

_BRACKETS = re.compile(r"\[[^\[\]]{0,300}\]?|\]")
_EDITORIAL = re.compile(r"\[(?:sic|\.\.\.|…)\]")


@rule(
    code="PUN010",
    severity=by_stage(draft=None, tabled=Severity.ERROR, adopted=Severity.ERROR),
    source="HOUSE_STYLE PUN010: UNEM para_subpara; none in 174 adopted texts",
    bad=(
        Example("1. *Asks* for a report by ⟦[2027]⟧⟦[2028]⟧.\n"),
        Example("1. *Asks* for ⟦[a report⟧.\n"),
    ),
    good=(
        "1. *Asks* for a report by 2027.\n",
        "1. *Recalls* the words “a safe [sic] and clean [...] world”.\n",
    ),
)
def square_brackets(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each pair of square brackets."""
    for body, name in _bodies(draft.text):
        for match in _BRACKETS.finditer(body.plain):
            if _EDITORIAL.match(match[0]) or _in_quotation(body, match.start()):
                continue
            start, end = match.start(), match.end()
            end = start + len(match[0].rstrip(" .,;"))
            yield Problem(
                body.span(start, end),
                f"{name} still has {quoted(shortened(match[0]))} in square brackets: "
                "settle the text",
            )


def _bodies(text: Resolution) -> Iterator[tuple[RichText, str]]:
    if text.heading.title is not None:
        yield text.heading.title.body, "the title"
    for paragraph in text.walk():
        if not paragraph.id.startswith("A"):
            yield paragraph.body, name_of(paragraph, text)


def _in_quotation(body: RichText, at: int) -> bool:
    """Tell whether words were put into a quotation in curly marks."""
    return body.text.rfind("“", 0, at) > body.text.rfind("”", 0, at)
