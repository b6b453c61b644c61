"""Threads, facts and judgements to suggest for; the people and companies are invented."""

from __future__ import annotations

from datetime import UTC, datetime

from bowout.facts.model import Fact, Facts
from bowout.mailbox.model import Channel, User
from bowout.replies.shelf import Shelf, load_shelf
from bowout.stage.model import Flag, Judgement, Stage
from bowout.thread.model import Message, Thread

NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)  # a Wednesday
SHELF: Shelf = load_shelf()

# What recruiters write, by the folder that answers them: the familiar forms show in it (R117).
WRITING = {
    "de": "Guten Tag Noor, hätten Sie Zeit für ein Gespräch? Ihre Erfahrung passt gut.",
    "de-du": "Hallo Noor, hast du Zeit für ein Gespräch? Deine Erfahrung passt gut zu uns.",
    "en": "Hi Noor, would you have time to talk? Your experience fits well.",
    "es": "Hola, Noor: ¿tendría usted tiempo para hablar? Su experiencia encaja muy bien.",
    "es-tu": "Hola, Noor: ¿tienes tiempo para hablar contigo? Tu experiencia encaja muy bien.",
    "fr": "Bonjour Noor, auriez-vous le temps d'échanger ? Votre expérience convient bien.",
    "fr-tu": "Bonjour Noor, tu aurais le temps d'échanger ? Ton expérience convient bien.",
    "nl": "Beste Noor, hebt u tijd voor een gesprek? Uw ervaring past goed bij ons.",
    "nl-je": "Hoi Noor, heb je tijd voor een gesprek? Jouw ervaring past goed bij ons.",
    "pt": "Olá, Noor: teria tempo para conversar? A sua experiência combina bem conosco.",
}

THEIRS = "Hi Noor,\n\nwe are looking for a senior buyer. Would you like to talk?\n\nIngrid"


def thread(
    *texts: tuple[str, str],
    channel: Channel = "email",
    language: str | None = "en",
    name: str | None = "Noor Haddad",
    direction: str | None = None,
    user: User | None = None,
    id: str = "t1",  # noqa: A002 -- as the model names it
) -> Thread:
    """Return a thread of (who, text) pairs, ``who`` being "me" or "them"."""
    messages = tuple(
        Message(index, mine=who == "me", text=text, date=NOW)
        for index, (who, text) in enumerate(texts or (("them", THEIRS),))
    )
    user = user or User(name=name, direction=direction)
    return Thread(id, channel, messages, user=user, language=language)


def thread_for(folder: str, *, channel: Channel = "email", user: User | None = None) -> Thread:
    """Return a thread that is answered from this folder of the shelf."""
    language = SHELF.languages[folder].code
    return thread(("them", WRITING[folder]), language=language, channel=channel, user=user)


def fact(value: str, quote: str | None = None) -> Fact:
    return Fact(value, 0, quote or value)


FULL = Facts(
    recruiter=fact("Ingrid Solheim"),
    greeting="Ingrid",
    company=fact("Larkfield"),
    role=fact("Senior Buyer"),
    hiring_manager=fact("Tomas Vrba"),
    referrer=fact("Dana Brandt"),
    topics=(
        fact("the move to local growers", "talked with Tomas about the move to local growers"),
    ),
    interviewers=(fact("Mei Tanaka"),),
)


def judgement(stage: Stage, *flags: Flag, rounds: int = 0, no_answered: bool = False) -> Judgement:
    return Judgement(stage, 0.9, flags=frozenset(flags), rounds=rounds, no_answered=no_answered)
