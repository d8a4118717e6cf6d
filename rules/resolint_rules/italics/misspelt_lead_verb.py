"""The words of an opening phrase are spelt as the house spells them.

A mistyped verb ("Reqeusts", "Recognzing") hides the paragraph from everybody who looks
for it, and from every other rule.  A word that stands in the opening, in italics or as
part of the phrase, and is in no phrase of the vocabulary is compared with those that
are: one or two letters off is a slip.

Words that the vocabulary or its grammar knows are left alone, words that the text has
elsewhere too ("purposes", in a paragraph all italic), and spellings in -ise, which
have a rule of their own.
"""

import re
from collections.abc import Iterator

from resolint.model import Modifier, Paragraph
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe
from resolint.style import Style
from resolint.wording import name_of, quoted
from resolint_rules.italics._extent import top_paragraphs

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORTEST = 4  # letters; a shorter word is one letter off from too many
_REACH = 8  # words
_LONG = 8  # letters; from here on two letters may be off


@rule(
    code="ITA011",
    severity=Severity.ERROR,
    source="the vocabulary of 2,398 adopted texts",
    bad=(
        Example(
            "*Noting* a,\n\n1. *⟦Reqeusts⟧* the isles to wait.\n",
            "*Noting* a,\n\n1. *Requests* the isles to wait.\n",
        ),
        Example(
            "*⟦Recognzing⟧* that ships sink,\n", "*Recognizing* that ships sink,\n"
        ),
        Example(
            "*Noting* a,\n\n1. *Takes note with ⟦apreciation⟧* of the report.\n",
            "*Noting* a,\n\n1. *Takes note with appreciation* of the report.\n",
        ),
        Example(
            "*Noting* a,\n\n1. *⟦Strogly⟧ urges* the isles to wait.\n",
            "*Noting* a,\n\n1. *Strongly urges* the isles to wait.\n",
        ),
    ),
    good=(
        "*Noting* a,\n\n1. *Requests* the isles to wait.\n",
        "*Noting* a,\n\n1. *Recognises* that ships sink.\n",
    ),
)
def misspelt_lead_verb(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each word of an opening that is nearly a known one."""
    known = _vocabulary(draft.style)
    for paragraph in top_paragraphs(draft):
        for start, end in _words(paragraph):
            word = paragraph.plain[start:end]
            meant = _meant(word.lower(), known)
            if meant is None or _elsewhere(draft, word):
                continue
            meant = meant.capitalize() if word[0].isupper() else meant
            yield Problem(
                paragraph.body.span(start, end),
                f"{name_of(paragraph, draft.text)} opens with {quoted(word)}: "
                f"did you mean {quoted(meant)}?",
                unsafe(replace(paragraph.body, start, end, meant)),
            )


def _vocabulary(style: Style) -> frozenset[str]:
    words = {word for key in style.phrases for word in key}
    words |= style.verbs.keys() | style.adverbs
    words |= style.data["leads"]["attitudes"]
    words.update(modifier.value for modifier in Modifier)
    for adverbial in style.data["leads"]["adverbials"]:
        words.update(adverbial.split())
    return frozenset(words)


def _words(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """Yield the words of the opening: in italics, of the lead, or else the first."""
    lead = paragraph.lead
    stretch = next(paragraph.body.italics(), (0, 0))
    end = stretch[1] if stretch[0] <= 1 else 0
    if lead is not None and (lead.known or not end):
        end = lead.end
    for index, match in enumerate(_WORD.finditer(paragraph.plain, 0, 120)):
        if index == _REACH or (index and match.start() >= end):
            return
        if index == 0 or match[0].islower():
            yield match.span()


def _elsewhere(draft: Draft, word: str) -> bool:
    """Tell whether the text has ``word`` more than once."""
    pattern = re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)
    count = sum(len(pattern.findall(p.plain)) for p in draft.text.walk())
    return count > 1


def _meant(word: str, known: frozenset[str]) -> str | None:
    if len(word) < _SHORTEST or word in known:
        return None
    if word.replace("is", "iz") in known or word.replace("ys", "yz") in known:
        return None
    from rapidfuzz import process  # only an unknown word needs it
    from rapidfuzz.distance import OSA

    reach = 2 if len(word) >= _LONG else 1
    found = process.extractOne(word, known, scorer=OSA.distance, score_cutoff=reach)
    return found[0] if found else None
