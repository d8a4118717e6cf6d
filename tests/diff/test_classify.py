import pytest
from comparing import compared, shown

from resolint.diff.comparison import Class


def redline(old: str, new: str) -> str:
    """Return the one change of two texts of one paragraph, with its classes."""
    (change,) = compared(old, new).changes
    return shown(change, classes=True)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "1. *Urges* States to plant trees;",
            "1. *Also urges* States to plant trees;",
            "[-Urges-]{+Also urges+}<also/further ripple> States to plant trees;",
        ),
        (
            "*Recalling also* the right to trees,",
            "*Recalling further* the right to trees,",
            "Recalling [-also-]{+further+}<also/further ripple> the right to trees,",
        ),
        (
            "*Recalling further* the right to trees,",
            "*Recalling* the right to trees,",
            "Recalling [-further -]<also/further ripple>the right to trees,",
        ),
    ],
)
def test_also_and_further_in_a_lead_are_a_ripple(
    old: str, new: str, expected: str
) -> None:
    assert redline(old, new) == expected


def test_further_behind_the_lead_is_substance() -> None:
    assert (
        redline(
            "1. *Urges* States to further protect their old trees;",
            "1. *Urges* States to protect their old trees;",
        )
        == "Urges States to [-further -]<substance>protect their old trees;"
    )


def test_other_lead_is_substance() -> None:
    assert (
        redline(
            "1. *Urges* States to protect their old trees;",
            "1. *Encourages* States to protect their old trees;",
        )
        == "[-Urges-]{+Encourages+}<substance> States to protect their old trees;"
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "*Recalling* its resolution 90/4 of 2 May 2030 on trees,",
            "*Recalling* its resolution 91/4 of 2 May 2031 on trees,",
            "Recalling its resolution [-90/4 of 2 May 2030-]{+91/4 of 2 May 2031+}"
            "<reference update> on trees,",
        ),
        (
            "*Recalling* the report on trees contained in document A/HRC/90/7,",
            "*Recalling* the report on trees contained in document A/HRC/91/7,",
            "Recalling the report on trees contained in document"
            " [-A/HRC/90/7-]{+A/HRC/91/7+}<reference update>,",
        ),
        (
            "1. *Requests* a report on trees at its ninetieth session;",
            "1. *Requests* a report on trees at its ninety-first session;",
            "Requests a report on trees at its"
            " [-ninetieth-]{+ninety-first+}<reference update> session;",
        ),
        (
            "*Noting* the count of old trees held in May 2030,",
            "*Noting* the count of old trees held in May 2031,",
            "Noting the count of old trees held in"
            " [-May 2030-]{+May 2031+}<reference update>,",
        ),
    ],
)
def test_newer_reference_is_an_update(old: str, new: str, expected: str) -> None:
    assert redline(old, new) == expected


def test_chain_of_citations_that_grows_is_an_update_throughout() -> None:
    assert redline(
        "*Recalling* its resolutions 88/1 of 1 May 2028 and 89/1 of 2 May 2029,",
        "*Recalling* its resolutions 88/1 of 1 May 2028, 89/1 of 2 May 2029"
        " and 90/1 of 3 May 2030,",
    ) == (
        "Recalling its resolutions 88/1 of 1 May 2028[- and-]{+,+}<reference update>"
        " 89/1 of 2 May 2029{+ and 90/1 of 3 May 2030+}<reference update>,"
    )


@pytest.mark.parametrize("governor", ["by", "before", "until", "no later than"])
def test_date_that_is_a_deadline_is_substance(governor: str) -> None:
    assert redline(
        f"1. *Requests* all States to count their trees {governor} 2 May 2031;",
        f"1. *Requests* all States to count their trees {governor} 2 May 2033;",
    ) == (
        f"Requests all States to count their trees {governor}"
        " [-2 May 2031-]{+2 May 2033+}<substance>;"
    )


def test_date_that_goes_is_substance() -> None:
    assert (
        redline(
            "1. *Calls for* free elections in every village in 2031;",
            "1. *Calls for* free elections in every village;",
        )
        == "Calls for free elections in every village[- in 2031-]<substance>;"
    )


def test_ordinal_of_no_session_is_substance() -> None:
    assert (
        redline(
            "1. *Welcomes* the second decade of trees and rivers;",
            "1. *Welcomes* the third decade of trees and rivers;",
        )
        == "Welcomes the [-second-]{+third+}<substance> decade of trees and rivers;"
    )


def test_number_of_things_is_substance() -> None:
    assert (
        redline(
            "*Noting* the return of 1,730 herders to their hills,",
            "*Noting* the return of 1,764 herders to their hills,",
        )
        == "Noting the return of [-1,730-]{+1,764+}<substance> herders to their hills,"
    )


def test_commas_and_capitals_are_punctuation() -> None:
    assert redline(
        "*Noting* the resolution on trees and rivers,",
        "*Noting* the Resolution on trees, and rivers;",
    ) == (
        "Noting the [-resolution-]{+Resolution+}<punctuation> on trees"
        "{+,+}<punctuation> and rivers[-,-]{+;+}<punctuation>"
    )


def test_comma_between_two_citations_is_punctuation() -> None:
    assert redline(
        "*Recalling* its resolutions 88/1 of 1 May 2028, and 89/1 of 2 May 2029,",
        "*Recalling* its resolutions 88/1 of 1 May 2028 and 89/1 of 2 May 2029,",
    ) == (
        "Recalling its resolutions 88/1 of 1 May 2028[-,-]<punctuation> and"
        " 89/1 of 2 May 2029,"
    )


NEXT = "*Requests* a report on how paragraph {} above is carried out in towns;"


def test_number_of_a_paragraph_that_was_renumbered_is_renumbering() -> None:
    old = f"1. *Urges* States to plant old trees;\n\n2. {NEXT.format(1)}"
    new = (
        "1. *Welcomes* the deep wells that herders dug in the salt marshes;\n\n"
        f"2. *Urges* States to plant old trees;\n\n3. {NEXT.format(2)}"
    )
    change = compared(old, new).changes[2]
    assert shown(change, classes=True) == (
        "Requests a report on how paragraph [-1-]{+2+}<renumbering> above is carried"
        " out in towns;"
    )


def test_number_of_another_paragraph_is_substance() -> None:
    paragraphs = "1. *Urges* States to plant;\n\n2. *Urges* towns to mow;\n\n3. "
    comparison = compared(paragraphs + NEXT.format(1), paragraphs + NEXT.format(2))
    assert comparison.changes[2].class_ is Class.SUBSTANCE


def test_number_of_a_paragraph_of_another_resolution_is_no_renumbering() -> None:
    other = "*Recalls* how paragraph {} of resolution 9/1 guards the trees of towns;"
    old = f"1. *Urges* States to plant old trees;\n\n2. {other.format(1)}"
    new = (
        "1. *Welcomes* the deep wells that herders dug in the salt marshes;\n\n"
        f"2. *Urges* States to plant old trees;\n\n3. {other.format(2)}"
    )
    assert compared(old, new).changes[2].own_classes >= {Class.SUBSTANCE}
