"""The redline for a terminal: the summary first, then every paragraph that changed.

Deleted words stand between ``[-`` and ``-]``, inserted ones between ``{+`` and ``+}``,
as git shows them.  Where colours are wanted, words are struck through in red and
underlined in green instead, so that nothing depends on colour alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from resolint.diff.comparison import Comparison, Kind
from resolint.reporters import redline_pieces as pieces
from resolint.reporters.plain import count, safe, width
from resolint.reporters.redline_pieces import Group, Shape, State
from resolint.reporters.redline_rows import Row, Section, sections
from resolint.reporters.redline_summary import Side, Summary, summarize

_OPEN = {State.DELETED: "\ue000", State.INSERTED: "\ue001"}
_CLOSE = "\ue002"
_PLAIN = re.compile("[\ue000-\ue002]")
_BRACKETS = {State.DELETED: ("[-", "-]"), State.INSERTED: ("{+", "+}")}
_CODES = {"\ue000": "\x1b[9;31m", "\ue001": "\x1b[4;32m"}
_END = "\x1b[0m"
_BOLD, _DIM = "\x1b[1m", "\x1b[2m"
_WORDS = 12
_NARROWEST = 20


def report(
    comparison: Comparison,
    *,
    width: int = 80,
    color: bool = False,
    word_diff: bool = False,
) -> str:
    """Return the redline as lines of at most ``width`` columns.

    A word longer than a line is not broken.  ``word_diff`` keeps git's brackets in
    colour as well.
    """
    page = _Page(max(width, _NARROWEST), color, word_diff or not color)
    out = [*page.head(comparison, summarize(comparison))]
    for section in sections(comparison):
        if section.changed:
            out += page.section(section)
    return "\n".join(out) + "\n"


@dataclass(frozen=True, slots=True)
class _Page:
    """How the lines look."""

    width: int
    color: bool
    brackets: bool

    def head(self, comparison: Comparison, summary: Summary) -> Iterator[str]:
        """Yield what stands above the paragraphs."""
        yield from self.wrapped(f"--- {_side(summary.old)}", 4)
        yield from self.wrapped(f"+++ {_side(summary.new)}", 4)
        for remark in summary.remarks:
            yield from self.wrapped(f"! {remark}", 2)
        yield ""
        if not comparison.changed:
            yield "The two texts are the same."
            return
        counts = ", ".join(f"{number} {kind}" for kind, number in summary.counts)
        yield from self.wrapped(f"Paragraphs: {counts}.", 2)
        yield f"Words: {summary.inserted} inserted, {summary.deleted} deleted."
        for block in summary.blocks:
            yield ""
            yield self.painted(block.title, _BOLD)
            for line in block.lines:
                yield from self.wrapped(f"  {line.place}: {line.says}", 6)

    def section(self, section: Section) -> Iterator[str]:
        """Yield the rows of a section, what is unchanged folded to one line."""
        changed = f"{section.changed} of {len(section.rows)} changed"
        rule = "─" * max(2, self.width - len(section.title) - len(changed) - 7)
        yield ""
        head = f"── {section.title}: {changed} {rule}"
        yield self.painted(head[: self.width], _BOLD)
        for shown, group in groupby(section.rows, _is_shown):
            rows = list(group)
            yield ""
            if shown:
                for k, row in enumerate(rows):
                    yield from [""] if k else []
                    yield from self.row(row)
            else:
                yield from self.wrapped(_folded(rows), 4, _DIM)

    def row(self, row: Row) -> Iterator[str]:
        """Yield a row: what happened to it, and its text."""
        indent = " " * (4 * row.level)
        if row.texts is None:
            said = "; ".join(tag.text for tag in row.tags)
            yield from self.wrapped(f"{indent}({said})", len(indent) + 1, _DIM)
            return
        groups = pieces.inline(row.texts)
        head = f"{indent}{row.name}: {_about(row, groups)}"
        yield from self.wrapped(head, len(indent) + 4, _BOLD)
        if not row.changed:
            text = _shortened(row.texts.new.text)
            yield from self.wrapped(
                f"{indent}  {row.new_label} {text}", len(indent) + 2
            )
            return
        lines = pieces.lines(groups)
        labels = [self.label(row), *(self.mark(x.label, x.state) for x in lines[1:])]
        for label, line in zip(labels, lines, strict=True):
            text = "".join(self.group(group) for group in line.groups)
            text = f"{indent}  {label} {text}" if label else f"{indent}  {text}"
            yield from self.wrapped(text, len(indent) + 2)

    def label(self, row: Row) -> str:
        """Return the printed number or letter, old and new where they differ."""
        if row.kind is Kind.DELETED or (row.texts and row.texts.replaced):
            return self.mark(row.old_label, State.DELETED)
        if row.kind is Kind.INSERTED:
            return self.mark(row.new_label, State.INSERTED)
        if row.renumbered:
            old = self.mark(row.old_label, State.DELETED)
            return old + self.mark(row.new_label, State.INSERTED)
        return row.new_label

    def group(self, group: Group) -> str:
        """Return words that came, went or stayed together."""
        text = "".join(
            self.group(Group(p.state, p.class_, (p,)))
            if p.state is not group.state
            else _piece(p)
            for p in group.pieces
        )
        return self.mark(text, group.state)

    def mark(self, text: str, state: State) -> str:
        """Return ``text`` set off as inserted or deleted."""
        if state is State.SAME or not text:
            return text
        before, after = _BRACKETS[state] if self.brackets else ("", "")
        return f"{_OPEN[state]}{before}{text}{after}{_CLOSE}"

    def painted(self, text: str, code: str) -> str:
        """Return ``text`` as the code says, where there is colour."""
        return f"{code}{text}{_END}" if self.color and code else text

    def wrapped(self, text: str, indent: int, code: str = "") -> Iterator[str]:
        """Yield ``text`` in lines of the page, all but the first indented."""
        first = text[: len(text) - len(text.lstrip(" "))]
        line, used, opened = "", 0, ""
        for word in text.split():
            room = width(_PLAIN.sub("", word))
            if line and used + 1 + room > self.width:
                yield self.painted(self.colored(line, opened), code)
                opened = _still_open(line, opened)
                line, used = " " * indent + word, indent + room
            else:
                line = f"{line} {word}" if line else first + word
                used = used + 1 + room if used else len(first) + room
        if line:
            yield self.painted(self.colored(line, opened), code)

    def colored(self, line: str, opened: str) -> str:
        """Return ``line`` in its colours, beginning with those still open."""
        if not self.color:
            return _PLAIN.sub("", line)
        blanks = len(line) - len(line.lstrip(" "))
        line = line[:blanks] + opened + line[blanks:]
        if _still_open(line, ""):
            line += _CLOSE
        return _PLAIN.sub(lambda m: _CODES.get(m[0], _END), line)


def _still_open(line: str, opened: str) -> str:
    """Return the sign of what is still open at the end of ``line``."""
    for sign in _PLAIN.findall(line):
        opened = "" if sign == _CLOSE else sign
    return opened


def _piece(piece: pieces.Piece) -> str:
    if piece.shape is Shape.MARK:
        return f"[^{piece.text}]"
    if piece.shape is Shape.BREAK:
        return f" ¶ {piece.text} "
    return _PLAIN.sub("\N{REPLACEMENT CHARACTER}", piece.text)


def _side(side: Side) -> str:
    facts = ", ".join(fact for fact in (*side.facts, side.title) if fact)
    return f"{side.path} ({facts})" if facts else side.path


def _is_shown(row: Row) -> bool:
    return row.changed or row.stub or row.context


def _folded(rows: Sequence[Row]) -> str:
    """Return one line for rows in which nothing changed."""
    names = [row.name for row in rows]
    where = names[0] if len(names) == 1 else f"{names[0]} to {names[-1]}"
    return f"  ... {count(len(rows), 'paragraph')} unchanged: {where}"


def _shortened(text: str) -> str:
    words = safe(text).split()
    return " ".join(words[:_WORDS]) + (" ..." if len(words) > _WORDS else "")


def _about(row: Row, groups: Iterable[Group]) -> str:
    """Return what there is to say about a row beside its words."""
    said = [row.kind.value] if row.changed else ["changed below"]
    if row.changed and row.kind is Kind.SAME:
        said = [] if row.classes else ["same"]
    if row.moved:
        said = ["moved", *(word for word in said if word != "same")]
    if row.changed and row.kind not in (Kind.INSERTED, Kind.DELETED):
        said += [class_.value for class_ in row.classes]
    said += [tag.text for tag in row.tags]
    said += [
        f"{piece.format}: “{piece.text.strip()}”"
        for group in groups
        for piece in group.pieces
        if piece.format
    ]
    return "; ".join(said)
