"""The page says exactly what the two texts say, and nothing in them can act."""

import base64
import hashlib
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html

from resolint.diff import Comparison, compare
from resolint.model import Resolution
from resolint.readers import read
from resolint.reporters import redline_html

EXAMPLES = Path(__file__).parents[2] / "examples"
OLD = "*The Human Rights Council*,\n\n"


def _read(path: str) -> Resolution:
    return read(path, (EXAMPLES / path).read_bytes())


@cache
def _examples() -> Comparison:
    return compare(_read("adopted/56-91.md"), _read("drafts/59-varenne.md"))


@cache
def _page() -> Any:
    return _parsed(redline_html.report(_examples()))


def _parsed(page: str) -> Any:
    return lxml_html.document_fromstring(page)


def _compared(old: str, new: str) -> Comparison:
    sides = (read("x.md", (OLD + text).encode()) for text in (old, new))
    return compare(*sides)


def _words(element: Any) -> str:
    """Return the visible text, without what is said to screen readers alone."""
    copy: Any = lxml_html.fromstring(lxml_html.tostring(element, with_tail=False))
    for hidden in copy.find_class("vh"):
        hidden.drop_tree()
    return " ".join(str(copy.text_content()).split())


def _cell(page: Any, row: str, cell: str) -> Any:
    (found,) = page.xpath(f'//*[@id="{row}"]/div[contains(@class, "text {cell}")]')
    return found


def _paragraphs(page: Any, path: str, drop: str) -> list[str]:
    """Return the paragraphs of the cells without labels, note marks and ``drop``."""
    out = []
    rows = '//div[contains(@class, "row") and not(contains(@class, "stub"))]'
    text = "[contains(@class, 'r-paragraph') or contains(@class, 'r-heading')]"
    for found in page.xpath(f"{rows}{text}/{path}/p[not(@class='none')]"):
        p: Any = lxml_html.fromstring(lxml_html.tostring(found, with_tail=False))
        for gone in p.xpath(f".//*[@class='vh' or @class='label'] | .//sup{drop}"):
            gone.drop_tree()
        out.append(" ".join(p.text_content().split()))
    return out


def _printed(text: Resolution) -> list[str]:
    return [" ".join(p.text.split()) for p in text.walk()]


def test_the_new_side_reads_as_the_new_text() -> None:
    cells = _paragraphs(_page(), "div[contains(@class, 'text new')]", "")
    assert cells == _printed(_examples().new)


def test_the_old_side_reads_as_the_old_text() -> None:
    cells = _paragraphs(_page(), "div[contains(@class, 'text old')]", "")
    cells += _paragraphs(
        _page(), "div[not(../@data-change) and contains(@class, 'text both')]", ""
    )
    assert sorted(cells) == sorted(_printed(_examples().old))


def test_without_deletions_the_inline_view_reads_as_the_new_text() -> None:
    path = "div[contains(@class, 'text both')]"
    cells = _paragraphs(_page(), path, " | .//del")
    assert [cell for cell in cells if cell] == _printed(_examples().new)


def test_a_replaced_word_is_deleted_then_inserted() -> None:
    cell = _cell(_page(), "O8", "both")
    (deleted,) = cell.xpath('.//p/del[@class="c-substance"]')
    (inserted,) = cell.xpath('.//p/ins[@class="c-substance"]')
    assert deleted.text_content() == "deleted: Urges"
    assert inserted.text_content() == "inserted: Encourages"
    assert deleted.getnext() is inserted
    assert [e.text for e in cell.iter("em")] == ["Urges", "Encourages"]


def test_an_italic_lead_stays_italic() -> None:
    cell = _cell(_page(), "O1", "both")
    assert [e.text for e in cell.iter("em")] == ["Commends"]


def test_labels_show_both_numbers() -> None:
    cell = _cell(_page(), "O4", "both")
    assert _words(cell.find_class("label")[0]) == "5. → 4."
    old, new = (_cell(_page(), "O4", side) for side in ("old", "new"))
    assert _words(old).startswith("5. Strongly condemns")
    assert _words(new).startswith("4. Strongly condemns")


def test_a_note_mark_shows_both_numbers() -> None:
    cell = _cell(_page(), "P2", "both")
    marks = [_words(sup) for sup in cell.xpath(".//sup")]
    assert marks == ["1", "2", "2", "3", "3", "4"]
    changed = [_words(e) for e in cell.xpath(".//del[.//sup]")]
    assert changed[-1] == "3"


def test_a_split_paragraph_shows_both_numbers_and_every_word() -> None:
    cell = _cell(_page(), "O18", "both")
    labels = [_words(label) for label in cell.find_class("label")]
    assert labels[-1] == "20."
    assert len(cell.findall("p")) == 2
    (margin,) = cell.getparent().find_class("margin")
    assert "split: operative paragraph 19 became" in _words(margin)


def test_a_moved_paragraph_links_to_where_it_stood() -> None:
    (moved,) = _page().xpath('//div[contains(@class, "k-moved") and @data-change]')
    (link,) = moved.xpath('.//a[starts-with(text(), "moved from")]')
    assert link.text == "moved from preambular paragraph 18"
    (stub,) = _page().xpath(f'//*[@id="{link.get("href")[1:]}"]')
    assert "moved to preambular paragraph 9" in _words(stub)
    assert stub.xpath(".//a/@href") == [f"#{moved.get('id')}"]


def test_every_paragraph_has_its_anchor_once() -> None:
    ids = _page().xpath("//@id")
    assert len(ids) == len(set(ids))
    comparison = _examples()
    for paragraph in comparison.new.walk():
        assert paragraph.id in ids
    for paragraph in comparison.old.walk():
        assert f"old-{paragraph.id}" in ids


def test_every_link_leads_somewhere() -> None:
    ids = set(_page().xpath("//@id"))
    for link in _page().xpath('//a/@href[starts-with(., "#")]'):
        assert link[1:] in ids, link


def test_summary_says_what_is_weaker_new_and_dropped() -> None:
    blocks = {
        _words(block.find("h3")): [_words(line) for line in block.iter("li")]
        for block in _page().find_class("block")
    }
    lines = [line for block in blocks.values() for line in block]
    assert "operative paragraph 8: Urges → Encourages" in lines
    assert any(
        line.startswith("operative paragraph 12: Looks forward to the opening")
        for line in blocks["New 3"]
    )
    assert any(
        line.startswith("preambular paragraph 11: Welcoming the municipal elections")
        for line in blocks["Dropped 2"]
    )


def test_policy_allows_style_and_script_by_their_hashes_only() -> None:
    page = _page()
    (policy,) = page.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        (element,) = page.iter(tag)
        digest = hashlib.sha256(element.text.encode()).digest()
        assert rules[rule] == f"'sha256-{base64.b64encode(digest).decode()}'"
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"


def test_nothing_is_loaded_and_nothing_acts_by_attribute() -> None:
    page = _page()
    assert page.xpath("//@src") == []
    assert page.xpath("//@style") == []
    assert page.xpath("//link/@href") == ["data:,"]
    assert not [a for e in page.iter() for a in e.attrib if a.startswith("on")]


@pytest.mark.parametrize(
    "nasty",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='alert(1)",
        "</style></script><b>",
        "{{ 7 * 7 }}",
    ],
)
def test_texts_are_escaped(nasty: str) -> None:
    raw = re.sub(r"([<>*`\[\]{}])", r"\\\1", nasty)
    comparison = _compared(
        "1. *Decides* to stay;\n\n2. *Decides* to end.\n",
        f"1. *Decides* to stay {raw} here;\n\n2. *Decides* to end.\n",
    )
    page = _parsed(redline_html.report(comparison))
    assert nasty in _words(_cell(page, "O1", "new"))
    assert len(list(page.iter("script"))) == 1
    assert list(page.iter("img")) == []
    assert page.xpath("//@onmouseover | //@onerror") == []


def test_characters_that_turn_the_line_are_made_visible() -> None:
    comparison = _compared(
        "1. *Decides* to go.\n", "1. *Decides* to \N{RIGHT-TO-LEFT OVERRIDE}go.\n"
    )
    page = redline_html.report(comparison)
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in page


def test_a_replaced_paragraph_stands_whole_on_two_lines() -> None:
    from resolint.diff.comparison import Change, Class, Hunk, HunkKind, Kind
    from resolint.reporters.redline_pieces import State, inline, lines
    from resolint.reporters.redline_rows import texts_of

    old = read(
        "a.md",
        (
            OLD
            + "1. *Urges* all States to pay their dues in full, without conditions.\n"
        ).encode(),
    )
    new = read(
        "b.md", (OLD + "1. *Notes* with alarm how few mediators remain.\n").encode()
    )
    sides = (0, len(old.operative[0].text), 0, len(new.operative[0].text))
    change = Change(
        Kind.EDITED,
        old.operative,
        new.operative,
        (Hunk(HunkKind.REPLACED, *sides, Class.SUBSTANCE),),
        0.1,
    )
    first, second = lines(inline(texts_of(change)))
    assert {g.state for g in first.groups} == {State.DELETED}
    assert {g.state for g in second.groups} == {State.INSERTED}
    texts = [
        "".join(p.text for g in x.groups for p in g.pieces) for x in (first, second)
    ]
    assert texts == [old.operative[0].text, new.operative[0].text]
    assert second.label == "1."


def test_a_text_against_itself_shows_no_change() -> None:
    text = _read("adopted/56-91.md")
    page = _parsed(redline_html.report(compare(text, text)))
    assert page.xpath("//ins | //del") == []
    assert page.xpath("//*[@data-change]") == []
    assert "The two texts are the same." in page.text_content()


def test_an_empty_text_is_shown_as_wholly_deleted() -> None:
    text = _read("adopted/56-91.md")
    empty = read("empty.md", b"")
    page = _parsed(redline_html.report(compare(text, empty)))
    kinds = page.xpath('//*[@id="old-O1"]/@class')
    assert kinds[0].startswith("row item k-deleted")


def test_a_mark_without_its_note_leads_nowhere() -> None:
    comparison = _compared(
        "1. *Decides* to stay;[^1]\n\n2. *Decides* to end.\n",
        "1. *Decides* to stay;[^1]\n\n2. *Decides* to go.\n",
    )
    page = _parsed(redline_html.report(comparison))
    ids = set(page.xpath("//@id"))
    assert not [h for h in page.xpath("//sup/a/@href") if h[1:] not in ids]


def test_words_set_in_italics_are_said_so() -> None:
    comparison = _compared(
        "1. Decides to stay;\n\n2. *Decides* to end.\n",
        "1. *Decides* to stay;\n\n2. *Decides* to end.\n",
    )
    page = _parsed(redline_html.report(comparison))
    (set_off,) = _cell(page, "O1", "both").find_class("fmt")
    assert set_off.text_content() == "set in italics: Decides"
    assert set_off.get("class") == "fmt c-formatting"
