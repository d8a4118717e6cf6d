"""What a change of words amounts to.

The rules, of which the first that fits decides:

1. *punctuation*: the same words in the same order; only punctuation marks or
   capitals differ.
2. *also/further ripple*: in the lead of a paragraph, the same words but for "also"
   and "further".
3. *renumbering*: the number of another paragraph of this text ("paragraph 7 above")
   that bears the new number in the new text.
4. *reference update*: nothing but citations, document symbols, dates, session
   ordinals and the words that join them.  A date, an ordinal or a number alone must
   stand in the place of another: one that is added or dropped says something.  A date
   behind "by", "before", "until" or "no later than" is a deadline, and so substance.
   The comma that takes the place of "and" where a chain of citations grows is part of
   the update.
5. *substance*: everything else.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from resolint.diff.comparison import Class
from resolint.diff.text import Token, TokenKind
from resolint.diff.words import Edit

_MODIFIERS = {"also", "further"}
_JOINTS = frozenset(
    "and or of to on from in its the dated resolution resolutions decision decisions "
    "session sessions meeting meetings".split()
)
_POINTERS = {TokenKind.CITATION, TokenKind.SYMBOL}
_UPDATED = {TokenKind.DATE, TokenKind.ORDINAL}
_DEADLINES = (
    ("by",),
    ("before",),
    ("until",),
    ("till",),
    ("later", "than"),
    ("end", "of"),
    ("prior", "to"),
)
_SESSIONS = {"session", "sessions", "meeting", "meetings", "plenary"}
_COUNTED = {"paragraph", "paragraphs", "para", "paras", "subparagraph"}


@dataclass(frozen=True, slots=True)
class Context:
    """What the words alone do not say.

    ``old_lead`` and ``new_lead`` count the tokens of the leads, 0 for none;
    ``numbers`` gives for the printed number of each old paragraph its new one.
    """

    old_lead: int = 0
    new_lead: int = 0
    numbers: Mapping[str, str] = field(default_factory=dict)


def classify(
    old: Sequence[Token], new: Sequence[Token], edit: Edit, context: Context
) -> Class:
    """Return the class of ``edit``; the same for the edit in the other direction."""
    before = _words(old[edit.old_start : edit.old_end])
    after = _words(new[edit.new_start : edit.new_end])
    folded = [t.folded for t in before], [t.folded for t in after]
    if folded[0] == folded[1]:
        return Class.PUNCTUATION
    if _in_lead(edit, context) and _plain(folded[0]) == _plain(folded[1]):
        return Class.RIPPLE
    if _renumbers(old, new, edit, context.numbers):
        return Class.RENUMBERING
    if _is_update(old, edit.old_start, before, edit.old_end) and _is_update(
        new, edit.new_start, after, edit.new_end
    ):
        pointers = any(t.kind in _POINTERS for t in (*before, *after))
        if pointers or (_updates(before) and _updates(after)):
            return Class.REFERENCE
    if _joins(old, edit.old_start, edit.old_end, before) and _joins(
        new, edit.new_start, edit.new_end, after
    ):
        return Class.REFERENCE
    return Class.SUBSTANCE


def _words(tokens: Sequence[Token]) -> list[Token]:
    return [t for t in tokens if t.kind is not TokenKind.PUNCTUATION]


def _plain(words: list[str]) -> list[str]:
    return [word for word in words if word not in _MODIFIERS]


def _in_lead(edit: Edit, context: Context) -> bool:
    old, new = context.old_lead, context.new_lead
    inside_old = edit.old_end <= old and edit.old_start < old
    inside_new = edit.new_end <= new and edit.new_start < new
    return (inside_old and edit.new_end <= new) or (inside_new and edit.old_end <= old)


def _is_update(
    side: Sequence[Token], start: int, words: Sequence[Token], end: int
) -> bool:
    """Tell whether all words are references or join them, none of them a deadline."""
    for token in words:
        if token.kind is TokenKind.ORDINAL and not _of_session(side, end, words):
            return False
        if token.kind is TokenKind.NUMBER and not _of_session(side, end, words):
            return False
        if token.kind in (TokenKind.WORD, TokenKind.TITLE) and (
            token.folded not in _JOINTS
        ):
            return False
    return not (
        any(t.kind is TokenKind.DATE for t in words) and _is_deadline(side, start)
    )


def _updates(words: Sequence[Token]) -> bool:
    kinds = _UPDATED | {TokenKind.NUMBER}
    return any(t.kind in kinds for t in words)


def _is_deadline(side: Sequence[Token], start: int) -> bool:
    """Tell whether "by", "before" or "until" governs what starts here."""
    before = [t.folded for t in side[max(0, start - 3) : start]]
    while before and before[-1] in ("the", "on", ","):
        before.pop()
    return any(before[-len(words) :] == list(words) for words in _DEADLINES)


def _of_session(side: Sequence[Token], end: int, words: Sequence[Token]) -> bool:
    """Tell whether "session" follows within the phrase, or is part of it."""
    following = [t.folded for t in words]
    for token in side[end : end + 6]:
        if token.kind is TokenKind.PUNCTUATION and token.key != ",":
            break
        following.append(token.folded)
    return not _SESSIONS.isdisjoint(following)


def _joins(side: Sequence[Token], start: int, end: int, words: Sequence[Token]) -> bool:
    """Tell whether only "and" or a comma stands here, between two citations."""
    if any(token.folded != "and" for token in words) or end >= len(side):
        return False
    following = [t for t in side[end : end + 2] if t.folded not in ("and", ",")]
    preceding = [t for t in side[max(0, start - 2) : start] if t.key != ","]
    return bool(
        following
        and preceding
        and following[0].kind in _POINTERS
        and preceding[-1].kind in _POINTERS | {TokenKind.DATE}
    )


def _renumbers(
    old: Sequence[Token], new: Sequence[Token], edit: Edit, numbers: Mapping[str, str]
) -> bool:
    """Tell whether paragraphs of this text are called by their new numbers."""
    before = _words(old[edit.old_start : edit.old_end])
    after = _words(new[edit.new_start : edit.new_end])
    if not before or len(before) != len(after):
        return False
    for a, b in zip(before, after, strict=True):
        if a.key != b.key and (
            a.kind is not TokenKind.NUMBER or numbers.get(a.key) != b.key
        ):
            return False
    return _counts(old, edit.old_start, edit.old_end) and _counts(
        new, edit.new_start, edit.new_end
    )


def _counts(side: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether the number here is one of "paragraphs ..." of this very text."""
    for token in reversed(side[max(0, start - 8) : start]):
        if token.folded in _COUNTED:
            break
        if token.kind is not TokenKind.NUMBER and token.folded not in (
            "and",
            ",",
            "to",
        ):
            return False
    else:
        return False
    following = [t.folded for t in side[end : end + 3]]
    return following[:1] != ["of"] or following[1:] in (
        ["the", "present"],
        ["this", "resolution"],
    )
