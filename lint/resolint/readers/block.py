"""Blocks: what each reader makes of its format, and all that the structure sees."""

from dataclasses import dataclass
from enum import StrEnum

from resolint.model import Label, RichText
from resolint.source import Span


class BlockKind(StrEnum):
    """What the format says a block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    NOTE = "note"
    BREAK = "break"
    METADATA = "metadata"
    COMMENT = "comment"


class Hint(StrEnum):
    """What a format that knows the parts of a resolution says a block is."""

    HEADING = "heading"  # masthead, session, agenda item, adoption line
    SPONSORS = "sponsors"
    TITLE = "title"
    OPENING = "opening"
    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    SECTION = "section"
    ANNEX = "annex"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the source, in reading order.

    ``body`` excludes the printed label; ``span`` covers the whole block with its
    markup, and the spans of different blocks never overlap, except that a note which
    the format writes inside a paragraph lies inside that paragraph's span.
    ``depth`` is the level of a heading (from 1) or the nesting of a list item (0 for
    a paragraph that the format does not nest).
    """

    kind: BlockKind
    body: RichText
    span: Span
    label: Label | None = None
    depth: int = 0
    hint: Hint | None = None


class Unreadable(Exception):
    """A source that cannot be read; the message says why, in one sentence."""
