import datetime
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolint.model import Reference, ReferenceKind
from resolint.references import find

HRC = "Human Rights Council"
GA = "General Assembly"
SC = "Security Council"
ECOSOC = "Economic and Social Council"


def cited(text: str, own: str | None = HRC) -> list[tuple[str, str | None, str]]:
    """Number as printed, organ, and date as printed, of each resolution."""
    kinds = (ReferenceKind.RESOLUTION, ReferenceKind.DECISION)
    return [
        (text[r.start : r.end], r.organ, text[r.date_start : r.date_end])
        for r in find(text, own_organ=own)
        if r.kind in kinds
    ]


def points(text: str) -> list[tuple[str, str, str | None]]:
    """Number as printed, number, and target, of each reference to a paragraph."""
    return [
        (text[r.start : r.end], r.number, r.target)
        for r in find(text, own_organ=HRC)
        if r.kind is ReferenceKind.PARAGRAPH
    ]


def only(text: str, own: str | None = HRC) -> Reference:
    (found,) = find(text, own_organ=own)
    return found


def test_one_resolution_with_every_offset() -> None:
    text = "Recalling General Assembly resolution 60/251 of 15 March 2006,"
    assert only(text) == Reference(
        kind=ReferenceKind.RESOLUTION,
        number="60/251",
        start=38,
        end=44,
        organ=GA,
        date=datetime.date(2006, 3, 15),
        date_start=48,
        date_end=61,
        word_start=27,
        word_end=37,
        group=1,
    )
    assert text[38:44] == "60/251"
    assert text[48:61] == "15 March 2006"
    assert text[27:37] == "resolution"


def test_each_number_of_a_list_has_its_own_date_or_none() -> None:
    text = (
        "Recalling its resolutions 20/17 of 6 July 2012, 22/18 of 21 March 2013 "
        "and 25/36 and all harbour mandates,"
    )
    assert cited(text) == [
        ("20/17", HRC, "6 July 2012"),
        ("22/18", HRC, "21 March 2013"),
        ("25/36", HRC, ""),
    ]
    found = find(text, own_organ=HRC)
    assert {r.group for r in found} == {1}
    assert all(r.own and not r.shared_date for r in found)
    assert {text[r.word_start : r.word_end] for r in found} == {"resolutions"}


def test_a_date_is_shared_with_the_same_session_only() -> None:
    text = "its resolutions 19/4, 20/1 and 20/2 of 5 July 2012 and 21/1"
    assert [(r.number, r.date_end > 0, r.shared_date) for r in find(text)] == [
        ("19/4", False, False),
        ("20/1", True, True),
        ("20/2", True, True),
        ("21/1", False, False),
    ]


@pytest.mark.parametrize("words", ["both of", "all of", "both adopted on", "both on"])
def test_both_of_reaches_back_over_appositions(words: str) -> None:
    text = (
        "resolutions 5/1, on the building of piers, and 5/2, on the conduct of "
        f"pilots, {words} 18 June 2007, and 6/30"
    )
    assert cited(text, None) == [
        ("5/1", None, "18 June 2007"),
        ("5/2", None, "18 June 2007"),
        ("6/30", None, ""),
    ]
    assert [r.shared_date for r in find(text)] == [True, True, False]


def test_both_of_takes_two_and_all_of_takes_all() -> None:
    both = "resolutions 4/1, 5/1, on piers, and 5/2, on pilots, both of 18 June 2007"
    every = both.replace("both of", "all of")
    assert [r.date_end > 0 for r in find(both)] == [False, True, True]
    assert [r.date_end > 0 for r in find(every)] == [True, True, True]


def test_both_of_reaches_over_two_words() -> None:
    text = "its resolution 5/1, on piers, and its decision 5/102, both of 18 June 2007"
    assert [d for *_, d in cited(text)] == ["18 June 2007", "18 June 2007"]


def test_respectively_gives_the_dates_in_order() -> None:
    text = (
        "resolutions 5/1 and 6/2 of 18 June 2007 and 9 May 2008, respectively, and 7/1"
    )
    assert cited(text, None) == [
        ("5/1", None, "18 June 2007"),
        ("6/2", None, "9 May 2008"),
        ("7/1", None, ""),
    ]


def test_a_date_may_leave_month_and_year_to_the_next() -> None:
    text = (
        "its resolutions 43/1 of 30 June, 43/2 of 2 and 43/3 of 3 July 2020, 44/1 of "
        "1 and 44/2 of 2 May 2021"
    )
    assert [(r.date, text[r.date_start : r.date_end]) for r in find(text)] == [
        (datetime.date(2020, 6, 30), "30 June"),
        (datetime.date(2020, 7, 2), "2"),
        (datetime.date(2020, 7, 3), "3 July 2020"),
        (datetime.date(2021, 5, 1), "1"),
        (datetime.date(2021, 5, 2), "2 May 2021"),
    ]


def test_an_impossible_date_keeps_its_place() -> None:
    text = "its resolution 23/4 of 31 June 2013"
    found = only(text)
    assert found.date is None
    assert text[found.date_start : found.date_end] == "31 June 2013"


@pytest.mark.parametrize(
    "between",
    [
        " of ",
        ", annex, of ",
        ", sect. II, of ",
        ", adopted on ",
        ' entitled "Safe piers" of ',
        " of the General Assembly of ",
        ", adopted by the General Assembly on ",
        ", also of ",
    ],
)
def test_what_may_stand_between_number_and_date(between: str) -> None:
    text = f"resolution 48/141{between}20 December 1993,"
    assert cited(text)[0][2] == "20 December 1993"


@pytest.mark.parametrize(
    "text",
    [
        "resolution 48/141, on the events of 20 December 1993,",
        "opened pursuant to resolution 48/141 on 20 December 1993",
    ],
)
def test_a_date_that_is_not_the_resolutions(text: str) -> None:
    assert cited(text)[0][2] == ""


def test_on_is_the_date_of_an_adoption_only() -> None:
    text = "the adoption of its resolution 48/13 on 8 October 2021"
    assert cited(text) == [("48/13", HRC, "8 October 2021")]
    text = "its resolutions 48/13 of 8 October 2021 and 49/1 on 1 March 2022"
    assert [d for *_, d in cited(text)] == ["8 October 2021", "1 March 2022"]


def test_wrong_dates_are_dates_too() -> None:
    assert cited("its resolution 46/28 of March 24, 2021") == [
        ("46/28", HRC, "March 24, 2021")
    ]


@pytest.mark.parametrize(
    ("text", "organ"),
    [
        ("General Assembly resolution 60/1", GA),
        ("United Nations General Assembly resolution 60/1", GA),
        ("the General Assembly's resolution 60/1", GA),
        ("Security Council resolution 1325 (2000)", SC),
        ("resolution 1325 (2000)", SC),  # nobody else numbers so
        ("Economic and Social Council resolution 1980/67", ECOSOC),
        ("Commission on Human Rights resolution 2003/32", "Commission on Human Rights"),
        ("Commission resolution 2003/32", "Commission on Human Rights"),
        (
            "United Nations Environment Assembly resolution 5/14",
            "United Nations Environment Assembly",
        ),
        (
            "Northern Fisheries Commission resolution 5/14",
            "Northern Fisheries Commission",
        ),
        (
            "Recalling Northern Fisheries Commission resolution 5/14",
            "Northern Fisheries Commission",
        ),
        ("Assembly resolution 60/1", GA),
        ("Council resolution 5/1", HRC),
        ("relevant Council resolutions 5/1", HRC),
        ("Council resolution 2021/5", ECOSOC),
        ("Council resolution 2374 (2017)", SC),
        ("resolution 5/1 of the Human Rights Council", HRC),
        ("decision 15/8 of the Conference of the Parties", "Conference of the Parties"),
        ("the latest resolution of the Assembly, 77/191,", GA),
        ("pursuant to Human Rights Council 36/1", HRC),
        ("General Assembly resolutions on piers, including resolution 70/1", GA),
        ("resolution 5/1", None),
        ("the Assembly and the provisions of resolution 5/1", None),
    ],
)
def test_the_organ_whose_number_it_is(text: str, organ: str | None) -> None:
    found = only(text)
    assert found.organ == organ
    assert not found.own


def test_a_short_name_is_the_last_full_name_where_the_author_has_another() -> None:
    text = (
        "the Security Council noted the piers, and Council resolution 5/1; the "
        "Economic and Social Council and Council resolution 5/2"
    )
    assert [(n, o) for n, o, _ in cited(text, GA)] == [("5/1", SC), ("5/2", ECOSOC)]
    assert [(n, o) for n, o, _ in cited(text, HRC)] == [("5/1", HRC), ("5/2", HRC)]


@pytest.mark.parametrize(
    ("text", "organ", "own"),
    [
        ("Recalling its resolution 46/28", HRC, True),
        ("Recalling its previous relevant resolutions 46/28", HRC, True),
        ("adopted by the General Assembly in its resolution 61/295", GA, False),
        ("Recalling that the General Assembly, in its resolution 61/295,", GA, False),
        ("the General Assembly decided, in its resolution 61/295,", GA, False),
        ("the Assembly, in paragraph 4 of its resolution 61/295,", GA, False),
        ("that, in its resolution 61/295, the Assembly welcomed piers", GA, False),
        ("the adoption by the General Assembly of its resolution 61/295", GA, False),
        ("set up by the Human Rights Council in its resolution 6/17", HRC, True),
        ("General Assembly resolutions on piers, and its resolution 6/17", HRC, True),
        (
            "the report to the Assembly, and recalling piers in its resolution 6/17",
            HRC,
            True,
        ),
        ("that, in its resolution 6/17, the harbour master noted", HRC, True),
        ("the Security Council; the piers in its resolution 6/17", HRC, True),
        ("Recalling its resolution 6/17, the Assembly also noted", HRC, True),
        ("by the Assembly, and its subsequent resolution 6/17", GA, False),
        ("the reports of the Assembly of its resolution 6/17", HRC, True),
        ("General Assembly decisions and piers in its resolution 6/17", HRC, True),
        (f"the Assembly {'and the piers ' * 20}in its resolution 6/17", HRC, True),
    ],
)
def test_whose_its_is(text: str, organ: str, own: bool) -> None:
    (found,) = [
        r for r in find(text, own_organ=HRC) if r.kind is ReferenceKind.RESOLUTION
    ]
    assert (found.organ, found.own) == (organ, own)


def test_a_list_goes_on_after_a_clause() -> None:
    text = "its resolution 5/1 for the piers, and 5/2 of 18 June 2007"
    assert cited(text) == [("5/1", HRC, ""), ("5/2", HRC, "18 June 2007")]
    text = "its resolution 5/1, on the building of piers, and 5/2, on pilots"
    assert cited(text) == [("5/1", HRC, ""), ("5/2", HRC, "")]


@pytest.mark.parametrize(
    "text",
    [
        "its resolutions 5/1; the pilots, and 7/8 of the piers",
        "its resolution 5/1 for the piers, and 7/8 of the pilots",
        f"its resolutions 5/1 {'and the piers ' * 50}, and 7/8 of the pilots",
    ],
)
def test_a_list_does_not_go_on_forever(text: str) -> None:
    assert cited(text) == [("5/1", HRC, "")]


def test_a_short_name_does_not_stand_for_another_noun() -> None:
    text = (
        "the Security Council, the Harbour Board, the Council and Council decision 5/1"
    )
    assert cited(text, GA) == [("5/1", SC, "")]


def test_its_without_an_author() -> None:
    found = only("Recalling its resolution 46/28", None)
    assert (found.organ, found.own) == (None, True)


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("1325 (2000)", "1325 (2000)"),
        ("1325(2000)", "1325 (2000)"),
        ("217 A (III)", "217 A (III)"),
        ("217 (III) A", "217 (III) A"),
        ("181 A and B (II)", "181 A and B (II)"),
        ("2106 (XX)", "2106 (XX)"),
        ("3201 (S-VI)", "3201 (S-VI)"),
        ("S-19/2", "S-19/2"),
        ("ES-10/23", "ES-10/23"),
        ("ES- 10/23", "ES-10/23"),
        ("1980/67", "1980/67"),
        ("60/288 A", "60/288 A"),
        ("76/247 A to C", "76/247 A to C"),
        ("76/247 A, B and D", "76/247 A, B and D"),
        ("9/CP.19", "9/CP.19"),
        ("VII/11", "VII/11"),
        ("Conf. 16.7", "Conf. 16.7"),
        ("A.1117(30)", "A.1117(30)"),
        ("WHA67.19", "WHA67.19"),
        ("C-28/DEC.12", "C-28/DEC.12"),
        ("2374", "2374"),
        ("8.5", "8.5"),
    ],
)
def test_every_way_to_number(printed: str, number: str) -> None:
    for text in (f"its resolution {printed}.", f"its decision {printed} on piers"):
        found = only(text)
        assert text[found.start : found.end] == printed
        assert found.number == number


def test_letters_are_not_the_next_word() -> None:
    text = "its resolution 60/288 A-frames"
    assert only(text).number == "60/288"


@pytest.mark.parametrize(
    ("text", "word", "numbers"),
    [
        ("resolution 20/17 and 22/18", "resolution", ["20/17", "22/18"]),
        ("resolutions 20/17 on piers", "resolutions", ["20/17"]),
        ("its Resolution No. 46/28", "Resolution", ["46/28"]),
        ("its resolution 46/28; Res. 46/29", "resolution", ["46/28", "46/29"]),
        ("resolution number 46/28", "resolution", ["46/28"]),
        (
            "resolutions 1325 (2000), 1820 (2008) or 2242 (2015)",
            "resolutions",
            ["1325 (2000)", "1820 (2008)", "2242 (2015)"],
        ),
        ("resolutions 60/1–60/3", "resolutions", ["60/1", "60/3"]),
        ("resolution 1325 and 15 experts", "resolution", ["1325"]),
        ("resolutions 1325 and 1820.", "resolutions", ["1325", "1820"]),
    ],
)
def test_forms_that_rules_judge(text: str, word: str, numbers: list[str]) -> None:
    found = find(text)
    assert [r.number for r in found] == numbers
    assert text[found[0].word_start : found[0].word_end] == word


@pytest.mark.parametrize(
    "text",
    [
        "The conflict's resolution in 2024 and decision-making at 50/50",
        "its resolutions, 198 submissions and 18 replies",
        "HIV/AIDS services 24/7 and and/or 1/3 of all pilots",
        "Law No. 22/003 of 3 May 2022 and advisory opinion 16/99 of 1 May 1999",
        "resolution 80/___ of __ December 2025",
        "the period 2024/25",
        "COVID/19 and pier/2",
    ],
)
def test_what_is_no_reference(text: str) -> None:
    assert find(text, own_organ=HRC) == ()


def test_a_number_without_a_word_counts_when_it_is_dated() -> None:
    found = only("Recalling 46/28 of 24 March 2021 and piers 46/29")
    assert (found.number, found.organ, found.word_end) == ("46/28", None, 0)


@pytest.mark.parametrize(
    "symbol",
    [
        "A/HRC/49/94",
        "S/2020/1332",
        "A/C.3/80/L.33",
        "S/AC.51/2020/11",
        "E/CN.4/2003/5/Add.1",
        "CRC/C/GC/25/Rev.1",
        "A/HRC/RES/49/34",
        "A/79/6/Corr.1",
        "S/RES/1325 (2000)",
        "A/RES/217(III)",
        "NPT/CONF.2020/WP.77",
        "FCCC/CP/2015/10/Add.1",
        "WT/MIN(22)/33",
        "A/HRC/49-94",
    ],
)
def test_symbols(symbol: str) -> None:
    text = f"the report ({symbol}), and {symbol}."
    first, second = find(text)
    assert text[first.start : first.end] == text[second.start : second.end] == symbol
    assert first.number == second.number == symbol
    assert {first.kind, second.kind} == {ReferenceKind.SYMBOL}
    assert first.group != second.group


def test_a_joint_symbol_is_two() -> None:
    assert [r.number for r in find("in A/79/335-S/2024/613.")] == [
        "A/79/335",
        "S/2024/613",
    ]


def test_a_blank_inside_a_symbol_is_kept_in_the_slice() -> None:
    text = "in A/HRC/ 49/94."
    found = only(text)
    assert (text[found.start : found.end], found.number) == (
        "A/HRC/ 49/94",
        "A/HRC/49/94",
    )


def test_a_year_in_brackets_is_no_part_of_a_document_symbol() -> None:
    assert only("see A/80/1 (2025) on piers").number == "A/80/1"


def test_a_symbol_knows_the_word_before_it() -> None:
    text = "its resolution A/HRC/RES/49/34 and A/80/1"
    first, second = find(text)
    assert text[first.word_start : first.word_end] == "resolution"
    assert second.word_end == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("paragraph 5 above", [("5", "5", "above")]),
        ("paragraph 12 (b) below", [("12 (b)", "12 (b)", "below")]),
        ("paragraph 12(b) below", [("12(b)", "12 (b)", "below")]),
        ("operative paragraph 3;", [("3", "3", None)]),
        ("para. 3", [("3", "3", None)]),
        ("OP3 and PP 4", [("3", "3", None), ("4", "4", None)]),
        ("paragraph 7 bis of the present resolution", [("7 bis", "7 bis", "present")]),
        (
            "paragraphs 3 to 5 of this resolution",
            [("3", "3", "present"), ("5", "5", "present")],
        ),
        (
            "paragraphs 1 (c), (d) and 2 above",
            [
                ("1 (c)", "1 (c)", "above"),
                ("(d)", "1 (d)", "above"),
                ("2", "2", "above"),
            ],
        ),
        (
            "paragraphs 1, 2 and 4, 15 pilots and piers",
            [("1", "1", None), ("2", "2", None), ("4", "4", None)],
        ),
        ("paragraph 3 and 15 pilots", [("3", "3", None)]),
        ("paragraph 3 and 4 above", [("3", "3", "above"), ("4", "4", "above")]),
        ("paragraph 72 of the Harbour Agenda", [("72", "72", "elsewhere")]),
        ("article 4, paragraph 19, of the Accord", [("19", "19", "elsewhere")]),
        ("section V, paragraph 31", [("31", "31", "elsewhere")]),
        ("Ibid., para. 12.", [("12", "12", "elsewhere")]),
        ("paragraph 5 of resolution 40/1", [("5", "5", "40/1")]),
        ("paragraph 5 of its resolution 40/1", [("5", "5", "40/1")]),
        (
            "paragraphs 5 and 6 of the Assembly's resolution 60/1",
            [("5", "5", "60/1"), ("6", "6", "60/1")],
        ),
        ("resolution 60/1, para. 7", [("7", "7", "60/1")]),
        ("(A/80/545, para. 5)", [("5", "5", "A/80/545")]),
        ("paragraph 18 of NPT/CONF.2020/WP.77", [("18", "18", "NPT/CONF.2020/WP.77")]),
        ("paragraph 5, paragraph 6", [("5", "5", None), ("6", "6", None)]),
        ("subparagraph 5 and the paragraphs of 2020", []),
    ],
)
def test_references_to_paragraphs(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert points(text) == expected


def test_a_paragraph_elsewhere_has_its_owners_organ() -> None:
    found = find(
        "paragraph 5 of General Assembly resolution 60/1 and paragraph 6 above"
    )
    assert [(r.number, r.organ) for r in found] == [
        ("5", GA),
        ("60/1", GA),
        ("6", None),
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "United Nations, Treaty Series, vol. 1577, No. 27531.",
            "vol. 1577, No. 27531",
        ),
        ("Ibid., vol. 999, No. 14668.", "vol. 999, No. 14668"),
        (
            "Ibid., vols. 2225, 2237 and 2241, No. 39574.",
            "vols. 2225, 2237 and 2241, No. 39574",
        ),
        ("Ibid., vol. 75, Nos. 970–973.", "vol. 75, Nos. 970–973"),
    ],
)
def test_treaty_notes(text: str, number: str) -> None:
    found = only(text)
    assert found.kind is ReferenceKind.TREATY
    assert text[found.start : found.end] == found.number == number


@pytest.mark.parametrize(
    ("text", "in_title"),
    [
        ("the Harbour Plan on Resolution 1325", True),
        ("the Plan for the Use of Security Council Resolution 1325 (2000)", True),
        ('the guide "Using resolution 1325 at sea"', True),
        ("the Harbour Plan on resolution 1325", False),
        ("in line with its Resolution 46/28", False),
        ("Mindful of Resolution 46/28", False),
        ("the pilots and Resolution 46/28", False),
        ('resolution 79/1, entitled "The Pier"', False),
        ('"Recalling its resolution 46/28"', False),  # a nested text, no title
    ],
)
def test_titles(text: str, in_title: bool) -> None:
    assert only(text).in_title is in_title


NEAR_MISSES = (
    "resolution resolutions Resolution decision paragraph paragraphs para. Res. No. "
    "its General Assembly Council Commission the in of by and to both all , ; . - – "
    '( ) " / 60/1 60/2 1325 (2000) (III) A A/HRC/49/94 1 May 2020 annex above '
    "respectively Ibid., vol. 5, entitled"
).split()
TEXTS = st.lists(st.sampled_from(NEAR_MISSES) | st.text(max_size=3)).flatmap(
    lambda words: st.sampled_from(["", " "]).map(lambda glue: glue.join(words))
)


@given(TEXTS, st.sampled_from([None, HRC, GA]))
def test_any_text_gives_places_inside_it_in_order(text: str, own: str | None) -> None:
    end = 0
    for found in find(text, own_organ=own):
        assert end <= found.start < found.end <= len(text)
        assert 0 <= found.word_start <= found.word_end <= found.start
        assert 0 <= found.date_start <= found.date_end <= len(text)
        assert found.date is None or found.date_end > found.date_start
        assert found.number
        end = found.end


@pytest.mark.parametrize(
    ("text", "count", "limit"),
    [
        ("resolution 1/1, " * 65_536, 65_536, 2),
        ("a" * 10_000_000, 0, 1),
        ("a" * 10_000_000 + "1", 0, 3),
        ("A-" * 500_000 + "1", 0, 2),
        ('"' * 1_000_000 + "1", 0, 2),
        ("the Council in 1, " * 50_000 + "its resolution 1/1", 1, 2),
        ("the Council " + "its resolution 1/1 " * 30_000, 30_000, 2),
        ("resolution 1/1 " + "A/1/1, 2/2 " * 30_000, 30_001, 2),
        ("paragraph 1 of piers" + " resolution 1/1" * 30_000, 30_001, 2),
        ('resolution 1/1, entitled "' * 30_000, 30_000, 2),
    ],
    ids=lambda value: repr(value[:20]) if isinstance(value, str) else None,
)
def test_long_texts_take_linear_time(text: str, count: int, limit: float) -> None:
    # Processor time, and a limit that a quadratic search would miss a hundredfold.
    start = time.process_time()
    found = find(text, own_organ=HRC)
    assert time.process_time() - start < limit
    assert len(found) == count
