"""The redline in a real browser: what a reader sees, presses and is told."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from resolint.diff import compare
from resolint.readers import read
from resolint.reporters import redline_html

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = Path("/usr/bin/chromium")
EXAMPLES = Path(__file__).parents[2] / "examples"
LONG = 300

sync_api = pytest.importorskip(
    "playwright.sync_api", reason="playwright is not installed"
)
axe_api = pytest.importorskip(
    "axe_playwright_python.sync_playwright",
    reason="axe-playwright-python is not installed",
)
pytestmark = pytest.mark.skipif(
    not CHROMIUM.exists(), reason=f"there is no Chromium at {CHROMIUM}"
)


@cache
def _page_text() -> str:
    sides = (
        read(path, (EXAMPLES / path).read_bytes())
        for path in ("adopted/56-91.md", "drafts/59-varenne.md")
    )
    return redline_html.report(compare(*sides))


@cache
def _long_page_text() -> str:
    def text(year: int, verb: str) -> bytes:
        paragraphs = [
            f"{n}. *{verb if n % 5 == 0 else 'Invites'}* the harbour of Isk {n} to tell"
            f" the Council, before its session of {year}, how many of the {n * 7} lamps"
            f" on quay {n * 3} were lit at dusk, who trimmed them and what oil it took;"
            for n in range(1, LONG + 1)
        ]
        return ("*The Human Rights Council*,\n\n" + "\n\n".join(paragraphs)).encode()

    old, new = text(2031, "Requests"), text(2032, "Urges")
    return redline_html.report(compare(read("a.md", old), read("b.md", new)))


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=str(CHROMIUM), headless=True, args=["--no-sandbox"]
        )
        yield chromium
        chromium.close()


class Opened:
    """A page with all that it said and asked for."""

    def __init__(self, page: "Page") -> None:
        self.page = page
        self.said: list[str] = []
        self.asked: list[str] = []
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))


@pytest.fixture
def open_page(browser: "Browser", tmp_path: Path) -> Iterator[Any]:
    contexts = []

    def opened(
        *, text: str = "", anchor: str = "", script: bool = True, **options: Any
    ) -> Opened:
        file = tmp_path / "redline.html"
        file.write_text(text or _page_text(), "utf-8")
        context = browser.new_context(java_script_enabled=script, **options)
        contexts.append(context)
        out = Opened(context.new_page())
        out.page.goto(file.as_uri() + anchor)
        return out

    yield opened
    for context in contexts:
        context.close()


def _shown(page: "Page", selector: str) -> int:
    return page.locator(f"{selector}:visible").count()


def _here(page: "Page") -> str:
    return str(page.evaluate("document.activeElement.id"))


def _in_sight(page: "Page", row: str) -> bool:
    script = """id => {
        const box = document.getElementById(id).getBoundingClientRect();
        const bar = document.getElementById("bar").getBoundingClientRect();
        return box.top >= bar.height - 2 && box.top < innerHeight;
    }"""
    page.wait_for_function(script, arg=row, timeout=3000)
    return True


def test_the_page_asks_for_nothing_and_reports_no_error(open_page: Any) -> None:
    opened = open_page()
    page = opened.page
    for key in "njpkvuvu":
        page.keyboard.press(key)
    assert opened.said == []
    assert [url for url in opened.asked if not url.startswith(("file:", "data:"))] == []
    assert len([url for url in opened.asked if url.startswith("file:")]) == 1


def test_the_policy_stops_what_is_not_ours(open_page: Any) -> None:
    opened = open_page()
    opened.page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.acted = true";
            document.body.append(script);
            const image = new Image();
            image.src = "https://example.org/x.png";
            document.body.append(image);
        }"""
    )
    assert opened.page.evaluate("window.acted") is None
    opened.page.wait_for_timeout(100)
    assert any("Content Security Policy" in line for line in opened.said)


def test_without_script_the_inline_view_is_whole(open_page: Any) -> None:
    page = open_page(script=False).page
    assert _shown(page, "#bar") == 0
    assert page.locator("#O8 > .both").is_visible()
    assert not page.locator("#O8 > .old").is_visible()
    rows = page.locator("main .row")
    assert _shown(page, "main .row") == rows.count()


def test_next_and_previous_by_key_and_button(open_page: Any) -> None:
    page = open_page().page
    order = page.evaluate(
        "[...document.querySelectorAll('[data-change]')].map(e=>e.id)"
    )
    page.keyboard.press("n")
    first = _here(page)
    assert first == order[0]
    page.keyboard.press("j")
    assert _here(page) == order[1]
    assert page.url.endswith(f"#{order[1]}")
    assert page.locator("#place").inner_text() == f"2 of {len(order)}"
    page.keyboard.press("p")
    assert _here(page) == order[0]
    page.keyboard.press("k")
    assert _here(page) == order[-1]
    page.locator("#next").click()
    assert _here(page) == order[0]
    page.locator("#previous").click()
    assert _here(page) == order[-1]
    assert _in_sight(page, order[-1])


def test_keys_are_said_on_the_page(open_page: Any) -> None:
    keys = open_page().page.locator(".keys kbd").all_inner_texts()
    assert keys == ["n", "j", "p", "k", "v", "u"]


def test_side_by_side_shows_each_side_as_it_is(open_page: Any) -> None:
    page = open_page().page
    page.get_by_role("button", name="Side by side").click()
    row = page.locator("#O8")
    assert not row.locator("> .both").is_visible()
    old, new = row.locator("> .old"), row.locator("> .new")
    assert "Urges the Government" in _plain(old)
    assert "Encourages the Government" in _plain(new)
    left, right = old.bounding_box(), new.bounding_box()
    assert left["x"] + left["width"] <= right["x"]
    assert left["y"] == right["y"]
    unchanged = page.locator("#O1")
    assert unchanged.locator("> .both").is_visible()
    assert unchanged.locator("> .new").is_visible()


def _plain(cell: Any) -> str:
    script = """cell => {
        const copy = cell.cloneNode(true);
        copy.querySelectorAll(".vh").forEach(e => e.remove());
        return copy.textContent;
    }"""
    return str(cell.evaluate(script))


def _filter(page: "Page", name: str) -> None:
    page.locator(".filters > summary").click()
    page.locator(f'[data-filter="{name}"]').click()
    page.locator(".filters > summary").click()


def test_a_class_that_is_off_reads_as_the_new_text(open_page: Any) -> None:
    page = open_page().page
    _filter(page, "reference")
    row = page.locator("#P3 > .both")
    assert "60/251 of 15 March 2006" not in row.inner_text()
    assert "60/251 of 3 April 2006" in row.inner_text()
    assert row.locator("ins").evaluate(
        "e => getComputedStyle(e).textDecorationLine"
    ) == ("none")
    assert not page.locator("#P3 .kind").is_visible()
    assert page.locator("#O8 > .both del.c-substance").first.is_visible()


@pytest.mark.parametrize("kind", ["inserted", "deleted", "edited", "split", "merged"])
def test_a_kind_that_is_off_is_hidden(open_page: Any, kind: str) -> None:
    page = open_page().page
    chosen = f"main .row.k-{kind}:not(.k-moved)"
    others = f"main .row[data-change]:not(.k-{kind})"
    assert _shown(page, chosen) > 0
    before = _shown(page, others)
    _filter(page, f"kind-{kind}")
    assert _shown(page, chosen) == 0
    assert _shown(page, others) == before


def test_unchanged_paragraphs_hide_and_quiet_ones_with_them(open_page: Any) -> None:
    page = open_page().page
    page.keyboard.press("u")
    assert not page.locator("#O1").is_visible()
    assert page.locator("#O8").is_visible()
    assert page.locator("#P3").is_visible()
    assert page.locator("#O10").is_visible(), "its sub-paragraphs changed"
    _filter(page, "reference")
    assert not page.locator("#P3").is_visible()
    page.keyboard.press("u")
    assert page.locator("#P3").is_visible()


def test_next_passes_over_what_is_switched_off(open_page: Any) -> None:
    page = open_page().page
    _filter(page, "kind-edited")
    _filter(page, "kind-inserted")
    left = page.locator("main [data-change]:visible")
    ids = left.evaluate_all("rows => rows.map(row => row.id)")
    assert page.locator("#place").inner_text() == f"{len(ids)} changes"
    page.locator("h1").click()
    passed = []
    for _ in ids:
        page.keyboard.press("n")
        passed.append(_here(page))
    assert passed == ids


def test_a_moved_and_edited_paragraph_hides_with_both_kinds(open_page: Any) -> None:
    page = open_page().page
    moved = page.locator("main [data-change].k-moved")
    assert "k-edited" in moved.get_attribute("class")
    _filter(page, "kind-moved")
    assert moved.is_visible()
    _filter(page, "kind-edited")
    assert not moved.is_visible()
    _filter(page, "kind-moved")
    assert moved.is_visible()


@pytest.mark.parametrize("anchor", ["O7", "O10.e", "old-O3", "old-P18", "note-3"])
def test_anchors_open_at_their_place(open_page: Any, anchor: str) -> None:
    page = open_page(anchor=f"#{anchor}").page
    assert _in_sight(page, anchor)


def test_a_line_of_the_summary_jumps_to_its_place(open_page: Any) -> None:
    page = open_page().page
    page.locator(".summary a", has_text="operative paragraph 12").first.click()
    assert page.url.endswith("#O12")
    assert _in_sight(page, "O12")


def test_a_link_to_a_hidden_place_shows_it(open_page: Any) -> None:
    page = open_page().page
    _filter(page, "kind-inserted")
    assert not page.locator("#O12").is_visible()
    page.locator(".summary a", has_text="operative paragraph 12").first.click()
    assert page.locator("#O12").is_visible()
    assert _in_sight(page, "O12")


def test_the_map_leads_to_changes(open_page: Any) -> None:
    page = open_page().page
    page.locator('.map a[href="#O12"] rect').click()
    assert _in_sight(page, "O12")


def test_screen_readers_are_told(open_page: Any) -> None:
    page = open_page().page
    tree = page.locator("#O8 > .both").aria_snapshot()
    heard = " ".join(
        re.sub(r"- (?:text|emphasis|deletion|insertion):|[\"]", "", tree).split()
    )
    assert "deleted: - Urges" in heard or "deleted: Urges" in heard
    assert "inserted: - Encourages" in heard or "inserted: Encourages" in heard
    hidden = page.locator("#O8 > .both del .vh").first
    assert hidden.text_content() == "deleted: "
    assert hidden.bounding_box()["width"] <= 1


def test_marks_differ_by_more_than_colour(open_page: Any) -> None:
    page = open_page().page
    line = "e => getComputedStyle(e).textDecorationLine"
    assert page.locator("#O8 > .both del").first.evaluate(line) == "line-through"
    assert page.locator("#O8 > .both ins").first.evaluate(line) == "underline"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", ["inline", "side"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(open_page: Any, scheme: str, view: str, width: int) -> None:
    page = open_page(color_scheme=scheme, viewport={"width": width, "height": 800}).page
    if view == "side":
        page.keyboard.press("v")
    page.locator(".filters > summary").click()
    results = axe_api.Axe().run(page)
    assert [v["id"] for v in results.response["violations"]] == [], (
        results.generate_report()
    )


@pytest.mark.parametrize("view", ["inline", "side"])
def test_a_phone_needs_no_sideways_scrolling(open_page: Any, view: str) -> None:
    page = open_page(viewport={"width": 360, "height": 740}).page
    if view == "side":
        page.keyboard.press("v")
        old, new = (page.locator(f"#O8 > .{s}").bounding_box() for s in ("old", "new"))
        assert old["x"] == new["x"]
        assert old["y"] + old["height"] <= new["y"]
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) == 0


def test_print_hides_the_controls(open_page: Any) -> None:
    page = open_page().page
    page.emulate_media(media="print")
    assert _shown(page, "#bar") == 0
    assert _shown(page, ".map") == 0
    assert page.locator("#O8 > .both").is_visible()


def test_three_hundred_paragraphs_filter_at_once(open_page: Any) -> None:
    page = open_page(text=_long_page_text()).page
    assert page.locator("main [data-change]").count() >= LONG
    spent = page.evaluate(
        """() => {
            const box = document.querySelector('[data-filter="substance"]');
            const start = performance.now();
            for (let i = 0; i < 10; i++) {
                box.click();
                document.body.offsetHeight;
            }
            return (performance.now() - start) / 10;
        }"""
    )
    assert spent < 300, f"{spent:.0f} ms for each filter"
