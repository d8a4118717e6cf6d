"""Chains of *also* and *further*: several slips at once come out right as a whole."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import read_fragment

from resolint import engine, readers
from resolint.finding import fixes
from resolint.fixes import fix_until_stable
from resolint.model import Resolution
from resolint.rule import Fix, Rule
from resolint_rules import RULES

SEQUENCE = [rule for rule in RULES if rule.family == "SEQ" and rule.code != "SEQ012"]
WORDS = ["", "also", "further"]
LEADS = ["noting", "recalling", "taking note of"]


def mended(text: str, rules: list[Rule] = SEQUENCE, *, unsafe: bool = True) -> str:
    """Return ``text`` after all fixes of ``rules``."""
    fragment = read_fragment(text)

    def find(resolution: Resolution) -> list[Fix]:
        draft = dataclasses.replace(fragment.draft, text=resolution)
        return fixes(engine.lint(draft, rules), unsafe=unsafe)

    def read(text: str) -> Resolution:
        return readers.read("draft.md", text.encode(), fragment.draft.style)

    fixed = fix_until_stable(fragment.draft.text, read=read, find=find)
    assert fixed.settled
    return fixed.text[fragment.shift :]


def findings(text: str) -> list[str]:
    """Return the codes and messages of what the rules find in ``text``."""
    draft = read_fragment(text).draft
    return [f"{f.code}: {f.message}" for f in engine.lint(draft, SEQUENCE)]


def preamble(openings: list[str]) -> str:
    """Return a preamble whose paragraphs open so, with a word of their own."""
    return "".join(
        f"*{opening[0].upper()}{opening[1:]}* the tide of year {number},\n\n"
        for number, opening in enumerate(openings, 2031)
    )


def numbered(openings: list[str]) -> str:
    """Return operative paragraphs that open so."""
    return "".join(
        f"{number}. *{opening[0].upper()}{opening[1:]}* the tide;\n\n"
        for number, opening in enumerate(openings, 1)
    )


@pytest.mark.parametrize(
    ("broken", "right"),
    [
        # a paragraph was put into the chain, at its front, inside it, at its end
        (
            ["noting", "noting", "noting also", "noting further"],
            ["noting", "noting also", "noting further", "noting"],
        ),
        (
            ["noting", "noting also", "noting also", "noting further", "noting"],
            ["noting", "noting also", "noting further", "noting", "noting also"],
        ),
        (
            ["noting", "noting also", "noting further", "noting further"],
            ["noting", "noting also", "noting further", "noting"],
        ),
        # the first of four was taken out
        (
            ["aware of", "noting also", "noting further", "noting", "noting also"],
            ["aware of", "noting", "noting also", "noting further", "noting"],
        ),
        # the second was taken out
        (
            ["noting", "noting further", "noting", "noting also"],
            ["noting", "noting also", "noting further", "noting"],
        ),
        # a paragraph was put between the second and the third
        (
            ["noting", "noting also", "aware of", "noting further", "noting"],
            ["noting", "noting also", "aware of", "noting", "noting also"],
        ),
    ],
)
def test_a_preamble_is_counted_anew(broken: list[str], right: list[str]) -> None:
    assert mended(preamble(broken)) == preamble(right)
    assert len(findings(preamble(broken))) == 1, "a ripple is no finding of its own"
    assert findings(preamble(right)) == []


def test_a_ripple_is_named_in_the_message() -> None:
    openings = ["aware of", "noting also", "noting further"]
    assert findings(preamble(openings)) == [
        'SEQ009: preambular paragraph 2 opens "Noting also", but paragraph 1 opens '
        '"Aware": write "Noting", then "Noting also" in paragraph 3'
    ]


def test_two_slips_of_one_chain_are_two_findings() -> None:
    openings = ["aware of", "noting also", "noting also", "noting also"]
    assert [f[:7] for f in findings(preamble(openings))] == ["SEQ009:", "SEQ008:"]
    right = ["aware of", "noting", "noting also", "noting further"]
    assert mended(preamble(openings)) == preamble(right)


def test_a_bare_request_to_another_addressee_stays_bare() -> None:
    text = (
        "1. *Notes* the tide;\n\n2. *Also requests* the Office to row;\n\n"
        "3. *Further requests* the Office to sail;\n\n"
        "4. *Requests* the ports to wait;\n\n5. *Also requests* the ports to write.\n"
    )
    wanted = text.replace("Also requests* the Office", "Requests* the Office")
    wanted = wanted.replace("Further requests", "Also requests")
    assert mended(text, unsafe=True) == wanted


def test_a_paragraph_without_a_lead_is_no_reason_for_an_orphan() -> None:
    text = numbered(["notes", "the Office on", "also notes"])
    assert findings(text) == []


def test_a_mistyped_lead_is_still_answered() -> None:
    assert findings(numbered(["reqeusts", "also requests", "further requests"])) == []


def test_a_missing_number_makes_an_orphan_less_certain() -> None:
    text = "1. *Urges* a;\n\n3. *Also notes* b.\n"
    draft = read_fragment(text).draft
    (found,) = engine.lint(draft, SEQUENCE)
    assert (found.code, found.severity) == ("SEQ001", "warning")


@given(st.lists(st.tuples(st.sampled_from(LEADS), st.sampled_from(WORDS)), max_size=9))
@settings(max_examples=150, deadline=None)
def test_any_preamble_is_mended_for_good(openings: list[tuple[str, str]]) -> None:
    chosen = [f"{lead.removesuffix(' of')} {word}".strip() for lead, word in openings]
    once = mended(preamble(chosen))
    assert findings(once) == []
    assert mended(once) == once
    assert (
        once.lower().replace(" also", "").replace(" further", "")
        == preamble([lead.removesuffix(" of") for lead, _ in openings]).lower()
    ), "nothing but also and further may change"


@given(st.lists(st.sampled_from(["notes", "urges"]), max_size=9), st.data())
@settings(max_examples=150, deadline=None)
def test_safe_fixes_alone_settle(verbs: list[str], data: st.DataObject) -> None:
    words = [data.draw(st.sampled_from(WORDS)) for _ in verbs]
    pairs = zip(words, verbs, strict=True)
    text = numbered([f"{word} {verb}".strip() for word, verb in pairs])
    once = mended(text, unsafe=False)
    assert mended(once, unsafe=False) == once
