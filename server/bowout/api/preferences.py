"""The settings on the desk: shown with their sentences, changed at once (issue 9)."""

from __future__ import annotations

from dataclasses import dataclass

from bowout.api.ledger_answers import SettingOut, SettingsOut
from bowout.api.requests import Incoming
from bowout.api.service import Service, gmail_mailbox
from bowout.settings import SETTINGS, Setting, load_settings, read_settings_file, set_by_environment
from bowout.settings_edit import CHOICES, TERMINAL_ONLY, change_settings


@dataclass(frozen=True, slots=True)
class Preferences:
    """Shows and changes the settings that ``service`` works with."""

    service: Service

    def show(self) -> SettingsOut:
        """Return the table with its values; there is no secret among them."""
        in_file, fixed = read_settings_file(), set_by_environment()
        return SettingsOut(settings=[self._shown(one, in_file, fixed) for one in SETTINGS])

    def change(self, request: Incoming) -> SettingsOut:
        """Change what the request names, all or nothing; raises InputError."""
        change_settings(request.model_dump(exclude_unset=True))
        service, before = self.service, self.service.settings
        service.settings = after = load_settings()
        if service.ledger:
            service.ledger.months = whole(after.reminder_months, 9)
            service.ledger.years = whole(after.retention_years, 5)
        if after.mailbox != before.mailbox:
            service.gmail = gmail_mailbox(after)
        return self.show()

    def _shown(
        self, setting: Setting, in_file: dict[str, str], fixed: dict[str, str]
    ) -> SettingOut:
        name = setting.name
        source = "environment" if name in fixed else "file" if name in in_file else "default"
        choices = CHOICES.get(name)
        return SettingOut(
            name=name,
            value=fixed.get(name, in_file.get(name, setting.default)),
            default=setting.default,
            sentence=setting.sentence,
            choices=list(choices) if choices else None,
            source=source,
            editable=name not in fixed and name not in TERMINAL_ONLY,
        )


def whole(text: str, default: int) -> int:
    """Return the number that a setting says; a word that is none gives the default."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else default
