"""The redline as one page of HTML that needs nothing else.

The page loads nothing: style and script stand in it, and its content-security policy
allows these two by their hashes and nothing else.  Without a script the inline view
stands there whole.  All that comes from the texts is escaped by Jinja2.
"""

import base64
import hashlib
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from resolint.diff.comparison import Class, Comparison, Kind, VoteChange
from resolint.reporters import redline_pieces as pieces
from resolint.reporters.redline_pieces import Group, Shape, State
from resolint.reporters.redline_rows import (
    CLASSES,
    Row,
    Section,
    note_anchor,
    sections,
)
from resolint.reporters.redline_summary import Summary, summarize, switched, totals

_KINDS = ("edited", "inserted", "deleted", "moved", "split", "merged")
_HEIGHT = 1000
_LEAST = 3
_SIDES = {Kind.INSERTED: (8, 8), Kind.DELETED: (0, 8)}
"""Left and width on the map, so that kinds do not differ by colour alone."""
_SLIGHT = (6, 4)
_GRAVE = {Class.SUBSTANCE, Class.REFERENCE}


@dataclass(frozen=True, slots=True)
class _Label:
    """The number a line begins with: what it was, what it is, or what it stays."""

    before: str = ""
    now: str = ""
    plain: str = ""
    class_: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    label: _Label
    groups: Sequence[Group]


@dataclass(frozen=True, slots=True)
class _Tick:
    row: Row
    x: int
    width: int
    y: float
    height: float


def report(comparison: Comparison) -> str:
    """Return the redline of ``comparison`` as one self-contained page of HTML."""
    css, js = _asset("redline.css"), _asset("redline.js")
    parts = sections(comparison)
    summary = summarize(comparison)
    return _template().render(
        policy=_policy(css, js),
        css=Markup(css),
        js=Markup(js),
        title=_title(summary),
        summary=summary,
        changed=comparison.changed,
        language=comparison.new.language,
        classes=[(short, class_.value) for class_, short in CLASSES.items()],
        kinds=_KINDS,
        sections=parts,
        anchors={a for part in parts for r in part.rows for a in (r.id, *r.anchors)},
        ticks=list(_ticks(parts)),
        vote=comparison.vote,
        votes=list(_votes(comparison.vote)) if comparison.vote else [],
    )


@cache
def _asset(name: str) -> str:
    """Return the text of a file beside the template; line ends as they are hashed."""
    file = resources.files("resolint.reporters").joinpath("templates", name)
    return file.read_text("utf-8").replace("\r\n", "\n")


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("resolint.reporters", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
    )
    environment.globals.update(
        short=_short,
        looks=_looks,
        said=_said,
        spoken=_spoken,
        both=_both,
        one=_one,
        note_of=_note_of,
    )
    return environment.get_template("redline.html.j2")


def _policy(css: str, js: str) -> str:
    return (
        f"default-src 'none'; style-src {_hash(css)}; script-src {_hash(js)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _title(summary: Summary) -> str:
    for side in (summary.new, summary.old):
        if side.title:
            return side.title
    return summary.new.path


def _short(class_: Class | None) -> str:
    return CLASSES[class_] if class_ else "none"


def _looks(row: Row) -> str:
    """Return the names by which the style sheet and the script know a row."""
    names = [f"k-{row.kind}", f"r-{row.role}"]
    names += ["k-moved"] * row.moved + ["keep"] * row.context
    names += [f"lv{min(row.level, 3)}"] * bool(row.level)
    if row.changed:
        names += ["changed", *(f"c-{_short(c)}" for c in row.classes or (None,))]
    return " ".join(names)


def _said(row: Row) -> str:
    """Return what is said of a row in its margin."""
    kind = row.kind.value
    if row.kind is Kind.EDITED and row.classes == (Class.RENUMBERING,):
        kind = "renumbered" if row.renumbered else "edited"
    if row.moved:
        return "moved" if row.kind is Kind.SAME else f"moved, {kind}"
    return kind


def _note_of(anchors: Set[str], label: str, old: bool) -> str:
    """Return the anchor of the note that a mark points at, if the texts have one."""
    tried = (note_anchor(label, old=side) for side in (old, not old))
    return next((anchor for anchor in tried if anchor in anchors), "")


def _spoken(group: Group) -> str:
    """Return what screen readers say before words or a mark, which look different."""
    mark = all(piece.shape is Shape.MARK for piece in group.pieces)
    return f"{'note mark ' if mark else ''}{group.state}: "


def _both(row: Row) -> list[_Line]:
    """Return the lines of a row with both sides in one."""
    if row.texts is None:
        return []
    first, *others = pieces.lines(pieces.inline(row.texts))
    class_ = _short(row.classes[0] if row.classes else None)
    if row.texts.replaced or row.kind is Kind.DELETED:
        label = _Label(before=row.old_label, class_=class_)
    elif row.kind is Kind.INSERTED:
        label = _Label(now=row.new_label, class_=class_)
    elif row.renumbered:
        label = _Label(row.old_label, row.new_label, class_="renumbering")
    else:
        label = _Label(plain=row.new_label)
    return [_Line(label, first.groups), *_more(others, class_)]


def _one(row: Row, old: bool) -> list[_Line]:
    """Return the lines of a row as one side has them."""
    if row.texts is None:
        return []
    if not (row.texts.old if old else row.texts.new).bodies:
        return []
    first, *others = pieces.lines(pieces.side(row.texts, old=old), apart=True)
    class_ = _short(row.classes[0] if row.classes else None)
    printed = row.old_label if old else row.new_label
    if row.renumbered:
        class_ = "renumbering"
    whole = row.texts.replaced or row.kind in (Kind.INSERTED, Kind.DELETED)
    if not (whole or row.renumbered):
        label = _Label(plain=printed)
    elif old:
        label = _Label(before=printed, class_=class_)
    else:
        label = _Label(now=printed, class_=class_)
    return [_Line(label, first.groups), *_more(others, class_)]


def _more(lines: Sequence[pieces.Line], class_: str) -> Iterator[_Line]:
    for line in lines:
        if line.state is State.INSERTED:
            label = _Label(now=line.label, class_=class_)
        elif line.state is State.DELETED:
            label = _Label(before=line.label, class_=class_)
        else:
            label = _Label(plain=line.label)
        yield _Line(label, line.groups)


def _ticks(parts: Sequence[Section]) -> Iterator[_Tick]:
    """Yield the changed rows with their places on the map, by length of text."""
    rows = [row for part in parts for row in part.rows]
    total = sum(row.weight for row in rows) or 1
    at = 0
    for row in rows:
        if row.changed:
            slight = not row.moved and _GRAVE.isdisjoint(row.classes)
            slight = slight and row.kind is Kind.EDITED
            x, width = _SLIGHT if slight else _SIDES.get(row.kind, (0, 16))
            y = round(at * _HEIGHT / total, 1)
            height = max(_LEAST, round(row.weight * _HEIGHT / total - 1, 1))
            yield _Tick(row, x, width, y, height)
        at += row.weight


def _votes(vote: VoteChange) -> Iterator[tuple[str, str, str]]:
    """Yield the rows of the table: the totals, then the States that changed sides."""
    old, new = (totals(side) if side else ("–",) * 3 for side in (vote.old, vote.new))
    names = ("In favour", "Against", "Abstaining")
    yield from zip(names, old, new, strict=True)
    yield from map(switched, vote.switches)
