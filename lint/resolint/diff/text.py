"""First stage: paragraphs as tokens for comparison.

A token is a word, a punctuation mark, or one whole thing that nobody edits letter by
letter: a date, a number, a document symbol, the citation of a resolution with its
date, an ordinal, a quoted title.  Spaces are no tokens, so a line break or a no-break
space is never a change.
"""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple


class TokenKind(StrEnum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"
    DATE = "date"
    CITATION = "citation"
    SYMBOL = "symbol"
    ORDINAL = "ordinal"
    TITLE = "title"
    PUNCTUATION = "punctuation"


class Token(NamedTuple):
    """One token: ``text[start:end]``; equal keys are the same token when printed.

    ``key`` is the text with plain quotes and hyphens and single blanks, case kept.
    """

    key: str
    start: int
    end: int
    kind: TokenKind

    @property
    def folded(self) -> str:
        """The key without distinction of case."""
        return self.key.casefold()


_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October"
    "|November|December)"
)
_YEAR = r"(?:1[89]|20)\d\d"
_DAY = rf"\d{{1,2}}\s{_MONTH}(?:\s{_YEAR})?"
_OF_DATE = rf"(?:\sof\s\d{{1,2}}\s{_MONTH}\s{_YEAR})?"
_UNIT = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_TENS = "twent|thirt|fort|fift|sixt|sevent|eight|ninet"
_TEENS = (
    "tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth"
    "|eighteenth|nineteenth|hundredth"
)
_SIMPLE_ORDINAL = f"{_UNIT}|{_TEENS}|(?:{_TENS})ieth"
_PIECE = r"[A-Za-z0-9]+(?:[.\-][A-Za-z0-9]+|\([A-Za-z0-9]+\))*"

_TOKEN = re.compile(
    rf"""
      (?P<plain>[a-z]+(?![\w'/-])|[,;.:])
    | (?P<title>(?<!\w)"(?=\S)[^"]{{1,200}}(?<=\S)"(?!\w))
    | (?P<link>https?://[^\s,;)]*[^\s,;).])
    | (?P<citation>
          (?<![\w/.])(?:(?:S|ES|DS)-)?\d{{1,4}}/\d{{1,4}}(?:\s[A-HJ-Z]\b)?{_OF_DATE}(?![\w/])
        | (?<![\w/.])\d{{3,4}}\s\({_YEAR}\){_OF_DATE}
        | (?<![\w/.])\d{{1,4}}(?:\s[A-Z]{{1,2}})?\s\([IVXL]{{1,9}}\){_OF_DATE}
      )
    | (?P<date>
          (?<!\w)(?:{_DAY}|{_MONTH}\s{_YEAR})(?!\w)
        | (?<![\w/.,-]){_YEAR}(?:[-–/]{_YEAR})?(?![\w/]|[.,]\d)
      )
    | (?P<symbol>(?<!\w)[A-Z]{{1,8}}/{_PIECE}(?:/{_PIECE})*)
    | (?P<ordinal>
        (?i:(?<![\w-])
            (?:(?:{_TENS})y-(?:{_UNIT})|{_SIMPLE_ORDINAL})(?![\w-]))
        | (?<!\w)\d{{1,3}}(?:st|nd|rd|th)(?!\w)
      )
    | (?P<number>(?<!\w)\d+(?:[.,]\d+)*(?!\w))
    | (?P<word>[\u3400-\u9fff]|[^\W_]+(?:['-][^\W_]+)*)
    | (?P<punctuation>\S)
    """,
    re.VERBOSE,
)
_SAME = str.maketrans(
    {
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{MODIFIER LETTER APOSTROPHE}": "'",
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{HYPHEN}": "-",
        "\N{NO-BREAK SPACE}": " ",
        "\N{NARROW NO-BREAK SPACE}": " ",
        "\N{THIN SPACE}": " ",
    }
)
_KINDS: dict[str | None, TokenKind] = {
    None: TokenKind.WORD,
    "link": TokenKind.WORD,
    **{kind.value: kind for kind in TokenKind},
}
_PLAIN = {
    **dict.fromkeys(",;.:", TokenKind.PUNCTUATION),
    **dict.fromkeys(f"{_UNIT}|{_TEENS}".split("|"), TokenKind.ORDINAL),
    **{f"{tens}ieth": TokenKind.ORDINAL for tens in _TENS.split("|")},
}
_BLANKS = re.compile(r"\s+")


def tokenize(text: str) -> tuple[Token, ...]:
    """Return the tokens of ``text`` in order; offsets count its characters."""
    return tuple(_tokens(text.translate(_SAME)))


def _tokens(plain: str) -> Iterator[Token]:
    word, plain_kind = TokenKind.WORD, _PLAIN.get  # names looked up once
    for match in _TOKEN.finditer(plain):
        key = match[0]
        start, end = match.span()
        group = match.lastgroup
        if group == "plain":
            kind = plain_kind(key, word)
        else:
            kind = _KINDS[group]
            if kind is TokenKind.SYMBOL and not any(c.isdigit() for c in key):
                kind = TokenKind.WORD  # HIV/AIDS
            key = _BLANKS.sub(" ", key)
        yield Token(key, start, end, kind)


def words(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Return what counts when paragraphs are paired: words in lower case.

    Punctuation is left out and the words of a quoted title stand for themselves.
    """
    out: list[str] = []
    for key, _, _, kind in tokens:
        if kind is TokenKind.WORD:
            out.append(key.casefold())
        elif kind is TokenKind.TITLE:
            out += _BLANKS.split(key.casefold().strip('"'))
        elif kind is not TokenKind.PUNCTUATION:
            out.append(key.casefold())
    return tuple(out)


STOP_WORDS = frozenset(
    "a an and are as at be been by for from has have if in into is it its itself of on "
    "or so such than that the their them these they this those to under upon was were "
    "which who whom whose will with within".split()
)
