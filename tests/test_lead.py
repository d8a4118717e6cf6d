"""Leads: where they are, what their key is, and how they take also and further."""

import pytest

from resolint import lead, styles
from resolint.model import Lead, Modifier, Part, RichText, Run
from resolint.source import Span

HRC = styles.load("hrc")
GA = styles.load("ga")


def body(marked: str) -> RichText:
    """Return rich text; what stands between asterisks is italic."""
    runs = []
    at = 0
    for n, text in enumerate(marked.split("*")):
        if text:
            runs.append(Run(text, Span(at, at + len(text)), italic=n % 2 == 1))
            at += len(text)
    return RichText(tuple(runs))


def find(marked: str) -> Lead:
    found = lead.find(body(marked), HRC)
    assert found is not None
    return found


def edited(marked: str, wanted: Modifier | None, leading: bool | None = None) -> str:
    text = body(marked).text
    edits = lead.edits(find(marked), wanted, body(marked), HRC, leading=leading)
    for start, end, new in reversed(edits):
        text = text[:start] + new + text[end:]
    return text


@pytest.mark.parametrize(
    ("text", "phrase", "key"),
    [
        ("*Recalling* its plan,", "Recalling", "recalling"),
        ("*Guided* by the pact,", "Guided", "guided"),
        ("Taking note of the fair,", "Taking note", "taking note"),
        ("*Taking note of* the fair,", "Taking note", "taking note"),
        (
            "*Taking* note with appreciation of it,",
            "Taking note with appreciation",
            "taking note with appreciation",
        ),
        ("*Calls upon States* to act;", "Calls upon", "calls upon"),
        ("Strongly urges all;", "Strongly urges", "strongly urges"),
        ("*Once again urges* all;", "Once again urges", "once again urges"),
        (
            "Condemns in the strongest possible terms the raid;",
            "Condemns in the strongest possible terms",
            "condemns in the strongest possible terms",
        ),
        ("Having considered the report,", "Having considered", "having considered"),
        ("Conscious of\u00a0the delay,", "Conscious", "conscious"),
        ("“Reaffirming the bond,", "Reaffirming", "reaffirming"),
        ("recalling the plan,", "recalling", "recalling"),
        ("Re\u2011emphasizing the bond,", "Re\u2011emphasizing", "re-emphasizing"),
        ("Decides", "Decides", "decides"),
    ],
)
def test_a_phrase_of_the_vocabulary(text: str, phrase: str, key: str) -> None:
    found = find(text)
    assert (found.text, found.key, found.known) == (phrase, key, True)
    assert body(text).text[found.start : found.end] == phrase


@pytest.mark.parametrize(
    ("text", "phrase", "part"),
    [
        ("Warmly salutes the crews;", "Warmly salutes", "operative"),
        ("Lauds the crews;", "Lauds", "operative"),
        ("*Lauds* crews;", "Lauds", "operative"),
        ("Pondering the tides,", "Pondering", "preambular"),
        ("Perturbed by the tides,", "Perturbed", "preambular"),
        ("Having surveyed the reef,", "Having surveyed", "preambular"),
        ("Having carefully read it,", "Having carefully read", "preambular"),
        ("Welcomes and encourages the fair;", "Welcomes and encourages", "operative"),
        (
            "Noting with great and lasting interest the fair,",
            "Noting with great and lasting interest",
            "preambular",
        ),
        (
            "Expresses its warm thanks to the crew;",
            "Expresses its warm thanks",
            "operative",
        ),
        ("Continues to welcome the fair;", "Continues to welcome", "operative"),
        (
            "Continues to be gravely concerned about it;",
            "Continues to be gravely concerned",
            "operative",
        ),
        ("Is deeply concerned about it;", "Is deeply concerned", "operative"),
        ("Calls again upon the crew;", "Calls again upon", "operative"),
        ("Considers it odd that none came;", "Considers it odd", "operative"),
        (
            "Condemns without reservation it;",
            "Condemns without reservation",
            "operative",
        ),
        ("*Noting again with regret* that", "Noting again with regret", "preambular"),
        ("*Noting with calm* that", "Noting with calm", "preambular"),
        ("Noting with calm that", "Noting", "preambular"),
        ("*Noting with calm of* it", "Noting", "preambular"),
    ],
)
def test_a_novel_lead(text: str, phrase: str, part: str) -> None:
    found = find(text)
    assert (found.text, found.part) == (phrase, part)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The situation is grave,",
        "Donors should give;",
        "States that gave shall give;",
        "To review the plan;",
        "During the fair,",
        "Concerned States may come,",
        "Net of staff",
        "12 ships",
        "*Follow-up*",
    ],
)
def test_no_lead(text: str) -> None:
    assert lead.find(body(text), HRC) is None


@pytest.mark.parametrize(
    ("text", "phrase", "key", "modifier", "leads"),
    [
        ("Also urges all;", "Also urges", "urges", "also", True),
        (
            "Also strongly urges all;",
            "Also strongly urges",
            "strongly urges",
            "also",
            True,
        ),
        (
            "Strongly also urges all;",
            "Strongly also urges",
            "strongly urges",
            "also",
            False,
        ),
        ("Recalling also the plan,", "Recalling also", "recalling", "also", False),
        ("Recalling further that,", "Recalling further", "recalling", "further", False),
        (
            "Recalling further Council decisions,",
            "Recalling further",
            "recalling",
            "further",
            False,
        ),
        (
            "*Welcoming further* efforts,",
            "Welcoming further",
            "welcoming",
            "further",
            False,
        ),
        (
            "Deeply concerned also about it,",
            "Deeply concerned also",
            "deeply concerned",
            "also",
            False,
        ),
        ("Taking note also of it,", "Taking note also", "taking note", "also", False),
        (
            "Taking note with appreciation also of it,",
            "Taking note with appreciation also",
            "taking note with appreciation",
            "also",
            False,
        ),
        (
            "Noting also with concern that,",
            "Noting also with concern",
            "noting with concern",
            "also",
            False,
        ),
        (
            "Having also considered it,",
            "Having also considered",
            "having considered",
            "also",
            False,
        ),
        (
            "Expressing further concern at it,",
            "Expressing further concern",
            "expressing concern",
            "further",
            False,
        ),
        ("Guided also by it,", "Guided also", "guided", "also", False),
    ],
)
def test_a_modifier_of_the_lead(
    text: str, phrase: str, key: str, modifier: str, leads: bool
) -> None:
    found = find(text)
    assert (found.text, found.key) == (phrase, key)
    assert (found.modifier, found.modifier_leads) == (modifier, leads)
    word = text.replace("*", "")[found.modifier_start : found.modifier_end]
    assert word.lower() == modifier


@pytest.mark.parametrize(
    "text",
    [
        "Encourages further efforts;",
        "*Encourages* further efforts;",
        "Welcoming further progress,",
        "Convinced that further steps help,",
        "Reaffirming the need to further the cause,",
        "Determined to further the cause,",
    ],
)
def test_further_of_the_sentence(text: str) -> None:
    found = find(text)
    assert found.modifier is None
    assert "further" not in found.text


@pytest.mark.parametrize(
    ("text", "phrase", "key"),
    [
        (
            "*Recalling* in this regard the fair,",
            "Recalling",
            "recalling in this regard",
        ),
        ("*Recalls*, in this context, it;", "Recalls", "recalls in this context"),
        ("*Noting in particular* it,", "Noting", "noting in particular"),
        (
            "Recalling also in this regard it,",
            "Recalling also",
            "recalling in this regard",
        ),
        (
            "Also, in this regard, calls upon all;",
            "Also, in this regard, calls upon",
            "calls upon in this regard",
        ),
    ],
)
def test_in_this_regard_makes_another_key(text: str, phrase: str, key: str) -> None:
    found = find(text)
    assert (found.text, found.key, found.known) == (phrase, key, True)
    known = lead.phrase_of(found, HRC)
    assert known is not None
    assert known.key == lead.base_key(found, HRC)
    assert key == f"{known.key} in {key.rpartition(' in ')[2]}"


@pytest.mark.parametrize(
    ("text", "hrc", "ga"),
    [
        ("*Reaffirms* its support for it;", "Reaffirms", "Reaffirms"),
        (
            "*Reaffirms its support* for it;",
            "Reaffirms its support",
            "Reaffirms its support",
        ),
        ("Reaffirms its support for it;", "Reaffirms", "Reaffirms its support"),
        ("Reaffirming also its support,", "Reaffirming also", "Reaffirming also"),
        (
            "Reaffirming its support also for it,",
            "Reaffirming its support also",
            "Reaffirming its support also",
        ),
        (
            "Expresses its support for it;",
            "Expresses its support",
            "Expresses its support",
        ),
        (
            "*Expresses* its support for it;",
            "Expresses its support",
            "Expresses its support",
        ),
        ("*Recalls its resolution* 1/2;", "Recalls", "Recalls"),
    ],
)
def test_its_attitude_belongs_to_the_lead_where_printed_so(
    text: str, hrc: str, ga: str
) -> None:
    for style, phrase in ((HRC, hrc), (GA, ga)):
        found = lead.find(body(text), style)
        assert found is not None
        assert found.text == phrase


@pytest.mark.parametrize(
    ("text", "italic"),
    [
        ("*Recalling* the plan,", (0, 9)),
        ("*Recalling *the plan,", (0, 9)),
        (" *Recalling* the plan,", (1, 10)),
        ("*Recall*ing the plan,", (0, 6)),
        ("Recalling the *Treaty Series*,", None),
        ("Recalling the plan,", None),
    ],
)
def test_the_printed_italics(text: str, italic: tuple[int, int] | None) -> None:
    found = find(text)
    assert found.italic == italic
    assert found.text == "Recalling"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Taking note also of it,", (0, 16)),
        ("*Calls* upon all;", (0, 10)),
        ("Recalling, in this regard, it,", (0, 9)),
        ("*Recalling in this regard* it,", None),
        ("Also, in this regard, calls upon all;", None),
        ("Warmly salutes the crews;", None),
        ("Reiterates its request to all;", (0, 10)),
        ("*Reiterates its request* to all;", None),
    ],
)
def test_the_italics_of_the_house(text: str, expected: tuple[int, int] | None) -> None:
    assert lead.expected_italic(find(text), body(text), HRC) == expected


@pytest.mark.parametrize(
    ("text", "bare", "also", "further"),
    [
        (
            "*Strongly condemns* it;",
            "Strongly condemns it;",
            "Also strongly condemns it;",
            "Further strongly condemns it;",
        ),
        (
            "*Also strongly condemns* it;",
            "Strongly condemns it;",
            "Also strongly condemns it;",
            "Further strongly condemns it;",
        ),
        (
            "Deeply concerned about it,",
            "Deeply concerned about it,",
            "Deeply concerned also about it,",
            "Deeply concerned further about it,",
        ),
        (
            "Recalling  further in this regard it,",
            "Recalling in this regard it,",
            "Recalling  also in this regard it,",
            "Recalling  further in this regard it,",
        ),
        (
            "Having considered it,",
            "Having considered it,",
            "Having also considered it,",
            "Having further considered it,",
        ),
        (
            "Condemning in the strongest terms it,",
            "Condemning in the strongest terms it,",
            "Condemning also in the strongest terms it,",
            "Condemning further in the strongest terms it,",
        ),
        (
            "Expressing its deep appreciation to it,",
            "Expressing its deep appreciation to it,",
            "Expressing also its deep appreciation to it,",
            "Expressing its deep appreciation further to it,",
        ),
        (
            "Also, in this regard, calls upon all;",
            "In this regard, calls upon all;",
            "Also, in this regard, calls upon all;",
            "Further, in this regard, calls upon all;",
        ),
    ],
)
def test_edits_give_the_wanted_word(
    text: str, bare: str, also: str, further: str
) -> None:
    assert edited(text, None) == bare
    assert edited(text, Modifier.ALSO) == also
    assert edited(text, Modifier.FURTHER) == further


def test_edits_move_a_modifier_only_when_told_where() -> None:
    assert edited("Also recalling it,", Modifier.ALSO) == "Also recalling it,"
    assert edited("Also recalling it,", Modifier.ALSO, False) == "Recalling also it,"
    assert edited("Strongly also urges it;", Modifier.FURTHER, True) == (
        "Further strongly urges it;"
    )
    assert edited("Urges also it;", Modifier.ALSO, True) == "Also urges it;"


@pytest.mark.parametrize(
    ("key", "modifier", "part", "printed"),
    [
        ("recalling", None, Part.PREAMBULAR, "Recalling"),
        ("recalling", Modifier.ALSO, Part.PREAMBULAR, "Recalling also"),
        ("strongly condemns", Modifier.ALSO, Part.OPERATIVE, "Also strongly condemns"),
        ("having surveyed", Modifier.ALSO, Part.PREAMBULAR, "Having also surveyed"),
        ("warmly salutes", Modifier.FURTHER, Part.OPERATIVE, "Further warmly salutes"),
        (
            "recalling in this regard",
            Modifier.ALSO,
            Part.PREAMBULAR,
            "Recalling also in this regard",
        ),
        (
            "expressing its deep appreciation",
            Modifier.ALSO,
            Part.PREAMBULAR,
            "Expressing also its deep appreciation",
        ),
    ],
)
def test_the_printed_form(
    key: str, modifier: Modifier | None, part: Part, printed: str
) -> None:
    assert lead.canonical(key, modifier, part, HRC) == printed


def test_verb_and_adverbs() -> None:
    assert find("Also strongly condemns it;").adverbs == ("strongly",)
    assert find("Also strongly condemns it;").verb == "condemns"
    assert find("Having carefully considered it,").verb == "considered"
    assert find("Once again urges it;").verb == "urges"


def test_a_phrase_of_manuals_is_not_known() -> None:
    found = find("Fully alarmed by it,")
    assert found.key == "fully alarmed"
    assert not found.known
