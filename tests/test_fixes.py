"""Fixes become text here: in one pass, without damage, and until nothing is left."""

import pytest

from resolint.fixes import apply, apply_counted, fix_until_stable
from resolint.model import Emphasis, Heading, Resolution
from resolint.rule import Edit, Fix, Italicize, Replace
from resolint.source import Source, Span

ESCAPES = (("\\", "\\\\"), ("*", "\\*"), ("[", "\\["))


def markdown(text: str) -> Source:
    return Source("a.md", text, "markdown", ("*", "*"), ESCAPES)


def xml(text: str) -> Source:
    escapes = (("&", "&amp;"), ("<", "&lt;"))
    return Source("a.xml", text, "akomantoso", ("<i>", "</i>"), escapes)


def at(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


def emphasis(text: str, part: str, delimiter: str = "*") -> Emphasis:
    outer = at(text, part)
    closing = delimiter.replace("<", "</")
    inner = Span(outer.start + len(delimiter), outer.end - len(closing))
    return Emphasis(outer, inner)


def once(source: Source, *edits: Edit) -> str:
    return apply(source, [Fix(edits)])


def test_replaces_and_escapes() -> None:
    text = "Recals its *old* text,"
    assert once(markdown(text), Replace(at(text, "Recals"), "[a*b\\")) == (
        "\\[a\\*b\\\\ its *old* text,"
    )
    assert once(xml("<p>x</p>"), Replace(Span(3, 4), "a & <b")) == (
        "<p>a &amp; &lt;b</p>"
    )


def test_inserts_and_deletes() -> None:
    text = "*Recalling also* its resolution"
    assert once(markdown(text), Replace(at(text, " also"), "")) == (
        "*Recalling* its resolution"
    )
    end = Span(len(text), len(text))
    assert once(markdown(text), Replace(end, ",")) == f"{text},"


@pytest.mark.parametrize(
    ("text", "old", "new", "expected"),
    [
        ("Recalls its", [], "Recalls", "*Recalls* its"),
        ("*Takes note of* it", ["*Takes note of*"], "Takes note", "*Takes note* of it"),
        ("*Calls* upon it", ["*Calls*"], "Calls* upon", "*Calls upon* it"),
        ("*Calls* *upon* it", ["*Calls*", "*upon*"], "Calls* *upon", "*Calls upon* it"),
        ("*Recalls* it", ["*Recalls*"], "Recalls", "*Recalls* it"),
        ("<i>Recalls it</i>", ["<i>Recalls it</i>"], "Recalls", "*Recalls* it"),
        ("a *b* c", ["*b*"], "b", "a *b* c"),
        ("*a b c*", ["*a b c*"], " b ", "a *b* c"),
        ("**Recalls** it", [], "**Recalls**", "**Recalls** it"),
    ],
)
def test_italics(text: str, old: list[str], new: str, expected: str) -> None:
    stretches = tuple(emphasis(text, o, "<i>" if "<" in o else "*") for o in old)
    assert once(markdown(text), Italicize(stretches, at(text, new))) == expected


@pytest.mark.parametrize("delimiter", ["_", "<em>"])
def test_italics_that_are_right_stay_as_they_are_written(delimiter: str) -> None:
    text = f"{delimiter}Recalls{delimiter.replace('<', '</')} it"
    old = emphasis(text, text.removesuffix(" it"), delimiter)
    assert once(markdown(text), Italicize((old,), at(text, "Recalls"))) == text


def test_takes_italics_away() -> None:
    text = "2. *Also* *recalls* it"
    edit = Italicize((emphasis(text, "*Also*"),), None)
    assert once(markdown(text), edit) == "2. Also *recalls* it"


def test_text_inserted_at_the_edge_of_new_italics_is_italic() -> None:
    text = "Recalls it"
    edits = (Replace(Span(7, 7), " also"), Italicize((), at(text, "Recalls")))
    assert once(markdown(text), *edits) == "*Recalls also* it"
    edits = (Replace(Span(0, 7), "Also recalls"), Italicize((), at(text, "Recalls")))
    assert once(markdown(text), *edits) == "*Also recalls* it"


def test_a_replacement_takes_delimiters_of_its_own_fix_with_it() -> None:
    text = "*Recalling* also its"
    edits = (
        Replace(at(text, "Recalling* also"), "Noting"),
        Italicize((emphasis(text, "*Recalling*"),), at(text, "Recalling* also")),
    )
    assert once(markdown(text), *edits) == "*Noting* its"


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("*Recalling* also its", "Recalling* also"),
        ("its resolution,[^1] and", "resolution,[^1] and"),
        ("one half\n\n---\n\nother half", "half\n\n---\n\nother"),
        ("its<sup>1</sup> text", "its<sup>1</sup> text"),
    ],
)
def test_never_cuts_markup(text: str, cut: str) -> None:
    assert once(markdown(text), Replace(at(text, cut), "x")) == text


def test_never_cuts_tags() -> None:
    text = "<p>a <i>b</i> c</p>"
    assert once(xml(text), Replace(at(text, "a <i>b"), "x")) == text
    assert once(xml("<p>a</p>"), Replace(Span(3, 4), "b")) == "<p>b</p>"
    text = "<p>a *\n\nb</p>"  # nothing of this is markup in XML
    assert once(xml(text), Replace(at(text, "a *\n\nb"), "c")) == "<p>c</p>"


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("(Recalling,)also its", "(Recalling,)"),  # no delimiter before a letter
        ("one *two* three", "one *two*"),  # italics do not nest
        ("one **two three** four", "one **two"),
        ("one [two](three) four", "one [two"),
        ("*two*one", "one"),  # would join the other delimiter
        ("one\n\ntwo", "one\n\ntwo"),
        ("one   two", "   "),
    ],
)
def test_leaves_italics_that_markdown_would_not_read(text: str, new: str) -> None:
    assert once(markdown(text), Italicize((), at(text, new))) == text


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ("one <b>two</b>", "<p><i>one <b>two</b></i> three</p>"),
        ("one <b>two", "<p>one <b>two</b> three</p>"),
        ("two</b> three", "<p>one <b>two</b> three</p>"),
    ],
)
def test_italics_never_cross_tags(new: str, expected: str) -> None:
    text = "<p>one <b>two</b> three</p>"
    assert once(xml(text), Italicize((), at(text, new))) == expected


def test_no_italics_in_plain_text() -> None:
    source = Source("a.txt", "Recalls it", "plain")
    assert once(source, Italicize((), Span(0, 7))) == "Recalls it"
    both = (Replace(Span(0, 7), "Notes"), Italicize((), Span(0, 7)))
    assert once(source, *both) == "Recalls it", "all edits of a fix, or none"


def test_first_come_first_served_by_place() -> None:
    source = markdown("one two three four")
    late, early = Fix((Replace(Span(4, 13), "B"),)), Fix((Replace(Span(0, 5), "A"),))
    touching = Fix((Replace(Span(18, 18), "!"),))
    apart = Fix((Replace(Span(14, 18), "4"),))
    applied = apply_counted(source, [late, early, touching, apart])
    assert applied.text == "Awo three 4"
    assert applied.fixes == (early, apart)


def test_edits_of_one_fix_are_all_or_none() -> None:
    source = markdown("one two three four")
    first = Fix((Replace(Span(0, 3), "1"), Replace(Span(14, 18), "4")))
    second = Fix((Replace(Span(4, 7), "2"), Replace(Span(14, 18), "IV")))
    assert apply(source, [first, second]) == "1 two three 4"


def test_italics_of_two_fixes_never_nest() -> None:
    text = "*one two three* four"
    old = emphasis(text, "*one two three*")
    wide = Fix((Italicize((), at(text, "one two three* four")),))
    fixes = [Fix((Italicize((old,), at(text, "one two")),)), wide]
    assert apply(markdown(text), fixes) == "*one two* three four"
    text = "one two three four"
    inner, outer = at(text, "two three"), Span(0, len(text))
    fixes = [Fix((Italicize((), span),)) for span in (inner, outer)]
    assert apply(markdown(text), fixes) == "*one two three four*"


def test_same_fix_of_two_findings_is_applied_once() -> None:
    fix = Fix((Replace(Span(0, 0), "x"),))
    assert apply(markdown("abc"), [fix, fix]) == "xabc"


def resolution(text: str) -> Resolution:
    return Resolution(markdown(text), Heading(), None, ())


def test_repeats_until_nothing_is_left() -> None:
    def find(given: Resolution) -> list[Fix]:
        text = given.source.text
        return [Fix((Replace(Span(0, 1), ""),))] if text.startswith("a") else []

    fixed = fix_until_stable(resolution("aaab"), read=resolution, find=find)
    assert fixed == ("b", 3, True)


def test_says_when_fixes_undo_each_other() -> None:
    def find(given: Resolution) -> list[Fix]:
        other = {"a": "b", "b": "a"}[given.source.text[0]]
        return [Fix((Replace(Span(0, 1), other),))]

    fixed = fix_until_stable(resolution("a"), read=resolution, find=find)
    assert not fixed.settled


def test_stops_after_so_many_passes() -> None:
    def find(given: Resolution) -> list[Fix]:
        return [Fix((Replace(Span(0, 0), "a"),))]

    fixed = fix_until_stable(resolution(""), read=resolution, find=find, passes=3)
    assert fixed == ("aaa", 3, False)
