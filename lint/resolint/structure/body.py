"""Tell preambular from operative paragraphs, and hang lists under them.

A number or a verb in the third person makes a paragraph operative, a participle with
a final comma preambular; what the format itself says comes first.  Nothing here
judges: a numbered paragraph that opens "Recalling" is an operative paragraph with the
wrong verb, because that is where its author put it.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from resolint.model import Dropped, Label, LabelFamily, Lead, Paragraph, Part, Role
from resolint.readers import label as labels
from resolint.readers.block import BlockKind, Hint
from resolint.readers.rich import cut, strip
from resolint.structure.piece import Piece

FindLead = Callable[[Piece, Part | None], Lead | None]

_LETTERS = {LabelFamily.LETTER, LabelFamily.LETTER_BRACKET, LabelFamily.LETTER_STOP}
_ROMANS = {LabelFamily.ROMAN, LabelFamily.ROMAN_BRACKET, LabelFamily.ROMAN_STOP}
_NUMBERS = {LabelFamily.ARABIC_STOP, LabelFamily.ARABIC, LabelFamily.ARABIC_BRACKET}
_MISPRINTED = re.compile(
    r"(?P<number>\d{1,3}(?= ?[^\d ])|[IVXLC]{1,6}(?= ?[.):,;-]))"
    r" ?(?P<mark>[.):,;-]{0,2})\s*(?=[^\W\d_])"
)


@dataclass(slots=True)
class _Node:
    """A paragraph whose list is still growing."""

    role: Role
    piece: Piece
    lead: Lead | None = None
    level: int = 0
    items: list["_Node"] = field(default_factory=list)


def read_body(
    pieces: Sequence[Piece], find_lead: FindLead
) -> tuple[list[Paragraph], list[Dropped]]:
    """Return the paragraphs between opening and closing block, with their ids."""
    reader = _Body(find_lead, settle_labels(pieces))
    for index in range(len(reader.pieces)):
        reader.take(index)
    return _finished(reader.nodes), reader.dropped


class _Body:
    def __init__(self, find_lead: FindLead, pieces: list[Piece]) -> None:
        self.find_lead = find_lead
        self.pieces = pieces
        self.nodes: list[_Node] = []
        self.dropped: list[Dropped] = []
        self.operative = False
        self.orphan_number: Piece | None = None

    def take(self, index: int) -> None:
        """Put one piece where it belongs."""
        piece = self.pieces[index]
        if not piece.plain.strip() and not piece.body.marks:
            self._empty(piece)
            return
        if self.orphan_number is not None:
            piece = self._adopt_number(piece)
        if piece.kind is BlockKind.HEADING or piece.hint is Hint.SECTION:
            self.nodes.append(_Node(Role.HEADING, _heading_label(piece)))
            return
        if piece.label is not None and _is_item(piece.label, piece.depth):
            self._item(piece)
            return
        if piece.label is None and piece.kind is BlockKind.PARAGRAPH:
            piece = self._misprinted_number(piece)
        role = self._role(piece, index)
        if role is Role.CONTINUATION and self.nodes:
            top = next(
                (n for n in reversed(self.nodes) if n.role is not Role.HEADING), None
            )
            if top is not None:
                top.items.append(_Node(Role.CONTINUATION, piece))
                return
        self._top(piece, Role.OPERATIVE if role is Role.CONTINUATION else role)

    def _top(self, piece: Piece, role: Role) -> None:
        part = Part.OPERATIVE if role is Role.OPERATIVE else Part.PREAMBULAR
        self.operative = self.operative or role is Role.OPERATIVE
        self.nodes.append(_Node(role, piece, self.find_lead(piece, part)))

    def _role(self, piece: Piece, index: int) -> Role:
        label = piece.label
        if label is not None and label.family is LabelFamily.NEGOTIATION:
            return Role.PREAMBULAR if label.text.startswith("PP") else Role.OPERATIVE
        lead = self.find_lead(piece, None)
        comma = piece.plain.rstrip().endswith((",", ":"))
        preambular = lead is not None and lead.part is Part.PREAMBULAR
        if label is not None:
            numbered_preamble = (
                preambular and not self.operative and self._numbers_restart(index)
            )
            return Role.PREAMBULAR if numbered_preamble else Role.OPERATIVE
        if piece.hint is Hint.PREAMBULAR:
            return Role.PREAMBULAR
        if self.operative:
            if preambular and comma:
                return Role.PREAMBULAR
            finite = lead is not None and lead.part is Part.OPERATIVE
            return Role.OPERATIVE if finite else Role.CONTINUATION
        finite = lead is not None and lead.part is Part.OPERATIVE
        last = not any(
            (found := self.find_lead(p, None)) and found.part is Part.PREAMBULAR
            for p in self.pieces[index + 1 :]
            if p.label is None and p.kind is BlockKind.PARAGRAPH
        )
        return Role.OPERATIVE if finite and not comma and last else Role.PREAMBULAR

    def _numbers_restart(self, index: int) -> bool:
        """Tell whether a later paragraph is numbered no higher than this one."""
        here = self.pieces[index].label
        assert here is not None
        return any(
            p.label is not None
            and p.label.family in _NUMBERS
            and p.label.value is not None
            and here.value is not None
            and p.label.value <= here.value
            and p.depth <= 1
            for p in self.pieces[index + 1 :]
        )

    def _item(self, piece: Piece) -> None:
        top = next(
            (n for n in reversed(self.nodes) if n.role is not Role.HEADING), None
        )
        if top is None:
            self._top(piece, Role.OPERATIVE if self.operative else Role.PREAMBULAR)
            return
        assert piece.label is not None
        group = _group(piece.label)
        path = [top]
        while path[-1].items and path[-1].items[-1].role is Role.SUB:
            path.append(path[-1].items[-1])
        for node in reversed(path[1:]):
            label = node.piece.label
            if label is not None and _group(label) == group:
                parent = path[path.index(node) - 1]
                parent.items.append(_Node(Role.SUB, piece, level=node.level))
                return
        below = path[-1]
        below.items.append(_Node(Role.SUB, piece, level=below.level + 1))

    def _empty(self, piece: Piece) -> None:
        if piece.label is not None and piece.label.family in _NUMBERS:
            self.orphan_number = piece
            return
        self._drop(piece, "empty paragraph")

    def _drop(self, piece: Piece, reason: str) -> None:
        self.dropped += (Dropped(s, piece.body.text, reason) for s in piece.sources)

    def _adopt_number(self, piece: Piece) -> Piece:
        """Give a number that stands alone to the unnumbered paragraph behind it."""
        number, self.orphan_number = self.orphan_number, None
        assert number is not None
        if piece.label is None and piece.kind is BlockKind.PARAGRAPH:
            sources = number.sources + piece.sources
            return replace(piece, label=number.label, sources=sources)
        self._drop(number, "empty paragraph")
        return piece

    def _misprinted_number(self, piece: Piece) -> Piece:
        """Read ``6 Requests ...`` or ``VI. Requests ...`` as paragraph 6 behind 5."""
        match = _MISPRINTED.match(piece.plain)
        if match is None:
            return piece
        numbered = (n for n in reversed(self.nodes) if n.role is Role.OPERATIVE)
        before = next(numbered, None)
        last = before.piece.label if before else None
        arabic = match["number"].isdecimal()
        value = int(match["number"]) if arabic else labels.roman(match["number"])
        if value != (last.value or 0 if last else 0 if before is None else -1) + 1:
            return piece
        body = strip(cut(piece.body, match.end(), len(piece.body.text)))
        if last is None or match["mark"] or not arabic:
            lead = self.find_lead(replace(piece, body=body), Part.OPERATIVE)
            if lead is None or lead.part is not Part.OPERATIVE:
                return piece
        printed = match[0].strip()
        plain = arabic and not match["mark"]
        family = LabelFamily.ARABIC if plain else LabelFamily.OTHER
        label = Label(printed, piece.body.span(0, len(printed)), family, value)
        return replace(piece, body=body, label=label)


def _is_item(label: Label, depth: int) -> bool:
    numbers = _NUMBERS | {LabelFamily.NEGOTIATION, LabelFamily.CAPITAL_ROMAN}
    return label.family not in numbers or depth > 1


def _group(label: Label) -> str:
    if label.family in _LETTERS:
        return "letter"
    if label.family in _ROMANS:
        return "roman"
    return "number" if label.family in _NUMBERS else "bullet"


def _heading_label(piece: Piece) -> Piece:
    """Take ``II`` or ``B.`` from the front of a section heading."""
    first = piece.plain.partition(" ")[0]
    core = first.rstrip(".")
    numeral = core.isupper() and (labels.roman(core) is not None or len(core) == 1)
    if piece.label is not None or not numeral or (core == "A" and first == core):
        alone = piece.plain.strip() == core
        if not alone or piece.label is not None:
            return piece
    place = piece.body.span(0, len(first))
    body = strip(cut(piece.body, len(first), len(piece.body.text)))
    return replace(piece, label=labels.parse(first, place), body=body)


def settle_labels(pieces: Sequence[Piece]) -> list[Piece]:
    """Decide which of ``(i)``, ``(v)``, ``(x)`` are letters and which are Roman.

    Behind ``(h)``, ``(i)`` is a letter unless ``(ii)`` follows it.
    """
    result = list(pieces)
    letter = 0
    roman = 0
    for index, piece in enumerate(result):
        label = piece.label
        if label is None or label.family not in _LETTERS | _ROMANS:
            letter = roman = 0 if label is not None else letter
            continue
        core = label.text.strip("(). ")
        as_letter, as_roman = labels.letter(core), labels.roman(core)
        if as_letter is not None and as_roman is not None:
            following = _following_core(result, index)
            is_letter = as_letter == letter + 1 and following != core + "i"
            is_letter = is_letter or (
                as_roman != roman + 1 and core not in {"i", "ii", "xx"}
            )
            family = _same_shape(label, _LETTERS if is_letter else _ROMANS)
            value = as_letter if is_letter else as_roman
            result[index] = replace(
                piece, label=replace(label, family=family, value=value)
            )
        settled = result[index].label
        assert settled is not None
        if settled.family in _LETTERS:
            letter, roman = settled.value or 0, 0
        else:
            roman = settled.value or 0
    return result


def _following_core(pieces: Sequence[Piece], index: int) -> str:
    following = pieces[index + 1].label if index + 1 < len(pieces) else None
    return following.text.strip("(). ") if following else ""


def _same_shape(label: Label, families: set[LabelFamily]) -> LabelFamily:
    shape = "()" if label.text.startswith("(") else label.text[-1]
    endings = {"()": ("(a)", "(i)"), ")": ("a)", "i)"), ".": ("a.", "i.")}
    return next(f for f in families if f.value in endings[shape])


def _finished(nodes: Sequence[_Node]) -> list[Paragraph]:
    """Number the nodes and freeze them."""
    counts = dict.fromkeys(Role, 0)
    letters = {Role.PREAMBULAR: "P", Role.OPERATIVE: "O", Role.HEADING: "H"}
    result: list[Paragraph] = []
    for node in nodes:
        counts[node.role] += 1
        result.append(_paragraph(node, f"{letters[node.role]}{counts[node.role]}"))
    return result


def _paragraph(node: _Node, identity: str) -> Paragraph:
    seen: dict[str, int] = {}
    items: list[Paragraph] = []
    for item in node.items:
        label = item.piece.label
        name = label.text.strip("().: -–•*·") if label is not None else ""
        if item.role is Role.CONTINUATION or not name:
            name = "+" if item.role is Role.CONTINUATION else "-"
            seen[name] = seen.get(name, 0) + 1
            name += str(seen[name])
        elif name in seen:
            seen[name] += 1
            name += f"~{seen[name]}"
        else:
            seen[name] = 1
        items.append(_paragraph(item, f"{identity}.{name}"))
    piece = node.piece
    return Paragraph(
        identity,
        node.role,
        piece.body,
        piece.sources,
        piece.label,
        node.lead,
        tuple(items),
        level=node.level,
    )
