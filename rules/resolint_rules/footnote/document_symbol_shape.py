"""A document symbol is written as it was given: A/HRC/49/94, S/2020/1332, /Add.1.

A symbol with a blank, a hyphen or a lost full stop finds nothing in any catalogue.

Only what the grammar of symbols never has is reported: blanks, backslashes and doubled
strokes, small letters, a hyphen between figures, and suffixes other than /Add.1,
/Corr.1 and /Rev.1.
"""

import re
from collections.abc import Iterator

from resolint.model import RichText
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe
from resolint.wording import name_of, quoted

_TOKEN = re.compile(
    r"(?<![\w/.])(?:[AES]|ST|a|s|e)"
    r"(?: ?[/\\]{1,2} ?(?:[A-Za-z]{1,5}\.? ?)?[A-Z0-9][\w.-]*"
    r"| ?[/\\]{1,2} ?[a-z]{3,4}(?=/)"
    r"| ?/ ?(?:[Aa]dd|ADD|[Cc]orr|CORR|[Rr]ev|REV)[. ]{0,2}\d+){1,7}"
)
_SUFFIX = re.compile(r"/(add|corr|rev)[. ]*(\d+)", re.IGNORECASE)
_HYPHEN = re.compile(r"(?<=\d)-(?=\d+(?:/|$))")


@rule(
    code="FN015",
    severity=Severity.WARNING,
    source="HOUSE_STYLE FN015: UNEM footnotes chap. 3",
    bad=(
        Example(
            "1. *Hails* it.[^1]\n\n[^1]: See ⟦A/HRC/49-94⟧.\n",
            "1. *Hails* it.[^1]\n\n[^1]: See A/HRC/49/94.\n",
        ),
        Example(
            "1. *Hails* it.[^1]\n\n[^1]: ⟦A/ HRC/49/94/Add1⟧ and ⟦a/hrc/49/95⟧.\n",
            "1. *Hails* it.[^1]\n\n[^1]: A/HRC/49/94/Add.1 and A/HRC/49/95.\n",
        ),
    ),
    good=(
        "1. *Hails* it.[^1]\n\n[^1]: A/C.3/80/L.33/Rev.1 and A/57/759-S/2003/332.\n",
    ),
)
def document_symbol_shape(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each symbol that is not shaped as one."""
    for paragraph in draft.text.walk():
        for start, end, want in _wrong(paragraph.body):
            name = name_of(paragraph, draft.text)
            yield _problem(paragraph.body, start, end, want, name)
    for note in draft.text.notes:
        for start, end, want in _wrong(note.body):
            yield _problem(note.body, start, end, want, f"note {note.label}")


def _problem(body: RichText, start: int, end: int, want: str, name: str) -> Problem:
    return Problem(
        body.span(start, end),
        f"{name} gives the symbol as {quoted(body.text[start:end])}: "
        f"write {quoted(want)}",
        unsafe(replace(body, start, end, want)),
    )


def _wrong(body: RichText) -> Iterator[tuple[int, int, str]]:
    """Yield the place of each misshapen symbol and its right shape."""
    if "/" not in body.plain and "\\" not in body.plain:
        return
    for match in _TOKEN.finditer(body.plain):
        printed = match[0].rstrip(" .-")
        if not any(c.isdigit() for c in printed):
            continue
        if printed[0].islower() and not re.match(r"[ase]/(?:hrc|res|c\.)", printed):
            continue
        want = _house(printed)
        if want != printed:
            yield match.start(), match.start() + len(printed), want


def _house(printed: str) -> str:
    """Return the symbol as the house writes it."""
    text = re.sub(r"\s*[/\\]+\s*", "/", printed)
    text = _SUFFIX.sub(lambda m: f"/{m[1].capitalize()}.{m[2]}", text)
    text = _HYPHEN.sub("/", text)
    head, *rest = text.split("/")
    small = {part: part.upper() for part in rest if part in {"hrc", "res"}}
    return "/".join([head.upper(), *(small.get(part, part) for part in rest)])
