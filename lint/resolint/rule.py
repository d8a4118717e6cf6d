"""What a rule is, what it is given, and what it may say."""

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from resolint.model import Emphasis, Resolution, RichText, Status
from resolint.source import Span
from resolint.style import Style

if TYPE_CHECKING:  # a library is read with readers, which rules never import
    from resolint.library import Library


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 1 for a warning, 2 for an error."""
        return (Severity.INFO, Severity.WARNING, Severity.ERROR).index(self)


@dataclass(frozen=True, slots=True)
class Replace:
    """Put ``text`` (plain, unescaped) in the place of the source ``span``."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Italicize:
    """Make ``span`` the one italic stretch in place of the stretches ``old``.

    ``span`` is ``None`` to take italics away.
    """

    old: tuple[Emphasis, ...]
    span: Span | None


Edit = Replace | Italicize


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that belong together; safe when meaning cannot change."""

    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule reports; the engine adds the rule's own identity.

    ``severity`` only ever lowers the rule's own, for a case that the rule's
    docstring names.
    """

    span: Span
    message: str
    fix: Fix | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """All that a rule is given: the text, the house, and what else is known."""

    text: Resolution
    style: Style
    stage: Status = Status.DRAFT
    predecessor: Resolution | None = None
    library: "Library | None" = None


@dataclass(frozen=True, slots=True)
class Example:
    """A text with each expected problem between ``⟦`` and ``⟧``.

    ``fixed`` is the text after all fixes, unsafe ones too; ``None`` where there is
    no fix.  The text is a fragment in Markdown: paragraphs with a blank line
    between; a test reads it with an organ's opening line put before it unless it
    has one.  ``stage`` is the stage at which the example is checked, ``style`` the
    style; ``previous`` the text of last year, where the rule needs one.
    """

    marked: str
    fixed: str | None = None
    stage: Status = Status.TABLED
    style: str = "hrc"
    previous: str | None = None

    @property
    def text(self) -> str:
        """The text without its marks."""
        return re.sub("[⟦⟧]", "", self.marked)

    @property
    def spans(self) -> list[Span]:
        """The marked places, as spans of :attr:`text`; ``⟦⟧`` is an empty one."""
        return [
            Span(m.start() - 2 * i, m.end() - 2 * (i + 1))
            for i, m in enumerate(re.finditer("⟦[^⟧]*⟧", self.marked))
        ]


Check = Callable[[Draft], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One drafting rule, complete with its documentation and examples."""

    code: str
    name: str
    severity: Mapping[Status, Severity | None]
    source: str
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    check: Check
    docs: str
    module: str
    needs_italics: bool = False
    organs: frozenset[str] | None = field(default=None)

    @property
    def family(self) -> str:
        """The letters of the code: ``SEQ``."""
        return self.code.rstrip("0123456789")

    @property
    def title(self) -> str:
        """The rule as one sentence."""
        return self.docs.partition("\n")[0]


def by_stage(
    *, draft: Severity | None, tabled: Severity | None, adopted: Severity | None
) -> Mapping[Status, Severity | None]:
    """Return a severity for each stage; ``None`` switches the rule off there."""
    return {Status.DRAFT: draft, Status.TABLED: tabled, Status.ADOPTED: adopted}


def rule(
    *,
    code: str,
    severity: Severity | Mapping[Status, Severity | None],
    source: str,
    bad: tuple[Example, ...],
    good: tuple[Example | str, ...],
    needs_italics: bool = False,
    organs: frozenset[str] | None = None,
) -> Callable[[Check], Rule]:
    """Turn a check function into a rule; its module supplies name and docs.

    ``needs_italics`` keeps the rule from texts without any italics (plain text).
    ``organs`` limits it to styles of these names (``{"hrc", "ecosoc"}``).
    """

    def wrap(check: Check) -> Rule:
        module = inspect.getmodule(check)
        assert module is not None
        assert module.__doc__, f"{module.__name__}: a rule needs a module docstring"
        return Rule(
            code=code,
            name=module.__name__.rpartition(".")[2].replace("_", "-"),
            severity=dict.fromkeys(Status, severity)
            if isinstance(severity, Severity)
            else dict(severity),
            source=source,
            bad=bad,
            good=tuple(Example(g) if isinstance(g, str) else g for g in good),
            check=check,
            docs=inspect.cleandoc(module.__doc__),
            module=module.__name__,
            needs_italics=needs_italics,
            organs=organs,
        )

    return wrap


def replace(body: RichText, start: int, end: int, text: str) -> Replace:
    """Return the edit that replaces ``body.text[start:end]``; equal ends insert."""
    return Replace(body.span(start, end), text)


def italicize(body: RichText, start: int, end: int) -> Italicize:
    """Return the edit that makes ``body.text[start:end]`` the opening italics.

    The stretch of italics that the text opens with, and any that touch the new one,
    go.
    """
    opening = next(body.italics(), None)
    reach = end if opening is None or opening[0] > end else max(end, opening[1])
    return Italicize(body.emphases_in(0, reach), body.span(start, end))


def safe(*edits: Edit) -> Fix:
    """Return a fix that may be applied unattended."""
    return Fix(edits, safe=True)


def unsafe(*edits: Edit) -> Fix:
    """Return a fix that a person should look at."""
    return Fix(edits)
