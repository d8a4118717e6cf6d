import pytest

from resolint.diff.text import TokenKind, tokenize, words


def kinds(text: str) -> list[tuple[str, TokenKind]]:
    return [
        (t.key, t.kind)
        for t in tokenize(text)
        if t.kind not in (TokenKind.WORD, TokenKind.PUNCTUATION)
    ]


@pytest.mark.parametrize(
    ("text", "key", "kind"),
    [
        ("by 4 May 2031,", "4 May 2031", TokenKind.DATE),
        ("since May 2031.", "May 2031", TokenKind.DATE),
        ("in 2031, and", "2031", TokenKind.DATE),
        ("the period 2031–2035;", "2031–2035", TokenKind.DATE),
        ("resolution 91/4 of 2 May 2031,", "91/4 of 2 May 2031", TokenKind.CITATION),
        ("decision 91/102.", "91/102", TokenKind.CITATION),
        ("resolution S-91/1 of", "S-91/1", TokenKind.CITATION),
        ("resolution 9325 (2031) on", "9325 (2031)", TokenKind.CITATION),
        ("resolution 9200 A (XXI) of", "9200 A (XXI)", TokenKind.CITATION),
        ("the report A/HRC/91/94/Add.1.", "A/HRC/91/94/Add.1", TokenKind.SYMBOL),
        ("1,730 trees", "1,730", TokenKind.NUMBER),
        ("its ninety-first session", "ninety-first", TokenKind.ORDINAL),
        ("its tenth session", "tenth", TokenKind.ORDINAL),
        ("on “Trees: a right for all”,", '"Trees: a right for all"', TokenKind.TITLE),
    ],
)
def test_what_nobody_edits_letter_by_letter_is_one_token(
    text: str, key: str, kind: TokenKind
) -> None:
    assert kinds(text) == [(key, kind)]


def test_offsets_point_at_the_printed_text() -> None:
    text = "Recalling  its resolution 91/4 of\u00a02 May 2031,"
    assert [text[t.start : t.end] for t in tokenize(text)] == [
        "Recalling",
        "its",
        "resolution",
        "91/4 of\u00a02 May 2031",
        ",",
    ]
    assert tokenize(text)[3].key == "91/4 of 2 May 2031"


def test_spaces_quotes_and_hyphens_of_another_shape_make_no_other_token() -> None:
    printed = "the Council’s “follow\u2011up”\nplan"
    typed = 'the Council\'s "follow-up" plan'
    assert [t.key for t in tokenize(printed)] == [t.key for t in tokenize(typed)]


@pytest.mark.parametrize("text", ["may plant", "in March they march", "HIV/AIDS"])
def test_plain_words_are_no_dates_and_no_symbols(text: str) -> None:
    assert kinds(text) == []


def test_words_for_pairing_leave_out_marks_and_case_and_open_titles() -> None:
    tokens = tokenize("Recalling “Trees for All”, 91/4 of 2 May 2031;")
    assert words(tokens) == ("recalling", "trees", "for", "all", "91/4 of 2 may 2031")


@pytest.mark.parametrize("text", ["", " \n", "…", "«»", "树木 权利", "a" * 5000])
def test_any_text_has_tokens_in_order(text: str) -> None:
    ends = [x for t in tokenize(text) for x in (t.start, t.end)]
    assert ends == sorted(ends)
