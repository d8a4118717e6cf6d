"""The vocabulary and options of each house, as data.

A built-in style is a TOML file beside this module; a house may write its own with
``extend = "hrc"``.  ``un.toml`` is what all of them share.  Tables are merged over
those of the extended style, name by name; phrases, text blocks and pairs add up, and
a phrase or a pair that is given again takes the new line.
"""

import datetime
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any

from resolint.style import Session, Style
from resolint.styles.tables import Citation, Treaty, known_citations, treaty_series
from resolint.styles.vocabulary import read_phrases, read_verbs

__all__ = [
    "Citation",
    "StyleError",
    "Treaty",
    "for_organ",
    "known_citations",
    "load",
    "load_file",
    "names",
    "treaty_series",
]

_ORGANS = {
    "human rights council": "hrc",
    "general assembly": "ga",
    "economic and social council": "ecosoc",
    "security council": "sc",
}

# Text blocks that hold words divided by blanks, wherever they stand.
_WORD_LISTS = frozenset(
    """
    adverbs attitudes holders preambular operative ise_stems ise_endings
    """.split()
)
_NO_LEADS: Mapping[str, Any] = MappingProxyType(
    {
        "adverbs": frozenset(),
        "adverbials": (),
        "attitudes": frozenset(),
        "holders": frozenset(),
        "italic_its": False,
        "verbs": MappingProxyType({}),
    }
)

Tables = dict[str, Any]


class StyleError(Exception):
    """A style that is not there, or whose file cannot be used; one clear line."""


def names() -> tuple[str, ...]:
    """Return the names of the built-in styles."""
    return tuple(_ORGANS.values())


@cache
def load(name: str) -> Style:
    """Return the built-in style called ``name``; raises :class:`StyleError`."""
    if name not in names():
        raise StyleError(f"no style {name!r}; there are {', '.join(names())}")
    return _style(_tables(name))


def for_organ(organ: str) -> Style:
    """Return the style of the organ with this full name, in any case.

    An article before the name does not matter.  Raises :class:`StyleError` for an
    organ without a built-in style.
    """
    known = " ".join(organ.lower().split()).removeprefix("the ")
    if known not in _ORGANS:
        raise StyleError(f"no style for the organ {organ!r}")
    return load(_ORGANS[known])


def load_file(path: Path) -> Style:
    """Return the style in the TOML file ``path``, a house's own.

    Raises :class:`StyleError` with path and reason where the file cannot be read,
    is no TOML, does not fit the schema ``style.v1``, or extends an unknown style.
    """
    import jsonschema

    import resolint_schemas

    try:
        own = tomllib.loads(path.read_text("utf-8"))
        jsonschema.validate(own, resolint_schemas.load("style.v1"))
        if "extend" not in own and not own.keys() >= {"name", "organ", "organs"}:
            raise ValueError("needs extend, or else name, organ and organs")
        return _style(_extended(own))
    except jsonschema.ValidationError as error:
        where = ".".join(str(part) for part in error.absolute_path) or "the file"
        raise StyleError(f"{path}: {where}: {error.message}") from error
    except (OSError, ValueError, StyleError) as error:
        raise StyleError(f"{path}: {error}") from error


def _tables(name: str) -> Tables:
    if name != "un" and name not in names():
        raise StyleError(f"no style {name!r}; there are {', '.join(names())}")
    own = tomllib.loads((files(__name__) / f"{name}.toml").read_text("utf-8"))
    return _extended(own)


def _extended(own: Tables) -> Tables:
    """Put ``own`` over the style it extends, if any.

    Sessions and agenda are those of one organ, and do not pass to another.
    """
    own = {key: _readable(key, value) for key, value in own.items()}
    if "extend" not in own:
        return own
    base = _tables(own["extend"])
    if own.get("organ", base.get("organ")) != base.get("organ"):
        base = {key: base[key] for key in base if key not in ("agenda", "sessions")}
    return _merge(base, own)


def _merge(base: Tables, own: Mapping[str, Any]) -> Tables:
    """Put ``own`` over ``base``, table by table; phrases and text blocks add up."""
    merged = dict(base)
    for key, value in own.items():
        under = merged.get(key)
        if key == "phrases":
            merged[key] = _join(under or {}, value)
        elif isinstance(value, dict) and isinstance(under, dict):
            merged[key] = _merge(under, value)
        elif isinstance(value, frozenset) and isinstance(under, frozenset):
            merged[key] = under | value
        elif isinstance(value, tuple) and isinstance(under, tuple):
            merged[key] = tuple(dict.fromkeys(under + value))
        else:
            merged[key] = value
    return merged


def _join(base: Mapping[str, Any], own: Mapping[str, Any]) -> Tables:
    """Join the phrase lists; a phrase of ``own`` takes the place of its namesake."""
    given = {
        _marked(line)
        for group in own.values()
        for lines in group.values()
        for line in lines.splitlines()
    }
    joined: Tables = {}
    for part in dict.fromkeys([*base, *own]):
        joined[part] = {}
        for certainty, lines in base.get(part, {}).items():
            kept = [line for line in lines.splitlines() if _marked(line) not in given]
            joined[part][certainty] = "\n".join(kept)
        for certainty, lines in own.get(part, {}).items():
            joined[part][certainty] = joined[part].get(certainty, "") + "\n" + lines
    return joined


def _marked(line: str) -> str:
    return line.partition("*")[2].partition("*")[0].replace("|", "").lower()


def _style(tables: Tables) -> Style:
    data = {"agenda": {}, "sessions": {}, **tables}
    phrases = data.pop("phrases", {})
    leads = {**_NO_LEADS, **data.get("leads", {})}
    data["leads"] = leads
    vocabulary = read_phrases(
        phrases, data.get("forms", {}), data.get("counterparts", {}).get("pairs", {})
    )
    return Style(
        name=data["name"],
        organ=data["organ"],
        organs=tuple(data["organs"]),
        phrases=vocabulary,
        verbs=read_verbs(vocabulary, leads["adverbs"], leads["verbs"]),
        adverbs=leads["adverbs"],
        sessions=_sessions(data.get("sessions", {}).get("list", ())),
        off=frozenset(data.get("off", ())),
        data=data,
    )


def _readable(name: str, value: Any) -> Any:
    """Return ``value`` with its text blocks as collections.

    A block of words becomes a set of them, a block of ``a = b`` lines a mapping, any
    other block a tuple of its lines.
    """
    if name == "phrases":
        return value
    if isinstance(value, dict):
        return {key: _readable(key, inner) for key, inner in value.items()}
    if name in _WORD_LISTS and isinstance(value, str):
        return frozenset(value.split())
    if not isinstance(value, str) or "\n" not in value:
        return value
    lines = tuple(line.strip() for line in value.splitlines() if line.strip())
    if all(" = " in line for line in lines):
        pairs = (line.partition(" = ") for line in lines)
        return {left: right for left, _, right in pairs}
    return lines


def _sessions(lines: Sequence[str]) -> dict[int, Session]:
    sessions: dict[int, Session] = {}
    for line in lines:
        number, start, end, printed = line.split(maxsplit=3)
        sessions[int(number)] = Session(
            int(number),
            datetime.date.fromisoformat(start),
            datetime.date.fromisoformat(end),
            printed,
        )
    return sessions
