"""Make whole again what a page break, a note or a running head has parted.

A text converted from print holds its page breaks: a paragraph stops in mid-sentence,
a rule, notes and a running head follow, and the sentence goes on in a block of its
own (section 8 of the catalogue of the house style).  Such a block is joined where the
one before lacks a final mark and this one goes on in lower case, or where something
stood between the two and this one opens like no paragraph.
"""

import re
from collections.abc import Callable, Iterable

from resolint.model import Dropped
from resolint.readers.block import Block, BlockKind
from resolint.structure.piece import Piece, piece_of

_FINAL = (",", ";", ":", ".", "]", "?")
_FURNITURE = re.compile(
    r"\d{1,3}(?:/\d{1,3})?\Z"  # a page number
    r"|(?:Page|page) \d+(?: of \d+)?\Z"
    r"|GE\.\d{2}-\d{5}.*\Z"  # a job number, with what is printed beside it
    r"|\d{2}-\d{5}(?: \(E\))?.{0,20}\Z"
    r"|\*\d{7,9}\*\Z"
    r"|[A-Z]{1,2}(?:/[A-Z0-9.]{1,8}){2,5}\Z"  # a symbol as running head
)

OpensParagraph = Callable[[Piece], bool]


def whole_pieces(
    blocks: Iterable[Block], opens: OpensParagraph
) -> tuple[list[Piece], list[Dropped]]:
    """Return the pieces of the text proper, and what belongs to no paragraph.

    ``opens`` tells whether a piece opens as a paragraph of its own does.  Notes,
    comments and metadata must have been taken out before; here they count only as
    interruptions (:attr:`BlockKind.NOTE`), and are skipped.
    """
    pieces: list[Piece] = []
    dropped: list[Dropped] = []
    interrupted = False
    for block in blocks:
        if block.kind in {BlockKind.NOTE, BlockKind.COMMENT, BlockKind.METADATA}:
            interrupted = interrupted or block.kind is BlockKind.NOTE
            continue
        if block.kind is BlockKind.BREAK:
            interrupted = True
            dropped.append(Dropped(block.span, block.body.text, "page break"))
            continue
        piece = piece_of(block, interrupted=interrupted)
        if block.label is None and _FURNITURE.match(piece.plain):
            interrupted = True
            dropped.append(Dropped(block.span, block.body.text, "running head"))
            continue
        if pieces and _continues(pieces[-1], piece, opens):
            pieces[-1] = pieces[-1].with_tail(piece)
        else:
            pieces.append(piece)
        interrupted = False
    return pieces, dropped


def _continues(before: Piece, piece: Piece, opens: OpensParagraph) -> bool:
    """Tell whether ``piece`` goes on with the sentence of ``before``."""
    kinds = {before.kind, piece.kind}
    if kinds != {BlockKind.PARAGRAPH} or piece.label is not None or not piece.plain:
        return False
    if before.hint is not piece.hint:
        return False
    complete = before.plain.rstrip().endswith(_FINAL)
    lower = piece.plain[:1].islower()
    if piece.interrupted:
        ended = before.plain.rstrip().endswith((";", ":", ".", "]"))
        # Behind a comma only italics tell a slip of the pen from a sentence going on.
        begins = complete and any(start == 0 for start, _ in piece.body.italics())
        return (lower and not ended and not begins) or (
            not complete and not opens(piece)
        )
    return lower and not complete and not opens(piece) and len(before.plain) > 40
