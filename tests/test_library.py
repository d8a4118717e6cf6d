"""The library: which text is last year's, what the cache remembers."""

import json
from pathlib import Path

import pytest

from resolint.library import Found, Library, Unsure, load, predecessor
from resolint.model import Resolution
from resolint.readers import read

TEXT = """\
### {session} session

Agenda item 10

## Resolution adopted by the Human Rights Council on {date}

## {number}. {title}

*The Human Rights Council*,

*Recalling* its resolutions 31/90 of 24 March 2016 and {chain},

1. *Urges* calm.
"""


def text(
    number: str, date: str, title: str, chain: str = "34/90 of 24 March 2017"
) -> str:
    values = {"number": number, "date": date, "title": title, "chain": chain}
    return TEXT.format(session="Forty-sixth", **values)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    folder = tmp_path / "adopted"
    folder.mkdir()
    series = "Ferries of the isles"
    for number, date, title in [
        ("43/90", "22 June 2020", series),
        ("46/90", "24 March 2021", series),
        ("46/91", "24 March 2021", "Lighthouses of the isles"),
    ]:
        name = number.replace("/", "-") + ".md"
        (folder / name).write_text(text(number, date, title), "utf-8")
    (folder / "README.md").write_text("# Nothing here\n", "utf-8")
    return load([str(folder)])


def draft(source: str) -> Resolution:
    return read("draft.md", source.encode())


def numbers(found: Found | Unsure) -> list[str]:
    entries = [found.entry] if isinstance(found, Found) else found.candidates
    return [entry.number for entry in entries]


def test_texts_are_indexed_in_the_order_of_adoption(library: Library) -> None:
    assert [e.number for e in library.entries] == ["43/90", "46/90", "46/91"]
    entry = library.get("Human Rights Council", "43/90")
    assert entry is not None
    assert entry.title == "Ferries of the isles"
    assert entry.adopted_on == "2020-06-22"
    assert entry.name.startswith("43/90 of 22 June 2020 (")


def test_latest_with_the_same_title(library: Library) -> None:
    found = predecessor(
        draft(text("49/90", "1 April 2022", "Ferries of the isles")), library
    )
    assert isinstance(found, Found)
    assert found.entry.number == "46/90"
    assert found.why == "the latest earlier text with the same title"


def test_a_text_is_not_its_own_predecessor(library: Library) -> None:
    found = predecessor(
        draft(text("46/90", "24 March 2021", "Ferries of the isles")), library
    )
    assert numbers(found) == ["43/90"]


def test_nearly_the_same_title(library: Library) -> None:
    found = predecessor(
        draft(text("49/90", "1 April 2022", "The ferries of the isles")), library
    )
    assert isinstance(found, Found)
    assert found.entry.number == "46/90"
    assert found.why == "the latest earlier text with nearly the same title"


def test_chain_where_the_title_is_new(library: Library) -> None:
    found = predecessor(
        draft(text("49/90", "1 April 2022", "Rights at sea", "43/90 of 22 June 2020")),
        library,
    )
    assert isinstance(found, Found)
    assert found.entry.number == "43/90"
    assert found.why == "43/90 closes the chain that it recalls"


def test_front_matter_comes_first(library: Library) -> None:
    source = "---\nprevious: 46/91\n---\n\n" + text(
        "49/90", "1 April 2022", "Ferries of the isles"
    )
    found = predecessor(draft(source), library)
    assert isinstance(found, Found)
    assert found.entry.number == "46/91"
    absent = predecessor(draft(source.replace("46/91", "12/3")), library)
    assert absent == Unsure((), "front matter names 12/3, which the library lacks")


def test_unsure_where_nothing_fits(library: Library) -> None:
    found = predecessor(draft(text("49/90", "1 April 2022", "Whaling")), library)
    assert isinstance(found, Unsure)
    assert found.why == "no earlier text has such a title"


def test_cache_is_refreshed_by_content(tmp_path: Path) -> None:
    folder, cache = tmp_path / "adopted", tmp_path / "cache" / "library.json"
    folder.mkdir()
    file = folder / "a.md"
    file.write_text(text("43/90", "22 June 2020", "Ferries"), "utf-8")
    assert load([str(folder)], cache=cache).entries[0].title == "Ferries"
    stored = json.loads(cache.read_text("utf-8"))
    (key,) = stored["texts"]
    stored["texts"][key]["title"] = "From the cache"
    cache.write_text(json.dumps(stored), "utf-8")
    assert load([str(folder)], cache=cache).entries[0].title == "From the cache"
    file.write_text(text("43/90", "22 June 2020", "Boats"), "utf-8")
    assert load([str(folder)], cache=cache).entries[0].title == "Boats"
    cache.write_text("{", "utf-8")
    assert load([str(folder)], cache=cache).entries[0].title == "Boats"


def test_series_of_real_texts(corpus: Path) -> None:
    library = load([str(corpus / "mali")])
    for name, expected in [
        ("2021-46-28.txt", ["43/38"]),
        ("2022-49-34.md", ["46/28"]),
        ("2023-52-42.txt", ["49/34"]),
        ("2024-55-25.txt", ["52/42"]),
    ]:
        path = corpus / "mali" / name
        found = predecessor(read(str(path), path.read_bytes()), library)
        assert numbers(found) == expected, name
