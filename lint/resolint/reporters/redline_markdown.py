"""The redline as Markdown for a comment on a merge request.

Deleted words stand between ``~~``, inserted ones between ``**``; where CommonMark
would not read these as marks, next to a letter or before a comma, the tags ``<del>``
and ``<strong>`` do the same.  A comment may hold 65,536 characters: of a longer one,
the unchanged text is cut first, and the comment says so.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from resolint.diff.comparison import Comparison, Kind
from resolint.reporters import redline_pieces as pieces
from resolint.reporters.plain import count, safe
from resolint.reporters.redline_pieces import Group, Piece, Shape, State
from resolint.reporters.redline_rows import Row, Section, sections
from resolint.reporters.redline_summary import Side, Summary, summarize

LIMIT = 65_536
"""What GitHub takes; GitLab takes more."""

_SPECIAL = re.compile(r"[\\`*_\[\]~|$]")
_LINKING = re.compile(r"@(?=\w)|[#!](?=\d)")
_START = re.compile(r"\A(?:(\d+)([.)])|([-+=#>]))")
_EDGE = 8
_MOST = 40
_CUTS = (
    "",
    "Unchanged paragraphs are shortened",
    "Unchanged paragraphs are left out",
    "Unchanged paragraphs, and unchanged words inside changed ones, are left out",
)
_MARKS = {State.INSERTED: ("**", "strong"), State.DELETED: ("~~", "del")}


def report(comparison: Comparison, *, limit: int = LIMIT) -> str:
    """Return the redline as Markdown of fewer than ``limit`` characters."""
    summary = summarize(comparison)
    parts = sections(comparison)
    for cut, said in enumerate(_CUTS):
        body = "".join(_section(part, _writer(cut)) for part in parts)
        text = _assembled(comparison, summary, said, body)
        if len(text) < limit:
            return text
    return _filled(comparison, summary, parts, limit)


def escape(text: str) -> str:
    """Return ``text`` with nothing in it that Markdown, HTML or a forge would read.

    A comment in HTML keeps ``@name`` from calling somebody and ``#1`` from linking.
    """
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _SPECIAL.sub(r"\\\g<0>", text)
    return _LINKING.sub(r"\g<0><!-- -->", text)


def _assembled(
    comparison: Comparison, summary: Summary, said: str, body: str, most: int = _MOST
) -> str:
    head = "\n\n".join(_head(comparison, summary, most))
    cut = f"\n\n<sub>{said} to keep this comment short.</sub>" if said else ""
    return f"{head}{cut}\n\n{body}".rstrip() + "\n"


def _head(comparison: Comparison, summary: Summary, most: int) -> Iterator[str]:
    title = summary.new.title or summary.old.title or summary.new.path
    yield f"## Redline: {escape(title)}"
    yield f"Before: {_side(summary.old, title)}  \nAfter: {_side(summary.new, title)}"
    for remark in summary.remarks:
        yield f"> {escape(remark)}"
    if not comparison.changed:
        yield "The two texts are the same."
    elif summary.counts:
        counts = ", ".join(f"{number} {kind}" for kind, number in summary.counts)
        words = f"{summary.inserted} inserted, {summary.deleted} deleted"
        yield f"Paragraphs: {counts}.  \nWords: {words}."
    for block in summary.blocks:
        lines = [f"- {line.place}: {escape(line.says)}" for line in block.lines[:most]]
        if more := len(block.lines) - most:
            lines += [f"- and {more} more"] * (more > 0)
        yield f"### {block.title}\n\n" + "\n".join(lines)


def _side(side: Side, title: str) -> str:
    facts = ", ".join(side.facts) or side.path
    if side.title and side.title != title:
        return f"{escape(facts)}, _{escape(side.title)}_"
    return escape(facts)


_Writer = Callable[[Sequence[Row]], str]


def _writer(cut: int) -> _Writer:
    """Return what writes the rows of a section, with more left out by degree."""

    def write(rows: Sequence[Row]) -> str:
        if cut < 2:
            return "".join(_row(row, cut) for row in rows)
        out: list[str] = []
        skipped = 0
        for row in rows:
            if row.changed or row.stub or row.context:
                out += [_skipped(skipped), _row(row, cut)]
                skipped = 0
            else:
                skipped += 1
        return "".join([*out, _skipped(skipped)])

    return write


def _skipped(number: int) -> str:
    return f"<sub>… {number} unchanged …</sub>\n\n" if number else ""


def _section(section: Section, write: _Writer) -> str:
    changed = f"{section.changed} of {len(section.rows)} changed"
    return _details(f"{section.title}: {changed}", write(section.rows))


def _details(title: str, body: str) -> str:
    return f"<details>\n<summary>{escape(title)}</summary>\n\n{body}</details>\n\n"


def _filled(
    comparison: Comparison, summary: Summary, parts: Sequence[Section], limit: int
) -> str:
    """Return as many changes as there is room for, and how many are left out."""
    said = (
        f"{_CUTS[-1]}; of {sum(part.changed for part in parts)} changes only those that"
        " fit are shown,"
    )
    for most in (_MOST, 5, 0):
        shell = _assembled(comparison, summary, said, "", most)
        room = limit - len(shell) - 200
        if room > limit // 3:
            break
    if room < 0:
        return "The redline does not fit into a comment.\n"[: max(0, limit - 1)]
    out: list[str] = []
    left = 0
    for part in parts:
        kept: list[str] = []
        room -= len(_details(f"{part.title}: {part.changed} of {len(part.rows)}", ""))
        for row in part.rows:
            if not row.changed:
                continue
            text = _row(row, 3)
            if len(text) < room - 20:
                kept.append(text)
                room -= len(text)
            else:
                left += 1
        if kept:
            title = f"{part.title}: {part.changed} of {len(part.rows)} changed"
            out.append(_details(title, "".join(kept)))
    rest = f"<sub>{count(left, 'further change')} not shown.</sub>\n" if left else ""
    return _assembled(comparison, summary, said, "".join(out) + rest, most)


def _row(row: Row, cut: int) -> str:
    if row.texts is None:
        return f"<sub>{'; '.join(escape(tag.text) for tag in row.tags)}</sub>\n\n"
    if cut and not row.changed:
        return f"{_indent(row)}{_shortened(row)}\n\n"
    groups = pieces.inline(row.texts)
    lines = pieces.lines(_thinned(groups) if cut > 2 else groups)
    texts = [_line(_label(row, row.kind), lines[0].groups)]
    for line in lines[1:]:
        label = escape(line.label)
        texts.append(_line(_bold(label, line.state), line.groups))
    about = _about(row, groups)
    note = f"<sub>{about}</sub><br>\n" if about else ""
    return note + "<br>\n".join(_indent(row) + text for text in texts if text) + "\n\n"


def _indent(row: Row) -> str:
    return "&emsp;" * row.level


def _shortened(row: Row) -> str:
    assert row.texts is not None
    words = row.texts.new.text.split()
    text = " ".join(words[:_EDGE]) + (" …" if len(words) > _EDGE else "")
    label = escape(row.new_label)
    return _opened(f"{label} {escape(safe(text))}".lstrip())


def _about(row: Row, groups: Iterable[Group]) -> str:
    """Return what there is to say about a row beside its words."""
    said = [row.caption] if row.caption else []
    if row.changed:
        kind = row.kind.value
        if row.moved:
            kind = "moved" if row.kind is Kind.SAME else f"moved, {kind}"
        said.append(kind)
        if row.kind not in (Kind.INSERTED, Kind.DELETED):
            said += [class_.value for class_ in row.classes]
    said += [tag.text for tag in row.tags]
    said += [
        f"{piece.format}: “{piece.text.strip()}”"
        for group in groups
        for piece in group.pieces
        if piece.format
    ]
    return escape("; ".join(said))


def _label(row: Row, kind: Kind) -> str:
    old, new = escape(row.old_label), escape(row.new_label)
    if kind is Kind.DELETED or (row.texts and row.texts.replaced):
        return _bold(old, State.DELETED)
    if kind is Kind.INSERTED:
        return _bold(new, State.INSERTED)
    if row.renumbered:
        return f"{_bold(old, State.DELETED)} → {_bold(new, State.INSERTED)}"
    return _opened(new)


def _bold(text: str, state: State) -> str:
    if not text or state is State.SAME:
        return _opened(text)
    mark, _ = _MARKS[state]
    return f"{mark}{text}{mark}"


def _opened(text: str) -> str:
    """Return the start of a line so that it opens no list, heading or quotation."""
    return _START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", text)


def _thinned(groups: Sequence[Group]) -> list[Group]:
    """Return the groups with the middle of long unchanged stretches left out."""
    out: list[Group] = []
    for index, group in enumerate(groups):
        kept = group.pieces
        if group.state is State.SAME:
            kept = tuple(_cut(kept, last=index == len(groups) - 1))
        out.append(Group(group.state, group.class_, kept))
    return out


def _cut(kept: Sequence[Piece], *, last: bool) -> Iterator[Piece]:
    for at, piece in enumerate(kept):
        words = piece.text.split(" ")
        if piece.shape is not Shape.TEXT or len(words) <= 2 * _EDGE + 1:
            yield piece
            continue
        tail = [] if last and at == len(kept) - 1 else words[-_EDGE:]
        text = " ".join([*words[:_EDGE], "[…]", *tail])
        yield Piece(text, italic=piece.italic)


def _line(label: str, groups: Sequence[Group]) -> str:
    out = f"{label} " if label else ""
    for index, group in enumerate(groups):
        following = groups[index + 1] if index + 1 < len(groups) else None
        out += _group(out, group, _first(following))
    return _opened(out.strip()) if not label else out.strip()


def _first(group: Group | None) -> str:
    """Return the first character that follows, or a blank."""
    if group is None or group.pieces[0].shape is not Shape.TEXT:
        return " " if group is None else "<"
    return group.pieces[0].text[:1] if group.state is State.SAME else "~"


def _group(before: str, group: Group, after: str) -> str:
    """Return a group as Markdown that follows ``before`` and precedes ``after``."""
    if group.state is State.SAME:
        return _inner(group.pieces, before[-1:], after)
    marks = all(piece.shape is Shape.MARK for piece in group.pieces)
    mark, tag = _MARKS[group.state]
    if marks:
        labels = ", ".join(escape(piece.text) for piece in group.pieces)
        return f"<sup><{tag}>{labels}</{tag}></sup>"
    text = "".join(piece.text for piece in group.pieces)
    lead = text[: len(text) - len(text.lstrip())]
    trail = text[len(text.rstrip()) :] if text.strip() else ""
    if before.endswith("~~") and text[:1].isalnum():
        lead = " "  # between what goes and what takes its place
    edge = (before + lead)[-1:]
    close = (trail + after)[:1]
    if edge in ("", " ") and (close.isspace() or close in ",.;:)~<"):
        inner = _inner(group.pieces, mark[0], mark[0]).strip()
        return f"{lead}{mark}{inner}{mark}{trail}" if inner else text
    inner = _inner(group.pieces, ">", "<")
    return f"{lead}<{tag}>{inner.strip()}</{tag}>{trail}" if inner.strip() else text


def _inner(run: Sequence[Piece], before: str, after: str) -> str:
    out = ""
    for index, piece in enumerate(run):
        text = escape(piece.text)
        if piece.shape is Shape.MARK:
            out += f"<sup>{text}</sup>"
        elif piece.shape is Shape.BREAK:
            out += f" ¶ {text} "
        elif piece.italic and piece.text.strip():
            following = run[index + 1].text[:1] if index + 1 < len(run) else after
            out += _italic(text, (before + out)[-1:], following)
        else:
            out += text
    return out


def _italic(text: str, before: str, after: str) -> str:
    bare = text.strip()
    lead, trail = text[: text.index(bare)], text[text.index(bare) + len(bare) :]
    edge, close = (before + lead)[-1:], (trail + after)[:1]
    plain = edge in ("", " ", "*", "~") and not close.isalnum()
    inner = f"_{bare}_" if plain else f"<em>{bare}</em>"
    return lead + inner + trail
