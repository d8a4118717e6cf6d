"""The comparison as JSON, version 1.

A shape of its own, frozen by ``comparison.v1.schema.json``: it only grows.
"""

import json
from collections.abc import Iterable
from typing import Any

from resolint.diff.comparison import (
    AnnexChange,
    Change,
    Comparison,
    FieldChange,
    FormatChange,
    Hunk,
    HunkKind,
    MarkChange,
    NoteChange,
    VoteChange,
)
from resolint.model import RecordedVote, Resolution

Value = dict[str, Any]


def report(comparison: Comparison) -> str:
    """Return JSON that is valid against ``comparison.v1``.

    ``P1`` and ``O1`` count preambular and operative paragraphs in reading order;
    offsets count characters of the texts that stand beside them.
    """
    value = {
        "version": 1,
        "old": _text(comparison.old),
        "new": _text(comparison.new),
        "changed": comparison.changed,
        "similarity": round(comparison.similarity, 4),
        "remarks": list(comparison.remarks),
        "opening": _change(comparison.opening) if comparison.opening else None,
        "changes": [_change(change) for change in comparison.changes],
        "heading": [_field(field) for field in comparison.heading],
        "closing": [_field(field) for field in comparison.closing],
        "vote": _vote(comparison.vote) if comparison.vote else None,
        "notes": [_note(note) for note in comparison.notes],
        "annexes": [_annex(annex) for annex in comparison.annexes],
    }
    # Lone surrogates, which a damaged file may hold, are no valid UTF-8.
    return json.dumps(value, indent=2, ensure_ascii=True) + "\n"


def _text(text: Resolution) -> Value:
    heading, closing = text.heading, text.closing
    adopted = heading.adopted_on or closing.adopted_on
    return {
        "path": text.source.path,
        "title": heading.title.text if heading.title else None,
        "number": heading.number.text.rstrip(".") if heading.number else None,
        "symbol": heading.symbol.text if heading.symbol else None,
        "adopted_on": adopted.isoformat() if adopted else None,
        "preambular_paragraphs": len(text.preamble),
        "operative_paragraphs": len(text.operative),
    }


def _change(change: Change) -> Value:
    return {
        "kind": change.kind,
        "moved": change.moved,
        "old": [p.id for p in change.old],
        "new": [p.id for p in change.new],
        "class": change.class_,
        "classes": sorted(change.classes),
        "similarity": round(change.similarity, 4),
        "crossed": change.crossed,
        "renumbered": list(change.renumbered) if change.renumbered else None,
        "lead": change.lead
        and {
            "old": change.lead.old.text,
            "new": change.lead.new.text,
            "direction": change.lead.direction,
        },
        "old_text": change.old_text,
        "new_text": change.new_text,
        "hunks": _hunks(change.hunks),
        "formatting": _formats(change.formatting),
        "marks": [_mark(mark) for mark in change.marks],
        "subchanges": [_change(sub) for sub in change.subchanges],
    }


def _hunks(hunks: Iterable[Hunk]) -> list[Value]:
    """Return the hunks that are not equal; what lies between them is."""
    return [
        {
            "kind": hunk.kind,
            "class": hunk.class_,
            "old": [hunk.old_start, hunk.old_end],
            "new": [hunk.new_start, hunk.new_end],
        }
        for hunk in hunks
        if hunk.kind is not HunkKind.EQUAL
    ]


def _formats(formatting: Iterable[FormatChange]) -> list[Value]:
    return [
        {
            "what": change.what,
            "old": [change.old_start, change.old_end],
            "new": [change.new_start, change.new_end],
        }
        for change in formatting
    ]


def _mark(change: MarkChange) -> Value:
    return {
        "kind": change.kind,
        "class": change.class_,
        "old": change.old and {"label": change.old.label, "at": change.old_at},
        "new": change.new and {"label": change.new.label, "at": change.new_at},
    }


def _field(change: FieldChange) -> Value:
    return {
        "name": change.name,
        "kind": change.kind,
        "class": change.class_,
        "old_text": change.old.text if change.old else None,
        "new_text": change.new.text if change.new else None,
        "hunks": _hunks(change.hunks),
        "formatting": _formats(change.formatting),
    }


def _note(change: NoteChange) -> Value:
    return {
        "kind": change.kind,
        "class": change.class_,
        "old": change.old.label if change.old else None,
        "new": change.new.label if change.new else None,
        "renumbered": list(change.renumbered) if change.renumbered else None,
        "old_text": change.old.body.text if change.old else None,
        "new_text": change.new.body.text if change.new else None,
        "hunks": _hunks(change.hunks),
        "formatting": _formats(change.formatting),
    }


def _annex(change: AnnexChange) -> Value:
    return {
        "kind": change.kind,
        "heading": _field(change.heading),
        "changes": [_change(sub) for sub in change.changes],
    }


def _vote(change: VoteChange) -> Value:
    return {
        "old": _totals(change.old),
        "new": _totals(change.new),
        "switches": [
            {"name": switch.name, "old": switch.old, "new": switch.new}
            for switch in change.switches
        ],
    }


def _totals(vote: RecordedVote | None) -> Value | None:
    if vote is None:
        return None
    return {
        "in_favour": vote.in_favour,
        "against": vote.against,
        "abstaining": vote.abstaining,
    }
