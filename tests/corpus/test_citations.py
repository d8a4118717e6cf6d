"""In adopted texts every resolution number is found, with a date that can be true.

What a date can be is counted here from the number alone: a session of the General
Assembly lasts from September to September, and the Security Council prints the year.
"""

import datetime
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from resolint import readers
from resolint.model import Reference, ReferenceKind, Resolution, RichText

pytestmark = pytest.mark.corpus_files(
    "hrc/*/*.xml", "ga/adopted/*.md", "ga/prior/*.md", "mali/*"
)

_NUMBER = re.compile(r"(?<![\w/.-])(?:(?:ES|S)-)?\d+/\d+(?![\w/])")
# Laws, opinions, documents of other organizations, and the goal of equal numbers.
_OTHER = re.compile(r"(?:No\. |OC |CL |\(C |document C |WSFS |goal of )$")
# Dates that adopted texts really have wrong.
_SLIPS = {
    ("A_HRC_RES_54_33E.xml", "43/17"),
    ("A_HRC_RES_55_17E.xml", "53/243"),
    ("A_HRC_RES_55_25E.xml", "54/42"),
    ("2024-55-25.txt", "54/42"),
}
# The first year and the number of sessions a year are facts about the Council.
_COUNCIL_BEGAN, _COUNCIL_SESSIONS = 2006.4, 3


@cache
def resolution_of(path: Path) -> Resolution:
    return readers.read(str(path), path.read_bytes())


def passages(
    resolution: Resolution,
) -> Iterator[tuple[RichText, tuple[Reference, ...]]]:
    for paragraph in resolution.walk():
        yield paragraph.body, paragraph.references
    for note in resolution.notes:
        yield note.body, note.references


def test_every_number_of_a_resolution_is_found(corpus_file: Path) -> None:
    for body, references in passages(resolution_of(corpus_file)):
        found = {at for r in references for at in range(r.start, r.end)}
        for number in _NUMBER.finditer(body.plain):
            before = body.plain[max(0, number.start() - 60) : number.start()]
            if not _OTHER.search(before):
                assert number.start() in found, before + number[0]


def test_every_place_reads_as_what_it_says(corpus_file: Path) -> None:
    for body, references in passages(resolution_of(corpus_file)):
        for r in references:
            printed = body.plain[r.start : r.end].replace(" ", "")
            assert r.number.replace(" ", "").endswith(printed)
            if r.date is not None and not r.shared_date:
                assert str(r.date.day) in body.plain[r.date_start : r.date_end]


def test_dates_belong_to_their_numbers(corpus_file: Path) -> None:
    wrong = {
        (corpus_file.name, r.number)
        for _, references in passages(resolution_of(corpus_file))
        for r in references
        if r.kind is ReferenceKind.RESOLUTION and not _possible(r)
    }
    assert wrong == {slip for slip in _SLIPS if slip[0] == corpus_file.name}


def _possible(reference: Reference) -> bool:
    date, number = reference.date, reference.number
    if date is None:
        return True
    if year := re.fullmatch(r"\d+ \((\d{4})\)", number):
        return date.year == int(year[1])
    session = re.match(r"(\d{1,3})/\d", number)
    if session is None:
        return True
    count = int(session[1])
    if reference.organ == "General Assembly":
        begins = datetime.date(1945 + count, 9, 1)
        return begins <= date <= begins.replace(year=1946 + count, day=30)
    if reference.organ == "Human Rights Council":
        years = date.year + date.month / 12 - _COUNCIL_BEGAN
        return abs(years * _COUNCIL_SESSIONS - count) <= 3
    return True
