"""Who is named as the boss to be, kind by kind, and who is not (R67)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bowout.facts.given import is_evident
from bowout.facts.model import Facts
from bowout.stage.model import Stage

Gather = Callable[..., Facts]


def _boss(facts: Gather, text: str) -> str | None:
    found = facts(text, sender="Rita Solano", stage=Stage.SCREENING).hiring_manager
    return found.value if found else None


@pytest.mark.parametrize(
    ("text", "boss"),
    [
        ("The team is led by Ines Costa.", "Ines Costa"),
        ("The kitchen is run by Tomos, who trained in Lyon.", "Tomos"),
        ("It's a crew of six under Ines Costa.", "Ines Costa"),
        ("You'd be deputy to Ines Costa.", "Ines Costa"),
        ("You'd be taking your orders from Ines.", "Ines"),
        ("The person you'd report to is Ines Costa.", "Ines Costa"),
        ("The person in charge of the floor is Ines Costa.", "Ines Costa"),
        ("The team is led by Ines Costa and Tomos Rees.", None),
        ("The leadership team is led by Ines Costa.", None),
        ("Our recruitment team is led by Ines Costa.", None),
        ("The team is led by people who care.", None),
        ("Das Team wird von Ines Costa geleitet.", "Ines Costa"),
        ("Unsere Werkstatt leitet Frau Costa.", "Frau Costa"),
        ("Chef der Werkstatt ist Jens Costa.", "Jens Costa"),
        ("L'équipe est dirigée par Inès Costa.", "Inès Costa"),
        ("C'est Inès Costa qui dirige l'atelier.", "Inès Costa"),
        ("Het team wordt geleid door Joost de Wit.", "Joost de Wit"),
        ("El equipo lo dirige Inés Costa.", "Inés Costa"),
        ("A equipa é liderada por Inês Costa.", "Inês Costa"),
        ("Teamet leds av Ingrid Costa.", "Ingrid Costa"),
        ("Din närmaste chef blir Ingrid Costa.", "Ingrid Costa"),
        ("Das Projekt leitet Quorra.", None),
        ("L'équipe est dirigée par une femme.", None),
    ],
)
def test_who_leads_is_named_beside_the_word(facts: Gather, text: str, boss: str | None) -> None:
    assert _boss(facts, text) == boss


@pytest.mark.parametrize(
    ("text", "boss"),
    [
        ("Line manager: Ines Costa", "Ines Costa"),
        ("Manager - Ines Costa", "Ines Costa"),
        ("Reports to: Capt Costa, Marine Superintendent", "Capt Costa"),
        ("Vorgesetzte: Frau Costa", "Frau Costa"),
        ("N+1 : Bruno Costa", "Bruno Costa"),
        ("Leidinggevende: Joost de Wit", "Joost de Wit"),
        ("Responsable directo: Luis Costa", "Luis Costa"),
        ("Närmaste chef: Ingrid Costa", "Ingrid Costa"),
        ("Manager: permanent, full time", None),
        ("Manager: Leeds, 40 hours", None),
        ("Team leader: Nights", None),
        ("Chef: Vollzeit, ab sofort", None),
        ("Account manager: Ines Costa", None),
        ("Your contact: Ines Costa", None),
    ],
)
def test_a_line_of_a_form_names_the_boss(facts: Gather, text: str, boss: str | None) -> None:
    assert _boss(facts, text) == boss


@pytest.mark.parametrize(
    ("text", "boss"),
    [
        ("You'd be working for Corinne.", "Corinne"),
        ("You'd be working for Marwick.", None),
        ("You'd be working for Marwick, who runs the studio.", "Marwick"),
        ("You'd be joining Martin's team of six.", "Martin"),
        ("You'd be joining Quorra's team of six.", None),
        ("You would be joining Halden Marine's design team.", None),
        ("It's Ines's department and she needs somebody soon.", "Ines"),
        ("You'd be Danny's deputy.", "Danny"),
        ("Gavin heads up the yard and needs a welder.", "Gavin"),
        ("Quorra heads up the programme and needs a planner.", None),
        ("The nursery is managed by Busy Bees.", None),
        ("The shop is run by Halden Foods.", None),
        ("You used to be in Martin's team.", None),
        ("You've been in Martin's team since 2019.", None),
        ("You'd work for John Lewis in Reading.", None),
    ],
)
def test_where_a_firm_could_stand_the_name_has_to_be_a_persons(
    facts: Gather, text: str, boss: str | None
) -> None:
    assert _boss(facts, text) == boss


@pytest.mark.parametrize(
    ("text", "boss"),
    [
        ("Mr Costa tried to ring you, and he would like to offer you the post.", "Mr Costa"),
        ("Captain Costa has approved you.", "Captain Costa"),
        ("Ines has found another two thousand in the budget.", "Ines"),
        ("I'd like you to hear it from Tomos before you decide.", "Tomos"),
        ("Ines (our CFO) says you were the strongest.", "Ines"),
        ("Frau Costa hat direkt gefragt, ob eine halbe Stelle denkbar wäre.", "Frau Costa"),
        ("Ines wants you to start in May.", "Ines"),
        ("Quorra wants you to start in May.", None),
        ("Ines and Tomos want you to start in May.", None),
        ("Ines in HR has signed off the letter.", None),
        ("My colleague Ines wants you on our books.", None),
        ("Ines would like to meet you before the summer.", "Ines"),
        ("Ines liked your profile and asked me to get in touch.", "Ines"),
        ("I spoke to Ines Costa. She's looking for someone like you.", "Ines Costa"),
        ("Ines is looking for a job too.", None),
        ("Ines says hello.", None),
    ],
)
def test_who_decides_is_the_boss(facts: Gather, text: str, boss: str | None) -> None:
    assert _boss(facts, text) == boss


@pytest.mark.parametrize(
    ("text", "boss"),
    [
        ("I heard Ines Costa is your supervisor.", None),
        ("My manager, Ines Costa, asked me to write.", None),
        ("I report to Ines Costa.", None),
        ("I understand you report to Ines Costa at the moment.", None),
        ("Say hello to Ines Costa, your manager, from me.", None),
        ("Your account manager will be Ines Costa.", None),
        ("Please name a referee such as Ines Costa, your line manager at Oxley.", None),
        ("I've been asked by Ines Costa, their workshop manager, to find a fitter.", "Ines Costa"),
        ("The team leader, Tomos, is keen to meet you.", "Tomos"),
        ("For an informal chat call Ines Costa, Ward Manager, on 0113 496 0000.", "Ines Costa"),
        ("You'd start with Ines Costa as your supervisor.", "Ines Costa"),
        ("You would report to Sarah Baker.", "Sarah Baker"),
        (
            "Dr. Holger Baumeister sucht jemanden, der direkt an ihn berichtet.",
            "Dr. Holger Baumeister",
        ),
        ("You'd work under Chef Roche.", "Chef Roche"),
    ],
)
def test_whose_boss_is_meant(facts: Gather, text: str, boss: str | None) -> None:
    assert _boss(facts, text) == boss


@pytest.mark.parametrize(
    ("sender", "stage", "text", "hires"),
    [
        ("Davie Imrie", Stage.OFFER, "I want you as my sous. 38 grand, five days.", True),
        ("Lotte Kern", Stage.OUTREACH, "I run a small joinery shop and need a hand.", True),
        ("Lotte Kern", Stage.OUTREACH, "Je tiens un petit restaurant et cherche un second.", True),
        ("Lotte Kern", Stage.OUTREACH, "Ik heb een bakkerij in Zwolle en zoek een bakker.", True),
        ("Chef Ramos", Stage.OUTREACH, "I need a pastry cook by May.", True),
        ("Lotte Kern", Stage.PUSHBACK, "I'm gutted.\n\nLotte Kern\nMatron, Medicine", True),
        ("Lotte Kern", Stage.OUTREACH, "I run a recruitment shop for joiners.", False),
        ("Lotte Kern", Stage.OFFER, "It's yours.\n\nLotte Kern\nHeadteacher's PA", False),
        ("Lotte Kern", Stage.OUTREACH, "Reporting line: Tomos, Head of Labs", False),
    ],
)
def test_the_writer_is_the_boss_by_what_is_his(
    facts: Gather, sender: str, stage: Stage, text: str, hires: bool
) -> None:
    found = facts(text, sender=sender, stage=stage).hiring_manager
    assert (found is not None and found.value == sender) == hires


@pytest.mark.parametrize(
    ("name", "evident"),
    [
        ("Ines Costa", True),
        ("Anne-Marie", True),
        ("Frau Costa", True),
        ("Capt Costa", True),
        ("Quorra", False),
        ("Martin Engineering", False),
        ("John Lewis", False),
    ],
)
def test_a_given_name_tells_a_person_from_a_firm(name: str, evident: bool) -> None:
    assert is_evident(name) == evident
