"""Who hires, apart from who recruits for them (R32, R78)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bowout.facts.model import Facts

Gather = Callable[..., Facts]


@pytest.mark.parametrize(
    ("text", "company", "agency"),
    [
        ("I'd love to tell you about a designer role at Initech.", "Initech", None),
        (
            "I'm the resourcing lead at Milldale NHS Trust. We open a ward.",
            "Milldale NHS Trust",
            None,
        ),
        ("I recruit for the sound group at Quorra Audio in Oslo.", "Quorra Audio", None),
        ("Initech is hiring a planner for its new plant.", "Initech", None),
        ("Thank you for your interest in Quorra. We were impressed.", "Quorra", None),
        ("Thank you for your application to the Planner position at Quorra.", "Quorra", None),
        ("My client, Initech, needs a planner. I work for Hays.", "Initech", "Hays"),
        (
            "I'm a recruiter at Larkfield Staffing. A client of mine needs you.",
            None,
            "Larkfield Staffing",
        ),
        (
            "I'm a consultant at Larkfield. Our client is a bank. A role at Initech.",
            "Initech",
            "Larkfield",
        ),
        ("We are renewing the sales desk at Gama & Co and need you.", "Gama & Co", None),
        ("Wir haben eine Stelle bei der Quorra GmbH für Sie.", "Quorra GmbH", None),
        ("Nous avons un poste de comptable chez Quorra.", "Quorra", None),
        ("Tenemos un puesto en Quorra para usted.", "Quorra", None),
        ("Estamos com uma vaga na Quorra para você.", "Quorra", None),
        ("We hebben een vacature bij Quorra.", "Quorra", None),
        ("Ich bin Recruiterin bei der Firma Quorra. Haben Sie Zeit?", "Quorra", None),
        ("Ich bin Sourcing Officer bei Quorra, einem Werk.", "Quorra", None),
        ("Soy reclutadora en Quorra y le escribo.", "Quorra", None),
        ("Je suis chargée de recrutement chez Quorra.", "Quorra", None),
        ("Ik ben corporate recruiter bij Quorra.", "Quorra", None),
        ("Gracias por su interés en el puesto Patrón de barco en Quorra.", "Quorra", None),
        ("Quorra sucht gerade Verstärkung.", "Quorra", None),
        ("Thank you for applying to our opening for Harbour Pilot at Quorra.", "Quorra", None),
        (
            "You were selected for the position of Pilot with Quorra Hospital.",
            "Quorra Hospital",
            None,
        ),
        ("I write on behalf of the team at Quorra.", "Quorra", None),
        ("There is a role for our direct client Quorra.", "Quorra", None),
        ("I'm helping Quorra Marine find a pilot.", "Quorra Marine", None),
        ("I'm partnering with Quorra to find a pilot.", "Quorra", None),
        ("Client :Quorra", "Quorra", None),
        ("I recruit for St Olave's Hospital and need you.", "St Olave's Hospital", None),
        ("La société Quorra Énergie cherche un chef.", "Quorra Énergie", None),
        ("Le escribo del equipo de selección de Grupo Quorra.", "Grupo Quorra", None),
        ("There is a position at LinkedIn.", "LinkedIn", None),
        ("I recruit for Initech, Quorra, Gama and more. Are you free?", None, None),
        ("We want you to join our Consumer Banking team.", None, None),
        ("I recruit for Information Management at Quorra.", "Quorra", None),
        ("I'm a recruiter at Quorra Systems Specializing in tides.", "Quorra Systems", None),
        ("Quorra Marine is hiring. I'm a recruiter at Quorra. Join Quorra Data.", "Quorra", None),
        ("I saw your time at Initech and was impressed.", None, None),
        ("I noticed your current role at Initech.", None, None),
        ("We have an opening in Phoenix, AZ and one at Albany, NY.", None, None),
        ("I found you on LinkedIn. Let us talk on Zoom on Monday.", None, None),
        ("There is a position at LinkedIn Jobs.", None, None),
        ("A role at Initech and a role at Quorra are open.", None, None),
        ("We have a great role for you.", None, None),
        ("A role at {{7*7}} and one at https://initech.example today.", None, None),
    ],
)
def test_company_and_agency(
    facts: Gather, text: str, company: str | None, agency: str | None
) -> None:
    found = facts(text, sender="Rita Solano")
    assert (found.company and found.company.value) == company
    assert (found.agency and found.agency.value) == agency


@pytest.mark.parametrize(
    "ending",
    [
        "Best regards,\nRita Solano\nRecruiter\nQuorra",
        "Best regards,\nRita Solano\nTalent Acquisition · Quorra",
        "Best regards,\nRita Solano\nResourcing Lead, Quorra",
        "Best regards,\nThe Quorra Talent Team",
        "Best   Rita Solano Recruiter at Quorra",
        "Best   Rita Solano Senior Recruiter @Quorra",
    ],
)
def test_a_signature_names_the_firm(facts: Gather, ending: str) -> None:
    found = facts(f"We need a planner.\n\n{ending}", sender="Rita Solano")
    assert found.company is not None
    assert found.company.value == "Quorra"


@pytest.mark.parametrize("sender", ["HR Team, Quorra", "Quorra Recruiting Team", "Quorra Careers"])
def test_a_teams_header_names_the_firm(facts: Gather, sender: str) -> None:
    found = facts("Thank you for applying.", sender=sender)
    assert found.company is not None
    assert found.company.value == "Quorra"
    assert found.recruiter is None


def test_the_subject_may_name_the_firm(facts: Gather) -> None:
    found = facts(
        "Would you be free on Tuesday?", sender="Rita Solano", subject="Planner at Quorra"
    )
    assert found.company is not None
    assert (found.company.value, found.company.message) == ("Quorra", None)


def test_the_firm_the_user_goes_to_is_not_the_one_that_asks(facts: Gather) -> None:
    found = facts(
        "ME: I have decided to go with Initech.",
        "At Initech, you'd be one of many. The role at Quorra is yours alone.",
        sender="Rita Solano",
    )
    assert found.company is not None
    assert found.company.value == "Quorra"


def test_a_recruiter_who_moved_writes_for_the_new_firm(facts: Gather) -> None:
    found = facts(
        "Hi Sam, I'm with Initech and have a role at Initech for you.",
        "ME: Thank you, I will stay where I am.",
        "Long time! I've moved over to Quorra and we need a senior planner.",
        sender="Rita Solano",
    )
    assert found.company is not None
    assert found.company.value == "Quorra"


def test_nobody_is_a_company(facts: Gather) -> None:
    found = facts("Hi Sam, a talk with Ines and Tomos?\n\nRita", sender="Rita Solano")
    assert found.company is None


@pytest.mark.parametrize(
    ("sender", "text", "company"),
    [
        ("Marlowe Freight", "Your first day at Marlowe Freight is set.", "Marlowe Freight"),
        ("Ines Costa (Quorra)", "Shall we talk about the post?", "Quorra"),
        ("Ines Costa, recruiter at Quorra", "Shall we talk about the post?", "Quorra"),
        ("Ines Costa", "Shall we talk about the post?", None),
        ("Priya", "Shall we talk about the post?", None),
    ],
)
def test_the_header_names_the_firm(
    facts: Gather, sender: str, text: str, company: str | None
) -> None:
    found = facts(text, sender=sender).company
    assert (found.value if found else None) == company


def test_under_a_title_the_last_line_is_the_firm_and_not_the_department(facts: Gather) -> None:
    letter = "Shall we talk?\n\nInes Costa\nDeputy Manager, Dispatch\nQuorra Marine"
    found = facts(letter, sender="Ines Costa").company
    assert found is not None
    assert found.value == "Quorra Marine"


@pytest.mark.parametrize(
    ("text", "company"),
    [
        (
            "We have a Drainage Engineer post at Harland District Council.",
            "Harland District Council",
        ),
        ("La Ville de Corbresse recrute un jardinier.", "Ville de Corbresse"),
        ("Wir bieten eine Stelle als Gärtner bei der Stadt Ahlbrück.", "Stadt Ahlbrück"),
        ("Kunde ist der Zweckverband Ohretal in Mitte.", "Zweckverband Ohretal"),
        ("De opdrachtgever is Vaartkade Logistiek.", "Vaartkade Logistiek"),
        ("Lo tengo: tasadora de daños en Aseguradora Monfero, 34.000.", "Aseguradora Monfero"),
        ("No lifts here! This one's Corrib Ferries and needs a mate.", "Corrib Ferries"),
        ("Hiring a roofer for Gable Brothers in Hull. Worth a chat?", "Gable Brothers"),
        ("Hiring a roofer for Hull. Worth a chat?", None),
        ("It's us, I'm in-house now: Corrib Ferries. Still keen?", "Corrib Ferries"),
        ("I start as Head of Wards at Orchard Hospital in May and want you.", "Orchard Hospital"),
        ("There's a fitter job in Cork with Corrib Ferries.", "Corrib Ferries"),
        ("You still at Initech? I have a gig.", None),
        ("Thanks again for speaking at Initech on Monday.", None),
        ("My name is Rita Solano. I need a roofer.", None),
        ("I need a roofer who has experience with Slates and lead.", None),
        ("Wij hebben een baan in de Stad.", None),
        ("Soy Ana, la cocinera de Casa Belarra, en Getxo. ¿Hablamos?", "Casa Belarra"),
        ("Unser Haus ist mit der Nachfolge betraut worden.", None),
    ],
)
def test_houses_and_clients_in_other_words(facts: Gather, text: str, company: str | None) -> None:
    found = facts(text, sender="Rita Solano")
    assert (found.company and found.company.value) == company


@pytest.mark.parametrize(
    ("sender", "address", "text", "company"),
    [
        ("Rita S. (Larkfield Talent)", "rita@larkfield-software.example", "Hi!", "Larkfield"),
        ("Rita (The Elm House)", "boss@elmhouse.example", "Trial shift?", "Elm House"),
        ("Rita Solano", "r@larkfield-loans.example", "Larkfield reads forms.", "Larkfield"),
        ("Rita Solano", "r@stanselms.example", "The garden of St Anselm's.", "St Anselm's"),
        ("Rita Solano", "r@mailer.larkfield-ats.example", "Powered by Larkfield.", None),
        ("Seleção Larkfield", "rh@larkfield-foods.example", "Bom dia!", "Larkfield"),
    ],
)
def test_header_and_address_name_the_firm_together(
    facts: Gather, sender: str, address: str, text: str, company: str | None
) -> None:
    found = facts(text, sender=sender, email=address)
    assert (found.company and found.company.value) == company


def test_who_was_mandated_by_a_house_without_a_name_hires_for_it(facts: Gather) -> None:
    found = facts(
        "Larkfield a été mandaté par un groupe de cliniques.\n\nRita Solano\nLarkfield",
        sender="Rita Solano",
        email="r@larkfield.example",
    )
    assert found.company is None
    assert found.agency is not None


LINES = (Path(__file__).parent / "companies.txt").read_text(encoding="utf-8").splitlines()
WRITERS = [line.rsplit(" |", 2) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(
    ("writer", "text", "company"), WRITERS, ids=[text for _, text, _ in WRITERS]
)
def test_the_company_in_a_strangers_mail(
    facts: Gather, writer: str, text: str, company: str
) -> None:
    name, _, email = writer.rstrip(">").partition(" <")
    found = facts(text.strip().replace("\\n", "\n"), sender=name, email=email)
    assert (found.company.value if found.company else "") == company.strip()
