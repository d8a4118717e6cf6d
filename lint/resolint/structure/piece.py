"""A piece of the text while the structure is being found."""

from dataclasses import dataclass, replace

from resolint.model import Label, RichText
from resolint.readers.block import Block, BlockKind, Hint
from resolint.readers.rich import join
from resolint.source import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """One printed paragraph: a block, or the blocks that an interruption parted."""

    body: RichText
    sources: tuple[Span, ...]
    kind: BlockKind = BlockKind.PARAGRAPH
    label: Label | None = None
    depth: int = 0
    hint: Hint | None = None
    interrupted: bool = False
    """Whether a page break, a note or a running head stands right before it."""

    @property
    def plain(self) -> str:
        """The text for matching."""
        return self.body.plain

    def with_tail(self, other: "Piece") -> "Piece":
        """Return this piece with ``other`` read on behind it."""
        return replace(
            self,
            body=join([self.body, other.body]),
            sources=self.sources + other.sources,
        )


def piece_of(block: Block, *, interrupted: bool = False) -> Piece:
    """Return the piece that one block makes."""
    return Piece(
        block.body,
        (block.span,),
        block.kind,
        block.label,
        block.depth,
        block.hint,
        interrupted,
    )
