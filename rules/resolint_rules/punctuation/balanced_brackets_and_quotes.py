"""Brackets and quotation marks come in pairs.

A bracket without its partner leaves open where an aside ends.

Labels such as "a)" are no brackets, a quotation that runs over several paragraphs
opens each of them with a mark of its own, and straight marks are counted only.
"""

import re
from collections.abc import Iterator

from resolint.model import Resolution, RichText
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import name_of

_LABEL = re.compile(r"(?:^|(?<=[\s;,:]))(?:[a-z]|[ivx]{2,4}|\d{1,2})\)")
_PAIRS = {")": "(", "]": "[", "”": "“"}
_NAMES = {
    "(": "an opening bracket",
    ")": "a closing bracket",
    "[": "an opening square bracket",
    "]": "a closing square bracket",
    "“": "an opening quotation mark",
    "”": "a closing quotation mark",
}


@rule(
    code="PUN009",
    severity=Severity.ERROR,
    source="HOUSE_STYLE PUN009: no unbalanced bracket in the Council's texts",
    bad=(
        Example("1. *Hails* the plan ⟦(⟧phase one;\n\n2. *Asks* it.\n"),
        Example("1. *Hails* the plan phase one⟦)⟧;\n\n2. *Asks* it.\n"),
        Example("1. *Hails* the plan entitled ⟦“⟧Safe water;\n\n2. *Asks* it.\n"),
        Example('1. *Hails* the plan entitled ⟦"⟧Safe water;\n\n2. *Asks* it.\n'),
    ),
    good=(
        "1. *Hails* the plan (phase one) entitled “Safe (clean) water”.\n",
        "1. *Hails* a) the plan and b) the rest.\n",
        "1. *Recommends* this:\n\n“Noting the plan,\n\n“*Hails* it.”\n",
    ),
)
def balanced_brackets_and_quotes(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each bracket or quotation mark without its partner."""
    pending = 0
    for body, name in _bodies(draft.text):
        loose, straight = _loose(body)
        for at in loose:
            char = body.text[at]
            if char == "“":
                pending += 1
            if char == "“" and not body.text[:at].strip():
                continue
            if char == "”" and pending:
                pending = 0
                continue
            yield _problem(body, at, name, _NAMES[char])
        if straight is not None:
            yield _problem(body, straight, name, "a quotation mark")


def _bodies(text: Resolution) -> Iterator[tuple[RichText, str]]:
    if text.heading.title is not None:
        yield text.heading.title.body, "the title"
    for paragraph in text.walk():
        if not paragraph.id.startswith("A"):
            yield paragraph.body, name_of(paragraph, text)
    for note in text.notes:
        yield note.body, f"note {note.label}"


def _loose(body: RichText) -> tuple[list[int], int | None]:
    """Return the offsets of marks without partner, and of an odd straight mark."""
    labels = {m.end() - 1 for m in _LABEL.finditer(body.plain)}
    waiting: list[int] = []
    loose: list[int] = []
    straight: int | None = None
    for at, char in enumerate(body.text):
        if char in "([“":
            waiting.append(at)
        elif char in _PAIRS:
            if waiting and body.text[waiting[-1]] == _PAIRS[char]:
                waiting.pop()
            elif any(body.text[w] == _PAIRS[char] for w in waiting):
                while body.text[waiting[-1]] != _PAIRS[char]:
                    loose.append(waiting.pop())
                waiting.pop()
            elif at not in labels:
                loose.append(at)
        elif char == '"':
            straight = at if straight is None else None
    return sorted(loose + waiting), straight


def _problem(body: RichText, at: int, name: str, what: str) -> Problem:
    severity = Severity.WARNING if "quotation" in what else None
    message = f"{name} has {what} without its partner"
    return Problem(body.span(at, at + 1), message, severity=severity)
