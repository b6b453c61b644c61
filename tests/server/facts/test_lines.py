"""Lines: mail with its breaks and page text without them look the same."""

from __future__ import annotations

from collections.abc import Callable

from bowout import limits
from bowout.facts.lines import lines
from bowout.stage.model import Unread
from bowout.thread.model import Thread

Build = Callable[..., Thread]


def test_two_spaces_stand_for_a_lost_line_break(thread: Build) -> None:
    mail = thread("Are you free?\n\nBest,\nRita\nRita Solano")
    page = thread("Are you free?  Best,  Rita   Rita Solano")
    assert [line.text for line in lines(mail)] == [line.text for line in lines(page)]


def test_a_wrapped_line_is_one_line(thread: Build) -> None:
    text = "We are looking for somebody who would like to be our next Data\nEngineer in Leeds."
    assert [line.text for line in lines(thread(text))] == [text.replace("\n", " ")]


def test_the_subject_comes_first_and_stands_in_no_message(thread: Build) -> None:
    first, second = lines(thread("Hello there.", subject="Planner"))
    assert (first.text, first.message, first.kind) == ("Planner", None, "subject")
    assert second.message == 0


def test_the_sign_off_is_the_tail_and_the_signature_is_apart(thread: Build) -> None:
    body = "One. Two. Three. Four. Five. Six.\n\nBest regards,\nRita"
    found = lines(thread(body, signature="Rita Solano\nQuorra"))
    assert [line.text for line in found if line.kind == "body"] == [
        "One.",
        "Two.",
        "Three.",
        "Four.",
    ]
    assert [line.text for line in found if line.kind == "signature"] == ["Rita Solano", "Quorra"]


def test_only_so_many_lines_of_a_message_and_a_thread_are_read(thread: Build) -> None:
    long = "\n".join(f"Line number {number}." for number in range(5000))
    found = lines(thread(*[long] * 20))
    assert len(found) == limits.MAX_THREAD_LINES
    assert found[-1].text == "Line number 4999."
    assert found[-1].message == 19
    assert {line.message for line in found} == {15, 16, 17, 18, 19}


def test_what_the_stage_left_unread_is_no_line(thread: Build) -> None:
    letter = thread(
        "One. Two. Three.", signature="Rita Solano\n  recruiter offer\nQuorra", subject="Four"
    )
    unread = [Unread(0, "text", 5, 9), Unread(0, "signature", 14, 29), Unread(0, "subject", 0, 0)]
    found = [line.text for line in lines(letter, unread)]
    assert found == ["One.", "Three.", "Rita Solano", "Quorra"]
