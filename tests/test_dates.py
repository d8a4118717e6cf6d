import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resolint.dates import (
    MONTHS,
    ORDINAL_LIMIT,
    FoundDate,
    OrdinalForm,
    Written,
    date_at,
    find_dates,
    find_ordinals,
    find_spans,
    format_date,
    ordinal_figures,
    ordinal_words,
    parse_date,
    parse_ordinal,
)

APRIL = datetime.date(2022, 4, 1)


def only(text: str) -> tuple[str, FoundDate]:
    (found,) = find_dates(text)
    return text[found.start : found.end], found


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("1 April 2022", Written.HOUSE),
        ("01 April 2022", Written.LEADING_ZERO),
        ("1 april 2022", Written.LETTER_CASE),
        ("1 APRIL 2022", Written.LETTER_CASE),
        ("1 April, 2022", Written.COMMA),
        ("1 Apr. 2022", Written.ABBREVIATED),
        ("1 Apr 2022", Written.ABBREVIATED),
        ("1st April 2022", Written.ORDINAL),
        ("1st of April 2022", Written.ORDINAL),
        ("1 of April of 2022", Written.OF),
        ("1 April of 2022", Written.OF),
        ("April 1, 2022", Written.AMERICAN),
        ("April 1st, 2022", Written.AMERICAN),
        ("April 1 2022", Written.AMERICAN),
        ("Apr. 1, 2022", Written.AMERICAN),
        ("2022-04-01", Written.ISO),
    ],
)
def test_every_written_form_is_found_and_named(printed: str, written: Written) -> None:
    words, found = only(f"the harbour pledge of {printed}, as amended,")
    assert words == printed
    assert found.written is written
    assert found.date == APRIL
    assert found.house_form == "1 April 2022"
    assert parse_date(f" {printed} ") == APRIL


@pytest.mark.parametrize(
    ("printed", "date", "ambiguous"),
    [
        ("13/04/2022", datetime.date(2022, 4, 13), False),
        ("04/13/2022", datetime.date(2022, 4, 13), False),
        ("04.04.2022", datetime.date(2022, 4, 4), False),
        ("3/4/2022", datetime.date(2022, 4, 3), True),
    ],
)
def test_numeric_dates_say_when_they_are_ambiguous(
    printed: str, date: datetime.date, ambiguous: bool
) -> None:
    words, found = only(f"opened on {printed} in the port")
    assert (words, found.written) == (printed, Written.NUMERIC)
    assert (found.date, found.ambiguous) == (date, ambiguous)
    assert parse_date(printed) == (None if ambiguous else date)


@pytest.mark.parametrize("printed", ["31 June 2013", "30 February 2020", "0 May 2020"])
def test_impossible_dates_are_found_without_a_date(printed: str) -> None:
    words, found = only(f"no later than {printed};")
    assert (words, found.date) == (printed, None)
    assert parse_date(printed) is None


@pytest.mark.parametrize(
    "text",
    [
        "in April 2022",
        "the 11 September attacks",
        "resolution 60/1 May 2020",  # the number is the resolution's
        "1,201 May 2020",
        "document A/2022-04-01/3",
        "version 1.04.2022.7",
        "45/67/2020",
        "2022-13-01",
        "2022-00-10",
        "1 Augu\N{LATIN SMALL LETTER LONG S}t 2020",  # its lower case is not "st"
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == []


def test_a_text_with_more_than_a_date_is_no_date() -> None:
    assert parse_date("1 April 2022 in the port") is None


def test_date_at_reads_only_where_it_is_told() -> None:
    assert date_at("of 1 April 2022", 3) == FoundDate(
        3, 15, APRIL, Written.HOUSE, 1, 4, 2022
    )
    assert date_at("of 1 April 2022", 0) is None


@pytest.mark.parametrize(
    ("text", "words", "opener", "joiner", "consecutive"),
    [
        ("held from 3 to 7 May 2021", "from 3 to 7 May 2021", "from", "to", False),
        ("held from 3–7 May 2021", "from 3–7 May 2021", "from", "–", False),
        ("on 8 and 9 May 2023,", "8 and 9 May 2023", "", "and", True),
        ("28 February–1 April 2022", "28 February–1 April 2022", "", "–", False),
        ("22-23 September 2024", "22-23 September 2024", "", "-", True),
        (
            "between 31 December 2020 and 1 January 2021",
            "between 31 December 2020 and 1 January 2021",
            "between",
            "and",
            True,
        ),
    ],
)
def test_joined_days(
    text: str, words: str, opener: str, joiner: str, consecutive: bool
) -> None:
    (found,) = find_spans(text)
    assert text[found.start : found.end] == words
    assert (found.opener, found.joiner) == (opener, joiner)
    assert text[found.joiner_start : found.joiner_end].strip() == joiner
    assert found.consecutive is consecutive


def test_the_first_day_borrows_month_and_year() -> None:
    (found,) = find_spans("28 February–1 April 2022")
    assert (found.first, found.last) == (datetime.date(2022, 2, 28), APRIL)


def test_an_impossible_day_is_never_consecutive() -> None:
    (found,) = find_spans("30 and 31 June 2013")
    assert (found.first, found.last) == (datetime.date(2013, 6, 30), None)
    assert not found.consecutive


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "first"),
        (12, "twelfth"),
        (19, "nineteenth"),
        (40, "fortieth"),
        (52, "fifty-second"),
        (89, "eighty-ninth"),
        (100, "one hundredth"),
        (101, "one hundred and first"),
        (156, "one hundred and fifty-sixth"),
        (200, "two hundredth"),
    ],
)
def test_ordinal_words(number: int, words: str) -> None:
    assert ordinal_words(number) == words
    assert parse_ordinal(words.capitalize()) == number


def test_words_and_figures_read_back_for_every_number() -> None:
    for number in range(1, ORDINAL_LIMIT + 1):
        assert parse_ordinal(ordinal_words(number)) == number
        assert parse_ordinal(ordinal_figures(number)) == number


@pytest.mark.parametrize("number", [0, -3, ORDINAL_LIMIT + 1])
def test_no_words_beyond_the_limit(number: int) -> None:
    with pytest.raises(ValueError, match=f"no words for the ordinal {number}"):
        ordinal_words(number)


@pytest.mark.parametrize(
    ("number", "figures"),
    [
        *[(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th")],
        *[(13, "13th"), (21, "21st"), (53, "53rd"), (58, "58th"), (111, "111th")],
        *[(112, "112th"), (122, "122nd"), (9214, "9214th")],
    ],
)
def test_ordinal_figures(number: int, figures: str) -> None:
    assert ordinal_figures(number) == figures


@pytest.mark.parametrize(
    ("printed", "form"),
    [
        ("fifty-second", OrdinalForm.WORDS),
        ("Fifty-second", OrdinalForm.WORDS),
        ("fifty second", OrdinalForm.SPACED),
        ("fifty–second", OrdinalForm.DASHED),
        ("fifty – second", OrdinalForm.DASHED),
        ("fifty - second", OrdinalForm.SPACED),
        ("fiftysecond", OrdinalForm.JOINED),
        ("52nd", OrdinalForm.FIGURES),
        ("52th", OrdinalForm.FIGURES),
    ],
)
def test_every_form_of_an_ordinal(printed: str, form: OrdinalForm) -> None:
    text = f"at its {printed} session"
    (found,) = find_ordinals(text)
    assert text[found.start : found.end] == printed
    assert (found.number, found.form) == (52, form)
    assert found.house_form == "fifty-second"


def test_ordinals_in_reading_order() -> None:
    text = "its ninth, one hundred and first and 102nd sessions and 1,214th meeting"
    assert [(text[o.start : o.end], o.number) for o in find_ordinals(text)] == [
        ("ninth", 9),
        ("one hundred and first", 101),
        ("102nd", 102),
        ("1,214th", 1214),
    ]


@pytest.mark.parametrize(
    "text", ["two thirds", "one-third", "sixty-tenth", "one hundred", "52", "secondly"]
)
def test_what_is_no_ordinal(text: str) -> None:
    assert find_ordinals(text) == []
    assert parse_ordinal(text) is None


@given(st.dates(datetime.date(1500, 1, 1), datetime.date(2199, 12, 31)))
def test_the_house_form_reads_back(date: datetime.date) -> None:
    printed = format_date(date)
    assert printed.split()[1] in MONTHS
    assert parse_date(printed) == date
    assert find_dates(f"of {printed}.")[0].written is Written.HOUSE


WORDS = (
    "1 31 04 2022 2022-04-01 1/4/2022 April apr. Sept May , . - – / of to and from st"
    " th fifty second sixtieth hundred 52nd ².".split()
)
PIECES = st.lists(
    st.sampled_from([*WORDS, " ", "\N{LATIN SMALL LETTER LONG S}"])
    | st.text(max_size=3)
).map("".join)


@given(PIECES)
def test_any_text_is_read_and_every_place_lies_in_it_in_order(text: str) -> None:
    for places in (find_dates(text), find_spans(text), find_ordinals(text)):
        end = 0
        for place in places:
            assert end <= place.start < place.end <= len(text)
            end = place.end
    parse_date(text)
    parse_ordinal(text)
