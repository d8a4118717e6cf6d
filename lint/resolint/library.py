"""The archive of adopted texts: which one is last year's, and which numbers exist.

A library is one or more folders of adopted resolutions in any readable format.  Each
text is read once; what the index keeps of it is cached under the hash of its bytes,
so that an index of thousands of texts is refreshed by content, not by date.
"""

import datetime
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from resolint import __version__, readers
from resolint.dates import format_date
from resolint.files import Failure, Target, find, read, write
from resolint.model import ReferenceKind, Resolution

_NEAR = 88.0
"""Titles this alike (rapidfuzz ratio, 0 to 100) are of one series: "for Mali" and
"for Mali in the field of human rights" reach 80, a changed year 97."""
_CLOSE = 4.0
"""Two titles whose likeness differs by no more than this cannot be told apart."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An adopted text of the library; ``adopted_on`` is an ISO date or nothing."""

    path: str
    number: str
    title: str
    organ: str
    agenda_item: str = ""
    adopted_on: str = ""

    @property
    def name(self) -> str:
        """What a person reads: ``46/28 of 24 March 2021 (adopted/46-28.md)``."""
        date = datetime.date.fromisoformat(self.adopted_on) if self.adopted_on else None
        dated = f" of {format_date(date)}" if date else ""
        return f"{self.number or 'a text without number'}{dated} ({self.path})"


@dataclass(frozen=True, slots=True)
class Found:
    """The predecessor, and why it was taken."""

    entry: Entry
    why: str


@dataclass(frozen=True, slots=True)
class Unsure:
    """No predecessor that is certain: what it could be, and why that is unsure."""

    candidates: tuple[Entry, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Library:
    """The index of adopted texts, in the order of their adoption."""

    entries: tuple[Entry, ...] = ()
    _by_number: Mapping[tuple[str, str], Entry] = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        """Index the entries by organ and number."""
        table = {(e.organ, e.number): e for e in self.entries if e.number}
        object.__setattr__(self, "_by_number", table)

    def get(self, organ: str, number: str) -> Entry | None:
        """Return the text of ``organ`` with this number (``46/28``)."""
        return self._by_number.get((organ, number))


def entry_of(text: Resolution, path: str) -> Entry:
    """Return what the index keeps of a text."""
    heading = text.heading
    adopted = heading.adopted_on or text.closing.adopted_on
    return Entry(
        path=path,
        number=_number(text),
        title=heading.title.text if heading.title else "",
        organ=text.organ or "",
        agenda_item=heading.agenda_item.number if heading.agenda_item else "",
        adopted_on=adopted.isoformat() if adopted else "",
    )


def _number(text: Resolution) -> str:
    heading = text.heading
    if heading.number is not None:
        return heading.number.text.rstrip(". ")
    symbol = heading.symbol.text if heading.symbol else ""
    match = re.search(r"/RES/((?:[A-Z]+-)?\d+/\d+)", symbol)
    return match[1] if match else ""


def load(folders: Iterable[str], *, cache: Path | None = None) -> Library:
    """Index the texts in ``folders``, with the file ``cache`` to remember them by.

    Files that are no resolution are passed over.  A cache that is absent, damaged or
    of another version is made anew; one that cannot be written is done without.
    Raises :class:`~resolint.files.Failure` for a folder that cannot be read.
    """
    remembered = _remembered(cache)
    seen: dict[str, dict[str, str] | None] = {}
    entries: list[Entry] = []
    for path in _paths(folders):
        data = read(path)
        key = hashlib.sha256(data).hexdigest()
        if key not in seen:
            known = key in remembered
            seen[key] = remembered[key] if known else _facts(path, data)
        facts = seen[key]
        if facts is not None:
            entries.append(Entry(path=path, **facts))
    if cache is not None and seen != remembered:
        _remember(cache, seen)
    return Library(tuple(sorted(entries, key=lambda e: (e.adopted_on, e.path))))


def _paths(folders: Iterable[str]) -> Iterator[str]:
    for found in find(folders, excluded=lambda path: False):
        if isinstance(found, Failure):
            raise found
        assert isinstance(found, Target)
        yield found.path


def _facts(path: str, data: bytes) -> dict[str, str] | None:
    try:
        text = readers.read(path, data)
    except readers.Unreadable:
        return None
    if text.opening is None or not text.body:
        return None
    facts: dict[str, str] = asdict(entry_of(text, ""))
    del facts["path"]
    return facts


def _remembered(cache: Path | None) -> dict[str, dict[str, str] | None]:
    if cache is None:
        return {}
    try:
        stored = json.loads(cache.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(stored, dict) or stored.get("version") != __version__:
        return {}
    texts: dict[str, dict[str, str] | None] = stored["texts"]
    return texts


def _remember(cache: Path, texts: Mapping[str, dict[str, str] | None]) -> None:
    stored = {"version": __version__, "texts": texts}
    try:
        cache.parent.mkdir(parents=True, exist_ok=True)
        write(str(cache), json.dumps(stored).encode())
    except (OSError, Failure):
        return  # the next run reads the texts again


def predecessor(text: Resolution, library: Library) -> Found | Unsure:
    """Return last year's text of the series that ``text`` continues.

    In this order: the number that front matter names (``previous: 46/28``); the
    latest earlier text of the organ with the same title, or nearly the same; the
    text whose number closes the chain that the preamble recalls.
    """
    own = entry_of(text, text.source.path)
    earlier = [e for e in library.entries if _earlier(e, own)]
    named = text.front_matter.get("previous", "").strip()
    if named:
        entry = library.get(own.organ, named)
        if entry is not None:
            return Found(entry, f"front matter names {named}")
        return Unsure((), f"front matter names {named}, which the library lacks")
    by_title = _by_title(own, earlier)
    if isinstance(by_title, Found):
        return by_title
    chained = _by_chain(text, own, library)
    if chained is not None and chained in earlier:
        return Found(chained, f"{chained.number} closes the chain that it recalls")
    return by_title


def _earlier(entry: Entry, own: Entry) -> bool:
    if entry.organ != own.organ or (entry.number and entry.number == own.number):
        return False
    if Path(entry.path).resolve() == Path(own.path).resolve():
        return False
    return not own.adopted_on or entry.adopted_on < own.adopted_on


def _by_title(own: Entry, earlier: Sequence[Entry]) -> Found | Unsure:
    from rapidfuzz import fuzz  # 24 ms, only where a predecessor is sought

    scored = sorted(
        ((fuzz.ratio(_folded(own.title), _folded(e.title)), e) for e in earlier),
        key=lambda pair: (pair[0], pair[1].adopted_on),
        reverse=True,
    )
    near = [(score, e) for score, e in scored if score >= _NEAR] if own.title else []
    if not near:
        return Unsure(
            tuple(e for _, e in scored[:3]), "no earlier text has such a title"
        )
    best = near[0][0]
    close = [e for score, e in near if best - score <= _CLOSE]
    titles = {_folded(e.title) for e in close}
    if best < 100 and len(titles) > 1:
        return Unsure(tuple(close[:5]), "several earlier titles are as near")
    same = [e for _, e in near if _folded(e.title) in titles]
    latest = max(same, key=lambda e: e.adopted_on)
    how = "the same title" if best == 100 else "nearly the same title"
    return Found(latest, f"the latest earlier text with {how}")


def _folded(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.casefold()))


def _by_chain(text: Resolution, own: Entry, library: Library) -> Entry | None:
    """Return the latest text of the longest list of its own that it recalls."""
    groups: dict[tuple[str, int], list[str]] = {}
    for paragraph in text.preamble:
        for reference in paragraph.references:
            resolution = reference.kind is ReferenceKind.RESOLUTION
            if resolution and reference.organ == own.organ:
                key = (paragraph.id, reference.group)
                groups.setdefault(key, []).append(reference.number)
    longest = max(groups.values(), key=len, default=[])
    if len(longest) < 2:
        return None
    known = [e for number in longest if (e := library.get(own.organ, number))]
    return max(known, key=lambda e: e.adopted_on, default=None)
