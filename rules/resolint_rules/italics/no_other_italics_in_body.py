"""Behind the opening phrase nothing is italic but titles, cases and foreign words.

Italics are never used for emphasis, and a second verb in a paragraph stays roman:
"*Urges* all parties ..., and invites ...".  A comma or semicolon is never italic.

A title is known by its capitals, a case by its "v.", and a foreign word by a list of
those that adopted texts set in italics ("jus cogens"); "inter alia", "ad hoc" and
"mutatis mutandis" are English here.  An italic word in small letters that is no verb,
no preposition and nowhere in the text in roman may be foreign, and is worth a remark.
So are italic marks and halves of words, which converters leave, in an adopted text.
"""

import re
from collections.abc import Iterator, Sequence

from resolint.model import Paragraph, Role, Status
from resolint.rule import (
    Draft,
    Example,
    Italicize,
    Problem,
    Severity,
    rule,
    unsafe,
)
from resolint.wording import name_of, quoted, shortened

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_STARRED = re.compile(r"(?<=[\w)])\*[,;:.]\*")  # Markdown reads no italics in it
_ROMAN = frozenset(
    """
    a ad alia all also and any as at both but by each each every for from further hoc
    in inter its must mutandis mutatis no not of on only or over shall should that the
    their these this those to upon which with without
    """.split()
)
_FOREIGN = frozenset(
    """
    actio cogens contrario de ergo erga facto forma fide bona jure jus ibid lex mala
    motu mundi ne omnes par persona pro prima facie proprio rationae ratione refoulement
    se sine sui generis tempore ultra vires
    """.split()
)
_NAMES = frozenset(
    """
    council general assembly secretary-general member states united nations government
    governments high commissioner human rights office security special rapporteur
    """.split()
)
_FRONT = 12  # characters
_LOOKED_AT = frozenset({Role.PREAMBULAR, Role.OPERATIVE, Role.SUB, Role.CONTINUATION})


@rule(
    code="ITA007",
    severity=Severity.WARNING,
    source="UNEM italics: never for emphasis; counted on 225 adopted texts and drafts",
    bad=(
        Example(
            "*Noting* a,\n\n1. *Urges* all to row, and *⟦invites⟧* them to sail.\n",
            "*Noting* a,\n\n1. *Urges* all to row, and invites them to sail.\n",
        ),
        Example(
            "*Noting* a,\n\n1. *Urges* all:\n\n(a) To row at *⟦all⟧* times;\n\n"
            "(b) *⟦Encourages⟧* calm.\n",
            "*Noting* a,\n\n1. *Urges* all:\n\n(a) To row at all times;\n\n"
            "(b) Encourages calm.\n",
        ),
        Example(
            "*Noting* the harbour and the *⟦harbour⟧* wall,\n",
            "*Noting* the harbour and the harbour wall,\n",
        ),
        Example(
            "*Noting* what the *⟦Member States⟧* say,\n",
            "*Noting* what the Member States say,\n",
        ),
        Example("*Noting* a,\n\n1. *Urges* all to keep the rules⟦*;*⟧\n"),
    ),
    good=(
        "*Noting* the *World Tide Report 2031*, and the rules of *jus cogens*,\n",
        "*Noting* *Harbour v. Tide* and *Official Records of the Isles*,\n",
    ),
    needs_italics=True,
)
def no_other_italics_in_body(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each italic stretch behind the opening phrase."""
    roman: frozenset[str] | None = None
    for paragraph in _paragraphs(draft):
        for start, end in _others(paragraph):
            if roman is None:
                roman = _roman_words(draft)
            yield from _judge(draft, paragraph, start, end, roman)
        yield from _starred(draft, paragraph)


def _paragraphs(draft: Draft) -> Iterator[Paragraph]:
    for top in draft.text.body:
        yield from (p for p in top.walk() if p.role in _LOOKED_AT)


def _others(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """Yield the italic stretches that do not touch the opening, blanks trimmed."""
    text, lead = paragraph.text, paragraph.lead
    opening = max(lead.end, lead.italic[1] if lead.italic else 0) if lead else 0
    if lead is None and paragraph.role in {Role.PREAMBULAR, Role.OPERATIVE}:
        opening = _FRONT  # what is italic there may be a lead that nobody can read
    for start, end in paragraph.body.italics():
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if start < end and start >= opening:
            yield start, end


def _roman_words(draft: Draft) -> frozenset[str]:
    """Return the words of the text that stand in roman, in lower case."""
    words: set[str] = set()
    for paragraph in _paragraphs(draft):
        roman = "".join(run.text for run in paragraph.body.runs if not run.italic)
        words.update(word.lower() for word in _WORD.findall(roman))
    return frozenset(words)


def _judge(
    draft: Draft, paragraph: Paragraph, start: int, end: int, roman: frozenset[str]
) -> Iterator[Problem]:
    body = paragraph.body
    words = _WORD.findall(body.plain[start:end])
    severity = _severity(draft, words, roman, _cut(body.plain, start, end))
    if severity is None:
        return
    shown = shortened(body.text[start:end])
    yield Problem(
        body.span(start, end),
        f"{name_of(paragraph, draft.text)} sets {quoted(shown)} in italics, which "
        "are for the opening phrase, titles and foreign words: set it in roman",
        unsafe(Italicize(body.emphases_in(start, end), None)),
        severity=severity,
    )


def _cut(plain: str, start: int, end: int) -> bool:
    """Tell whether the stretch begins or ends inside a word."""
    before, after = plain[max(start - 1, 0) : start], plain[end : end + 1]
    inside = before.isalpha() and plain[start].isalpha()
    return inside or (after.isalpha() and plain[end - 1].isalpha())


def _severity(
    draft: Draft, words: Sequence[str], roman: frozenset[str], cut: bool
) -> Severity | None:
    """Return how much a stretch of italics matters; ``None`` where it is in order."""
    adopted = draft.stage is Status.ADOPTED
    if not words or cut:
        return Severity.INFO if adopted or cut else Severity.WARNING
    lower = [word.lower() for word in words]
    verb = lower[0] in draft.style.verbs or lower[0] in {"also", "further"}
    if len(words) <= 4 and verb and (words[0].islower() or len(words) == 1):
        return Severity.WARNING
    if len(words) <= 4 and _NAMES.issuperset(lower):
        return Severity.WARNING
    if any(word[0].isupper() for word in words) or not _FOREIGN.isdisjoint(lower):
        return None
    known = all(word in roman or word in _ROMAN for word in lower)
    return Severity.WARNING if known else Severity.INFO


def _starred(draft: Draft, paragraph: Paragraph) -> Iterator[Problem]:
    """Find ``rules*;*``, which was to be an italic semicolon."""
    if draft.text.source.format != "markdown":
        return
    for match in _STARRED.finditer(paragraph.plain):
        yield Problem(
            paragraph.body.span(*match.span()),
            f"{name_of(paragraph, draft.text)} sets {quoted(match[0][1])} in italics: "
            "it is roman",
        )
