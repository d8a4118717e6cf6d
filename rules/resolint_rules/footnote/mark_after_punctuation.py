"""A note mark stands directly behind the word or its punctuation mark, never before it.

The mark belongs to the words before it with their comma; set between word and comma
it parts what belongs together.

Where no punctuation follows, the mark stands directly behind the word.  A blank before
the mark is wrong; a blank lost behind it is a warning only, since converters lose it.
"""

from collections.abc import Iterator
from itertools import groupby

from resolint.model import Mark, RichText
from resolint.rule import (
    Draft,
    Example,
    Fix,
    Problem,
    Replace,
    Severity,
    replace,
    rule,
    safe,
)
from resolint.source import Source, Span
from resolint_rules.footnote._marks import Placed, placed_marks

_BLANKS = (" ", "\t", "\N{NO-BREAK SPACE}")


@rule(
    code="FN004",
    severity=Severity.ERROR,
    source="HOUSE_STYLE FN004: UNEM footnotes chap. 9; 9,556 of 9,558 marks",
    bad=(
        Example(
            "*Noting* the report⟦[^1]⟧,\n\n1. *Decides* to meet.\n\n[^1]: A/1/2.\n",
            "*Noting* the report,[^1]\n\n1. *Decides* to meet.\n\n[^1]: A/1/2.\n",
        ),
        Example(
            "1. *Hails* the *Series*⟦<sup>1</sup>⟧.\n\n<sup>1</sup> A/1/2.\n",
            "1. *Hails* the *Series*.<sup>1</sup>\n\n<sup>1</sup> A/1/2.\n",
        ),
        Example(
            "*Noting* the report,⟦ ⟧[^1]\n\n1. *Decides* to meet.\n\n[^1]: A/1/2.\n",
            "*Noting* the report,[^1]\n\n1. *Decides* to meet.\n\n[^1]: A/1/2.\n",
        ),
        Example(
            "1. *Hails* the plan⟦[^1]⟧of action.\n\n[^1]: A/1/2.\n",
            "1. *Hails* the plan[^1] of action.\n\n[^1]: A/1/2.\n",
        ),
    ),
    good=(
        "*Noting* the report,[^1]\n\n1. *Hails* the plan[^2] of action.\n\n"
        "[^1]: A/1/2.\n\n[^2]: A/3/4.\n",
    ),
)
def mark_after_punctuation(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each mark that stands before a punctuation mark."""
    placed = placed_marks(draft.text)
    for _, group in groupby(placed, key=lambda p: (id(p.body), p.mark.offset)):
        together = list(group)
        mark, body, _ = together[0]
        following = body.plain[mark.offset : mark.offset + 1]
        if mark.offset and following and following in ",;:.":
            fix = _moved(mark, body)
            for each, _, place in together:
                yield Problem(
                    each.span,
                    f'the mark {each.label} in {place} stands before "{following}": '
                    "put it behind",
                    fix,
                )
        else:
            yield from _blanks(together, draft.text.source)


def _moved(mark: Mark, body: RichText) -> Fix:
    """Return the fix that moves the punctuation mark, since marks hold markup."""
    at = mark.offset
    before = Replace(Span(mark.span.start, mark.span.start), body.text[at])
    return safe(before, replace(body, at, at + 1, ""))


def _blanks(together: list[Placed], source: Source) -> Iterator[Problem]:
    """Yield a problem for a blank before the marks, and one for a blank lost behind."""
    mark, body, place = together[0]
    gap = Span(mark.span.start - 1, mark.span.start)
    if mark.offset and source.text[gap.start : gap.end] in _BLANKS:
        message = f"a blank parts the mark {mark.label} in {place} from its word"
        yield Problem(gap, f"{message}: take it away", safe(Replace(gap, "")))
    last, behind = together[-1].mark, body.plain[mark.offset : mark.offset + 1]
    if mark.offset and behind.isalpha():
        end = Span(last.span.end, last.span.end)
        yield Problem(
            last.span,
            f"a blank is missing behind the mark {last.label} in {place}",
            safe(Replace(end, " ")),
            severity=Severity.WARNING,
        )
