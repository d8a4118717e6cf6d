"""From blocks to a resolution: one pass for every format.

Every block of the source ends in exactly one place of the model, or in
:attr:`~resolint.model.Resolution.dropped` with the reason.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from resolint import lead as leads
from resolint import references
from resolint.model import (
    Annex,
    Dropped,
    Field,
    Lead,
    Note,
    Paragraph,
    Part,
    Resolution,
    Role,
)
from resolint.readers.block import Block, BlockKind, Hint
from resolint.readers.rich import cut, strip
from resolint.source import Source, Span
from resolint.structure.body import read_body
from resolint.structure.closing import (
    belongs_to_meeting,
    belongs_to_vote,
    opens_closing,
    read_closing,
)
from resolint.structure.heading import read_heading
from resolint.structure.joining import whole_pieces
from resolint.structure.language import language_of
from resolint.structure.notes import mark_definitions, notes_of
from resolint.structure.organs import BARE, OPENING, canonical
from resolint.structure.piece import Piece, piece_of
from resolint.style import Style
from resolint.styles import StyleError, for_organ

_ANNEX = re.compile(r"(?:Annex|Appendix)(?:\s+(?P<label>[IVXLC]+|\d+|[A-Z]))?\b[.:]?")
_SPONSORS_NOTE = re.compile(r"\*{0,3}\s*On behalf of\b")


def build(
    source: Source, blocks: Sequence[Block], style: Style | None = None
) -> Resolution:
    """Return the resolution that the blocks print.

    Without a ``style`` the house is chosen by the organ in the text, and with no
    organ in it or one that has no style, the Human Rights Council's.
    """
    blocks = mark_definitions(blocks)
    front_matter = _front_matter(blocks)
    heads, rest, opening = _split_at_opening(blocks)
    organ = _organ(opening, heads)
    style = style or _style_of(organ)
    finder = _Finder(style)

    pieces, dropped = whole_pieces(rest, finder.opens)
    body_pieces, closing_pieces, annex_pieces, gone = _parts(pieces)
    heading, masthead = read_heading(heads[0], front_matter)
    body, empty = read_body(body_pieces, finder.lead)
    annexes = _annexes(annex_pieces)
    resolution = Resolution(
        source=source,
        heading=heading,
        opening=_opening_paragraph(opening),
        body=tuple(body),
        closing=read_closing(closing_pieces),
        annexes=tuple(annexes),
        dropped=tuple(heads[1] + masthead + dropped + gone + empty + _unplaced(blocks)),
        front_matter={name: field.text for name, field in front_matter.items()},
        comments=tuple(
            Field(b.body, (b.span,)) for b in blocks if b.kind is BlockKind.COMMENT
        ),
        organ=organ,
    )
    notes = notes_of(blocks, resolution.walk())
    return _with_references(replace(resolution, notes=tuple(notes)))


def _opening_paragraph(piece: Piece | None) -> Paragraph | None:
    if piece is None:
        return None
    return Paragraph("E1", Role.TEXT, piece.body, piece.sources)


def _style_of(organ: str | None) -> Style:
    try:
        return for_organ(organ or "Human Rights Council")
    except StyleError:
        return for_organ("Human Rights Council")


class _Finder:
    """Finds the leads of pieces in one house."""

    def __init__(self, style: Style) -> None:
        self.style = style

    def lead(self, piece: Piece, part: Part | None) -> Lead | None:
        return leads.find(piece.body, self.style, part)

    def opens(self, piece: Piece) -> bool:
        """Tell whether a piece opens as a paragraph or a closing block does."""
        if opens_closing(piece) or _ANNEX.fullmatch(piece.plain):
            return True
        lead = self.lead(piece, None)
        # Without a capital only italics or the vocabulary tell a lead from a word.
        return lead is not None and (
            lead.known or lead.italic is not None or not piece.plain[:1].islower()
        )


def _split_at_opening(
    blocks: Sequence[Block],
) -> tuple[tuple[list[Piece], list[Dropped]], list[Block], Piece | None]:
    """Return the heading's pieces, the blocks after the opening, and the opening."""
    at = _opening_index(blocks)
    if at is None:
        first = _first_paragraph(blocks)
        head, rest = blocks[:first], list(blocks[first:])
        return _head_pieces(head), rest, None
    block = blocks[at]
    rest = list(blocks[at + 1 :])
    piece = piece_of(block)
    match = OPENING.match(block.body.plain)
    text = block.body.plain
    if match and text[match.end() :].strip() and block.hint is not Hint.OPENING:
        tail = strip(cut(block.body, match.end(), len(text)))
        edge = tail.extent.start
        opening = strip(cut(block.body, 0, match.end()))
        piece = replace(piece, body=opening, sources=(Span(block.span.start, edge),))
        rest.insert(0, replace(block, body=tail, span=Span(edge, block.span.end)))
    return _head_pieces(blocks[:at]), rest, piece


def _head_pieces(blocks: Sequence[Block]) -> tuple[list[Piece], list[Dropped]]:
    pieces: list[Piece] = []
    dropped: list[Dropped] = []
    for block in blocks:
        if block.kind is BlockKind.BREAK:
            dropped.append(Dropped(block.span, block.body.text, "page break"))
        elif block.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING}:
            pieces.append(piece_of(block))
    return pieces, dropped


def _opening_index(blocks: Sequence[Block]) -> int | None:
    """Return the index of the block that opens the text, if one does."""
    candidates: list[int] = []
    for index, block in enumerate(blocks):
        if block.hint is Hint.OPENING:
            return index
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        if block.label is not None and candidates:
            break
        match = OPENING.match(block.body.plain)
        if match and _opens_text(block, match):
            return index
        if BARE.fullmatch(block.body.plain):
            candidates.append(index)
    first = _first_paragraph(blocks)
    # A flawed opening line stands right before the first paragraph.
    return next((i for i in candidates if i == first - 1), None)


def _opens_text(block: Block, match: re.Match[str]) -> bool:
    rest = block.body.plain[match.end() :].strip()
    if not rest:
        return True
    italic = next(block.body.italics(), None)
    return bool(match[2] == "," and italic and italic[0] == 0)


def _first_paragraph(blocks: Sequence[Block]) -> int:
    """Return the index of the first block that reads as a paragraph of the text."""
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        text = block.body.plain.rstrip()
        if block.label is not None and text.endswith((",", ";", ":", ".")):
            return index
        if text.endswith(",") and _reads_as_preambular(block):
            return index
    return 0


def _reads_as_preambular(block: Block) -> bool:
    """Tell a preambular paragraph from a line of sponsors that ends in a comma."""
    italic = next(block.body.italics(), None)
    first = block.body.plain.partition(" ")[0].rstrip(",")
    return bool(italic and italic[0] == 0) or first.endswith(("ing", "ed"))


def _organ(
    opening: Piece | None, heads: tuple[list[Piece], list[Dropped]]
) -> str | None:
    if opening is not None:
        match = OPENING.match(opening.plain) or BARE.match(opening.plain)
        if match:
            return canonical(match[1])
    names = [m[1] for p in heads[0] if (m := BARE.fullmatch(p.plain))]
    return canonical(names[-1]) if names else None


def _front_matter(blocks: Sequence[Block]) -> Mapping[str, Field]:
    """Read ``key: value`` lines of front matter; nesting and lists are ignored."""
    found: dict[str, Field] = {}
    for block in blocks:
        if block.kind is not BlockKind.METADATA:
            continue
        for match in re.finditer(
            r"(?m)^(\w[\w-]*):[ \t]*(.*?)[ \t]*$", block.body.text
        ):
            start, end = match.span(2)
            if (
                match[2][:1] in {'"', "'"}
                and match[2][-1:] == match[2][:1]
                and end - start > 1
            ):
                start, end = start + 1, end - 1
            if start < end:
                body = cut(block.body, start, end)
                found[match[1].lower()] = Field(body, (block.span,))
    return found


def _unplaced(blocks: Sequence[Block]) -> list[Dropped]:
    """Account for the blocks that become no paragraph and no note."""
    reasons = {BlockKind.METADATA: "front matter", BlockKind.COMMENT: "comment"}
    return [
        Dropped(b.span, b.body.text, reasons[b.kind])
        for b in blocks
        if b.kind in reasons
    ]


def _parts(
    pieces: Sequence[Piece],
) -> tuple[list[Piece], list[Piece], list[Piece], list[Dropped]]:
    """Part the pieces behind the opening into body, closing block and annexes."""
    body: list[Piece] = []
    closing: list[Piece] = []
    annex: list[Piece] = []
    dropped: list[Dropped] = []
    for piece in pieces:
        closes = opens_closing(piece)
        annexed = piece.hint is Hint.ANNEX or _opens_annex(piece)
        if annexed or (annex and (closing or not closes)):
            annex.append(piece)
        elif (
            closes
            or belongs_to_vote(piece, closing)
            or belongs_to_meeting(piece, closing)
        ):
            closing.append(piece)
        elif _SPONSORS_NOTE.match(piece.plain):
            dropped += (
                Dropped(s, piece.body.text, "note to the sponsors")
                for s in piece.sources
            )
        else:
            body.append(piece)
    return body, closing, annex, dropped


def _opens_annex(piece: Piece) -> bool:
    match = _ANNEX.match(piece.plain)
    if match is None or piece.label is not None:
        return False
    rest = piece.plain[match.end() :]
    return not rest or (piece.kind is BlockKind.HEADING)


def _annexes(pieces: Sequence[Piece]) -> list[Annex]:
    annexes: list[tuple[Piece, str, list[Paragraph]]] = []
    for piece in pieces:
        match = _ANNEX.match(piece.plain)
        if match and (_opens_annex(piece) or not annexes):
            annexes.append((piece, match["label"] or "", []))
        elif not annexes:
            annexes.append((piece, "", []))
        else:
            body = annexes[-1][2]
            heading = piece.kind is BlockKind.HEADING
            body.append(
                Paragraph(
                    f"A{len(annexes)}.{len(body) + 1}",
                    Role.HEADING if heading else Role.TEXT,
                    piece.body,
                    piece.sources,
                    piece.label,
                )
            )
    return [
        Annex(Field(piece.body, piece.sources), tuple(body), label)
        for piece, label, body in annexes
    ]


def _with_references(resolution: Resolution) -> Resolution:
    """Find the references of every paragraph and note, and tell the language."""

    def paragraph(p: Paragraph) -> Paragraph:
        return replace(
            p,
            references=references.find(p.plain, own_organ=resolution.organ),
            items=tuple(paragraph(item) for item in p.items),
        )

    def note(n: Note) -> Note:
        found = references.find(n.body.plain, own_organ=resolution.organ)
        return replace(n, references=found)

    return replace(
        resolution,
        body=tuple(paragraph(p) for p in resolution.body),
        notes=tuple(note(n) for n in resolution.notes),
        annexes=tuple(
            replace(a, body=tuple(paragraph(p) for p in a.body))
            for a in resolution.annexes
        ),
        language=language_of(resolution),
    )
