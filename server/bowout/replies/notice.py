"""What the person is told when something could not be done as asked (docs/api.md, ``notice``)."""

from __future__ import annotations

from bowout.replies.language import Language
from bowout.replies.model import Wishes
from bowout.replies.own_reason import names_money
from bowout.stage.model import Judgement, Stage
from bowout.thread.model import Thread

LANGUAGE_NAMES = {  # those that can be recognised and have no templates
    "cs": "Czech",
    "da": "Danish",
    "fi": "Finnish",
    "it": "Italian",
    "no": "Norwegian",
    "pl": "Polish",
    "ro": "Romanian",
    "sv": "Swedish",
}


def notice_for(
    thread: Thread, judgement: Judgement, language: Language, wishes: Wishes, *, lost: str | None
) -> str | None:
    """Return the sentences to show, None when all is as asked; ``lost`` is a reason not said."""
    said = []
    if thread.language and thread.language != language.code:
        said.append(_of_language(thread.language, wishes))
    if lost:
        said.append(_of_reason(lost, language))
    if judgement.stage in (Stage.PUSHBACK, Stage.CLOSED) and not thread.my_turn:
        said.append("You wrote last; wait for their answer before you write again.")
    return " ".join(said) or None


def _of_reason(reason: str, language: Language) -> str:
    if names_money(reason):
        return "Your reason is left out: a no that names money is heard as a request for more."
    name = language.name
    return (
        f"Your reason is left out: it makes no sentence in {name}. Pick one, or write it in {name}."
    )


def _of_language(code: str, wishes: Wishes) -> str:
    if wishes.languages and code not in wishes.languages:
        return "Your settings leave this recruiter's language out, so this reply is in English."
    name = LANGUAGE_NAMES.get(code)
    writes = f"in {name}" if name else "in another language"
    return (
        f"This recruiter writes {writes}; Bowout has no {name or 'such'} replies yet, "
        "so this one is in English."
    )
