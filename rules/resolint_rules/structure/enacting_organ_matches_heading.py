"""Opening line, line of adoption and symbol name one organ.

A text copied from another organ's last year keeps that organ's name somewhere.

A draft submitted to a main committee (A/C.3/...) speaks as the General Assembly.
"""

import re
from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import quoted

_SYMBOLS = (
    (re.compile(r"A/HRC/"), "Human Rights Council"),
    (re.compile(r"A/(?:RES/|C\.\d|\d+/L\.|ES-)"), "General Assembly"),
    (re.compile(r"E/(?:RES/|\d{4}/)"), "Economic and Social Council"),
    (re.compile(r"S/(?:RES/|\d{4}/)"), "Security Council"),
)
_BODY = "*Noting* it,\n\n1. *Decides* it.\n"


@rule(
    code="STR002",
    severity=Severity.ERROR,
    source="HOUSE_STYLE STR002: induced; 524 of 524 texts",
    bad=(
        Example(
            f"A/HRC/RES/49/34\n\n# 49/34. Wells\n\n*⟦The General Assembly⟧*,\n\n{_BODY}"
        ),
        Example(
            "# 49/34. Wells\n\nResolution adopted by the General Assembly on 1 May 2022"
            f"\n\n*⟦The Human Rights Council⟧*,\n\n{_BODY}"
        ),
    ),
    good=(
        f"A/HRC/RES/49/34\n\n# 49/34. Wells\n\n*The Human Rights Council*,\n\n{_BODY}",
    ),
)
def enacting_organ_matches_heading(draft: Draft) -> Iterator[Problem]:
    """Yield a problem where the heading names another organ than the opening line."""
    text = draft.text
    if text.opening is None or text.organ is None:
        return
    heading = text.heading
    others: list[tuple[str, str]] = []
    if heading.adopted_by:
        others.append((heading.adopted_by, "the line of adoption"))
    symbol = heading.symbol.text if heading.symbol else ""
    others += [
        (organ, f"the symbol {symbol}")
        for shape, organ in _SYMBOLS
        if shape.match(symbol)
    ]
    for organ, where in others:
        if _plain(organ) != _plain(text.organ):
            end = len(text.opening.plain.rstrip(" ,:;."))
            yield Problem(
                text.opening.body.span(0, end),
                f"the text opens with {quoted(text.opening.text[:end])}, but {where} "
                f"is of the {organ}",
            )
            return


def _plain(organ: str) -> str:
    return organ.lower().removeprefix("the ").strip(" *")
