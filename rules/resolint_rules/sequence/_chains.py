"""Runs of paragraphs that open alike, and what their openings should be.

A chain is a run of consecutive paragraphs of one part whose leads have one key.  A
section heading ends it, and so does any other lead.  In the preamble the house
counts V, V also, V further, and starts again bare; in the operative part a paragraph
with another addressee may stay bare.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resolint import lead as leads
from resolint.model import Lead, Modifier, Paragraph, Part, Role
from resolint.rule import Draft, Replace, replace
from resolint.wording import name_of

CYCLE = (None, Modifier.ALSO, Modifier.FURTHER)
"""What the first, second and third member of a chain carry; the fourth begins anew."""

_STEM = re.compile(
    r" (?:its|in (?:this|that) (?:regard|context|respect|connection)|in particular)\b"
)


@dataclass(frozen=True, slots=True)
class Link:
    """A paragraph with its lead."""

    paragraph: Paragraph
    lead: Lead

    @property
    def modifier(self) -> Modifier | None:
        """*Also* or *further*, as printed."""
        return self.lead.modifier


@dataclass(frozen=True, slots=True)
class Chain:
    """A run of paragraphs that open alike.

    ``before`` is the paragraph right before it in its part, ``None`` where the part
    or a section begins with the chain.
    """

    links: tuple[Link, ...]
    before: Link | None
    loose: bool = False
    """Whether the lead before has the same stem, so that "also" may answer it."""


def chains(draft: Draft, part: Part) -> Iterator[Chain]:
    """Yield the chains of one part, in reading order."""
    role = Role.PREAMBULAR if part is Part.PREAMBULAR else Role.OPERATIVE
    run: list[Link] = []
    before: Link | None = None
    for paragraph in draft.text.body:
        if paragraph.role not in {role, Role.HEADING}:
            continue
        lead = paragraph.lead if paragraph.role is role else None
        if run and (lead is None or run[-1].lead.key != lead.key):
            yield _chain(run, before)
            before = run[-1]
            run = []
        if lead is None:
            before = None
        if lead is not None:
            run.append(Link(paragraph, lead))
    if run:
        yield _chain(run, before)


def _chain(run: Sequence[Link], before: Link | None) -> Chain:
    loose = before is not None and _akin(before.lead, run[0].lead)
    return Chain(tuple(run), before, loose)


def _akin(before: Lead, lead: Lead) -> bool:
    """Tell whether "also" may answer a lead that is not quite the same.

    "Reaffirming also its commitment" answers "Reaffirming", and "Further welcomes"
    answers "Also welcomes and supports".
    """
    joined = before.key.startswith(f"{lead.key} and ")
    return joined or _stem(before) == _stem(lead)


def _stem(lead: Lead) -> str:
    return _STEM.split(lead.key, maxsplit=1)[0]


def rechained(
    draft: Draft, links: Sequence[Link], wanted: Sequence[Modifier | None]
) -> tuple[Replace, ...]:
    """Return the edits that give each of the paragraphs the modifier ``wanted``."""
    return tuple(
        replace(link.paragraph.body, *edit)
        for link, modifier in zip(links, wanted, strict=True)
        if link.modifier is not modifier
        for edit in leads.edits(link.lead, modifier, link.paragraph.body, draft.style)
    )


def following(links: Sequence[Link], first: Modifier | None) -> list[Modifier | None]:
    """Return what the members of a chain carry once the first one carries ``first``.

    Bare ones stay bare; the others count on from the one before.
    """
    wanted: list[Modifier | None] = [first]
    for link in links[1:]:
        after = CYCLE[(CYCLE.index(wanted[-1]) + 1) % 3]
        wanted.append(after if link.modifier is not None else None)
    return wanted


def printed(draft: Draft, link: Link, modifier: Modifier | None) -> str:
    """Return the lead of ``link`` as it reads with ``modifier``."""
    body = link.paragraph.body
    text = body.text[: link.lead.end]
    for start, end, new in reversed(
        leads.edits(link.lead, modifier, body, draft.style)
        if link.modifier is not modifier
        else ()
    ):
        text = text[:start] + new + text[end:]
    return text[link.lead.start :].strip()


def neighbour(draft: Draft, link: Link, other: Link | None) -> str:
    """Say how the paragraph before opens, as a message goes on."""
    if other is None:
        return "but no paragraph stands before it"
    return f'but {name_of(other.paragraph, draft.text)} opens "{other.lead.text}"'
