"""Everything that can go wrong, as one tree.

    BowoutError                      the root: catch this one
    |-- InputError                   what came in cannot be used          400 bad_input
    |   |-- TooLargeError            it is over a limit of limits.py      413 too_large
    |   |-- UnreadableError          it is not mail, JSON or text         422 unreadable
    |   `-- TemplateError            a template on the shelf is broken    500 broken_template
    |-- MailboxError                 the mail cannot be fetched           502 mailbox_unavailable
    |   |-- NotConnectedError        no sign-in, or it has expired        409 gmail_not_connected
    |   |-- GmailSetupError          API or scope is not switched on      409 gmail_setup
    |   |-- ThreadNotFoundError      wrong account, or deleted            404 thread_not_found
    |   |-- GmailBusyError           rate limits                          429 gmail_busy
    |   `-- GmailDownError           5xx, time-outs, no network, garbage  502 gmail_down
    |-- LedgerError                  what is remembered is out of reach   503 ledger_unavailable
    |   `-- NotRememberedError       there is no such person or reminder  404 not_remembered
    |-- SettingsError                a setting or a file of ours is wrong 500 bad_settings
    `-- PairingError                 the code is wrong, used or expired   403 pairing_failed

Each error carries a ``code`` for programs, a ``say`` for the person and, where there is something
to do, a ``hint``. Neither ever holds mail text, a name, an address or a token.
"""

from __future__ import annotations

from bowout.commands import as_typed_here


class BowoutError(Exception):
    """The root of the tree.

    ``say`` is one sentence for the person, ``hint`` what to do about it (or None).
    """

    code = "internal"
    status = 500
    say = "Something went wrong inside Bowout."
    hint: str | None = None

    def __init__(self, say: str | None = None, hint: str | None = None) -> None:
        self.say = say or type(self).say
        remedy = hint or type(self).hint
        self.hint = as_typed_here(remedy) if remedy else None
        super().__init__(self.say)


class InputError(BowoutError):
    """What came in cannot be used; the sentence names the part that is wrong."""

    code = "bad_input"
    status = 400
    say = "This request cannot be understood."


class TooLargeError(InputError):
    """What came in is over one of the limits of ``limits.py``."""

    code = "too_large"
    status = 413
    say = "This is larger than Bowout reads."


class UnreadableError(InputError):
    """What came in is not mail, not JSON or not text."""

    code = "unreadable"
    status = 422
    say = "This cannot be read as mail."


class TemplateError(InputError):
    """A template on the shelf is broken; the sentence names file, line and mend."""

    code = "broken_template"
    status = 500
    say = "A reply template is broken."


class MailboxError(BowoutError):
    """The mail cannot be fetched."""

    code = "mailbox_unavailable"
    status = 502
    say = "The mailbox cannot be read."


class NotConnectedError(MailboxError):
    """There is no Gmail sign-in, or Google no longer accepts it."""

    code = "gmail_not_connected"
    status = 409
    say = "Gmail is not connected."
    hint = "Run `./scripts/bowout connect` in the project folder."


class GmailSetupError(MailboxError):
    """The user's Google project lacks something: the Gmail API or the scope."""

    code = "gmail_setup"
    status = 409
    say = "The Google project is not set up for reading Gmail."


class ThreadNotFoundError(MailboxError):
    """The connected account does not hold this thread."""

    code = "thread_not_found"
    status = 404
    say = "The connected Gmail account does not hold this thread."
    hint = "Is this tab another account? Run `./scripts/bowout connect` for it."


class GmailBusyError(MailboxError):
    """Google's rate limits."""

    code = "gmail_busy"
    status = 429
    say = "Gmail asks us to slow down."
    hint = "Wait a minute, then click again."


class GmailDownError(MailboxError):
    """Google did not answer, or not with anything usable."""

    code = "gmail_down"
    status = 502
    say = "Gmail does not answer."
    hint = "Check the network, then click again."


class LedgerError(BowoutError):
    """The ledger cannot be read or written; the sentence says why."""

    code = "ledger_unavailable"
    status = 503
    say = "What Bowout remembers is out of reach."
    hint = "Run ./scripts/bowout doctor; suggestions go on without it."


class NotRememberedError(LedgerError):
    """The ledger holds no such person, thread or reminder."""

    code = "not_remembered"
    status = 404
    say = "Bowout remembers nothing of that name."
    hint = "`./scripts/bowout ledger list` shows what there is."


class SettingsError(BowoutError):
    """A setting, or a file of ours, is wrong; the sentence names it."""

    code = "bad_settings"
    status = 500
    say = "A setting is wrong."


class PairingError(BowoutError):
    """The pairing code is wrong, used up or expired."""

    code = "pairing_failed"
    status = 403
    say = "This pairing code is not valid."
    hint = "Run `./scripts/bowout pair` and type the new code within five minutes."
