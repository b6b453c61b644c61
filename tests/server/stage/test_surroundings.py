"""What stands around the words counts, and less than plain words."""

from __future__ import annotations

import pytest

from bowout.mailbox.model import Address, Attachment
from bowout.stage.judge import judge
from bowout.stage.model import Stage
from bowout.stage.surroundings import surrounding_scores
from bowout.thread.model import Invite, Message, Thread

PDF = "application/pdf"


def thread_of(message: Message) -> Thread:
    """Return a thread of one message."""
    return Thread("t", "email", (message,))


def attached(name: str, text: str = "Please find it attached.") -> Thread:
    """Return a mail that brings a file."""
    return thread_of(Message(0, mine=False, text=text, attachments=(Attachment(PDF, name, 9000),)))


@pytest.mark.parametrize(
    ("name", "stage"),
    [
        ("Offer_Letter-R-Castell.pdf", Stage.OFFER),
        ("Arbeitsvertrag Castell.pdf", Stage.OFFER),
        ("Promesse d'embauche.pdf", Stage.OFFER),
        ("take-home_brief_v3.pdf", Stage.INTERVIEWING),
        ("Lebenslauf Anke Brodersen.pdf", Stage.NOT_RECRUITING),
    ],
)
def test_an_attachment_speaks_for_the_stage_it_is_named_after(name: str, stage: Stage) -> None:
    assert surrounding_scores(attached(name))[stage] > 0


def test_a_job_description_speaks_against_everyday_mail() -> None:
    assert surrounding_scores(attached("JD_Lighthouse-Keeper.docx"))[Stage.NOT_RECRUITING] < 0


def test_my_own_attachments_say_nothing_of_them() -> None:
    mine = Message(1, mine=True, text="Here.", attachments=(Attachment(PDF, "my_cv.pdf", 9),))
    theirs = Message(0, mine=False, text="Could you send it?")
    assert surrounding_scores(Thread("t", "email", (theirs, mine))) == {}


@pytest.mark.parametrize(
    ("title", "stage"),
    [
        ("Intro chat: Runa / Fjordmeter", Stage.SCREENING),
        ("Final interview, lab tour", Stage.INTERVIEWING),
        ("Probetag Backstube", Stage.INTERVIEWING),
    ],
)
def test_an_event_speaks_for_the_round_it_is_called(title: str, stage: Stage) -> None:
    stands = Message(0, mine=False, text="", invite=Invite(title=title))
    called_off = Message(0, mine=False, text="", invite=Invite(title=title, cancelled=True))
    assert surrounding_scores(thread_of(stands))[stage] > 0
    assert surrounding_scores(thread_of(called_off)) == {}


@pytest.mark.parametrize(
    ("message", "sign"),
    [
        (Message(0, mine=False, text="Hi", labels=("INBOX", "CATEGORY_PROMOTIONS")), 1),
        (Message(0, mine=False, text="Hi", bulk=True), 1),
        (Message(0, mine=False, text="Hi", sender=Address(None, "jobalerts@board.example")), 1),
        (Message(0, mine=False, text="Hi", sender=Address(None, "mo@talentwerk.example")), -1),
        (Message(0, mine=False, text="Hi", sender=Address(None, "no-reply@us.greenhouse.io")), -1),
    ],
)
def test_labels_headers_and_senders_lean_to_a_side(message: Message, sign: int) -> None:
    assert surrounding_scores(thread_of(message))[Stage.NOT_RECRUITING] * sign > 0


def test_plain_words_outweigh_what_stands_around_them() -> None:
    text = (
        "Dear Runa, I recruit for Fjordmeter in Bergen and we are looking for a head of metrology. "
        "Would you be open to a call about the role this week?"
    )
    alone = judge(thread_of(Message(0, mine=False, text=text)))
    promoted = Message(0, mine=False, text=text, labels=("CATEGORY_PROMOTIONS",), bulk=True)
    assert alone.stage is judge(thread_of(promoted)).stage is Stage.OUTREACH


def test_a_long_file_name_costs_no_more_than_a_short_one() -> None:
    assert surrounding_scores(attached("a" * 50_000 + " offer letter.pdf")) == {}
