"""A question from Gmail's page, through the background, to the real service and back."""

from __future__ import annotations

import json
from typing import Any

from browser.service import Service
from browser.test_linkedin_popup import CHAT
from browser.world import World

THREAD = {
    "id": "19fbe8798fa54b87",
    "channel": "email",
    "subject": "Platform engineer at Larkspur Robotics",
    "user": {"name": "Sam Rivera", "email": "sam@example.com"},
    "messages": [
        {
            "from": "them",
            "name": "Dana Whitlow",
            "email": "dana@larkspur.example",
            "date": "2026-11-20T09:12",
            "text": "Hi Sam,\n\nI recruit for Larkspur Robotics and came across your profile. "
            "We are hiring a platform engineer. Would you be open to a short call this week?\n\n"
            "Best regards,\nDana Whitlow\nTalent Partner",
        }
    ],
    "gmail": {"thread_id": "19fbe8798fa54b87", "account": "sam@example.com"},
    "reason": "happy_in_role",
    "as_stage": None,
}


def from_gmail(world: World, message: dict[str, Any]) -> dict[str, Any]:
    world.serve("https://mail.google.com/**", "<!doctype html><title>Mail</title><p>Hello")
    page = world.open("https://mail.google.com/mail/u/0/")
    script = f"chrome.runtime.sendMessage({json.dumps(message)})"
    outcome: dict[str, Any] = world.as_content_script(page, script)
    page.close()
    return outcome


def test_a_thread_becomes_a_stage_and_replies(real: World) -> None:
    outcome = from_gmail(real, {"verb": "suggest", "thread": THREAD})
    assert outcome["state"] == "ready", outcome
    suggestion = outcome["suggestion"]
    assert suggestion["stage"]["label"] == "outreach"
    assert suggestion["source"] == "page"
    first = suggestion["replies"][0]
    assert first["kind"] == "decline"
    assert "Dana" in first["text"]


def test_the_person_s_own_word_on_the_stage_changes_the_replies(real: World) -> None:
    asked = THREAD | {"as_stage": "offer", "reason": "I go back to teaching"}
    outcome = from_gmail(real, {"verb": "suggest", "thread": asked})
    assert outcome["suggestion"]["stage"]["label"] == "offer"
    assert outcome["suggestion"]["stage"]["confidence"] == 1


def test_the_person_s_own_word_on_the_facts_stands_in_the_reply(real: World) -> None:
    asked = THREAD | {"facts": {"recruiter": "Daniela Whitlow", "company": None}}
    suggestion = from_gmail(real, {"verb": "suggest", "thread": asked})["suggestion"]
    assert suggestion["facts"]["recruiter"] == {
        "value": "Daniela Whitlow",
        "message": None,
        "quote": "Daniela Whitlow",
        "corrected": True,
    }
    assert suggestion["facts"]["company"] is None
    text = suggestion["replies"][0]["text"]
    assert text.startswith("Hi Daniela,")
    assert "Larkspur" not in text


def test_a_draft_is_checked(real: World) -> None:
    draft = {
        "text": "Hi Dana, maybe, if you could match my pay.",
        "stage": "outreach",
        "channel": "email",
        "kind": "decline",
        "context": {"to": "Dana Whitlow", "company": None, "role": None, "me": "Sam", "rounds": 0},
    }
    outcome = from_gmail(real, {"verb": "lint", "draft": draft})
    assert outcome["state"] == "ready", outcome
    assert outcome["findings"]


def test_a_browser_that_was_revoked_is_told_to_pair_again(real: World, service: Service) -> None:
    assert real.ask({"verb": "status"})["state"] == "ready"
    service.revoke_all()
    assert real.ask({"verb": "status"}) == {"state": "unpaired"}
    real.pair(service.code())
    assert real.ask({"verb": "status"})["state"] == "ready"


def test_a_fact_corrected_in_the_popup_replaces_the_reply_in_the_box(real: World) -> None:
    real.serve("https://www.linkedin.com/**", CHAT)
    page = real.open("https://www.linkedin.com/messaging/thread/2/")
    tab = real.menu(page)
    assert real.result(tab)["inserted"] == 0
    assert "Hi Dana" in page.get_by_role("textbox").inner_text()

    popup = real.own(f"ui/popup.html?tab={tab}")
    popup.get_by_text("What was read").click()
    popup.get_by_label("Change: Recruiter").click()
    popup.get_by_label("Recruiter", exact=True).fill("Daniela")
    popup.get_by_role("button", name="Use this: Recruiter").click()
    popup.get_by_text("Your word").wait_for()
    text = page.get_by_role("textbox").inner_text()
    assert "Hi Daniela" in text
    assert "Hi Dana," not in text

    popup.get_by_label("Change: Recruiter").click()
    popup.get_by_label("Recruiter", exact=True).fill("see www.evil.example")
    popup.keyboard.press("Enter")
    popup.get_by_role("status").get_by_text("facts.recruiter cannot stand in a reply").wait_for()
    assert "evil" not in page.get_by_role("textbox").inner_text()
