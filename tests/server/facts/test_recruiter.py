"""Who is answered and how he is greeted (issue on the facts; R115)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bowout.facts.model import Facts

PITCH = "We are looking for a data engineer. Would you be open to a call?"

Gather = Callable[..., Facts]


@pytest.mark.parametrize(
    ("text", "sender", "value", "greeting"),
    [
        (PITCH, "Rita Solano", "Rita Solano", "Rita"),
        (PITCH, "Solano, Rita", "Rita Solano", "Rita"),
        (PITCH, "SOLANO Rita", "Rita SOLANO", "Rita"),
        (PITCH, "Zanden, Rita van der", "Rita van der Zanden", "Rita"),
        (f"{PITCH}\n\nBest,\nRita\n\nRita Solano, Planner", "Solano Rita", "Rita Solano", "Rita"),
        (PITCH, "RITA SOLANO", "RITA SOLANO", "Rita"),
        (PITCH, "Mr. Akande", "Mr. Akande", "Mr Akande"),
        (PITCH, "Dr. Anna Menon", "Dr. Anna Menon", "Dr Menon"),
        (f"{PITCH}\n\nBest,\nAnna", "Dr. Anna Menon", "Dr. Anna Menon", "Anna"),
        (f"{PITCH}\n\nCheers,\nRob", "Robert Hale", "Robert Hale", "Rob"),
        (f"{PITCH}\n\nBest regards,\nRita Solano\nRecruiter", None, "Rita Solano", "Rita"),
        (f"{PITCH}  Best, Rita   Rita Solano Recruiter at Initech", None, "Rita Solano", "Rita"),
        (f"Hello, my name is Rita Solano. {PITCH}", None, "Rita Solano", "Rita"),
        (
            f"Hi Sam, this is great. I'm Rita, and I recruit for Initech. {PITCH}",
            None,
            "Rita",
            "Rita",
        ),
        (f"{PITCH}\n\nRegards,\nRita Solano\nRecruiter", "Talent Team", "Rita Solano", "Rita"),
        (f"{PITCH}\n\nRegards,\nLarkfield Moss", "Talent Team", None, None),
        (f"{PITCH}\n\nWe hire planners and will train them......\nView Details", None, None, None),
        (f"My name is Bela, I hire. {PITCH}\n\nRita Solano", "Rita Solano", None, None),
        (f"My name is Rita, I hire. {PITCH}", "Rita Solano", "Rita Solano", "Rita"),
        (PITCH, "Rita Solano, CDR", "Rita Solano, CDR", "Rita"),
        ("Bea from Lumen Trust here. Would you talk?", "Bea", "Bea", "Bea"),
        (f"{PITCH}\n\nRegards,\nInitech Hiring Team", "Initech", None, None),
        (f"Join the Quorra team. {PITCH}\n\nQuorra", "Quorra", None, None),
        ("It's Harrow Pay. Would you be free?", None, None, None),  # an answer, no introduction
        ("It's Rita, from Quorra. Would you be free?", None, "Rita", "Rita"),
        (PITCH, "Tom Ashby", "Tom Ashby", "Tom"),  # a product's name too
        (PITCH, "Ashby", None, None),
        (PITCH, "Ms Booysen", "Ms Booysen", "Ms Booysen"),
        (PITCH, "Frau Weber", "Frau Weber", "Frau Weber"),
        (PITCH, "佐藤 健", "佐藤 健", "佐藤"),
        (PITCH, "周磊", "周磊", "周磊"),
        (PITCH, "Р\u0430ul Оdili", None, None),  # Cyrillic and Latin letters in one word
        (PITCH, "Rita via LinkedIn InMail", None, None),
        (PITCH, "Ines O'Hara-Lund, PhD", "Ines O'Hara-Lund, PhD", "Ines"),
        (f"{PITCH}\n\nJorge Vidal to discuss the plan as engineer.", None, None, None),
        (f"{PITCH} It's Cloud, Data and Platforms.", None, None, None),
        (PITCH, "Talent Team", None, None),
        (PITCH, None, None, None),
        (f"{PITCH}\n\nUnfortunately, I am away.", None, None, None),
    ],
)
def test_the_one_to_answer(
    facts: Gather, text: str, sender: str | None, value: str | None, greeting: str | None
) -> None:
    found = facts(text, sender=sender)
    assert (found.recruiter and found.recruiter.value) == value
    assert found.greeting == greeting


def test_two_names_without_a_header_are_none(facts: Gather) -> None:
    found = facts("My name is Ana Brandt. We are hiring.\n\nBest regards,\nRita Solano")
    assert found.recruiter is None
    assert found.greeting is None


def test_a_linkedin_sender_of_one_word_is_a_person(facts: Gather) -> None:
    assert facts(PITCH, sender="Rita", channel="linkedin").greeting == "Rita"


def test_a_single_word_counts_in_mail_when_the_address_says_it(facts: Gather) -> None:
    assert facts(PITCH, sender="Rita", email="rita@initech.example").greeting == "Rita"
    assert facts(PITCH, sender="Initech", email="jobs@initech.example").greeting is None


def test_formal_german_is_greeted_with_the_whole_name(facts: Gather) -> None:
    formal = facts(
        "Sehr geehrte Frau Kessler, wir suchen eine Teamleiterin.",
        sender="Claudia Weber",
        language="de",
    )
    close = facts("Hallo Sam, hast du Zeit?", sender="Claudia Weber", language="de")
    titled = facts("Guten Tag, haben Sie Zeit?", sender="Frau Weber", language="de")
    assert formal.greeting == "Claudia Weber"
    assert close.greeting == "Claudia"
    assert titled.greeting == "Frau Weber"


def test_a_name_of_two_scripts_is_not_greeted(facts: Gather) -> None:
    found = facts(PITCH, sender="А" + "nna Brandt")
    assert found.recruiter is None
    assert found.greeting is None


def test_the_reader_s_own_greeting_says_that_a_single_name_is_a_person(facts: Gather) -> None:
    assert facts("ME: Hello Priya, I applied.", PITCH, sender="Priya").greeting == "Priya"
    assert facts("ME: Hello, I applied.", PITCH, sender="Priya").greeting is None
