"""Session and supplement of *Official Records* agree with the symbol beside them.

"Seventy-ninth Session, Supplement No. 13 (A/80/13)" names two reports; it is what last
year's note becomes when only the symbol is brought up to date.

Special sessions are numbered otherwise and are left alone.  The fix follows the symbol;
it is unsafe, since the symbol may be the one that is wrong.
"""

import re
from collections.abc import Iterator

from resolint.dates import ORDINAL_LIMIT, ordinal_words, parse_ordinal
from resolint.model import RichText
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe
from resolint.wording import name_of

_RECORDS = re.compile(
    r"(?P<session>[A-Z][a-z]+(?:[- ][a-z]+){0,4}) Session, Supplement No\. ?"
    r"(?P<supplement>\d{1,3})[A-Z]?\*? ?\((?P<symbol>A/(?P<s>\d{1,3})/(?P<n>\d{1,3}))\b"
)


@rule(
    code="FN010",
    severity=Severity.ERROR,
    source="HOUSE_STYLE FN010: 1,863 of 1,864; the one was corrected in 80/77",
    bad=(
        Example(
            "1. *Hails* it.[^1]\n\n[^1]: *Official Records of the General Assembly, "
            "⟦Seventy-ninth⟧ Session, Supplement No. 53* (A/80/53).\n",
            "1. *Hails* it.[^1]\n\n[^1]: *Official Records of the General Assembly, "
            "Eightieth Session, Supplement No. 53* (A/80/53).\n",
        ),
        Example(
            "1. *Hails* it.[^1]\n\n[^1]: *Official Records of the General Assembly, "
            "Eightieth Session, Supplement No. ⟦35⟧* (A/80/53).\n",
            "1. *Hails* it.[^1]\n\n[^1]: *Official Records of the General Assembly, "
            "Eightieth Session, Supplement No. 53* (A/80/53).\n",
        ),
    ),
    good=(
        "1. *Hails* it.[^1]\n\n[^1]: *Official Records of the General Assembly, "
        "Seventy-second Session, Supplement No. 53A* (A/72/53/Add.1), chap. I.\n",
    ),
)
def official_records_session(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each session or supplement that the symbol contradicts."""
    for paragraph in draft.text.walk():
        for message, start, end, text in _slips(paragraph.body):
            name = name_of(paragraph, draft.text)
            fix = unsafe(replace(paragraph.body, start, end, text))
            yield Problem(paragraph.body.span(start, end), f"{name} {message}", fix)
    for note in draft.text.notes:
        for message, start, end, text in _slips(note.body):
            fix = unsafe(replace(note.body, start, end, text))
            span = note.body.span(start, end)
            yield Problem(span, f"note {note.label} {message}", fix)


def _slips(body: RichText) -> Iterator[tuple[str, int, int, str]]:
    """Yield what is wrong, its place in ``body``, and what the symbol asks for."""
    if "Supplement" not in body.plain:
        return
    for match in _RECORDS.finditer(body.plain):
        session, number = parse_ordinal(match["session"]), int(match["s"])
        symbol = match["symbol"]
        if session is not None and session != number and 0 < number <= ORDINAL_LIMIT:
            want = ordinal_words(number).capitalize()
            message = f"gives {match['session']} Session for {symbol}: write {want}"
            yield message, *match.span("session"), want
        if match["supplement"] != match["n"]:
            want = match["n"]
            given = match["supplement"]
            message = f"gives Supplement No. {given} for {symbol}: write {want}"
            yield message, *match.span("supplement"), want
