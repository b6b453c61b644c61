"""The job offered: not the recruiter's own, not the reader's present one (R32)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bowout.facts.model import Facts

Gather = Callable[..., Facts]
LINES = (Path(__file__).parent / "roles.txt").read_text(encoding="utf-8").splitlines()
SENTENCES = [line.rsplit(" |", 1) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("We are looking for a Senior Data Engineer II to join us.", "Senior Data Engineer II"),
        ("I'm looking for a ward sister who knows children's wards.", "ward sister"),
        ("We need a senior buyer for ambient goods.", "senior buyer"),
        ("I'd like to tell you about our Head of Data Science position.", "Head of Data Science"),
        ("Thank you for applying for the Shift Manager post.", "Shift Manager"),
        ("We'd like to offer you the Room Leader post.", "Room Leader"),
        ("Let us talk about the Field Ops role.", "Field Ops"),
        ("Position: Risk & Controls, Duration: 6 months", "Risk & Controls"),
        ("We are hiring Data Scientists in two teams.", "Data Scientist"),
        ("Wir suchen eine Projektleiterin für Bremen.", "Projektleiterin"),
        ("Ihre Bewerbung als Sachbearbeiterin Einkauf liegt vor.", "Sachbearbeiterin Einkauf"),
        ("Nous recrutons pour le poste de Contrôleur de gestion.", "Contrôleur de gestion"),
        ("Buscamos un desarrollador backend con experiencia.", "desarrollador backend"),
        ("Estamos com uma vaga para Engenheiro(a) de Dados.", "Engenheiro(a) de Dados"),
        ("Wij zoeken een projectleider voor Utrecht.", "projectleider"),
        ("We are hiring a Principal Oceanographer for the coast.", "Principal Oceanographer"),
        ("We'd like you for the role of Head of Digital Archives.", "Head of Digital Archives"),
        ("Jag jobbar som forskare på Quorra.", None),
        ("My recruiting coordinator, Ines, will write.", None),
        ("We have planner and analyst roles open.", None),
        ("I'm a Senior Recruiter at Initech.", None),
        (
            "Thank you for interviewing for our Talent Operations Manager role.",
            "Talent Operations Manager",
        ),
        ("You applied for the position of Clinical Recruiter.", "Clinical Recruiter"),
        ("I am the Engineering Manager and liked your work.", None),
        ("Your background as a Data Engineer impressed me.", None),
        ("We're looking for experienced engineers like you.", None),
        ("I can pass your CV on to the hiring manager.", None),
        ("We need a Data Engineer. We also need a Product Designer.", None),
        ("A great opportunity for you. Interested?", None),
    ],
)
def test_the_role_on_offer(facts: Gather, text: str, role: str | None) -> None:
    found = facts(text, sender="Rita Solano")
    assert (found.role and found.role.value) == role


@pytest.mark.parametrize(("text", "role"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_the_role_in_a_strangers_sentence(facts: Gather, text: str, role: str) -> None:
    found = facts(text, sender="Rita Solano")
    assert (found.role.value if found.role else "") == role.strip()


def test_the_subject_names_the_role(facts: Gather) -> None:
    found = facts("Would you be free for a call?", subject="Senior Planner | Leeds", sender="Rita")
    assert found.role is not None
    assert (found.role.value, found.role.message) == ("Senior Planner", None)


def test_the_firm_before_a_title_is_not_part_of_it(facts: Gather) -> None:
    found = facts(
        "We'd like to talk about the Quorra Data Engineer position at Quorra.", sender="Rita Solano"
    )
    assert found.role is not None
    assert found.role.value == "Data Engineer"


def test_the_fuller_title_is_taken_where_one_holds_the_other(facts: Gather) -> None:
    found = facts("We need a Planner.\n\nThe Senior Planner role is new.", sender="Rita Solano")
    assert found.role is not None
    assert found.role.value == "Senior Planner"


def test_a_signature_is_no_offer(facts: Gather) -> None:
    found = facts("Shall we talk?\n\nBest,\nRita Solano\nHead of Engineering", sender="Rita Solano")
    assert found.role is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Designation: Boiler Inspector\nLocation: Pune", "Boiler Inspector"),
        ("Vaga: enfermeira de bordo. Me liga!", "enfermeira de bordo"),
        ("Puesto: a convenir.", None),
        ("The owners want you for Bakery Manager, nights.", "Bakery Manager"),
        ("Thank you for Catering on Friday.", None),
        ("We would like you to be our Reading Coordinator.", "Reading Coordinator"),
        ("The agreement for Yard Planning Lead comes today.", "Yard Planning Lead"),
        ("The offer for the tannery manager job is in your inbox.", "tannery manager"),
        ("Wir suchen eine Pflegefachkraft Dialyse, halbtags.", "Pflegefachkraft Dialyse"),
        ("Die Stelle als Betriebsleiterin Feinkost ist frei.", "Betriebsleiterin Feinkost"),
        ("Ich brauch wen für die Leitung Einkauf.", "Leitung Einkauf"),
        ("We have a School Nurse Team Lead coming up.", "School Nurse Team Lead"),
        ("I start as Director of Nursing in May.", None),
        ("A sua entrevista com a gestora é amanhã.", None),
    ],
)
def test_a_job_in_other_words(facts: Gather, text: str, role: str | None) -> None:
    found = facts(text, sender="Rita Solano")
    assert (found.role and found.role.value) == role


def test_a_title_under_a_name_is_the_signers_whatever_follows(facts: Gather) -> None:
    signed = "Rita Solano\nEducation Consultant\nLarkfield"
    text = f"Shall we talk?\n\n{signed}\nCall me.\nManage mail.\nBye."
    assert facts(text, sender="Larkfield").role is None
