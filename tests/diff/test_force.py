"""A changed lead is stronger or weaker by the scales of the house, or neither."""

import dataclasses

import pytest

from resolint import readers, styles
from resolint.diff import compare
from resolint.diff.comparison import Direction
from resolint.diff.force import direction
from resolint.lead import find
from resolint.model import Lead, RichText, Run
from resolint.source import Span

HOUSE = styles.load("hrc")


def _lead(text: str) -> Lead:
    at = len(text.removesuffix(" at")) if " its " in text else 0
    body = f"{text} the lighthouse keepers of Port Varenne,"
    runs = (
        Run(body[:at], Span(0, at), italic=True),
        Run(body[at:], Span(at, len(body))),
    )
    lead = find(RichText(runs[not at :]), HOUSE)
    assert lead is not None, text
    return lead


WEAK_TO_STRONG = [
    ("Invites", "Encourages"),
    ("Encourages", "Strongly encourages"),
    ("Strongly encourages", "Requests"),
    ("Encourages", "Calls upon"),
    ("Calls upon", "Urges"),
    ("Urges", "Strongly urges"),
    ("Strongly urges", "Demands"),
    ("Reiterates its call upon", "Urges"),
    ("Invites", "Invites and encourages"),
    ("Takes note of", "Takes note with interest of"),
    ("Takes note of", "Takes note with appreciation of"),
    ("Notes", "Notes with appreciation"),
    ("Notes with appreciation", "Welcomes"),
    ("Welcomes", "Commends"),
    ("Takes note of", "Endorses"),
    ("Welcomes", "Strongly welcomes"),
    ("Taking note of", "Taking note with appreciation of"),
    ("Noting with interest", "Welcoming"),
    ("Noting with concern that", "Deeply concerned that"),
    ("Noting with concern that", "Noting with grave concern that"),
    ("Concerned that", "Deeply concerned that"),
    ("Deeply concerned that", "Gravely concerned that"),
    ("Deeply concerned by", "Alarmed by"),
    ("Expressing concern at", "Expressing serious concern at"),
    ("Expresses its concern at", "Expresses its grave concern at"),
    ("Gravely concerned at", "Deploring"),
    ("Regrets that", "Deeply regrets that"),
    ("Deeply regrets", "Deplores"),
    ("Deplores", "Strongly deplores"),
    ("Strongly deplores", "Condemns"),
    ("Condemns", "Strongly condemns"),
    ("Strongly condemns", "Condemns in the strongest terms"),
    ("Recognizes that", "Stresses that"),
    ("Recalling", "Reaffirming"),
    ("Reaffirming its commitment", "Reaffirming its strong commitment"),
    ("Welcoming", "Commends"),
]


@pytest.mark.parametrize(("weak", "strong"), WEAK_TO_STRONG)
def test_steps_of_the_scales(weak: str, strong: str) -> None:
    assert direction(_lead(weak), _lead(strong), HOUSE) is Direction.STRONGER
    assert direction(_lead(strong), _lead(weak), HOUSE) is Direction.WEAKER


SIDEWAYS = [
    ("Requests", "Calls upon"),
    ("Takes note of", "Notes"),
    ("Decides", "Requests"),
    ("Welcomes", "Notes with concern"),
    ("Concerned that", "Regretting that"),
    ("Gravely concerned at", "Alarmed at"),
    ("Urges", "Once again urges"),
    ("Stresses that", "Underlines that"),
    # Something is lost and something grew.
    ("Welcomes and encourages", "Strongly welcomes"),
]


@pytest.mark.parametrize(("one", "other"), SIDEWAYS)
def test_equal_or_incomparable(one: str, other: str) -> None:
    assert direction(_lead(one), _lead(other), HOUSE) is Direction.SIDEWAYS
    assert direction(_lead(other), _lead(one), HOUSE) is Direction.SIDEWAYS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Urges", "Urges"),
        ("Urges", "Also urges"),
        ("Recalling", "Recalling further"),
        ("Urges", "Urges, in this regard,"),
        ("Recalling", "Recalls"),
    ],
)
def test_the_same_lead_has_no_direction(one: str, other: str) -> None:
    assert direction(_lead(one), _lead(other), HOUSE) is None


def test_a_house_without_scales_says_nothing() -> None:
    data = {key: value for key, value in HOUSE.data.items() if key != "force"}
    bare = dataclasses.replace(HOUSE, data=data)
    assert direction(_lead("Urges"), _lead("Encourages"), bare) is None


def test_every_house_has_the_scales() -> None:
    old, new = _lead("Urges"), _lead("Encourages")
    for name in styles.names():
        assert direction(old, new, styles.load(name)) is Direction.WEAKER


def test_the_comparison_says_the_direction() -> None:
    opening = "*The Human Rights Council*,\n\n"
    old, new = (
        readers.read("x.md", (opening + text).encode())
        for text in (
            "1. *Urges* the keepers of Port Varenne to light the harbour lamps;\n",
            "1. *Encourages* the keepers of Port Varenne to light the harbour lamps;\n",
        )
    )
    (change,) = compare(old, new).changes
    assert change.lead is not None
    assert change.lead.direction is Direction.WEAKER
    (change,) = compare(new, old).changes
    assert change.lead is not None
    assert change.lead.direction is Direction.STRONGER


def test_italics_alone_change_no_lead() -> None:
    opening = "*The Human Rights Council*,\n\n"
    text = "its commitment to the harbour lamps of Port Varenne;\n"
    words = text.removeprefix("its commitment ")
    old, new = (
        readers.read("x.md", (opening + line).encode())
        for line in (
            f"1. *Reaffirms* {text}",
            f"1. *Reaffirms its commitment* {words}",
        )
    )
    for change in (*compare(old, new).changes, *compare(new, old).changes):
        assert change.lead is None
