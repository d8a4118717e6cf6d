"""Large tables that only a few rules need, read when they are first asked for."""

import datetime
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, NamedTuple


class Treaty(NamedTuple):
    """A treaty in the United Nations *Treaty Series*: its number and its volume."""

    number: int
    volume: int
    name: str


class Citation(NamedTuple):
    """The date that adopted texts give for a resolution or decision.

    ``agreeing`` of the ``total`` texts that cite it with a date give this one.
    """

    date: datetime.date
    agreeing: int
    total: int


@cache
def treaty_series() -> Mapping[int, tuple[Treaty, ...]]:
    """Return the known treaties by registration number.

    One number has several volumes where protocols share that of their parent.
    """
    treaties: dict[int, tuple[Treaty, ...]] = {}
    for line in _table("treaty_series")["list"].splitlines():
        if line:
            number, volume, name = line.split(maxsplit=2)
            treaty = Treaty(int(number), int(volume), name)
            treaties[treaty.number] = (*treaties.get(treaty.number, ()), treaty)
    return MappingProxyType(treaties)


@cache
def known_citations() -> Mapping[tuple[str, str, str], Citation]:
    """Return the dates of known texts by organ, kind and number.

    The organ is its full name, the kind ``"resolution"`` or ``"decision"``, the
    number as printed: ``("Security Council", "resolution", "1325 (2000)")``.
    """
    return MappingProxyType(
        dict(
            entry
            for name in ("known_citations", "known_citations_ga")
            for organ, kinds in _table(name).items()
            for kind, lines in kinds.items()
            for entry in _citations(organ, kind, lines)
        )
    )


def _citations(
    organ: str, kind: str, lines: str
) -> Iterator[tuple[tuple[str, str, str], Citation]]:
    for line in lines.splitlines():
        if line:
            date, count, number = line.split(maxsplit=2)
            agreeing, _, total = count.partition("/")
            citation = Citation(
                datetime.date.fromisoformat(date), int(agreeing), int(total or agreeing)
            )
            yield (organ, kind, number), citation


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((files(__package__) / f"{name}.toml").read_text("utf-8"))
