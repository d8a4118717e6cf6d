"""How messages name things, in the words of the trade."""

from resolint.dates import ordinal_figures
from resolint.model import Paragraph, Resolution, Role


def name_of(paragraph: Paragraph, text: Resolution) -> str:
    """Return what people call ``paragraph`` of ``text``.

    Preambular paragraphs are counted (``preambular paragraph 5``), operative ones
    called by their printed number (``operative paragraph 7``), and the members of a
    list by their letters (``operative paragraph 7, sub-paragraph (b) (ii)``).
    """
    top_id, *path = paragraph.id.split(".")
    if paragraph is text.opening:
        return "the opening line"
    if path and not top_id.startswith("A"):
        top = next((p for p in text.body if p.id == top_id), paragraph)
        where = _top(top)
        if paragraph.role is Role.CONTINUATION:
            return f"the unnumbered text under {where}"
        letters = " ".join(_letter(step) for step in path)
        return f"{where}, sub-paragraph {letters}"
    return _top(paragraph)


def _top(paragraph: Paragraph) -> str:
    if paragraph.role is Role.PREAMBULAR:
        return f"preambular paragraph {paragraph.ordinal}"
    if paragraph.role is Role.OPERATIVE:
        number = number_of(paragraph)
        return f"operative paragraph {number}" if number else _unnumbered(paragraph)
    if paragraph.role is Role.HEADING:
        return f"the heading {quoted(shortened(paragraph.text))}"
    if paragraph.role is Role.SUB and paragraph.label is not None:
        return f"item {paragraph.label.text}"
    annex, _, place = paragraph.id.partition(".")
    return f"paragraph {place} of annex {annex[1:]}" if place else "a paragraph"


def _unnumbered(paragraph: Paragraph) -> str:
    if paragraph.ordinal == 1:
        return "the unnumbered operative paragraph"
    return f"the unnumbered {ordinal_figures(paragraph.ordinal)} operative paragraph"


def _letter(step: str) -> str:
    name = step.partition("~")[0]
    return f"({name})" if name.isalnum() else f"{name.lstrip('+-')}"


def number_of(paragraph: Paragraph) -> str:
    """Return the printed number (``7``, ``7 bis``), or nothing without one."""
    label = paragraph.label
    if label is None or label.value is None:
        return ""
    return f"{label.value} {label.suffix}".rstrip()


def quoted(text: str) -> str:
    """Return ``text`` between double quotation marks."""
    return f'"{text}"'


def shortened(text: str, words: int = 6) -> str:
    """Return the first ``words`` words of ``text``, with an ellipsis for the rest."""
    parts = text.split()
    return " ".join(parts) if len(parts) <= words else " ".join(parts[:words]) + " ..."


def listed(names: list[str], last: str = "and") -> str:
    """Return ``a, b and c``."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"
