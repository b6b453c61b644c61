"""What a template may say and ask: the slots, a table with a sentence each.

A value may be missing unless the table says otherwise, so a template puts it inside ``{% if %}``
or lists it under ``needs`` (R115: a missing fact drops its sentence). A condition is only asked.
``templates/README.md`` shows this table to those who write; a test holds the two together.
"""

from __future__ import annotations

from bowout.stage.model import Flag

VALUES: dict[str, str] = {
    "name": "how to greet them: a first name, or 'Dr Menon'",
    "me": "the user's name",
    "called": "the part of the user's name that they use: 'Abena'",
    "company": "the company that hires",
    "role": "the role on offer",
    "colleague": "whom to thank beside them: the hiring manager or an interviewer",
    "referrer": "who suggested the user to them",
    "topic": "something that was talked or written about",
    "partner": "with whom the topic was talked about",
    "project": "what they are building and want the user for",
    "praised": "work of the user's that they speak of: 'mein Vortrag'; in English it is the topic",
    "direction": "the work the user looks for, from the settings",
    "reason": "the one reason, a whole sentence; empty when none is given; never missing",
    "reason_after_colon": "the same as it stands after a colon, in many languages with a small "
    "letter; never missing",
    "would_consider": "what the user would look at in future, from the settings",
    "aside": "what the user wants added: what they would consider, whom they might know; "
    "never missing",
    "the_role": "'the Lead Buyer role at Initech', as much of it as is known; never missing",
    "this_role": "the same, for a role that was only just brought up; never missing",
    "the_process": "'the process for the Lead Buyer role at Initech', likewise; never missing",
    "talk": "'the conversation with Dana about the migration', when there was one",
}

CONDITIONS: dict[str, str] = {
    **{
        flag.value: f"the thread has the flag {flag.value}"
        for flag in Flag
        if flag.value not in VALUES
    },
    "late": "the reply comes more than a week after their message",
    "linkedin": "the reply goes into LinkedIn, where they are connected already",
    "i_wrote": "the user has written in this thread",
    "said_no": "the user has said no in this thread before",
    "rude": "the others are hostile: reproaches, threats, mockery",
    "by_phone": "a phone call with them is spoken of in the thread",
    "by_title": "they address the user as Mr or Ms",
    "said_final": "the user has told them before that the no is final",
    "visited": "the user has been at their place",
    "moved": "the recruiter tells of a new job of their own",
    "elsewhere": "the reason is that another offer is accepted",
    "role_is_long": "the role is a phrase ('buyer for fresh food') rather than a title",
    "role_elides": "the role begins with a vowel, for French",
    "woman": "the title in the greeting is a woman's",
    "man": "the title in the greeting is a man's",
}

ALWAYS = frozenset(
    {"the_role", "this_role", "the_process", "reason", "reason_after_colon", "aside"}
)
KNOWN = frozenset(VALUES) | frozenset(CONDITIONS)
