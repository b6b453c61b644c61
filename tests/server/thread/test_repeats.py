"""Lines of an earlier message are quotation, whatever they look like."""

from __future__ import annotations

from bowout.thread.repeats import line_keys, without_repeats

FIRST = """Hi Sam,

We have a role for a ward sister in Leith.
Would you be free for a call on Monday?

Best, Rita"""


def test_an_unmarked_copy_at_the_end_is_put_aside() -> None:
    own, repeated = without_repeats(f"No, thank you.\n\n{FIRST}", line_keys(FIRST))
    assert own == "No, thank you.\n\nHi Sam,"
    assert repeated.startswith("We have a role")


def test_one_line_in_common_is_no_quotation() -> None:
    again = "Hello again.\nWould you be free for a call on Monday?"
    assert without_repeats(again, line_keys(FIRST)) == (again, "")


def test_a_mail_sent_twice_keeps_its_words() -> None:
    words = "We have a role for a ward sister in Leith.\nWould you be free for a call on Monday?"
    assert without_repeats(words, line_keys(FIRST)) == (words, "")


def test_new_words_below_the_copy_keep_all() -> None:
    mail = f"{FIRST}\n\nThis is what I wrote to you last week, Sam."
    assert without_repeats(mail, line_keys(FIRST)) == (mail, "")
