"""What a reader must know before trusting a redline, said once."""

from resolint.model import Resolution

RELATED = 0.15
"""Versions of one text share more of their letters than this."""

_LANGUAGES = {
    "ar": "Arabic",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "ru": "Russian",
    "zh": "Chinese",
}


def remarks(old: Resolution, new: Resolution, similarity: float) -> tuple[str, ...]:
    """Return sentences on what was not compared, or cannot be."""
    out: list[str] = []
    if old.language != new.language:
        names = [_LANGUAGES.get(r.language, r.language) for r in (old, new)]
        out.append(f"The old text is in {names[0]}, the new one in {names[1]}.")
    empty = [name for name, r in _named(old, new) if not r.body]
    out += [f"The {name} text has no paragraphs." for name in empty]
    if not empty and similarity < RELATED:
        out.append(
            f"The two texts have {similarity:.0%} of their words in common:"
            " they are hardly versions of one text."
        )
    if not empty:
        out += _formatting(old, new)
    return tuple(out)


def has_notes(text: Resolution) -> bool:
    """Tell whether a text has any note or note mark."""
    return bool(text.notes) or next(text.marks(), None) is not None


def _formatting(old: Resolution, new: Resolution) -> list[str]:
    out: list[str] = []
    for (name, bare), other in zip(_named(old, new), (new, old), strict=True):
        if bare.has_italics or not other.has_italics:
            continue
        if has_notes(bare) or not has_notes(other):
            out.append(f"The {name} text has no italics: formatting was not compared.")
        else:
            out.append(
                f"The {name} text has neither italics nor notes:"
                " formatting and notes were not compared."
            )
    return out


def _named(old: Resolution, new: Resolution) -> tuple[tuple[str, Resolution], ...]:
    return ("old", old), ("new", new)
