"""Commas and stops stand behind a closing quotation mark, not before it.

What is quoted is a title or a phrase; the comma belongs to the sentence round it.

A quotation of whole sentences keeps its own full stop, so that a text which a paragraph
quotes at length is left alone.
"""

import re
from collections.abc import Iterator

from resolint.model import RichText
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe
from resolint.wording import name_of

_INSIDE = re.compile(r'(?P<mark>[,.;:])(?P<quote>")(?P<after>[,.;:]?)(?=\s|$|[,;:.)])')
_ABBREVIATION = re.compile(r"\b(?:Inc|Ltd|Co|No|D\.C|etc|[A-Z])$")


@rule(
    code="PUN008",
    severity=Severity.WARNING,
    source="HOUSE_STYLE PUN008: UNEM quotations; 281 outside, none inside",
    bad=(
        Example(
            "*Noting* the report entitled “Safe water⟦,”⟧\n\n1. *Hails* it.\n",
            "*Noting* the report entitled “Safe water”,\n\n1. *Hails* it.\n",
        ),
        Example(
            "1. *Hails* the plan “Safe water⟦.”⟧\n",
            "1. *Hails* the plan “Safe water”.\n",
        ),
    ),
    good=(
        "*Noting* the report entitled “Safe water”,\n\n1. *Hails* it.\n",
        "1. *Recalls* the words “It rained. We stayed.”;\n\n2. *Hails* it.\n",
    ),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def punctuation_outside_quotation_mark(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each mark before a closing quotation mark."""
    for paragraph in draft.text.walk():
        if not paragraph.id.startswith("A"):
            name = name_of(paragraph, draft.text)
            yield from _problems(paragraph.body, name)
    for note in draft.text.notes:
        yield from _problems(note.body, f"note {note.label}")


def _problems(body: RichText, name: str) -> Iterator[Problem]:
    plain = body.plain
    for match in _INSIDE.finditer(plain):
        start = plain.rfind('"', 0, match.start()) + 1
        quoted = plain[start : match.start()]
        if not start or ". " in quoted or _ABBREVIATION.search(quoted):
            continue
        if match["after"] and match["mark"] == ".":
            continue  # the full stop is part of what is quoted
        end = match.end("quote")
        mark = "" if match["after"] else match["mark"]
        yield Problem(
            body.span(match.start(), end),
            f'{name} has "{match["mark"]}" before a closing quotation mark: '
            "put it behind",
            safe(replace(body, match.start(), end, body.text[end - 1] + mark)),
        )
