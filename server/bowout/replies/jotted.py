"""What people jot down as their reason, made an English sentence in the first person.

"kid on the way" becomes "I have a kid on the way.", "can't relocate rn" "I can't relocate right
now.". First haste is spelled out, then notes that everybody makes are said as everybody says
them, then the first row of ``_FORMS`` gives the subject and verb that are missing.
"""

from __future__ import annotations

import re

_SPELLED = tuple(
    (re.compile(short, re.I), long)
    for short, long in (
        (r"\s*(?:[:;]-?[)(DPp]|<3|[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?)+", ""),
        (r"\bw/o\b", "without"),
        (r"\bw/ ?(?=\w)", "with "),
        (r"\brn\b", "right now"),
        (r"\batm\b", "at the moment"),
        (r"\b(?:bc|cuz|cos)\b", "because"),
        (r"\buni\b", "university"),
        (r"\b(?:don|can|won|isn|doesn|didn|couldn|wouldn)t\b", r"\g<0>"),
        (r"\bi(m|ve|d)\b(?!')", r"I'\1"),
        (
            r"^(?:no |many )?(?:sorry|thanks|thank you|thx|hi|honestly|tbh)\b[,!.]?\s+(?:but\s+)?",
            "",
        ),
        (
            r"[,\s]+(?:thanks|thank you|thx|ty|cheers|sorry|tbh|honestly|though|pls|please|lol)$",
            "",
        ),
    )
)
_NOT = re.compile(r"\b(don|can|won|isn|doesn|didn|couldn|wouldn)t\b", re.I)

_KIN = r"wife|husband|partner|girlfriend|boyfriend|mum|mom|dad|mother|father|son|daughter"
_OWN = rf"{_KIN}|kids|children|parents|family|boss|team|employer|visa|contract|lease|notice period"
_LANGUAGES = "german|french|english|dutch|spanish|portuguese|italian"
# What many write, and how it is said. The first row that fits the whole note decides.
_NOTES = tuple(
    (re.compile(rf"(?:{note})", re.I), said)
    for note, said in (
        (
            (
                r"(?:(?:a|our|my|got a|have a|we have a|there's a) )?((?:(?:new|first|second|third|"
                r"little) )?(?:kid|baby|child|little one)) (?:on the way|due|coming)\b(.*)"
            ),
            r"I have a \1 on the way",
        ),
        (r"(?:got |have )?twins (?:on the way|due|coming)\b.*", "I have twins on the way"),
        (r"(too far(?: away)?)(| from .*)", r"It's \1\2 for me"),
        (r"(?:the )?family (?:first|comes first)", "My family comes first"),
        (r"(?:kids|children|family)", r"It comes down to my \g<0>"),
        (r"(?:the )?school run", "I need to be there for the school run"),
        (
            r"(?:a )?sabbatical(| from .*| until .*| in .*| next .*| this .*)",
            r"I'm taking a sabbatical\1",
        ),
        (
            r"((?:parental|maternity|paternity) leave)(| until .*| till .*| from .*)",
            r"I'm on \1\2",
        ),
        (r"(?:my |a |the )?(phd|master'?s|mba|degree|thesis)", r"I'm busy with my \1"),
        (r"doing (?:a|my) (.*)", r"I'm doing my \1"),
        (r"(?:no|don't (?:know|speak)) (?:any )?(" + _LANGUAGES + ")", r"I don't speak \1"),
        (
            (
                r"(?:only )?((?:remote|part[- ]time|full[- ]time|freelance|permanent))"
                r"(?: only| work| roles?| jobs?)*"
            ),
            r"I'm looking for \1 work only",
        ),
        (
            (
                r"(?:(?:i|i've|have|just) )*(?:got |have |received |accepted |taken |took )?(?:a )?"
                r"better (?:offer|job|opportunity)"
            ),
            "I'm taking another offer",
        ),
        (r".*\bcounter[- ]?offer\b.*", "I'm staying with my present employer"),
        (r"not (?:the right|a good|a) fit", "It isn't the right fit for me"),
        (r"(?:bad|wrong|not good) timing|(?:the )?timing", "The timing isn't right for me"),
        (r"(?:the )?(?:long |daily )?commut(?:e|ing)", "It comes down to the commute"),
        (r"(notice period|commute|distance|journey) (?:is )?too (\w+)", r"My \1 is too \2"),
        (rf"((?:{_OWN})) (tied|bound|linked) (.*)", r"My \1 is \2 \3"),
    )
)

_VERB = (
    r"(?:is|are|was|were|has|have|had|does|doesn't|don't|did|didn't|isn't|aren't|needs?|wants?|"
    r"got|gets?|starts?|started|will|won't|would|can|can't|could|comes?|came|keeps?|makes?|means?|"
    r"depends?|suits?|takes?|took|goes|went|begins?|began|moves?|moved|kills?|matters?|works?|"
    r"runs?|ends?|lives?|changed|found|loves?|likes?|feels?|gives?|allows?)"
)
_DONE = (
    r"(?:just |recently |already )*(?:accepted|agreed|been|begun|bought|changed|chosen|"
    r"come|decided|"
    r"enrolled|found|gone|given|joined|made|moved|promised|recently|relocated|registered|signed|"
    r"started|taken)"
)
_DO = (
    r"(?:(?:really|just|still|would|rather) )?(?:aim|can|can't|cannot|chose|could|"
    r"couldn't|did|didn't|"
    r"do|don't|enjoy|feel|had|hate|have|haven't|hope|intend|left|like|live|love|must|need|plan|"
    r"prefer|should|think|took|want|was|will|won't|work|would|wouldn't|got|went)|am"
)
_AIM = (
    r"(?:stay|focus|wait|keep|finish|spend|travel|learn|go|be|see|become|continue|remain|grow|"
    r"concentrate|raise|train|stick|help|build|teach|write|settle)"
)
_BE = (
    r"(?:(?:just|so|very|too|quite|really|pretty|super) )?(?:about|abroad|absorbed|"
    r"already|at|available|"
    r"away|back|based|bound|busy|close|comfortable|committed|content|currently|due|engaged|fairly|"
    r"finally|focus+ed|from|fully|glad|halfway|happy|here|in|into|keen|loyal|mainly|new|nearly|not|"
    r"off|on|only|out|pleased|quite|rather|ready|really|retired|satisfied|set|settled|still|tied|"
    r"too|under|unable|unavailable|up|very|well|with|within)"
)
# How a clause begins, and what is put before it: the first row that fits decides.
_FORMS = tuple(
    (re.compile(begins, re.I), before)
    for begins, before in (
        (
            r"(?:i|we)(?:'\w+)?\b|(?:it|there|that)'s\b|this is\b|(?:it|there) (?:is|isn't|was)\b",
            "",
        ),
        (rf"(?:my|our|the|this|that|it|there|he|she|they)\b[^,]{{0,80}}?\b{_VERB}\b", ""),
        (rf"(?:{_OWN})\b[^,]{{0,80}}?\b{_VERB}\b", "My "),
        (rf"{_DONE}\b", "I've "),
        (r"(?:with|at|in|here)\b[^,]{0,60}\bsince\b", "I've been "),
        (rf"{_AIM}\b(?!-)", "I want to "),
        (r"being\b|having\b", "It comes down to "),
        (rf"(?:{_DO})\b(?!-)", "I "),
        (r"no longer\b", "I'm "),
        (r"no (?:time|interest|plans?|wish|intention|capacity|room|appetite)\b", "I have "),
        (r"to \w", "I want "),
        (r"closer to\b", "I want to be "),
        (r"(?:more|less|fewer) \w", "I want "),
        (r"too (?:much|many|little)\b", "It comes down to "),
        (r"too (?:far|long|early|late|soon)\b", "It's "),
        (r"for \w", "It's "),
        (r"not (?:my|for me|what|where|the|easy|possible|enough)\b", "It's "),
        (r"not (?:an?)\b", "I'm "),
        (r"(?:family|personal|private|health) reasons\b", "It's for "),
        (rf"{_BE}\b(?!-)", "I'm "),
        (
            (
                r"(?!during|nothing|something|timing|evening|training|housing|(?:th|br|k|r|"
                r"spr|str)ing\b)"
                r"\w{2,20}ing\b"
            ),
            "I'm ",
        ),
        (
            r"(?:the|an?|my|our|this|that|these|those|another|(?:bad |wrong )?timing)\b",
            "It comes down to ",
        ),
        (
            r"(?:long|short|bad|wrong|different|other|small|big)\b(?=\W+\w+$)",
            "It comes down to the ",
        ),
        (r"", "It comes down to this: "),
    )
)


def spelled_out(text: str) -> str:
    """Return a note without haste: short forms written out, thanks and smileys left out."""
    for short, long in _SPELLED:
        text = short.sub(long, text)
    text = _NOT.sub(lambda found: f"{found[1]}'t", text)
    return " ".join(text.split())


def first_person(clause: str) -> str:
    """Return the clause with the subject and verb that it lacks, without its full stop."""
    for note, said in _NOTES:
        if found := note.fullmatch(clause):
            return _capitals(found.expand(said).rstrip())
    clause = re.sub(r"^wanting\b", "want", clause, flags=re.I)
    # The sentence before says "I've decided not to"; twice in a row sounds like a form.
    clause = re.sub(r"^(?:(?:i've|i have|i) )?decided to\b", "I'm going to", clause, flags=re.I)
    before = next(before for begins, before in _FORMS if begins.match(clause))
    return _capitals(before + (_lower_first(clause) if before else clause))


def _capitals(said: str) -> str:
    said = re.sub(r"\bi(?=\b(?!\.))", "I", said)
    said = re.sub(r"\bphd\b", "PhD", re.sub(r"\bmba\b", "MBA", said, flags=re.I), flags=re.I)
    return re.sub(rf"\b(?:{_LANGUAGES})\b", lambda found: found[0].title(), said)


def _lower_first(clause: str) -> str:
    """Return the clause with a small first letter, unless that word is a name or an acronym."""
    known = any(begins.match(clause) for begins, _ in _FORMS[:-1])
    return clause[0].lower() + clause[1:] if known else clause
