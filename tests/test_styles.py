"""The built-in styles, a house's own file, and what phrases say of themselves."""

import csv
import datetime
import tomllib
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

import resolint_schemas
from resolint import lead, styles
from resolint.model import Modifier, Part, RichText, Run
from resolint.source import Span
from resolint.style import Certainty
from resolint.styles.vocabulary import modified

HRC = styles.load("hrc")


def body(text: str) -> RichText:
    return RichText((Run(text, Span(0, len(text))),))


@pytest.mark.parametrize("name", ["un", *styles.names()])
def test_a_built_in_style_fits_the_schema(name: str) -> None:
    text = (files("resolint.styles") / f"{name}.toml").read_text("utf-8")
    schema = resolint_schemas.load("style.v1")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(tomllib.loads(text), schema)


@pytest.mark.parametrize("name", styles.names())
def test_every_organ_of_a_style_finds_it(name: str) -> None:
    style = styles.load(name)
    assert style.name == name
    assert style.organ in style.organs
    for organ in style.organs:
        assert styles.for_organ(organ) is style
        assert styles.for_organ(f"The {organ.upper()}") is style


def test_unknown_names_are_said() -> None:
    with pytest.raises(styles.StyleError, match="no style 'xyz'; there are hrc, ga"):
        styles.load("xyz")
    with pytest.raises(styles.StyleError, match="'un'"):
        styles.load("un")
    with pytest.raises(styles.StyleError, match="organ 'Trusteeship Council'"):
        styles.for_organ("Trusteeship Council")


def test_a_phrase_says_what_is_known_of_it() -> None:
    phrase = HRC.phrases["taking", "note", "with", "appreciation"]
    assert phrase.text == "Taking note with appreciation"
    assert phrase.part is Part.PREAMBULAR
    assert phrase.italic_words == 4
    assert phrase.prepositions == ("of",)
    assert phrase.certainty is Certainty.CERTAIN
    assert phrase.second == "Taking note with appreciation also"
    assert phrase.counterpart == "takes note with appreciation"
    assert HRC.phrases["fully", "alarmed"].certainty is Certainty.UNATTESTED
    assert HRC.phrases["guided",].prepositions == ("by",)


@pytest.mark.parametrize(
    ("words", "second", "third"),
    [
        ("recalling", "Recalling also", "Recalling further"),
        ("having considered", "Having also considered", "Having further considered"),
        ("strongly condemns", "Also strongly condemns", "Further strongly condemns"),
        (
            "condemning in the strongest terms",
            "Condemning also in the strongest terms",
            "Condemning further in the strongest terms",
        ),
        (
            "expressing concern",
            "Expressing concern also",
            "Expressing further concern",
        ),
    ],
)
def test_also_and_further_have_their_place(words: str, second: str, third: str) -> None:
    phrase = HRC.phrases[tuple(words.split())]
    assert (phrase.second, phrase.third) == (second, third)


def test_counterparts_point_at_each_other() -> None:
    for phrase in HRC.phrases.values():
        other = HRC.phrases.get(tuple((phrase.counterpart or "").split()))
        if other is not None:
            assert other.part is not phrase.part
    assert HRC.phrases["urges",].counterpart == "urging"
    assert HRC.phrases["aware",].counterpart is None


def test_a_session_has_its_days() -> None:
    session = HRC.sessions[49]
    assert session.start == datetime.date(2022, 2, 28)
    assert session.end == datetime.date(2022, 4, 1)
    assert session.printed == "28 February–1 April 2022"
    assert all(s.start < s.end for s in HRC.sessions.values())


def test_sessions_and_agenda_stay_with_their_organ() -> None:
    assert HRC.data["agenda"]["6"] == "Universal periodic review"
    assert styles.load("ga").sessions == {}
    assert styles.load("ecosoc").data["agenda"] == {}


def test_blocks_are_taken_apart() -> None:
    assert HRC.data["spelling"]["us"]["defense"] == "defence"
    assert "organis" in HRC.data["spelling"]["ise_stems"]
    assert "Carter Center" in HRC.data["spelling"]["protected"]
    assert HRC.data["hyphens"]["safe"]["wellbeing"] == "well-being"
    assert {"old": "Turkey", "new": "Türkiye", "since": datetime.date(2022, 6, 3)} in (
        HRC.data["countries"]["renamed"]
    )


def test_193_states_vote() -> None:
    names = styles.load("ga").data["vote"]["names"]
    assert len(set(names)) == len(names) == styles.load("ga").data["members"] == 193
    assert "Netherlands (Kingdom of the)" in names
    assert [styles.load(n).data["members"] for n in styles.names()] == [47, 193, 54, 15]


def test_the_security_council_has_no_sequence() -> None:
    assert "SEQ" in styles.load("sc").off
    assert ("acting",) in styles.load("sc").phrases
    assert ("acting",) not in HRC.phrases


def test_treaties_are_found_by_number() -> None:
    volumes = [t.volume for t in styles.treaty_series()[27531]]
    assert volumes == [1577, 2171, 2173, 2983]
    assert styles.treaty_series()[971][0].volume == 75


def test_known_citations_are_found_by_organ_and_number() -> None:
    known = styles.known_citations()
    citation = known["General Assembly", "resolution", "60/251"]
    assert citation == (datetime.date(2006, 3, 15), 101, 104)
    assert known["Security Council", "resolution", "1325 (2000)"].date.year == 2000
    assert ("Human Rights Council", "resolution", "70/1") not in known


def test_a_known_date_lies_in_its_session() -> None:
    for (organ, _, number), citation in styles.known_citations().items():
        if organ != "Human Rights Council" or not number[0].isdigit():
            continue
        if session := HRC.sessions.get(int(number.partition("/")[0])):
            assert session.start <= citation.date <= session.end, number


OWN = """
extend = "hrc"
name = "drafts"
off = ["TYP"]

[phrases.operative]
usual = '''
*Salutes| with joy* the
*Urges*
'''

[hyphens]
safe = { webinar = "web seminar" }
"""


def test_a_house_extends_a_style(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(OWN, "utf-8")
    style = styles.load_file(path)
    assert style.name == "drafts"
    assert style.organ == "Human Rights Council"
    assert style.off == {"TYP"}
    assert style.sessions == HRC.sessions
    salutes = style.phrases["salutes", "with", "joy"]
    assert (salutes.text, salutes.italic_words) == ("Salutes with joy", 1)
    assert style.phrases["urges",].certainty is Certainty.USUAL
    assert HRC.phrases["urges",].certainty is Certainty.CERTAIN
    assert style.data["hyphens"]["safe"] == {
        **HRC.data["hyphens"]["safe"],
        "webinar": "web seminar",
    }


def test_an_own_file_may_stand_alone(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text('name = "x"\norgan = "Moot"\norgans = ["Moot"]\n', "utf-8")
    style = styles.load_file(path)
    assert style.phrases == {}
    assert lead.find(body("Recalling the plan,"), style) is not None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("name = ", "Invalid value"),
        ('extend = "xyz"', "extend: 'xyz' is not one of"),
        ('extend = "hrc"\nmember = 3', "the file: Additional properties"),
        ('name = "x"', "needs extend, or else name, organ and organs"),
        (
            "extend = 'hrc'\n[phrases.operative]\nusual = 'Urges'",
            "no phrase between asterisks: Urges",
        ),
        (
            "extend = 'hrc'\n[phrases.operative]\nusual = '''\n*Hails*\n*Hails* the'''",
            "phrase given twice",
        ),
        (
            "extend = 'hrc'\n[phrases.operative]\nusual = '*Also urges*'",
            "also and further are no part of a phrase",
        ),
    ],
)
def test_a_bad_file_is_one_clear_line(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(styles.StyleError) as caught:
        styles.load_file(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(styles.StyleError, match="No such file"):
        styles.load_file(tmp_path / "none.toml")


def test_a_modifier_may_be_put_against_the_habit() -> None:
    assert modified("Recalling", Part.PREAMBULAR, Modifier.ALSO, leading=True) == (
        "Also recalling"
    )


def test_every_measured_phrase_is_a_lead(corpus: Path) -> None:
    """The table of measured openings: each is read whole, as known as it is."""
    table = corpus.parent / "style-data" / "phrases.csv"
    if not table.is_file():
        pytest.skip(f"no {table}")
    outside = {"Guided by": "guided", "Acting under": "acting"}
    style = styles.load("sc")
    with table.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            text = row["phrase"]
            found = lead.find(body(f"{text} that,"), style)
            assert found is not None, text
            if text != "Stresses the importance" and "further" not in text:
                whole = lead.canonical(found.key, None, found.part, style)
                assert whole.lower() == outside.get(text, text.lower()), text
