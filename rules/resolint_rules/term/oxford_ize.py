"""Verbs on -ize and their nouns are spelled with z: organize, realization.

Words that always have s (advise, exercise, comprise) and names (Organisation for
Economic Co-operation and Development, "the Organisation" for short) keep theirs; so
does the Security Council.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from resolint.passages import passages
from resolint.rule import Draft, Example, Problem, Severity, replace, rule, safe
from resolint.wording import quoted
from resolint_rules.term._words import like, words


@rule(
    code="TRM001",
    severity=Severity.ERROR,
    source="UNEM spelling (Concise Oxford); no -ise form in adopted texts",
    bad=(
        Example(
            "*⟦Recognising⟧* the ⟦organisation⟧ of ferries,\n",
            "*Recognizing* the organization of ferries,\n",
        ),
    ),
    good=(
        "*Recognizing* the exercise, *as revised*, of the Organisation for Economic "
        "Co-operation and Development,\n",
    ),
    organs=frozenset({"hrc", "ga", "ecosoc"}),
)
def oxford_ize(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each -ise form of the closed list."""
    spelling: Mapping[str, Any] = draft.style.data["spelling"]
    for passage in passages(draft.text, title=True):
        for word, start, end in words(passage, spelling["protected"]):
            at = _s_to_change(word.lower(), spelling)
            named = word.startswith("Organisation") and start > 0
            if at is None or named:
                continue
            wanted = word[:at] + like("z", word[at]) + word[at + 1 :]
            yield Problem(
                passage.body.span(start, end),
                f"{passage.name} spells {quoted(word)} with s: write {quoted(wanted)}",
                safe(replace(passage.body, start, end, wanted)),
            )


def _s_to_change(word: str, spelling: Mapping[str, Any]) -> int | None:
    """Return the place of the s of a word on -ise, if it is of the list."""
    at = word.rfind("is")
    while at > 1:
        if word[at + 2 :] in spelling["ise_endings"]:
            stem = word[: at + 2].rpartition("-")[2]
            stems = spelling["ise_stems"]
            if any(stem[i:] in stems for i in range(len(stem) - 4)):
                return at + 1
        at = word.rfind("is", 0, at)
    return None
