"""What several tests share: reading the examples of rules, and checking texts."""

import dataclasses
import re
from typing import NamedTuple

from resolint import engine, readers, styles
from resolint.finding import Finding, fixes
from resolint.fixes import fix_until_stable
from resolint.library import Library, entry_of
from resolint.model import Resolution, Status
from resolint.rule import Draft, Example, Fix, Rule
from resolint.source import Span

_NAMES = (
    "Human Rights Council|General Assembly|Security Council|Economic and Social Council"
)
_OPENING = re.compile(
    rf"^[*_]{{0,3}}(?:The (?:{_NAMES})[*_]{{0,3}}[,:;.]?|(?:{_NAMES})[*_]{{0,3}}[,:;.])"
    r"[*_]{0,3}[ \t]*$",
    re.MULTILINE,
)


class Fragment(NamedTuple):
    """An example as a draft, and how many characters were put before it."""

    draft: Draft
    shift: int


def read_fragment(
    text: str,
    *,
    style: str = "hrc",
    stage: Status = Status.TABLED,
    previous: str | None = None,
) -> Fragment:
    """Read a fragment in Markdown as the draft of a house.

    A fragment without the opening line of an organ gets the one of its house.
    """
    house = styles.load(style)
    opening = "" if _OPENING.search(text) else f"*The {house.organ}*,\n\n"
    predecessor = (
        read_fragment(previous, style=style).draft.text
        if previous is not None
        else None
    )
    resolution = readers.read("example.md", (opening + text).encode(), house)
    entries = [entry_of(predecessor, "previous.md")] if predecessor else []
    library = Library(tuple(entries)) if entries else None
    draft = Draft(resolution, house, stage, predecessor, library)
    return Fragment(draft, len(opening))


def read_example(example: Example, text: str | None = None) -> Fragment:
    """Read the text of ``example``, or ``text`` under the same conditions."""
    return read_fragment(
        example.text if text is None else text,
        style=example.style,
        stage=example.stage,
        previous=example.previous,
    )


def spans(fragment: Fragment, findings: list[Finding]) -> list[Span]:
    """Return where the findings are in the fragment as it was written."""
    return [
        Span(f.span.start - fragment.shift, f.span.end - fragment.shift)
        for f in findings
    ]


def fix_example(rule: Rule, example: Example, text: str | None = None) -> str:
    """Return the text of ``example`` (or ``text``) after all fixes of ``rule``."""
    fragment = read_example(example, text)

    def find(text: Resolution) -> list[Fix]:
        draft = dataclasses.replace(fragment.draft, text=text)
        return fixes(engine.lint(draft, [rule]), unsafe=True)

    def read(text: str) -> Resolution:
        return readers.read("example.md", text.encode(), fragment.draft.style)

    fixed = fix_until_stable(fragment.draft.text, read=read, find=find)
    assert fixed.settled, f"the fixes of {rule.code} undo each other"
    return fixed.text[fragment.shift :]
