from comparing import TEXTS, show
from hypothesis import given

from resolint.diff.comparison import Class, HunkKind
from resolint.diff.text import tokenize
from resolint.diff.words import Edit, hunks, script, similarity


def redline(old: str, new: str) -> str:
    tokens = tokenize(old), tokenize(new)
    found = hunks(old, new, *tokens, script(*tokens), lambda _: Class.SUBSTANCE)
    return show(old, new, found)


def test_word_that_replaces_another_leaves_the_blanks_alone() -> None:
    assert redline("plant old trees", "plant young trees") == (
        "plant [-old-]{+young+} trees"
    )


def test_word_that_comes_brings_one_blank() -> None:
    assert redline("plant trees", "plant old trees") == "plant {+old +}trees"
    assert redline("plant trees", "plant trees soon") == "plant trees{+ soon+}"
    assert redline("plant trees", "Now plant trees") == "{+Now +}plant trees"


def test_comma_comes_without_a_blank() -> None:
    assert redline("trees and bees", "trees, and bees") == "trees{+,+} and bees"


def test_bracket_comes_before_its_word() -> None:
    assert redline("trees bees", "trees (bees") == "trees {+(+}bees"


def test_word_before_a_comma_takes_the_blank_before_it() -> None:
    assert redline("trees too, and", "trees, and") == "trees[- too-], and"


def test_citation_is_replaced_as_a_whole() -> None:
    assert redline("in 90/1 of 2 May 2030,", "in 91/1 of 2 May 2031,") == (
        "in [-90/1 of 2 May 2030-]{+91/1 of 2 May 2031+},"
    )


def test_line_break_is_no_change() -> None:
    assert redline("plant\n old  trees", "plant old trees") == "plant old trees"


def test_deletion_beside_an_insertion_is_one_replacement() -> None:
    tokens = tokenize("a b c d"), tokenize("a x y d")
    assert script(*tokens) == [Edit(1, 3, 1, 3)]


def test_similarity_counts_tokens_of_both_sides() -> None:
    tokens = tokenize("a b c"), tokenize("a b d")
    assert similarity(*tokens, script(*tokens)) == 1 - 2 / 6
    assert similarity((), (), []) == 1.0


@given(TEXTS, TEXTS)
def test_hunks_give_back_both_texts(old: str, new: str) -> None:
    tokens = tokenize(old), tokenize(new)
    found = hunks(old, new, *tokens, script(*tokens), lambda _: Class.SUBSTANCE)
    assert "".join(old[h.old_start : h.old_end] for h in found) == old
    assert "".join(new[h.new_start : h.new_end] for h in found) == new
    for hunk in found:
        if hunk.kind is HunkKind.EQUAL:
            before = old[hunk.old_start : hunk.old_end].split()
            assert "".join(before) == "".join(
                new[hunk.new_start : hunk.new_end].split()
            )


@given(TEXTS, TEXTS)
def test_both_directions_give_the_same_edits(old: str, new: str) -> None:
    tokens = tokenize(old), tokenize(new)
    assert [e.flipped for e in script(*tokens)] == script(*reversed(tokens))
