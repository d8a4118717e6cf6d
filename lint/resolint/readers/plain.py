"""Read plain text into blocks: paragraphs with a blank line between them.

Plain text has no italics and no note marks.  A paragraph may be wrapped over lines;
a line that opens with a printed number or letter begins a paragraph of its own, and
so does every line of a text that puts each paragraph on one line.
"""

import re

from resolint.model import LabelFamily, RichText, Run
from resolint.readers import label as labels
from resolint.readers.block import Block, BlockKind
from resolint.readers.rich import strip
from resolint.readers.text import decode
from resolint.source import Source, Span

_PARAGRAPH = re.compile(r"[^\r\n]*\S[^\r\n]*(?:\r?\n[^\r\n]*\S[^\r\n]*)*")
_LINE = re.compile(r"[^\r\n]+")
_LABELLED = re.compile(
    r"\s*(?:\d{1,3}\.|\([a-z]{1,2}\)|\([ivx]{1,5}\)|OP ?\d|PP ?\d)\s"
)
_RULE = re.compile(r"\s*([-_*=])(?:\s*\1){2,}\s*\Z|\f")
_ENDS = (",", ";", ":", ".", "]")


def read(path: str, data: bytes) -> tuple[Source, list[Block]]:
    """Read the bytes of a plain-text file.

    Raises :class:`~resolint.readers.block.Unreadable` where they are no text.
    """
    text = decode(data)
    blocks: list[Block] = []
    letter: int | None = None
    for match in _PARAGRAPH.finditer(text):
        for lines in _paragraphs(text, match.span()):
            block = _block(lines, text, letter)
            if block.label is not None:
                is_letter = block.label.family is LabelFamily.LETTER
                letter = block.label.value if is_letter else None
            blocks.append(block)
    return Source(path, text, "plain"), blocks


def _paragraphs(text: str, bounds: tuple[int, int]) -> list[list[Span]]:
    """Group the lines between two blank lines into paragraphs."""
    lines = [Span(*m.span()) for m in _LINE.finditer(text, *bounds)]
    groups: list[list[Span]] = []
    for line in lines:
        printed = text[line.start : line.end]
        if groups and not _begins(text, groups[-1][-1], printed):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _begins(text: str, before: Span, line: str) -> bool:
    """Tell whether a line begins a paragraph, given the line before it."""
    if _LABELLED.match(line) or _RULE.match(line):
        return True
    previous = text[before.start : before.end].rstrip()
    first = line.lstrip()[:1]
    complete = previous.endswith(_ENDS) and not first.islower()
    # A wrapped line is full; the short last line of a paragraph is not.
    return complete and (len(previous) < 50 or len(previous) > 120)


def _block(lines: list[Span], text: str, letter: int | None) -> Block:
    span = Span(lines[0].start, lines[-1].end)
    if _RULE.match(text[span.start : span.end]):
        return Block(BlockKind.BREAK, RichText(), span)
    runs: list[Run] = []
    for line in lines:
        printed = text[line.start : line.end]
        indent = len(printed) - len(printed.lstrip())
        if runs:
            # One blank stands for the line break and the blanks around it.
            runs.append(Run(" ", Span(runs[-1].span.end, line.start + indent)))
        kept = printed.strip()
        start = line.start + indent
        runs.append(Run(kept, Span(start, start + len(kept))))
    body, label = labels.take(strip(RichText(tuple(runs))), letter)
    return Block(BlockKind.PARAGRAPH, body, span, label)
