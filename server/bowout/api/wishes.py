"""From the settings to what a reply is asked to be: the person's wishes (issue 6, R59, R75)."""

from __future__ import annotations

from bowout.errors import SettingsError
from bowout.replies.language import TONES
from bowout.replies.model import Wishes
from bowout.replies.said import one_line
from bowout.settings import Settings
from bowout.stage.model import Stage


def wishes_of(settings: Settings) -> Wishes:
    """Return what the person has settled for all replies; raises SettingsError for no tone of ours.

    The usual reasons are by stage, under "" the one for any stage; those not set are left out.
    """
    if settings.tone and settings.tone not in TONES:
        raise SettingsError("The setting tone is no tone.", f"There are: {', '.join(TONES)}.")
    reasons = {
        Stage.OUTREACH: settings.reason_outreach,
        Stage.SCREENING: settings.reason_screening,
        Stage.INTERVIEWING: settings.reason_interviewing,
        Stage.OFFER: settings.reason_offer,
        "": settings.reason,
    }
    return Wishes(
        tone=settings.tone or None,
        signoff=one_line(settings.signoff),
        linkedin=one_line(settings.linkedin),
        language=settings.language.strip().lower() or "en",
        languages=frozenset(settings.languages.lower().replace(",", " ").split()),
        reasons={stage: reason for stage, reason in reasons.items() if reason},
    )
