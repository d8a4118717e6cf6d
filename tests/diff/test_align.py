import pytest

from resolint.diff.align import Link, Unit, align
from resolint.diff.chain import Candidate, heaviest
from resolint.diff.scores import Scores, Weights

TREES = "Recalling that old trees along rivers protect every village from floods"
BEES = "Noting with concern how quickly wild bees vanish from mountain meadows"
WELLS = "Welcoming the new wells dug by herders during the long drought of spring"
ROADS = "Deploring the ruin of coastal roads by lorries that carry gravel at night"


def units(*texts: str, part: str = "") -> list[Unit]:
    return [Unit(tuple(text.casefold().split()), part) for text in texts]


def pairs(found: list[Link]) -> list[tuple[tuple[int, ...], tuple[int, ...], bool]]:
    return [(link.old, link.new, link.moved) for link in found]


def test_order_decides_between_paragraphs_that_look_alike() -> None:
    common = "Calls upon the Government to take all necessary steps to protect the {}"
    old = units(*(common.format(x) for x in ("bees", "trees", "wells")))
    new = units(*(common.format(x) for x in ("wild bees", "old trees", "deep wells")))
    assert pairs(align(old, new)) == [((k,), (k,), False) for k in range(3)]


def test_paragraph_with_little_in_common_is_new() -> None:
    assert pairs(align(units(TREES, BEES), units(TREES, ROADS))) == [
        ((0,), (0,), False)
    ]


def test_paragraph_that_moved_is_paired_and_the_others_stay() -> None:
    found = align(units(TREES, BEES, WELLS, ROADS), units(ROADS, TREES, BEES, WELLS))
    assert pairs(found) == [
        ((0,), (1,), False),
        ((1,), (2,), False),
        ((2,), (3,), False),
        ((3,), (0,), True),
    ]


def test_of_two_that_changed_places_the_shorter_has_moved() -> None:
    long = TREES + " and from the storms that come with every autumn"
    found = align(units(BEES, long, WELLS), units(long, BEES, WELLS))
    assert [link.old for link in found if link.moved] == [(0,)]


def test_moved_boilerplate_is_not_guessed_at() -> None:
    common = "Requests the Office to report to the Council at its next session on {}"
    old = units(TREES, BEES, WELLS, common.format("lighthouses"))
    new = units(
        common.format("glaciers"), common.format("harbours"), TREES, BEES, WELLS
    )
    assert [link.old for link in align(old, new)] == [(0,), (1,), (2,)]


def test_split_names_both_parts() -> None:
    whole = TREES + " and " + BEES
    found = align(units(WELLS, whole, ROADS), units(WELLS, TREES, BEES, ROADS))
    assert pairs(found)[1] == ((1,), (1, 2), False)


def test_merge_names_both_parts() -> None:
    whole = TREES + " and " + BEES
    found = align(units(WELLS, TREES, BEES, ROADS), units(WELLS, whole, ROADS))
    assert pairs(found)[1] == ((1, 2), (1,), False)


def test_part_taken_out_and_put_elsewhere_is_a_split_that_moved() -> None:
    clause = (
        "the herders of the northern plateau shall keep their ancient right of way"
        " across the salt marshes in every season of the year"
    )
    found = align(
        units(TREES + " and that " + clause, BEES, WELLS, ROADS),
        units(TREES, BEES, WELLS, ROADS, "Affirming that " + clause),
    )
    assert pairs(found)[0] == ((0,), (0, 4), True)


def test_neighbour_that_shares_a_formula_is_no_fragment() -> None:
    formula = "at the request of the Council and within the resources of the Office"
    old = units(f"{TREES} {formula}", WELLS)
    new = units(TREES, f"{ROADS} at the request of the Council", WELLS)
    assert [link.new for link in align(old, new)] == [(0,), (2,)]


def test_paragraph_crosses_from_one_part_to_the_other() -> None:
    old = [*units(TREES, BEES, part="preambular"), *units(WELLS, ROADS, part="op")]
    new = [*units(TREES, ROADS, BEES, part="preambular"), *units(WELLS, part="op")]
    assert pairs(align(old, new))[3] == ((3,), (1,), True)


@pytest.mark.parametrize("part", ["preambular", "op"])
def test_part_breaks_a_tie(part: str) -> None:
    old = [*units(TREES, part="preambular"), *units(TREES, part="op")]
    (link,) = align(old, units(TREES, part=part))
    assert old[link.old[0]].part == part


def test_rare_words_weigh_more_than_a_formula() -> None:
    formula = "requests the office to report to the council at its session on {} {}"
    new = [formula.format(x, "today") for x in ("ice", "sand", "wool", "salt")]
    new.append("welcoming that bees need meadows of salt")
    old = [formula.format("bees", "now"), "stresses that bees need salt meadows now"]
    words = [[u.words for u in units(*side)] for side in (old, new)]
    weights = Weights([*words[0], *words[1]])
    scores = Scores(words[0], words[1], weights).block(range(2), range(5))
    assert scores[1][4] > 0.5
    assert max(scores[1].get(k, 0.0) for k in range(4)) < 0.2


def test_paragraph_elsewhere_that_shares_a_formula_is_no_fragment() -> None:
    formula = "at the request of the elders of the plateau"
    old = units(f"{TREES} {formula}", BEES, WELLS)
    new = units(TREES, BEES, WELLS, f"{ROADS} as was agreed {formula} in every year")
    assert [link.new for link in align(old, new)] == [(0,), (1,), (2,)]


def test_both_directions_give_the_same_links() -> None:
    old, new = units(TREES, BEES, TREES, WELLS), units(BEES, TREES, ROADS, BEES, WELLS)
    forth = [(link.old, link.new) for link in align(old, new)]
    back = [(link.new, link.old) for link in align(new, old)]
    assert forth == sorted(back)


def test_long_text_is_cut_at_equal_paragraphs() -> None:
    old = units(*(f"{TREES} number{k} of many{k % 7}" for k in range(700)))
    new = [*units(BEES), *old[:350], *units(ROADS), *old[350:]]
    found = align(old, new)
    assert [(k.old[0], k.new[0]) for k in found][349:351] == [(349, 350), (350, 352)]
    assert len(found) == 700


def test_nothing_and_nothing() -> None:
    assert align([], []) == []
    assert align(units(TREES), []) == []


def test_heaviest_chain_prefers_weight_to_length() -> None:
    light = [Candidate(0, 1, 1.0), Candidate(1, 2, 1.0)]
    heavy = Candidate(2, 0, 3.0)
    assert heaviest([*light, heavy]) == [heavy]


def test_strict_chain_uses_no_place_twice() -> None:
    candidates = [Candidate(0, 0, 1.0), Candidate(0, 1, 1.0), Candidate(1, 1, 1.0)]
    assert heaviest(candidates) == [candidates[0], candidates[2]]
    assert heaviest(candidates, strict=False) == candidates


def test_word_of_few_paragraphs_weighs_more_and_none_weighs_nothing() -> None:
    weights = Weights([("the", "bees"), ("the", "wells"), ("the", "roads")])
    assert weights.idf["bees"] > weights.idf["the"] > 0
    assert weights.total(("the", "bees")) == weights.idf["the"] + weights.idf["bees"]
