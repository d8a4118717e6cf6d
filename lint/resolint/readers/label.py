"""Printed numbers and letters of paragraphs: ``7.``, ``(a)``, ``(ii)``, ``OP3 bis``."""

import re

from resolint.model import Label, LabelFamily, RichText
from resolint.readers.rich import cut, strip
from resolint.source import Span

_SUFFIX = r"(?:\s?(?:bis|ter|quater|quinquies|alt\d*))?"
_PATTERN = re.compile(
    rf"""
    (?:OP|PP)\s?\d{{1,3}}{_SUFFIX}[.:)]?(?=\s|$)  # OP7, PP3 bis.
  | \d{{1,3}}{_SUFFIX}\.(?=\s|$)  # 7. 7 bis.
  | \(?\d{{1,3}}\)(?=\s|$)  # 7) (7)
  | \((?:[a-z]{{1,2}}|[ivxl]{{1,6}})\)(?=\s|$)  # (a) (ii)
  | (?:[a-z]{{1,2}}|[ivxl]{{1,6}})\)(?=\s|$)  # a) ii)
  | (?:[a-z]|[ivx]{{2,5}})\.(?=\s)  # a. ii.
  | [-–•*·](?=\s)
    """,
    re.VERBOSE,
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_FULL_ROMAN = re.compile(r"(?=[clxvi])c{0,3}(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})\Z")


def roman(text: str) -> int | None:
    """Return the value of a Roman numeral below 400 in either case, else ``None``."""
    lower = text.lower()
    if not _FULL_ROMAN.match(lower):
        return None
    values = [_ROMAN[c] for c in lower]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-a if a < b else a for a, b in pairs)


def letter(text: str) -> int | None:
    """Return the place of ``a`` .. ``z``, ``aa`` (27) .. ``zz`` in a list."""
    if len(text) == 1 and "a" <= text <= "z":
        return ord(text) - 96
    if len(text) == 2 and text[0] == text[1] and "a" <= text[0] <= "z":
        return 26 + ord(text[0]) - 96
    return None


def find(text: str, at: int = 0) -> tuple[int, str] | None:
    """Find a printed label at ``text[at:]``.

    Returns the offset behind the label and the label, or ``None``.  Which family an
    ambiguous ``(i)`` belongs to is decided by :func:`parse` and its neighbours.
    """
    match = _PATTERN.match(text, at)
    return (match.end(), match[0]) if match else None


def parse(text: str, span: Span, *, letter_before: int | None = None) -> Label:
    """Make a label of its printed text.

    ``letter_before`` is the value of the letter before it in the same list: behind
    ``(h)``, ``(i)`` is the ninth letter; anywhere else it is a Roman one.
    """
    core = text.strip().rstrip(".:)").lstrip("(").strip()
    if negotiation := re.fullmatch(r"(?:OP|PP)\s?(\d+)\s?(\w*)", core):
        value = int(negotiation[1])
        return Label(text, span, LabelFamily.NEGOTIATION, value, negotiation[2])
    if arabic := re.fullmatch(r"(\d+)\s?(\w*)", core):
        family = (
            LabelFamily.ARABIC_BRACKET
            if ")" in text
            else LabelFamily.ARABIC_STOP
            if "." in text
            else LabelFamily.ARABIC
        )
        return Label(text, span, family, int(arabic[1]), arabic[2])
    as_roman, as_letter = roman(core), letter(core)
    is_letter = as_letter is not None and (
        as_roman is None
        or as_letter - 1 == letter_before
        or core not in {"i", "v", "x", "ii", "xx"}
    )
    if core.islower() and (is_letter or as_roman is not None):
        families = (
            (LabelFamily.LETTER, LabelFamily.LETTER_BRACKET, LabelFamily.LETTER_STOP)
            if is_letter
            else (LabelFamily.ROMAN, LabelFamily.ROMAN_BRACKET, LabelFamily.ROMAN_STOP)
        )
        shape = 0 if text.startswith("(") else 1 if ")" in text else 2
        return Label(text, span, families[shape], as_letter if is_letter else as_roman)
    if core.isupper() and as_roman is not None:
        return Label(text, span, LabelFamily.CAPITAL_ROMAN, as_roman)
    if len(core) == 1 and core.isupper():
        return Label(text, span, LabelFamily.CAPITAL_LETTER, ord(core) - 64)
    if core in {"-", "–", "•", "*", "·", ""}:
        return Label(text, span, LabelFamily.BULLET)
    return Label(text, span, LabelFamily.OTHER)


def take(
    body: RichText, letter_before: int | None = None
) -> tuple[RichText, Label | None]:
    """Split the printed label from the text it opens; ``(text, None)`` without one."""
    found = find(body.text)
    if found is None:
        return body, None
    end, printed = found
    place = body.span(0, end)
    label = parse(printed, place, letter_before=letter_before)
    return strip(cut(body, end, len(body.text))), label
