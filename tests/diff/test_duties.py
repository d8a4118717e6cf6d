"""Who is asked to do what by when, and what became of it."""

from resolint import readers
from resolint.diff import compare
from resolint.diff.duties import Duty, DutyChange, duties, found_in

OPENING = "*The Human Rights Council*,\n\n"


def _duties(paragraph: str) -> list[Duty]:
    text = readers.read("x.md", f"{OPENING}1. {paragraph}\n".encode())
    return list(found_in(text.operative[0]))


def _only(paragraph: str) -> tuple[str, str, str, str]:
    (duty,) = _duties(paragraph)
    return duty.kind, duty.who, duty.what, duty.when


def _changes(old: str, new: str) -> tuple[DutyChange, ...]:
    sides = (readers.read("x.md", (OPENING + text).encode()) for text in (old, new))
    return duties(compare(*sides))


def _said(old: str, new: str) -> list[str]:
    return [change.says for change in _changes(old, new)]


KEEPER = "*Requests* the Harbour Keeper to submit a report on the lamps to the Council"


def test_a_report_and_its_session() -> None:
    assert _only(f"{KEEPER} at its sixty-first session;") == (
        "report",
        "the Harbour Keeper",
        "to submit a report on the lamps to the Council at its sixty-first session",
        "at its sixty-first session",
    )


def test_an_addressee_with_to_in_its_name() -> None:
    assert _only(
        "*Calls upon* all parties to the quarrel in Varenne to mend the lamps by "
        "30 June 2026;"
    ) == (
        "request",
        "all parties to the quarrel in Varenne",
        "to mend the lamps by 30 June 2026",
        "by 30 June 2026",
    )


def test_an_addressee_in_a_position_to_do_so() -> None:
    kind, who, what, _ = _only(
        "*Invites* States in a position to do so to lay a report before the mayor;"
    )
    assert kind == "report"
    assert who == "States in a position to do so"
    assert what == "to lay a report before the mayor"


def test_a_decision_is_the_organs_own_and_may_last() -> None:
    assert _only(
        "*Decides* to extend the mandate of the lamp keeper for a period of one year;"
    ) == (
        "decision",
        "",
        "to extend the mandate of the lamp keeper for a period of one year",
        "for a period of one year",
    )


def test_a_date_that_is_no_deadline() -> None:
    *_, when = _only(
        "*Urges* the mayor to honour the pledge given on 3 May 2021 before the end "
        "of 2026;"
    )
    assert when == "before the end of 2026"


def test_a_session_that_is_over() -> None:
    *_, when = _only(
        "*Requests* the mayor to act upon the advice submitted to the Council at its "
        "sixtieth session, and to finish at the latest before its sixty-third session;"
    )
    assert when == "before its sixty-third session"
    *_, when = _only(
        "*Requests* the mayor to write a survey, to be submitted to the Council at its "
        "sixtieth session;"
    )
    assert when == "at its sixtieth session"


def test_a_second_request_in_one_paragraph() -> None:
    first, second = _duties(
        "*Invites* the mayor to light the lamps, and requests the Harbour Keeper to "
        "present an oral update at its sixtieth session;"
    )
    assert (first.who, first.what) == ("the mayor", "to light the lamps")
    assert (second.kind, second.who) == ("report", "the Harbour Keeper")


def test_words_that_ask_nothing() -> None:
    assert _duties("*Welcomes* the requests of the mayor to light the lamps;") == []
    assert _duties("*Calls attention* to the lamps of Varenne;") == []


LAMPS = "1. *Welcomes* the lighting of the old harbour lamps of Port Varenne;\n\n"


def test_new_and_dropped() -> None:
    report = f"2. {KEEPER} at its sixty-first session.\n"
    says = (
        "the Harbour Keeper: to submit a report on the lamps to the Council at its "
        "sixty-first session"
    )
    assert _said(LAMPS, LAMPS + report) == [f"new report: {says}"]
    assert _said(LAMPS + report, LAMPS) == [f"dropped report: {says}"]


def test_another_deadline() -> None:
    (change,) = _changes(
        f"{LAMPS}2. {KEEPER} at its sixty-first session.\n",
        f"{LAMPS}2. {KEEPER} at its sixty-fourth session.\n",
    )
    assert change.says == (
        "changed report: the Harbour Keeper: to submit a report on the lamps to the "
        "Council at its sixty-fourth session; before: at its sixty-first session"
    )
    assert change.change.new[0].id == "O2"


def test_other_words_for_the_same_duty_are_left_to_the_redline() -> None:
    old = "1. *Urges* the mayor to mend the old lamps of the harbour at once;\n"
    new = "1. *Encourages* the mayor to mend the old lamps of the harbour soon;\n"
    assert _said(old, new) == []
    assert _said(old, old) == []


def test_a_new_member_of_a_list() -> None:
    old = (
        "1. *Requests* the Harbour Keeper:\n\n   (a) To mend the lamps;\n\n"
        "   (b) To paint the gates;\n"
    )
    new = old + "\n   (c) To report to the Council by 1 March 2027;\n"
    assert _said(old, new) == [
        "new report: the Harbour Keeper: To report to the Council by 1 March 2027"
    ]
