"""One number takes "resolution", several take "resolutions".

No adopted text of 2,398 has the singular before two numbers.  "Resolutions 76/247 A
to C" are several.
"""

from collections.abc import Iterator

from resolint.model import Reference
from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe

_WORDS = {
    "resolution": "resolutions",
    "decision": "decisions",
    "resolutions": "resolution",
    "decisions": "decision",
}


@rule(
    code="CIT011",
    severity=Severity.ERROR,
    source="counted: no singular with two numbers in 2,398 adopted texts",
    bad=(
        Example(
            "*Recalling* its ⟦resolution⟧ 20/17 and 22/18,\n",
            "*Recalling* its resolutions 20/17 and 22/18,\n",
        ),
        Example(
            "*Recalling* its ⟦resolutions⟧ 20/17 of 6 July 2012,\n",
            "*Recalling* its resolution 20/17 of 6 July 2012,\n",
        ),
    ),
    good=(
        "*Recalling* its resolutions 20/17 and 22/18, and resolutions 76/247 A to C,\n",
    ),
)
def singular_plural_agreement(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each word that disagrees with its numbers."""
    for passage in passages(draft.text, notes=False):
        groups: dict[tuple[int, int], list[Reference]] = {}
        for reference in passage.references:
            if reference.word_end and not reference.in_title:
                key = (reference.word_start, reference.word_end)
                groups.setdefault(key, []).append(reference)
        for (start, end), members in groups.items():
            word = passage.plain[start:end]
            other = _WORDS.get(word.lower())
            if other is None:
                continue
            plural = word.lower().endswith("s")
            last = members[-1]
            several = (
                len(members) > 1 or " to " in last.number or " and " in last.number
            )
            more = passage.plain[last.end : last.end + 5].startswith((" and ", ", "))
            lettered = not plural and len(members) == 1
            if plural == several or (plural and more) or lettered:
                continue  # "resolution 181 A and B (II)", or a list that goes on
            wanted = other.capitalize() if word[0].isupper() else other
            yield Problem(
                passage.body.span(start, end),
                f'{passage.name} writes "{word}" before '
                f"{'several numbers' if several else 'one number'}: "
                f'write "{wanted}"',
                safe(replace(passage.body, start, end, wanted)),
            )
