"""Every name, number and date in a reply stands in the thread, the settings or the template (R115).

The demo threads go through the whole house, with every reason; a word that begins with a capital
inside a sentence, or holds a digit, must come from somewhere.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from bowout.mailbox.folder import demo_mailbox
from bowout.mailbox.model import RawThread
from bowout.suggest import suggest
from templates.cases import SHELF

NOW = datetime(2026, 9, 15, 9, 0, tzinfo=UTC)
MAILBOX = demo_mailbox()
_NAME = re.compile(r"(?<=[\w,;] )[A-ZÄÖÜ]\w+|\b\w*\d\w*")
BODIES = {template.path: template.body for template in SHELF.templates}


def known(raw: RawThread) -> str:
    """All that the thread says, headers included."""
    said = [raw.subject or "", raw.user.name or ""]
    for message in raw.messages:
        said += [message.plain or "", message.html or "", message.subject or ""]
        said += [message.sender.name or "", message.sender.email or ""]
    return " ".join(said).casefold()


@pytest.mark.parametrize("thread_id", MAILBOX.threads())
@pytest.mark.parametrize("reason", [None, "accepted_other", "happy_in_role"])
def test_nothing_in_a_reply_is_made_up(thread_id: str, reason: str | None) -> None:
    raw = MAILBOX.fetch(thread_id)
    source = known(raw)
    for checked in suggest(raw, SHELF, now=NOW, reason=reason).replies:
        reply = checked.reply
        language = SHELF.languages[reply.template.split("/")[0]]
        words = " ".join([BODIES[reply.template], *language.phrases.values()])
        words += " ".join(
            way for ways in language.reasons.values() for g in ways.values() for way in g
        )
        for name in _NAME.findall(reply.text):
            assert name.casefold() in source or name in words, (reply.template, name)
