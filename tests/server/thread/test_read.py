"""A thread as it came becomes who said what."""

from __future__ import annotations

import pytest

from bowout.errors import UnreadableError
from bowout.limits import MAX_MESSAGES
from bowout.mailbox.model import Address, Attachment, Channel, RawMessage, RawThread, User
from bowout.thread.model import Thread
from bowout.thread.read import read

SAM = User("Sam Rivera", "sam@example.com")
RITA = Address("Rita Solano", "rita@talent.example")
ME = Address("Sam Rivera", "SAM@example.com")
FORWARD = (
    "---------- Forwarded message ---------\nFrom: Rita Solano <rita@talent.example>\n"
    "Date: 3 May 2026\nSubject: Role\nTo: Tom\n\nHi Tom, we have a role.\n\nBest,\nRita\n\n"
    "Talent Partner\n+44 131 555 0100"
)


def thread(*messages: RawMessage, channel: Channel = "email") -> Thread:
    return read(RawThread("t1", channel, messages, user=SAM))


def test_each_message_has_its_own_words_only() -> None:
    result = thread(
        RawMessage(RITA, plain="Hi Sam, are you free for a call?\n\nBest,\nRita", subject="Role"),
        RawMessage(ME, plain="No.\n\nOn 3 May 2026 10:15, Rita wrote:\n> Hi Sam, are you free?"),
    )
    assert [message.text for message in result.messages] == [
        "Hi Sam, are you free for a call?\n\nBest,\nRita",
        "No.",
    ]
    assert [message.mine for message in result.messages] == [False, True]
    assert result.messages[1].quoted.endswith("> Hi Sam, are you free?")
    assert result.subject == "Role"
    assert not result.my_turn


def test_what_the_source_says_of_the_writer_counts_most() -> None:
    assert thread(RawMessage(ME, mine=False, plain="Hi")).messages[0].mine is False
    assert thread(RawMessage(Address("sam rivera"), plain="Hi")).messages[0].mine is True
    assert thread(RawMessage(plain="Hi")).messages[0].mine is False


def test_an_unmarked_copy_of_an_earlier_message_is_quotation() -> None:
    first = "We have a role for a ward sister in Leith.\nWould you be free on Monday at ten?"
    result = thread(RawMessage(RITA, plain=first), RawMessage(ME, plain=f"No.\n\n{first}"))
    assert result.last.text == "No."
    assert result.last.quoted == first


def test_a_forwarded_mail_is_the_message() -> None:
    tom = Address("Tom", "tom@example.com")
    message = thread(RawMessage(tom, plain=f"One for you?\n\n{FORWARD}")).messages[0]
    assert message.forwarded
    assert message.text == "One for you?\n\nHi Tom, we have a role.\n\nBest,\nRita"
    assert message.signature == "Talent Partner\n+44 131 555 0100"
    assert message.sender == RITA
    assert not message.mine


def test_who_says_something_of_a_forwarded_mail_is_the_one_who_writes() -> None:
    tom = Address("Tom", "tom@example.com")
    note = "They want you back for a last round. Ring me tonight and I tell you who will sit there."
    message = thread(RawMessage(tom, plain=f"{note}\n\n{FORWARD}")).messages[0]
    assert (message.forwarded, message.sender) == (True, tom)


def test_who_sends_the_users_own_mail_back_is_the_one_who_writes() -> None:
    tom = Address("Tom", "tom@example.com")
    mine = FORWARD.replace("Rita Solano", ME.name or "")
    message = thread(RawMessage(tom, plain=f"See below.\n\n{mine}")).messages[0]
    assert (message.forwarded, message.sender) == (True, tom)


def test_a_forward_by_the_user_alone_is_read_as_its_writers() -> None:
    assert thread(RawMessage(ME, plain=FORWARD)).messages[0].mine is False
    both = thread(RawMessage(RITA, plain="Hi Sam"), RawMessage(ME, plain=FORWARD))
    assert both.messages[1].mine is True


def test_a_lone_quotation_is_better_than_nothing() -> None:
    mail = "On 3 May 2026 10:15, Rita <rita@talent.example> wrote:\n> Hi Sam"
    assert thread(RawMessage(RITA, plain=mail)).messages[0].text == mail


def test_empty_messages_are_left_out_unless_something_hangs_on_them() -> None:
    offer = Attachment("application/pdf", "offer.pdf", 9)
    result = thread(
        RawMessage(RITA, plain="Hi Sam"),
        RawMessage(RITA, plain=" \u200b"),
        RawMessage(RITA, plain="", attachments=(offer,)),
        RawMessage(RITA, plain="", calendar="BEGIN:VCALENDAR"),
        RawMessage(ME, plain="> Hi Sam\n> again"),
    )
    assert [message.index for message in result.messages] == [0, 1, 2]
    assert result.messages[1].attachments == (offer,)
    assert result.messages[2].calendar == "BEGIN:VCALENDAR"


@pytest.mark.parametrize("messages", [(), (RawMessage(),), (RawMessage(plain="\u200b \n"),)])
def test_a_thread_without_a_word_is_unreadable(messages: tuple[RawMessage, ...]) -> None:
    with pytest.raises(UnreadableError) as caught:
        thread(*messages)
    assert caught.value.hint


def test_a_pasted_conversation_is_taken_apart() -> None:
    pasted = (
        "Rita Solano sent the following message at 10:14 AM\nView Rita’s profile\nHi Sam\n"
        "Sam Rivera sent the following message at 10:20 AM\nNot now."
    )
    result = thread(RawMessage(plain=pasted), channel="linkedin")
    assert [(m.mine, m.sender.name, m.text) for m in result.messages] == [
        (False, "Rita Solano", "Hi Sam"),
        (True, "Sam Rivera", "Not now."),
    ]


def test_words_of_the_linkedin_page_are_dropped() -> None:
    page = "Rita Solano 10:14 AM\nView Rita’s profile\nHi Sam"
    assert thread(RawMessage(RITA, plain=page), channel="linkedin").messages[0].text == "Hi Sam"


@pytest.mark.parametrize(
    ("headers", "bulk"),
    [
        ({"list-unsubscribe": "<mailto:x@x.example>"}, True),
        ({"precedence": "Bulk"}, True),
        ({"auto-submitted": "auto-generated"}, True),
        ({"auto-submitted": "no"}, False),
        ({}, False),
    ],
)
def test_headers_say_whether_many_people_got_it(headers: dict[str, str], bulk: bool) -> None:
    assert thread(RawMessage(RITA, plain="Hi", headers=headers)).messages[0].bulk is bulk


def test_the_language_is_that_of_the_others() -> None:
    german = "Hallo Sam, ich habe eine Stelle für dich und würde gerne mit dir darüber sprechen."
    english = "Thank you for your mail, but I am not looking for a new role at the moment."
    assert thread(RawMessage(ME, plain=english), RawMessage(RITA, plain=german)).language == "de"
    assert thread(RawMessage(RITA, plain="Ok")).language is None


def test_of_a_long_thread_the_newest_messages_are_read() -> None:
    messages = [RawMessage(RITA, plain=f"Mail {n}") for n in range(MAX_MESSAGES + 5)]
    result = thread(*messages)
    assert len(result.messages) == MAX_MESSAGES
    assert result.last.text == f"Mail {MAX_MESSAGES + 4}"
    assert result.notice == "This thread has 105 messages; the newest 100 were read."


def test_a_mail_forwarded_as_an_attachment_is_the_message() -> None:
    inside = RawMessage(RITA, plain="Hi Tom, we have a role.\n\nBest,\nRita")
    tom = Address("Tom", "tom@example.com")
    result = thread(RawMessage(tom, plain="One for you?", subject="Fwd: Role", enclosed=inside))
    assert result.messages[0].sender == RITA
    assert result.messages[0].text == "One for you?\n\nHi Tom, we have a role.\n\nBest,\nRita"
    assert result.messages[0].forwarded


def test_a_mail_that_merely_attaches_another_keeps_its_own_words_only() -> None:
    inside = RawMessage(ME, plain="I applied in May.")
    message = thread(RawMessage(RITA, plain="You wrote this.", enclosed=inside)).messages[0]
    assert (message.text, message.sender, message.forwarded) == ("You wrote this.", RITA, False)


def test_an_invitation_is_read_with_its_message() -> None:
    calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Interview\nEND:VEVENT\nEND:VCALENDAR"
    invite = thread(RawMessage(RITA, plain="See you", calendar=calendar)).messages[0].invite
    assert invite is not None
    assert invite.title == "Interview"


def test_each_message_has_its_own_language() -> None:
    german = "Vielen Dank für Ihre Nachricht, ich melde mich nächste Woche bei Ihnen."
    english = "Thank you, that works for me and I look forward to hearing from you then."
    texts = (german, english, "Ok")
    messages = tuple(RawMessage(plain=text, mine=number == 1) for number, text in enumerate(texts))
    thread = read(RawThread("t", "email", messages))
    assert [message.language for message in thread.messages] == ["de", "en", None]
