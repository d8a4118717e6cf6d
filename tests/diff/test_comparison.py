import pytest
from comparing import compared, links, resolution, show, shown
from hypothesis import given, settings
from hypothesis import strategies as st

from resolint import readers
from resolint.diff import compare
from resolint.diff.comparison import (
    Class,
    Comparison,
    Direction,
    Format,
    Kind,
    LeadChange,
    MarkKind,
    Switch,
)
from resolint.model import Lead

TREES = "*Recalling* that old trees along rivers protect every village from floods,"
BEES = "*Noting with concern* how quickly wild bees vanish from mountain meadows,"
WELLS = "*Welcoming* the new wells dug by herders during the long drought of spring,"
ROADS = "*Deploring* the ruin of coastal roads by lorries that carry gravel at night,"
PLANT = "*Urges* States to plant a tree for every child born in their hill towns;"
COUNT = "*Requests* the Office to count the bees of each valley once in ten years;"
SEIZED = "*Decides* to remain seized of the matter."


def text(*paragraphs: str) -> str:
    """Number the operative paragraphs and put blank lines between all."""
    out, number = [], 0
    for paragraph in paragraphs:
        if paragraph.partition("*")[2].partition("*")[0].endswith("s"):
            number += 1
            paragraph = f"{number}. {paragraph}"
        out.append(paragraph)
    return "\n\n".join(out)


def test_text_against_itself_gives_no_change() -> None:
    whole = text(TREES, BEES, PLANT, COUNT, SEIZED)
    comparison = compared(whole, whole)
    assert not comparison.changed
    assert comparison.similarity == 1.0
    assert links(comparison) == ["P1>P1", "P2>P2", "O1>O1", "O2>O2", "O3>O3"]


def test_other_numbers_give_renumbering_and_nothing_else() -> None:
    old = "1. *Urges* all:\n\n(a) To plant;\n\n(b) To mow;\n\n2. *Decides* to wait."
    new = "4. *Urges* all:\n\n(c) To plant;\n\n(d) To mow;\n\n5. *Decides* to wait."
    comparison = compared(old, new)
    changes = list(comparison.walk())
    assert [c.renumbered for c in changes] == [
        None,
        ("1.", "4."),
        ("(a)", "(c)"),
        ("(b)", "(d)"),
        ("2.", "5."),
    ]
    assert all(c.kind is Kind.SAME and not c.moved for c in changes)
    assert {c.class_ for c in changes[1:]} == {Class.RENUMBERING}


def test_paragraph_that_was_added_stands_where_it_was_added() -> None:
    comparison = compared(text(TREES, BEES, PLANT), text(TREES, WELLS, BEES, PLANT))
    assert links(comparison) == ["P1>P1", ">P2 inserted", "P2>P3", "O1>O1"]
    assert shown(comparison.changes[1]) == "{+" + WELLS.replace("*", "") + "+}"


def test_paragraph_that_was_dropped_stands_behind_what_it_followed() -> None:
    comparison = compared(text(TREES, BEES, WELLS, PLANT), text(TREES, WELLS, PLANT))
    assert links(comparison) == ["P1>P1", "P2> deleted", "P3>P2", "O1>O1"]
    assert comparison.changes[1].class_ is Class.SUBSTANCE


def test_move_is_shown_with_the_edit_inside_it() -> None:
    moved = ROADS.replace("coastal roads", "country roads")
    comparison = compared(
        text(TREES, BEES, WELLS, ROADS), text(moved, TREES, BEES, WELLS)
    )
    assert links(comparison) == [
        "P4>P1 edited moved",
        "P1>P2",
        "P2>P3",
        "P3>P4",
    ]
    assert shown(comparison.changes[0]) == (
        "Deploring the ruin of [-coastal-]{+country+} roads by lorries that carry"
        " gravel at night,"
    )


def test_paragraph_that_crosses_to_the_preamble_says_so() -> None:
    crossing = "*Stresses* that the herders of the plateau own the salt marshes;"
    crossed = crossing.replace("Stresses", "Stressing").replace(";", ",")
    comparison = compared(text(TREES, PLANT, crossing), text(TREES, crossed, PLANT))
    change = next(c for c in comparison.changes if c.crossed)
    assert ([p.id for p in change.old], [p.id for p in change.new]) == (["O2"], ["P2"])


def test_split_is_one_change() -> None:
    whole = f"{TREES} and noting{BEES.removeprefix('*Noting').replace('*', '')}"
    comparison = compared(text(WELLS, whole, ROADS), text(WELLS, TREES, BEES, ROADS))
    assert links(comparison) == ["P1>P1", "P2>P2+P3 split", "P3>P4"]
    assert shown(comparison.changes[1]) == (
        "Recalling that old trees along rivers protect every village from floods,"
        "\n[-and noting-]{+Noting+} with concern how quickly wild bees vanish from"
        " mountain meadows,"
    )


def test_members_of_a_list_are_compared_one_by_one() -> None:
    old = "1. *Urges* all States:\n\n(a) To plant old trees;\n\n(b) To mow meadows;"
    new = (
        "1. *Urges* all States:\n\n(a) To plant young trees;\n\n"
        "(b) To dig deep wells;\n\n(c) To mow meadows;"
    )
    (change,) = compared(old, new).changes
    assert change.kind is Kind.EDITED
    assert shown(change) == "Urges all States:"
    assert [shown(sub) for sub in change.subchanges] == [
        "To plant [-old-]{+young+} trees;",
        "{+To dig deep wells;+}",
        "To mow meadows;",
    ]
    assert change.subchanges[2].renumbered == ("(b)", "(c)")


def test_member_of_a_list_that_went_to_another_paragraph_has_moved() -> None:
    member = "To open the archives of each river board to the public at no cost;"
    plant = "(a) To plant oaks along every road that leads from the hills to the sea;"
    mow = "(a) To mow the meadows of common land less often than twice in a summer;"
    old = f"1. *Urges* all:\n\n{plant}\n\n(b) {member}\n\n2. *Invites* towns:\n\n{mow}"
    new = f"1. *Urges* all:\n\n{plant}\n\n2. *Invites* towns:\n\n{mow}\n\n(b) {member}"
    comparison = compared(old, new)
    sub = comparison.changes[1].subchanges[1]
    assert (sub.old[0].id, sub.new[0].id, sub.moved) == ("O1.b", "O2.b", True)
    left = comparison.changes[0]
    assert [s.new[0].id for s in left.subchanges] == ["O1.a"]
    assert left.kind is Kind.EDITED


def test_list_recast_as_running_text_is_one_change() -> None:
    old = (
        "1. *Urges* States:\n\n(a) To plant a tree for each newborn child;\n\n"
        "(b) To dig a well in each dry valley;"
    )
    new = (
        "1. *Urges* States to plant a tree for each newborn child, and to dig a well"
        " in each dry valley;"
    )
    (change,) = compared(old, new).changes
    assert change.kind is Kind.EDITED
    assert [p.id for p in change.old] == ["O1", "O1.a", "O1.b"]
    assert shown(change) == (
        "Urges States[-:\nTo-]{+ to+} plant a tree for each newborn child"
        "[-;\nTo-]{+, and to+} dig a well in each dry valley;"
    )


def test_only_italics_is_formatting_and_no_edit() -> None:
    comparison = compared("1. *Urges* States to plant;", "1. *Urges States* to plant;")
    (change,) = comparison.changes
    assert change.kind is Kind.SAME
    (found,) = change.formatting
    assert found.what is Format.ITALIC
    assert change.new_text[found.new_start : found.new_end] == "States"
    assert change.class_ is Class.FORMATTING


def test_italics_over_a_comma_are_one_stretch() -> None:
    old, new = "1. *Urges* States, towns;", "1. *Urges States, towns*;"
    (found,) = compared(old, new).changes[0].formatting
    assert (found.new_start, found.new_end) == (6, 19)


def test_italics_reach_over_a_comma_without_a_change() -> None:
    old, new = (
        "*Recalling also*, trees and wells,",
        "*Recalling also,* trees and wells,",
    )
    assert not compared(old, new).changed


def test_other_quotation_marks_are_formatting() -> None:
    (change,) = compared("*Noting* “trees” here,", '*Noting* "trees" here,').changes
    assert change.kind is Kind.SAME
    assert [f.what for f in change.formatting] == [Format.TYPOGRAPHY]


NOTE = "*Noting* the report on trees,[^{}] and the plan{} for wells,"


def test_note_that_was_renumbered_is_no_edit() -> None:
    old = f"{NOTE.format(1, '')}\n\n[^1]: A/HRC/90/1."
    notes = "[^1]: A/HRC/91/5.\n[^2]: A/HRC/90/1."
    new = f"*Noting* wells,[^1]\n\n{NOTE.format(2, '')}\n\n{notes}"
    comparison = compared(old, new)
    change = comparison.changes[1]
    assert change.kind is Kind.SAME
    (mark,) = change.marks
    assert (mark.kind, mark.old_at, mark.new_at) == (MarkKind.RENUMBERED, 27, 27)
    assert change.class_ is Class.RENUMBERING
    assert [(n.kind, n.renumbered) for n in comparison.notes] == [
        (Kind.INSERTED, None),
        (Kind.SAME, ("1", "2")),
    ]


def test_note_is_compared_as_a_note() -> None:
    old = f"{NOTE.format(1, '')}\n\n[^1]: A/HRC/90/1, annex."
    new = f"{NOTE.format(1, '')}\n\n[^1]: A/HRC/91/1, annex."
    comparison = compared(old, new)
    assert not comparison.changes[0].changed
    (note,) = comparison.notes
    assert note.old is not None
    assert note.new is not None
    assert show(note.old.body.text, note.new.body.text, note.hunks, classes=True) == (
        "[-A/HRC/90/1-]{+A/HRC/91/1+}<reference update>, annex."
    )


def test_new_note_mark_has_the_class_of_its_note() -> None:
    old = f"{NOTE.format(1, '')}\n\n[^1]: A/HRC/90/1."
    for words, class_ in (
        ("See A/HRC/90/2, annex.", Class.REFERENCE),
        ("One State dissociated itself from the plan.", Class.SUBSTANCE),
    ):
        new = f"{NOTE.format(1, '[^2]')}\n\n[^1]: A/HRC/90/1.\n[^2]: {words}"
        (mark,) = compared(old, new).changes[0].marks
        assert (mark.kind, mark.new_at, mark.class_) == (MarkKind.INSERTED, 40, class_)


def test_mark_at_another_place_is_formatting() -> None:
    old = "*Noting* the report[^1] on trees,\n\n[^1]: A/HRC/90/1."
    new = "*Noting* the report on trees,[^1]\n\n[^1]: A/HRC/90/1."
    (change,) = compared(old, new).changes
    (mark,) = change.marks
    assert (mark.kind, mark.class_) == (MarkKind.SHIFTED, Class.FORMATTING)
    assert (mark.old_at, mark.new_at) == (17, 27)


def test_mark_that_jumped_over_a_comma_leads_to_the_same_note() -> None:
    old = "*Noting* the report on trees,[^1] and wells,\n\n[^1]: A/HRC/90/1."
    new = "*Noting* the report on trees[^1], and wells,\n\n[^1]: A/HRC/91/1."
    comparison = compared(old, new)
    (mark,) = comparison.changes[0].marks
    assert mark.kind is MarkKind.SHIFTED
    assert [n.kind for n in comparison.notes] == [Kind.EDITED]


def test_text_without_italics_and_notes_is_compared_in_words_alone() -> None:
    old = readers.read(
        "old.txt", b"The Human Rights Council,\n\nNoting trees and wells,\n"
    )
    new = resolution("*Noting* trees and wells,[^1]\n\n[^1]: A/HRC/90/1.")
    comparison = compare(old, new)
    assert comparison.remarks == (
        "The old text has neither italics nor notes:"
        " formatting and notes were not compared.",
    )
    assert not comparison.changes[0].changed
    assert comparison.notes == ()
    assert compare(new, old).remarks == (
        "The new text has neither italics nor notes:"
        " formatting and notes were not compared.",
    )


def test_changed_lead_asks_for_its_direction() -> None:
    asked: list[tuple[str, str]] = []

    def force(old: Lead, new: Lead) -> Direction:
        asked.append((old.key, new.key))
        return Direction.WEAKER

    comparison = compared(
        text(PLANT), text(PLANT.replace("Urges", "Encourages")), force=force
    )
    lead = comparison.changes[0].lead
    assert isinstance(lead, LeadChange)
    assert (lead.old.text, lead.new.text, lead.direction) == (
        "Urges",
        "Encourages",
        Direction.WEAKER,
    )
    assert asked == [("urges", "encourages")]


def test_also_is_no_other_lead() -> None:
    comparison = compared(text(PLANT), text(PLANT.replace("Urges", "Also urges")))
    assert comparison.changes[0].lead is None


def test_deleted_paragraph_stands_behind_what_stayed_and_not_what_moved() -> None:
    comparison = compared(
        text(TREES, BEES, ROADS, COUNT, WELLS.replace("Welcoming", "Welcomes")),
        text(ROADS, TREES, BEES, WELLS.replace("Welcoming", "Welcomes")),
    )
    assert links(comparison) == [
        "P3>P1 moved",
        "P1>P2",
        "P2>P3",
        "O1> deleted",
        "O2>O1",
    ]


def test_heading_block_is_compared_field_by_field() -> None:
    masthead = (
        "# Human Rights Council\n\n## {} session\n\n{}\n\nAgenda item 3\n\n"
        "## Resolution adopted by the Human Rights Council on {}\n\n"
        "### {}. {}\n\n*The Human Rights Council*,\n\n" + TREES + "\n"
    )
    texts = (
        masthead.format("Ninetieth", "1–30 June 2030", "9 June 2030", "90/4", "Trees"),
        masthead.format("Ninety-first", "1–30 May 2031", "9 May 2031", "91/4", "Bees"),
    )
    sides = (readers.read("text.md", t.encode()) for t in texts)
    fields = {f.name: f for f in compare(*sides).heading}
    assert fields["number"].class_ is Class.REFERENCE
    assert fields["session.line"].class_ is Class.REFERENCE
    assert fields["session.dates"].class_ is Class.REFERENCE
    assert fields["title"].class_ is Class.SUBSTANCE
    assert fields["agenda_item.line"].kind is Kind.SAME


def test_headings_are_compared_with_headings() -> None:
    old = f"{TREES}\n\n## I. Trees of the valley\n\n1. {PLANT}"
    new = f"{TREES}\n\n## I. Trees of the valleys\n\n1. {PLANT}"
    comparison = compared(old, new)
    change = next(c for c in comparison.changes if c.old[0].role == "heading")
    assert shown(change).endswith("Trees of the [-valley-]{+valleys+}")


@pytest.mark.parametrize(
    ("old", "new", "which"), [("", TREES, "old"), (TREES, "", "new")]
)
def test_empty_text_is_said_to_be_empty(old: str, new: str, which: str) -> None:
    assert compared(old, new).remarks == (f"The {which} text has no paragraphs.",)


def test_two_texts_that_are_no_versions_of_each_other() -> None:
    comparison = compared(text(TREES, BEES), text(ROADS, COUNT))
    assert not comparison.related
    assert comparison.remarks == (
        "The two texts have 0% of their words in common:"
        " they are hardly versions of one text.",
    )


def test_votes_are_compared_as_votes() -> None:
    closing = (
        "{}\n\n*1st meeting  \n2 May 2031*\n\n[Adopted by a recorded vote of {} to {},"
        " with 0 abstentions. The voting was as follows:\n\n*In favour:*\n\n{}\n\n"
        "*Against:*\n\n{}]\n"
    )
    old = closing.format(text(TREES, SEIZED), 2, 1, "Arcadia, Bohemia", "Utopia")
    new = closing.format(text(TREES, SEIZED), 1, 2, "Arcadia", "Bohemia, Utopia")
    vote = compared(old, new).vote
    assert vote is not None
    assert vote.switches == (Switch("Bohemia", "in favour", "against"),)


@pytest.mark.corpus_files("mali/*", "hrc/54/*_1E.xml", "hrc/57/*_3E.xml", "ga/*/*8.md")
def test_real_text_against_itself_gives_no_change(corpus_file) -> None:  # type: ignore[no-untyped-def]
    data = corpus_file.read_bytes()
    one, other = (readers.read(corpus_file.name, data) for _ in range(2))
    assert not compare(one, other).changed


REAL = [
    ("mali/2021-46-28.txt", "mali/2022-49-34.md"),
    ("mali/2023-52-42.txt", "mali/2024-55-25.txt"),
    ("hrc/54/A_HRC_RES_54_2E.xml", "hrc/57/A_HRC_RES_57_2E.xml"),
    ("hrc/54/A_HRC_RES_54_34E.xml", "hrc/57/A_HRC_RES_57_34E.xml"),
    ("ga/prior/A_RES_78_10.md", "ga/drafts/A_80_L.10.md"),
    ("hrc/54/A_HRC_RES_54_2E.xml", "mali/2022-49-34.md"),
]


@pytest.mark.parametrize(("old", "new"), REAL)
def test_laws_on_real_pairs(corpus, old: str, new: str) -> None:  # type: ignore[no-untyped-def]
    paths = corpus / old, corpus / new
    sides = [readers.read(path.name, path.read_bytes()) for path in paths]
    forth, back = compare(*sides), compare(*reversed(sides))
    assert _every_paragraph_once(forth)
    assert _texts_given_back(forth)
    assert _facts(forth) == {_flipped(fact) for fact in _facts(back)}


_POOL = (
    TREES,
    BEES,
    BEES.replace("bees", "wasps and bees"),
    WELLS,
    f"{WELLS[:-1]} and recalling that old trees along rivers protect every village,",
    PLANT,
    PLANT.replace("Urges", "Also urges"),
    f"{PLANT}\n\n(a) To water each tree;\n\n(b) To mow less often than before;",
    f"{PLANT}\n\n(a) To mow less often than before;",
    COUNT,
    "*Decides* to meet on 2 May 2031, to water each tree and to mow less often;",
)
TEXTS = st.lists(st.sampled_from(_POOL), max_size=9).map(lambda pool: text(*pool))


@settings(max_examples=100, deadline=None)
@given(TEXTS, TEXTS)
def test_laws_on_any_pair(old: str, new: str) -> None:
    forth, back = compared(old, new), compared(new, old)
    assert _every_paragraph_once(forth)
    assert _texts_given_back(forth)
    assert _facts(forth) == {_flipped(fact) for fact in _facts(back)}
    assert not compared(old, old).changed


def _every_paragraph_once(comparison: Comparison) -> bool:
    return all(
        sorted(id(p) for c in comparison.walk() for p in getattr(c, side))
        == sorted(id(p) for p in getattr(comparison, side).walk())
        for side in ("old", "new")
    )


def _texts_given_back(comparison: Comparison) -> bool:
    return all(
        "".join(c.old_text[h.old_start : h.old_end] for h in c.hunks) == c.old_text
        and "".join(c.new_text[h.new_start : h.new_end] for h in c.hunks) == c.new_text
        for c in comparison.walk()
    )


Fact = tuple[
    tuple[str, ...], tuple[str, ...], bool, Kind, tuple[tuple[object, ...], ...]
]


def _facts(comparison: Comparison) -> set[Fact]:
    return {
        (
            tuple(p.id for p in c.old),
            tuple(p.id for p in c.new),
            c.moved,
            c.kind,
            tuple(
                (h.old_start, h.old_end, h.new_start, h.new_end, h.class_)
                for h in c.hunks
            ),
        )
        for c in comparison.walk()
    }


_BACK = {
    Kind.SPLIT: Kind.MERGED,
    Kind.MERGED: Kind.SPLIT,
    Kind.INSERTED: Kind.DELETED,
    Kind.DELETED: Kind.INSERTED,
}


def _flipped(fact: Fact) -> Fact:
    old, new, moved, kind, hunks = fact
    turned = tuple((c, d, a, b, class_) for a, b, c, d, class_ in hunks)
    return new, old, moved, _BACK.get(kind, kind), turned
