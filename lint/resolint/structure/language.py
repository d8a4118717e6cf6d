"""Tell the language of a text by its commonest words."""

import re

from resolint.model import Resolution

_WORDS = {
    "en": {"the", "of", "and", "to", "in", "its", "on", "for", "that", "by"},
    "fr": {"le", "la", "les", "des", "et", "du", "de", "que", "à", "aux", "dans"},
    "es": {"el", "la", "los", "las", "de", "y", "que", "en", "del", "a", "por"},
}
_SCRIPTS = {
    "ru": re.compile("[\N{CYRILLIC CAPITAL LETTER A}-\N{CYRILLIC SMALL LETTER YA}]"),
    "ar": re.compile("[\N{ARABIC LETTER HAMZA}-\N{ARABIC LETTER YEH}]"),
    "zh": re.compile("[\u4e00-\u9fff]"),
}


def language_of(resolution: Resolution) -> str:
    """Return ``en``, ``fr``, ``es``, ``ru``, ``ar`` or ``zh``; ``en`` where unsure."""
    sample = " ".join(p.text for p in resolution.body[:12])[:6000]
    for name, script in _SCRIPTS.items():
        if len(script.findall(sample)) * 4 > len(sample) > 0:
            return name
    words = re.findall(r"\w+", sample.lower())
    scores = {name: sum(w in known for w in words) for name, known in _WORDS.items()}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] > 1.2 * scores["en"] else "en"
