"""A note gives its source in a form of the house.

"UN Doc. A/72/498", "op. cit." and the like are forms of journals; the house gives the
symbol alone, "See" and "Ibid.".

Most notes have one of eight shapes, but free text is as common as any, so only forms
that no adopted text has are reported, as info.
"""

import re
from collections.abc import Iterator

from resolint.rule import (
    Draft,
    Example,
    Fix,
    Problem,
    Severity,
    replace,
    rule,
    unsafe,
)
from resolint.wording import quoted

_FOREIGN = re.compile(
    r"(?P<drop>\b(?:U\.?N\.? )?[Dd]oc(?:s?\.|ument)?(?: [Ss]ymbol)? (?=[AES]/))"
    r"|\b(?:op\. ?cit|loc\. ?cit|[Ii]dem|[Ii]bidem|supra note|[Cc]f)\b\.?"
    r"|(?P<ibid>\bIbid(?=[,;: ]))"
)


@rule(
    code="FN008",
    severity=Severity.INFO,
    source="HOUSE_STYLE FN008: UNEM footnotes chap. 1 to 3",
    bad=(
        Example(
            "1. *Hails* it.[^1]\n\n[^1]: See ⟦UN Doc. ⟧A/72/498.\n",
            "1. *Hails* it.[^1]\n\n[^1]: See A/72/498.\n",
        ),
        Example("1. *Hails* it.[^1]\n\n[^1]: Miller, ⟦op. cit.⟧, p. 5.\n"),
    ),
    good=("1. *Hails* it.[^1]\n\n[^1]: See A/72/498.\n",),
)
def note_form_known(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each form that the house does not use."""
    for note in draft.text.notes:
        for match in _FOREIGN.finditer(note.body.plain):
            start, end = match.span()
            fix: Fix | None = None
            advice = "write it in a form of the house"
            if match["drop"]:
                fix = unsafe(replace(note.body, start, end, ""))
                advice = "give the symbol alone"
            elif match["ibid"]:
                fix = unsafe(replace(note.body, end, end, "."))
                advice = 'write "Ibid."'
            yield Problem(
                note.body.span(start, end),
                f"note {note.label} has {quoted(match[0].strip())}: {advice}",
                fix,
            )
