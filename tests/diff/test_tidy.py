from comparing import TEXTS, show
from hypothesis import given

from resolint.diff.classify import Context
from resolint.diff.comparison import Class
from resolint.diff.paragraphs import edited
from resolint.diff.text import tokenize
from resolint.diff.words import Edit, hunks


def redline(old: str, new: str) -> str:
    tokens = tokenize(old), tokenize(new)
    edits = edited(*tokens, Context())
    found = hunks(old, new, *tokens, edits, lambda _: Class.SUBSTANCE)
    return show(old, new, found)


KEPT = "so that every village along the river may plant trees in its own time"


def test_stop_word_between_two_replacements_is_absorbed() -> None:
    old = f"the report of experts, {KEPT}"
    new = f"the study of scholars, {KEPT}"
    assert redline(old, new) == (
        f"the [-report of experts-]{{+study of scholars+}}, {KEPT}"
    )


def test_telling_word_between_two_replacements_stays() -> None:
    old = f"brief annual reports, {KEPT}"
    new = f"long annual studies, {KEPT}"
    assert redline(old, new) == (
        f"[-brief-]{{+long+}} annual [-reports-]{{+studies+}}, {KEPT}"
    )


def test_two_added_words_stay_apart() -> None:
    assert redline(
        f"plant in the valley, {KEPT}", f"plant now in the green valley, {KEPT}"
    ) == (f"plant {{+now +}}in the {{+green +}}valley, {KEPT}")


def test_comma_that_comes_repeats_no_words() -> None:
    assert redline(f"trees and old bees {KEPT}", f"trees, and young bees {KEPT}") == (
        f"trees{{+,+}} and [-old-]{{+young+}} bees {KEPT}"
    )


def test_chain_of_citations_is_no_island() -> None:
    old = f"90/1 of 2 May 2030 and 90/2 of 3 May 2030, {KEPT}"
    new = f"91/1 of 2 May 2031 and 91/2 of 3 May 2031, {KEPT}"
    assert redline(old, new) == (
        "[-90/1 of 2 May 2030-]{+91/1 of 2 May 2031+} and "
        f"[-90/2 of 3 May 2030-]{{+91/2 of 3 May 2031+}}, {KEPT}"
    )


def test_addition_is_shifted_to_the_border_of_a_phrase() -> None:
    assert redline(
        "peace and security for all", "peace and justice and security for all"
    ) == ("peace {+and justice +}and security for all")
    assert redline("in towns, in cities;", "in towns, in villages, in cities;") == (
        "in towns, {+in villages, +}in cities;"
    )


def test_paragraph_with_little_left_is_shown_as_replaced() -> None:
    old = "Deploring the ruin of coastal roads by lorries that carry gravel,"
    new = "Welcoming the deep wells which herders dug beyond the salt marshes,"
    assert redline(old, new) == f"[-{old}-]{{+{new}+}}"


@given(TEXTS, TEXTS)
def test_tidy_edits_still_lead_from_one_text_to_the_other(old: str, new: str) -> None:
    tokens = tokenize(old), tokenize(new)
    out, at = [], 0
    edits = edited(*tokens, Context())
    for edit in [*edits, Edit(len(tokens[0]), len(tokens[0]), 0, 0)]:
        out += [t.key for t in tokens[0][at : edit.old_start]]
        out += [t.key for t in tokens[1][edit.new_start : edit.new_end]]
        at = edit.old_end
    assert out == [t.key for t in tokens[1]]


@given(TEXTS, TEXTS)
def test_tidying_does_not_depend_on_the_direction(old: str, new: str) -> None:
    tokens = tokenize(old), tokenize(new)
    forth = edited(*tokens, Context())
    back = edited(tokens[1], tokens[0], Context())
    assert [edit.flipped for edit in forth] == back
