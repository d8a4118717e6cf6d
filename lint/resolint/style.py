"""A house: its vocabulary and options, as data."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from resolint.model import Part


class Certainty(StrEnum):
    """How sure the italic extent and the use of a phrase are."""

    CERTAIN = "certain"  # the measured share of exactly these italics is 0.95 or more
    USUAL = "usual"
    RARE = "rare"
    UNATTESTED = "unattested"  # taught by manuals of simulations, never adopted


@dataclass(frozen=True, slots=True)
class Phrase:
    """An opening phrase of the house.

    ``text`` is the whole phrase as first printed (``Taking note with appreciation``),
    ``key`` the same in lower case; ``italic_words`` counts the words in italics from
    the first; ``prepositions`` may follow in roman.  ``second`` and ``third`` are the
    forms with *also* and *further*; ``counterpart`` is the key of the same phrase in
    the other part (``recalling`` and ``recalls``), where its verb is known.
    """

    text: str
    key: str
    part: Part
    italic_words: int
    prepositions: tuple[str, ...]
    certainty: Certainty
    second: str
    third: str
    counterpart: str | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """A session of the organ and its dates, first and last day included."""

    number: int
    start: datetime.date
    end: datetime.date
    printed: str


@dataclass(frozen=True, slots=True)
class Style:
    """The house style of one organ.

    ``data`` holds every table but the phrases by its TOML name.  Text blocks in it
    were taken apart: lists of words are sets, blocks of ``a = b`` lines mappings, all
    others tuples of their lines.
    """

    name: str
    organ: str
    organs: tuple[str, ...]
    phrases: Mapping[tuple[str, ...], Phrase]
    """By the words of the key: ``("taking", "note")`` -> phrase."""
    verbs: Mapping[str, Part]
    """Verbs that open paragraphs, in lower case (``recalling``, ``urges``) -> part."""
    adverbs: frozenset[str]
    """Adverbs that may stand before or behind a lead's verb, in lower case."""
    sessions: Mapping[int, Session] = field(default_factory=dict)
    off: frozenset[str] = frozenset()
    """Codes and families (``SEQ``) that the house does not have."""
    data: Mapping[str, Any] = field(default_factory=dict)
