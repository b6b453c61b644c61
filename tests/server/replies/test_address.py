"""Du or Sie, tu or vous: as the recruiter writes (R117)."""

from __future__ import annotations

import pytest

from bowout.replies.address import language_for
from bowout.replies.fill import NO_WISHES
from bowout.replies.model import Wishes
from templates.cases import SHELF, WRITING, thread


@pytest.mark.parametrize("folder", sorted(WRITING))
def test_one_answers_in_the_language_and_form_they_write(folder: str) -> None:
    found = thread(("them", WRITING[folder]), language=SHELF.languages[folder].code)
    assert language_for(SHELF, found, NO_WISHES).folder == folder


def test_every_folder_has_someone_who_writes_so() -> None:
    assert WRITING.keys() == SHELF.languages.keys()


@pytest.mark.parametrize(
    ("words", "folder"),
    [
        ("Hallo, Interesse an einer neuen Stelle?", "de"),  # neither: the formal form
        ("Wir suchen jemanden, sie soll das Team leiten.", "de"),  # sie: she
        ("Sie haben sicher viel zu tun. Hätten Sie trotzdem Zeit? Wie geht es dir?", "de"),
        ("Wie geht's dir? Unsere Kunden, Sie kennen das, wachsen. Hast du Lust?", "de-du"),
    ],
)
def test_the_form_is_counted(words: str, folder: str) -> None:
    assert language_for(SHELF, thread(("them", words), language="de"), NO_WISHES).folder == folder


def test_the_newest_message_that_shows_a_form_decides() -> None:
    found = thread(
        ("them", "Hätten Sie Zeit?"),
        ("me", "Gern, ich sehe Sie dann."),
        ("them", "Super, wollen wir uns duzen? Passt dir Dienstag?"),
        ("them", "Anbei noch die Unterlagen."),
        language="de",
    )
    assert language_for(SHELF, found, NO_WISHES).folder == "de-du"


def test_a_language_the_person_does_not_answer_in_gets_english() -> None:
    only = Wishes(languages=frozenset({"en", "fr"}))
    assert language_for(SHELF, thread(language="de"), only).code == "en"
    assert language_for(SHELF, thread(language="fr"), only).code == "fr"


def test_the_familiar_form_never_says_the_formal_word_and_has_every_text() -> None:
    for folder, language in SHELF.languages.items():
        if not language.address:
            continue
        own = {t.path.split("/", 1)[1] for t in SHELF.templates if t.language == folder}
        whole = {t.path.split("/", 1)[1] for t in SHELF.templates if t.language == language.code}
        assert own == whole
        for template in SHELF.templates:
            if template.language == folder:
                said = set(template.body.replace("'", " ").replace(".", " ").split())
                unmistakable = {"Sie", "Ihnen", "Ihre", "vous", "votre", "vos", "usted", "uw", "u"}
                assert not said & unmistakable, template.path
