"""No comma stands before the last "and" of a simple list.

The United Nations follows the British habit: food, water and shelter.

The comma is right before a new verb (PUN006) and in lists whose members hold "and"
themselves, and titles keep what they were given: info, and only short members count.
"""

import re
from collections.abc import Iterator

from resolint.rule import Draft, Example, Problem, Severity, replace, rule, unsafe
from resolint.wording import name_of

_LIST = re.compile(
    r", (?P<member>[^,;:.()\"]{2,60})(?P<comma>,) (?:and|or) "
    r"(?P<next>[\w-]+)(?P<rest>[^,;:.()\"]{0,40})"
)
_CLAUSE = re.compile(
    r"(?:and|or|as|including|which|who|that|where|when|while|with|without|by|for|in|on"
    r"|at|to|from|through|of|under|if|such|particularly|especially|inter|namely|taking"
    r"|bearing|[a-z]+ing|[a-z]+ed)\b"
)
_FUNCTION = frozenset(
    "to in on at by for from with without that which who whose where when as if not "
    "also further therefore thus hence it its this these those their then while "
    "including through under upon into of between among against within is are was were "
    "has have had will should shall must may can be been being they he she we there "
    "the so yet once again still only even".split()
)


@rule(
    code="PUN007",
    severity=Severity.INFO,
    source="HOUSE_STYLE PUN007: UNEM punctuation; 44 against 9,827 lists",
    bad=(
        Example(
            "1. *Asks* for food, water⟦,⟧ and shelter.\n",
            "1. *Asks* for food, water and shelter.\n",
        ),
    ),
    good=(
        "1. *Asks* for food, water and shelter.\n",
        "1. *Urges* all to give food, if they can, and to report.\n",
    ),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def no_serial_comma(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each comma before the "and" of a short list."""
    verbs = draft.style.verbs
    for paragraph in draft.text.walk():
        if paragraph.id.startswith("A"):
            continue
        at = 0
        while match := _LIST.search(paragraph.plain, at):
            at = match.start("member")
            member, word = match["member"], match["next"]
            if " and " in member or _CLAUSE.match(member):
                continue
            if word.lower() in _FUNCTION or word in verbs or word.endswith("ing"):
                continue
            if len(member.split()) > 5 or " and " in match["rest"]:
                continue
            start, end = match.span("comma")
            yield Problem(
                paragraph.body.span(start, end),
                f"{name_of(paragraph, draft.text)} has a comma before the last member "
                "of a list: take it away",
                unsafe(replace(paragraph.body, start, end, "")),
            )
