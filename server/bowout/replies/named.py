"""What a reply names of theirs: the company, what was talked about, what they build.

Each stands in the thread (R115) and is said as the user would say it (``tidy.py``).
"""

from __future__ import annotations

from collections.abc import Iterator

from bowout.facts.model import Fact, Facts
from bowout.limits import JUDGED_TEXT
from bowout.replies import heard
from bowout.replies.language import Language
from bowout.replies.said import one_line
from bowout.replies.tidy import as_i_say_it, company_name, thing_built, with_article
from bowout.stage.model import Judgement, Stage
from bowout.thread.model import Thread


def company_of(thread: Thread, facts: Facts, language: Language) -> str | None:
    """Return the company that hires, as they name it in a sentence."""
    company = company_name(one_line(facts.company))
    if language.code != "en":
        return company
    return with_article(company, (message.text[:JUDGED_TEXT] for message in thread.theirs))


def project_of(facts: Facts, language: Language) -> str | None:
    """Return what they build and want the user for."""
    project = next((words for words, _ in _in_my_words(facts.projects, language)), None)
    return thing_built(project) if project and language.code == "en" else project


def talked_of(
    thread: Thread, judgement: Judgement, facts: Facts, language: Language
) -> tuple[str | None, str]:
    """Return what was talked or written about, and the sentence that says so.

    A first message that speaks of the user's own work is best thanked for that.
    """
    if judgement.stage is Stage.OUTREACH and (work := heard.work_of_mine(thread)):
        return one_line(work), ""
    return next(_in_my_words(facts.topics, language), (None, ""))


def praised_of(thread: Thread, judgement: Judgement, language: Language) -> str | None:
    """Return the user's work that a first message speaks of; in English it is the topic."""
    if judgement.stage is not Stage.OUTREACH:
        return None
    return heard.praised(thread, language.yours, language.praised)


def _in_my_words(facts: tuple[Fact, ...], language: Language) -> Iterator[tuple[str, str]]:
    """Yield those that can be said by the user, each with its sentence."""
    for fact in facts:
        words = one_line(fact)
        capital = language.code == "de"
        said = words and as_i_say_it(words, language.turned, nouns_are_capital=capital)
        if said:
            yield said, fact.quote
