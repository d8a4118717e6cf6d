"""Akoma Ntoso into blocks: the printed words, and the exact place of each."""

from collections.abc import Callable

import pytest

from resolint.model import LabelFamily, RichText
from resolint.readers.akomantoso import read
from resolint.readers.block import Block, BlockKind, Hint, Unreadable
from resolint.source import Source, Span

HEAD = (
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'
    '<statement name="resolution"><meta><keyword value="tides"/></meta>'
)
TAIL = "</statement></akomaNtoso>"
P, H, N = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.NOTE


def read_text(inner: str) -> tuple[Source, list[Block]]:
    return read("tides.xml", (HEAD + inner + TAIL).encode())


def body(*paragraphs: str) -> tuple[Source, list[Block]]:
    return read_text(f"<mainBody>{''.join(paragraphs)}</mainBody>")


def operative(text: str, number: str = "<num>1.</num>", attributes: str = "") -> str:
    return (
        f"<paragraph{attributes}>{number}<content>"
        f'<p xml:space="preserve">{text}</p></content></paragraph>'
    )


def one(text: str) -> tuple[Source, RichText]:
    source, blocks = body(operative(text))
    assert [b.kind for b in blocks if b.kind is not N] == [P]
    return source, blocks[0].body


def cut(source: Source, span: Span) -> str:
    return source.text[span.start : span.end]


def pieces(source: Source, text: RichText) -> list[tuple[str, str]]:
    return [(run.text, cut(source, run.span)) for run in text.runs]


def lines(blocks: list[Block]) -> list[tuple[Hint | None, str]]:
    return [(b.hint, b.body.text) for b in blocks]


# Characters and their places


def test_italics_and_places_of_a_paragraph() -> None:
    source, text = one('\n  \t<span class="italic">Urges </span>all ports to wait; ')
    assert text.text == "Urges all ports to wait;"
    assert pieces(source, text) == [("Urges ",) * 2, ("all ports to wait;",) * 2]
    assert [run.italic for run in text.runs] == [True, False]
    (emphasis,) = text.emphases
    assert cut(source, emphasis.outer) == '<span class="italic">Urges </span>'
    assert cut(source, emphasis.inner) == "Urges "
    assert cut(source, text.span(6, 15)) == "all ports"


def test_leading_tab_inside_the_italics_is_trimmed() -> None:
    source, text = one(' <span class="italic">\tUrges</span> all;')
    assert text.text == "Urges all;"
    assert list(text.italics()) == [(0, 5)]
    assert cut(source, text.emphases[0].inner) == "\tUrges"


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("&amp;", "&"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", '"'),
        ("&apos;", "'"),
        ("&#8217;", "’"),
        ("&#x2019;", "’"),
        ("&#xA0;", "\N{NO-BREAK SPACE}"),
        ("&#x1F30A;", "\N{WATER WAVE}"),
    ],
)
def test_reference_is_one_character(written: str, read_as: str) -> None:
    source, text = one(f"salt {written} tides")
    assert text.text == f"salt {read_as} tides"
    assert pieces(source, text) == [("salt ",) * 2, (read_as, written), (" tides",) * 2]
    assert cut(source, text.span(7, 12)) == "tides"


def test_reference_to_a_line_break_is_a_blank() -> None:
    source, text = one("salt&#10;tides")
    assert pieces(source, text) == [("salt",) * 2, (" ", "&#10;"), ("tides",) * 2]


def test_cdata_keeps_its_ampersands() -> None:
    source, text = one("salt <![CDATA[&amp; <b>\r\nsand]]> tides")
    assert text.text == "salt &amp; <b> sand tides"
    assert ("&amp; <b>", "&amp; <b>") in pieces(source, text)
    assert (" ", "\r\n") in pieces(source, text)


def test_comments_and_instructions_are_no_text() -> None:
    source, text = one("salt <!-- <p>&amp; ' -->and<?x a='>' ?> sand")
    assert text.text == "salt and sand"
    assert pieces(source, text) == [("salt ",) * 2, ("and",) * 2, (" sand",) * 2]


def test_bracket_in_an_attribute() -> None:
    source, text = one("""salt <a href="x>y'z">and</a> <a href='p>"q'>sand</a>""")
    assert text.text == "salt and sand"
    assert cut(source, text.span(9, 13)) == "sand"


def test_wide_characters_before_a_place() -> None:
    source, text = one('🌊é–x <span class="italic">sand</span>')
    assert cut(source, text.span(5, 9)) == "sand"
    assert source.locate(text.span(5, 9).start) == (1, source.text.index("sand") + 1)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_break_in_the_text_is_one_blank(line_end: str) -> None:
    written = f" \t{line_end}{line_end}    "
    source, text = one(f"salt{written}sand")
    assert pieces(source, text) == [("salt",) * 2, (" ", written), ("sand",) * 2]


def test_line_end_of_the_source_is_kept() -> None:
    source, _ = one("salt\r\nsand")
    assert "salt\r\nsand" in source.text


def test_line_break_between_elements_is_one_blank() -> None:
    source, text = one("\n<span>salt</span>\n   <span>\n sand</span>\n")
    assert text.text == "salt sand"
    assert pieces(source, text)[1] == (" ", "\n   ")


def test_no_second_blank_beside_a_typed_one() -> None:
    _, text = one("<span>salt </span>\n   <span>and</span>\n <span> sand</span>")
    assert text.text == "salt and sand"


def test_typed_blanks_are_kept() -> None:
    _, text = one("salt  and \tsand")
    assert text.text == "salt  and \tsand"


def test_eol_is_a_blank_in_its_place() -> None:
    source, text = one("salt<eol/>sand <br></br>tides")
    assert text.text == "salt sand tides"
    assert pieces(source, text)[1] == (" ", "<eol/>")


# Formatting


@pytest.mark.parametrize(
    ("markup", "italic", "bold", "superscript"),
    [
        ('<span class="bold italic">x</span>', True, True, False),
        ("<i>x</i>", True, False, False),
        ("<b>x</b>", False, True, False),
        ("<sup>x</sup>", False, False, True),
        ('<span style="font-style: italic">x</span>', True, False, False),
        ('<span class="underline">x</span>', False, False, False),
        ("<b><i>x</i></b>", True, True, False),
    ],
)
def test_formatting(markup: str, italic: bool, bold: bool, superscript: bool) -> None:
    _, text = one(f"a{markup}b")
    run = text.runs[1]
    assert run.text == "x"
    assert (run.italic, run.bold, run.superscript) == (italic, bold, superscript)


def test_blank_between_italics_joins_them() -> None:
    source, text = one(
        '<span class="italic">Calls</span> <span class="italic">upon</span> all;'
    )
    assert list(text.italics()) == [(0, 10)]
    assert [cut(source, e.inner) for e in text.emphases] == ["Calls", "upon"]


def test_line_break_between_italics_joins_them() -> None:
    _, text = one('<i>Calls</i>\n <span class="italic">upon</span> all;')
    assert list(text.italics()) == [(0, 10)]


def test_comma_between_italics_does_not() -> None:
    _, text = one("<i>Calls</i>, <i>upon</i> all;")
    assert list(text.italics()) == [(0, 5), (7, 11)]


def test_italics_inside_italics_are_one_stretch() -> None:
    source, text = one('<i>Calls <span class="italic">upon</span></i> all;')
    assert len(text.emphases) == 1
    assert cut(source, text.emphases[0].inner).startswith("Calls <span")


# The parts of a resolution

FRONT = """<coverPage>
  <p>
    <span class="upperLeft">
      <docAuthority>United Nations</docAuthority>
    </span>
  </p>
  <p><docNumber>A/HRC/RES/77/3</docNumber></p>
  <p><img src="logo.jpg"/><docAuthority>General Assembly</docAuthority></p>
  <p>
    <session value="77">Seventy-seventh session</session>
  </p>
  <p>
    <event>
      <date date="2031-09-08">8 September</date>
      <date date="2031-10-10">10 October 2031</date>
    </event>
  </p>
  <p><inline name="agenda item">Agenda item 3</inline></p>
  <p><docTitle>Resolution adopted by the Council  on 9 October 2031</docTitle></p>
</coverPage>
<preface>
  <p>
    <docNumber>77/3.</docNumber>
    <docTitle>
      <span class="bold">Rights of lighthouse keepers</span>
    </docTitle>
  </p>
</preface>"""


def test_front_matter_in_print_order() -> None:
    _, blocks = read_text(FRONT)
    heading, title = Hint.HEADING, Hint.TITLE
    assert lines(blocks) == [
        (heading, "United Nations"),
        (heading, "A/HRC/RES/77/3"),
        (heading, "General Assembly"),
        (heading, "Seventy-seventh session"),
        (heading, "8 September–10 October 2031"),
        (heading, "Agenda item 3"),
        (heading, "Resolution adopted by the Council  on 9 October 2031"),
        (title, "77/3. Rights of lighthouse keepers"),
    ]
    assert {b.kind for b in blocks} == {P}


def test_dash_of_the_dates_has_no_place() -> None:
    source, blocks = read_text(FRONT)
    dates = blocks[4].body
    assert pieces(source, dates) == [
        ("8 September",) * 2,
        ("–", ""),
        ("10 October 2031",) * 2,
    ]
    assert dates.runs[1].span.start == dates.runs[0].span.end


def test_sponsors_of_a_draft() -> None:
    _, blocks = read_text(
        "<coverPage><p><docProponent>Ruritania</docProponent></p></coverPage>"
    )
    assert lines(blocks) == [(Hint.SPONSORS, "Ruritania")]


def test_opening_and_preamble() -> None:
    source, blocks = read_text(
        '<preamble><formula name="enactingFormula"><p><i>The Council</i>,</p></formula>'
        '<container name="Noting"><p> <i>Noting</i> the fog,</p></container>'
        "<p>Noting also the sea,</p></preamble>"
    )
    assert lines(blocks) == [
        (Hint.OPENING, "The Council,"),
        (Hint.PREAMBULAR, "Noting the fog,"),
        (Hint.PREAMBULAR, "Noting also the sea,"),
    ]
    container = '<container name="Noting"><p> <i>Noting</i> the fog,</p></container>'
    assert cut(source, blocks[1].span) == container


def test_list_in_the_preamble() -> None:
    _, blocks = read_text(
        "<preamble><container><list><intro><p>Noting:</p></intro>"
        "<point><num>(a)</num><content><p>The fog;</p></content></point>"
        "</list></container></preamble>"
    )
    assert lines(blocks) == [
        (Hint.PREAMBULAR, "Noting:"),
        (Hint.PREAMBULAR, "The fog;"),
    ]
    assert [b.depth for b in blocks] == [0, 1]


def test_number_of_a_paragraph() -> None:
    source, (block,) = body(operative("Waits;", "<num> 12.\n</num>"))
    assert block.hint is Hint.OPERATIVE
    assert block.label is not None
    assert (block.label.text, block.label.value) == ("12.", 12)
    assert block.label.family is LabelFamily.ARABIC_STOP
    assert cut(source, block.label.span) == "12."
    assert cut(source, block.span).startswith("<paragraph><num>")
    assert cut(source, block.span).endswith("</paragraph>")


LIST = """<paragraph><num>4.</num><list>
  <intro><p>Asks all ports:</p></intro>
  <point><num>(h)</num><content><p>To wait:</p></content></point>
  <sublist>
    <point><num>(i)</num><content><p>At night;</p></content></point>
    <point><num>(ii)</num><content><p>At noon;</p></content></point>
  </sublist>
  <point><num>(i)</num><content><p>To listen;</p></content></point>
  <point><num>(j)</num><list><intro><p>To look:</p></intro>
    <point><num>(i)</num><content><p>Up;</p></content></point></list></point>
  <wrapUp><p>and to write it down;</p></wrapUp>
</list></paragraph>"""


def test_list_with_sublist_and_tail() -> None:
    source, blocks = body(LIST)
    roman, letter = LabelFamily.ROMAN, LabelFamily.LETTER
    assert [
        (
            b.depth,
            b.label and (b.label.text, b.label.family, b.label.value),
            b.body.text,
        )
        for b in blocks
    ] == [
        (0, ("4.", LabelFamily.ARABIC_STOP, 4), "Asks all ports:"),
        (1, ("(h)", letter, 8), "To wait:"),
        (2, ("(i)", roman, 1), "At night;"),
        (2, ("(ii)", roman, 2), "At noon;"),
        (1, ("(i)", letter, 9), "To listen;"),
        (1, ("(j)", letter, 10), "To look:"),
        (2, ("(i)", roman, 1), "Up;"),
        (0, None, "and to write it down;"),
    ]
    assert {b.hint for b in blocks} == {Hint.OPERATIVE}
    assert cut(source, blocks[0].span) == (
        "<paragraph><num>4.</num><list>\n  <intro><p>Asks all ports:</p></intro>"
    )
    assert cut(source, blocks[1].span) == (
        "<point><num>(h)</num><content><p>To wait:</p></content></point>"
    )


def test_blocks_do_not_overlap() -> None:
    _, blocks = body(LIST, operative("Waits;"))
    ends = [b.span.end for b in blocks]
    starts = [b.span.start for b in blocks]
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))


def test_second_p_of_a_paragraph_is_a_block_without_number() -> None:
    source, blocks = body(
        "<paragraph><num>1.</num><content><p>Salt;</p>\n<p>sand.</p></content></paragraph>"
    )
    assert [(b.label and b.label.text, b.body.text) for b in blocks] == [
        ("1.", "Salt;"),
        (None, "sand."),
    ]
    assert cut(source, blocks[1].span) == "<p>sand.</p>"


@pytest.mark.parametrize(("word", "depth"), [("HChG", 1), ("H1G", 2), ("H23G", 3)])
def test_section_heading_by_its_class(word: str, depth: int) -> None:
    _, (block,) = body(operative("<b>\t\tTides</b>", "", f' class="{word}"'))
    assert (block.kind, block.hint, block.depth) == (H, Hint.SECTION, depth)
    assert block.body.text == "Tides"


def test_section_heading_with_a_roman_number() -> None:
    _, (block,) = body(operative("Tides", "<num>II.</num>", ' class="HChG"'))
    assert (block.kind, block.label and block.label.text) == (H, "II.")


def test_numbered_paragraph_in_the_class_of_a_heading() -> None:
    _, (block,) = body(operative("Waits;", "<num>2.</num>", ' class="HChG"'))
    assert (block.kind, block.hint, block.depth) == (P, Hint.OPERATIVE, 0)


def test_sections_of_other_publishers() -> None:
    _, blocks = body(
        "<section><num>I</num><heading>Tides</heading>"
        "<hcontainer><heading>High</heading>" + operative("Waits;") + "</hcontainer>"
        "</section><crossHeading>Low</crossHeading>"
    )
    assert [
        (b.kind, b.depth, b.label and b.label.text, b.body.text) for b in blocks
    ] == [
        (H, 1, "I", "Tides"),
        (H, 2, None, "High"),
        (P, 0, "1.", "Waits;"),
        (H, 1, None, "Low"),
    ]


def test_table_is_read_cell_by_cell() -> None:
    _, blocks = body("<table><tr><td>Salt</td><td><p>Sand</p></td></tr></table>")
    assert [b.body.text for b in blocks] == ["Salt", "Sand"]


# Notes

NOTED = (
    'the fog,<authorialNote marker="2" placement="bottom"><p>\t\tA/77/1. </p>'
    "</authorialNote> and the sea;"
)


def test_note_after_its_paragraph() -> None:
    source, blocks = body(operative(NOTED), operative(NOTED.replace('"2"', '"9"')))
    assert [b.kind for b in blocks] == [P, N, P, N]
    first, note, second, other = blocks
    assert first.body.text == "the fog, and the sea;"
    (mark,) = first.body.marks
    assert (mark.label, mark.offset) == ("1", 8)
    assert cut(source, mark.span).startswith('<authorialNote marker="2"')
    assert cut(source, mark.span).endswith("</authorialNote>")
    assert note.body.text == "A/77/1."
    assert note.label is not None
    assert (note.label.text, note.label.value) == ("1", 1)
    assert cut(source, note.label.span) == "2"
    assert first.span.covers(note.span)
    assert [m.label for m in second.body.marks] == ["2"]
    assert other.label is not None
    assert (other.label.text, cut(source, other.label.span)) == ("2", "9")


def test_paragraphs_of_a_note_are_parted_by_a_blank() -> None:
    source, blocks = body(
        operative("fog<authorialNote><p>Salt.</p><p>Sand.</p></authorialNote>;")
    )
    note = blocks[1]
    assert pieces(source, note.body) == [("Salt.",) * 2, (" ", ""), ("Sand.",) * 2]
    assert note.label is not None
    assert cut(source, note.label.span) == "<authorialNote>"


def test_marks_keep_their_place_when_blanks_go() -> None:
    _, blocks = body(operative(" \t fog;<authorialNote><p>Salt.</p></authorialNote> "))
    assert blocks[0].body.text == "fog;"
    assert [m.offset for m in blocks[0].body.marks] == [4]


def test_note_on_a_number_and_in_the_title() -> None:
    note = "<authorialNote><p>Salt.</p></authorialNote>"
    _, blocks = read_text(
        f"<preface><p><docTitle>Fog{note}</docTitle></p></preface><mainBody>"
        + operative("Waits;", f"<num>1.{note}</num>")
        + "</mainBody>"
    )
    assert [
        (b.kind, b.label and b.label.text, [(m.label, m.offset) for m in b.body.marks])
        for b in blocks
    ] == [(P, None, [("1", 3)]), (N, "1", []), (P, "1.", [("2", 0)]), (N, "2", [])]


def test_note_on_a_number_without_text() -> None:
    note = "<authorialNote><p>Salt.</p></authorialNote>"
    _, (block, _) = body(operative("", f"<num>1.{note}</num>"))
    assert (block.body.text, [m.offset for m in block.body.marks]) == ("", [0])


def test_notes_run_on_through_annexes() -> None:
    _, blocks = read_text(
        f"<mainBody>{operative(NOTED)}</mainBody><attachments><attachment><doc>"
        f"<mainBody>{operative(NOTED)}</mainBody></doc></attachment></attachments>"
    )
    assert [b.label.text for b in blocks if b.kind is N and b.label] == ["1", "2"]


# Annexes and the closing block


def test_annex() -> None:
    _, blocks = read_text(
        f"<mainBody>{operative('Waits.')}</mainBody>"
        '<attachments><attachment><doc name="annex"><meta><x>unprinted</x></meta>'
        "<mainBody>"
        + operative("<b>Annex</b>", "", ' class="HChG"')
        + operative("Keepers shall wait.", "", ' class="SingleTxtG"')
        + operative("(b)\tKeepers shall listen.", "")
        + "</mainBody></doc></attachment></attachments>"
    )
    assert [
        (b.kind, b.hint, b.label and b.label.text, b.body.text) for b in blocks
    ] == [
        (P, Hint.OPERATIVE, "1.", "Waits."),
        (H, Hint.ANNEX, None, "Annex"),
        (P, Hint.ANNEX, None, "Keepers shall wait."),
        (P, Hint.ANNEX, "(b)", "Keepers shall listen."),
    ]


def test_closing_block_with_a_recorded_vote() -> None:
    source, blocks = read_text(
        """<conclusions>
  <p>
    <event><location>9th meeting</location><eol />
      <docDate>9 October 2031</docDate></event>
  </p>
  <p>
    <vote><outcome>[Adopted by a recorded vote of <quantity>2</quantity> to
      <quantity>1</quantity>. The voting was as follows: <outcome>In favour:<eol />
      <organization>Ruritania, Freedonia </organization></outcome><outcome>Against:<eol
      /><organization>Sylvania]</organization></outcome></outcome></vote>
  </p>
</conclusions>"""
    )
    assert lines(blocks) == [
        (Hint.CLOSING, "9th meeting"),
        (Hint.CLOSING, "9 October 2031"),
        (
            Hint.CLOSING,
            "[Adopted by a recorded vote of 2 to 1. The voting was as follows:",
        ),
        (Hint.CLOSING, "In favour:"),
        (Hint.CLOSING, "Ruritania, Freedonia"),
        (Hint.CLOSING, "Against:"),
        (Hint.CLOSING, "Sylvania]"),
    ]
    assert cut(source, blocks[0].span) == "<location>9th meeting</location>"
    assert cut(source, blocks[3].span) == "In favour:"


# Defects of published files


def test_number_of_an_empty_paragraph_goes_to_the_next() -> None:
    source, blocks = body(operative(""), operative("Waits;", ""), operative("Looks."))
    assert [(b.label and b.label.text, b.body.text) for b in blocks] == [
        ("1.", "Waits;"),
        ("1.", "Looks."),
    ]
    assert cut(source, blocks[0].span) == operative("") + operative("Waits;", "")
    assert blocks[0].label is not None
    assert blocks[0].label.span.start == source.text.index("1.</num>")


@pytest.mark.parametrize(
    "after",
    [
        operative("Looks.", "<num>2.</num>"),
        operative("Tides", "", ' class="H1G"'),
        "<crossHeading>Tides</crossHeading>",
        "",
    ],
)
def test_number_without_any_text_is_an_empty_block(after: str) -> None:
    source, blocks = body(operative("", "<num>7.</num>") + after)
    assert blocks[0].label is not None
    assert (blocks[0].label.text, blocks[0].body.text) == ("7.", "")
    assert cut(source, blocks[0].span) == "<paragraph><num>7.</num>"
    assert [b.body.text for b in blocks[1:]] == (
        ["Looks."] if "Looks" in after else ["Tides"] if after else []
    )


@pytest.mark.parametrize("number", ["<num/>", "<num> \n</num>"])
def test_empty_number_is_none(number: str) -> None:
    _, blocks = body(operative("Waits;", number), operative("", number))
    assert [(b.label, b.body.text) for b in blocks] == [(None, "Waits;")]


def test_empty_point_keeps_its_letter() -> None:
    _, blocks = body(
        "<paragraph><num>1.</num><list><intro><p>Asks:</p></intro>"
        "<point><num>(a)</num><content><p/></content></point>"
        "<wrapUp><p>and waits.</p></wrapUp></list></paragraph>"
    )
    assert [(b.depth, b.label and b.label.text, b.body.text) for b in blocks] == [
        (0, "1.", "Asks:"),
        (1, "(a)", ""),
        (0, None, "and waits."),
    ]


def test_empty_paragraph_is_no_block() -> None:
    _, blocks = body(operative(" \n ", ""), operative("Waits;"))
    assert [b.body.text for b in blocks] == ["Waits;"]


@pytest.mark.parametrize(
    ("typed", "label", "value"),
    [("5\t", "5", 5), ("5.\t", "5.", 5), ("5. ", "5.", 5), ("(c)\t", "(c)", 3)],
)
def test_number_typed_into_the_text(typed: str, label: str, value: int) -> None:
    source, (block,) = body(operative(f" {typed}<i>Waits</i> long;", ""))
    assert block.label is not None
    assert (block.label.text, block.label.value) == (label, value)
    assert cut(source, block.label.span) == label
    assert block.body.text == "Waits long;"
    assert list(block.body.italics()) == [(0, 5)]


def test_number_that_belongs_to_the_sentence() -> None:
    _, (block,) = body(operative("12 keepers wait.", ""))
    assert (block.label, block.body.text) == (None, "12 keepers wait.")


def test_stray_preambular_paragraph_in_the_body() -> None:
    _, blocks = body(
        operative("Noting the fog,", ""), operative("Waits,"), operative("Ends,", "")
    )
    assert lines(blocks) == [
        (Hint.PREAMBULAR, "Noting the fog,"),
        (Hint.OPERATIVE, "Waits,"),
        (Hint.OPERATIVE, "Ends,"),
    ]


def test_only_paragraph_without_number_is_operative() -> None:
    _, (block,) = body(operative("Waits for the fog.", ""))
    assert block.hint is Hint.OPERATIVE


# The file


def test_how_a_fix_writes() -> None:
    source, _ = one("salt")
    assert source.format == "akomantoso"
    assert source.italic == ('<span class="italic">', "</span>")
    assert source.escape("a<b> & c") == "a&lt;b&gt; &amp; c"


def test_prefixed_elements() -> None:
    source, blocks = read(
        "p.xml",
        b'<a:akomaNtoso xmlns:a="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'
        b"<a:statement><a:mainBody><a:paragraph><a:num>1.</a:num><a:content><a:p>"
        b"<a:i>Waits</a:i> long;</a:p></a:content></a:paragraph></a:mainBody>"
        b"</a:statement></a:akomaNtoso>",
    )
    assert source.italic == ('<a:span class="italic">', "</a:span>")
    assert [b.body.text for b in blocks] == ["Waits long;"]
    assert cut(source, blocks[0].body.emphases[0].outer) == "<a:i>Waits</a:i>"


ANY = HEAD + "<mainBody><p>fog – Zoë</p></mainBody>" + TAIL


@pytest.mark.parametrize(
    "data",
    [
        ANY.encode(),
        ANY.encode("utf-8-sig"),
        ANY.encode("utf-16"),
        ('<?xml version="1.0"?>' + ANY).encode("utf-16-be"),
        ('<?xml version="1.0" encoding="UTF-16"?>' + ANY).encode("utf-16"),
        ('<?xml version="1.0" encoding="windows-1252"?>' + ANY).encode("cp1252"),
        ("<?xml version='1.0' encoding='utf-8' ?>" + ANY).encode(),
    ],
)
def test_encodings(data: bytes) -> None:
    source, (block,) = read("fog.xml", data)
    assert block.body.text == "fog – Zoë"
    assert cut(source, block.body.extent) == "fog – Zoë"
    assert source.text[0] == "<"


def bomb() -> bytes:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    return f'<!DOCTYPE x [<!ENTITY e0 "ha">{entities}]><x>&e11;</x>'.encode()


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: b"", "not well-formed XML: no element found (line 1, column 1)"),
        (
            lambda: b"<a>\n<b></a>",
            "not well-formed XML: mismatched tag (line 2, column 6)",
        ),
        (
            lambda: b"<a>&nbsp;</a>",
            "not well-formed XML: undefined entity (line 1, column 4)",
        ),
        (
            lambda: b'<!DOCTYPE html><html xmlns="x"/>',
            "the XML declares a document type (DTD), which is refused",
        ),
        (bomb, "the XML declares a document type (DTD), which is refused"),
        (
            lambda: b"<html><p>fog</p></html>",
            "not Akoma Ntoso 3.0: the root element is html",
        ),
        (
            lambda: b"<akomaNtoso><statement/></akomaNtoso>",
            "not Akoma Ntoso 3.0: the root element is akomaNtoso",
        ),
        (lambda: (HEAD + TAIL).encode(), "this Akoma Ntoso holds no text"),
        (
            lambda: b'<?xml version="1.0" encoding="punycode"?><a/>',
            "the XML declares the encoding punycode, which is not read",
        ),
        (
            lambda: b'<?xml version="1.0" encoding="no-such"?><a/>',
            "the XML declares the encoding no-such, which is not read",
        ),
        (
            lambda: b"<a>Zo\xeb</a>",
            "byte 5 is not utf-8, the encoding of this XML",
        ),
        (
            lambda: (HEAD + "\n" + "<x>" * 199 + "</x>" * 199 + TAIL).encode(),
            "line 2: elements are nested more than 200 deep",
        ),
    ],
)
def test_refused(make: Callable[[], bytes], message: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read("x.xml", make())
    assert str(caught.value) == message


@pytest.mark.parametrize("name", ["x", "point", "section", "paragraph", "i", "tr"])
@pytest.mark.parametrize("part", ["mainBody", "conclusions", "preface"])
def test_two_hundred_levels_are_read(part: str, name: str) -> None:
    deep = f"<{name}>" * 196 + "<p>fog</p>" + f"</{name}>" * 196
    _, (block,) = read_text(f"<{part}>{deep}</{part}>")
    assert block.body.text == "fog"


def test_notes_in_notes() -> None:
    deep = "<authorialNote>" * 195 + "fog" + "</authorialNote>" * 195
    _, blocks = read_text(f"<mainBody><p>sea{deep}</p></mainBody>")
    assert [b.body.text for b in blocks] == ["sea", *[""] * 194, "fog"]
