"""No full stop stands inside a paragraph.

A resolution is one sentence from its opening line to its last full stop.

Full stops of abbreviations, initials, cases (*A v. B*), numbers and symbols are none,
and sub-paragraphs of budget texts, declarations and quotations have sentences of their
own.
"""

import re
from collections.abc import Iterator

from resolint.model import Paragraph, Role
from resolint.rule import Draft, Example, Problem, Severity, rule
from resolint.wording import name_of, quoted

_STOP = re.compile(r"(?P<word>[\w)\"-]+)(?P<stop>[.?!])\s+(?P<next>[\"(]?[A-Z][\w-]*)")
_ABBREVIATION = re.compile(
    r"(?<![\w/])(?:[A-Z]|[A-Z]\.[A-Z]|Mrs?|Ms|Mx|Dr|Prof|Gen|Col|Lt|Sgt|St|Jr|Sr|H\.E|No|Nos|vols?"
    r"|vs?|etc|al|art|arts|chap|sect|para|paras|pp?|Inc|Ltd|Co|Corp|cf|[Ii]bid|Add|Corr"
    r"|Rev|Res|approx|ca?|ed|eds|[ap]\.m|\d{1,2})$"
)


@rule(
    code="STR008",
    severity=Severity.WARNING,
    source="HOUSE_STYLE STR008: UNEM; 15 in 21,000 paragraphs, all abbreviations",
    bad=(
        Example(
            "1. *Hails* the work in the region⟦.⟧ It invites donors to help;\n\n"
            "2. *Urges* it.\n"
        ),
    ),
    good=(
        "1. *Notes* the case of *Miller v. Smith* and the report of Mr. J. Doe;\n\n"
        "2. *Recalls* the words “It rained. We stayed.”;\n\n3. *Urges* it.\n",
    ),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def one_sentence_per_paragraph(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each full stop inside a paragraph."""
    for paragraph in (*draft.text.preamble, *draft.text.operative):
        if paragraph.plain.startswith("We ") or paragraph.lead is None:
            continue
        yield from _stops(draft, paragraph)
        for item in paragraph.items:
            if item.role is Role.CONTINUATION:
                yield from _stops(draft, item)


def _stops(draft: Draft, paragraph: Paragraph) -> Iterator[Problem]:
    for match in _STOP.finditer(paragraph.plain):
        at = match.start("stop")
        if _ABBREVIATION.search(paragraph.plain[max(0, at - 8) : at]):
            continue
        if paragraph.plain.count('"', 0, at) % 2 or _in_italics(paragraph, at):
            continue
        yield Problem(
            paragraph.body.span(at, at + 1),
            f"{name_of(paragraph, draft.text)} has a full stop before "
            f"{quoted(match['next'])}: a paragraph is part of one sentence",
        )


def _in_italics(paragraph: Paragraph, at: int) -> bool:
    """Tell whether a title in italics, not the lead, holds the place."""
    return any(0 < start <= at < end for start, end in paragraph.body.italics())
