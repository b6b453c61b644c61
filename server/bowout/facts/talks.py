"""What took place: interviews held, an offer made, a call that was tried.

R13, R15 and R16: how far things went decides by which medium a no is said.
Counted low on purpose: a talk that is only planned is none, and one message tells of one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from bowout import limits
from bowout.facts.lines import Line
from bowout.facts.model import Fact
from bowout.facts.names import read_name
from bowout.facts.naming import person_before
from bowout.facts.safe import safe
from bowout.facts.sieved import Sieved
from bowout.text.clean import fold
from bowout.thread.model import Message, Thread

_ARTICLE = (
    r"(?:the |your |our |my |an? |das |dem |den |dein\w{0,3} |ihr\w{0,2} |unser\w{0,2} |le |la |"
    r"l'|votre |notre |cet |el |tu |su |nuestra |het |je |uw |ons |a |o |sua |nossa )?"
)
_TALK = (
    r"(?P<talk>(?:[\w-]{2,14} ){0,2}(?:interviews?|rounds?|onsite|panel|phone screen|"
    r"screening call|"
    r"trial shift|vorstellungsgespräch\w{0,2}|bewerbungsgespräch\w{0,2}|kennenlerngespräch\w{0,2}|"
    r"entretiens?|entrevistas?|sollicitatiegesprek|gesprek|intervju))\b"
)
_HELD = Sieved(
    r"\b(?:after|following|since|thank(?:s| you)(?: so much| very much| again)? for|completed|"
    r"completing|passed|passing|cleared|attended|attending|enjoyed|nach|dank für|après|suite à|"
    r"merci pour|tras|después de|gracias por|depois d[eao]|obrigad[oa] pel[ao]|bedankt voor|"
    rf"tack för) (?:attending |completing |taking |joining |coming to )?{_ARTICLE}{_TALK}",
)
_PLANNED = re.compile(
    r"\b(?:will|'ll|would|shall|schedul\w+|invit\w+|upcoming|werden|würden|seront|será|zullen)\b"
)
_INTERVIEW = re.compile(r"\b(?:interview|onsite|panel|gespräch|entretien|entrevista|gesprek)")
_OFFER = re.compile(
    r"\b(?:offer(?:ed|ing)? you|(?:make|made|making|extend(?:ed|ing)?|send|sent|sending|"
    r"put together) "
    r"(?:you )?(?:an|the|our|this) (?:official |formal |verbal |written )?offer|"
    r"ihnen (?:die|eine|das) |dir (?:die|eine|das) |vous proposer|te ofrecemos|ofrecerte|ofrecerle|"
    r"je aanbieden|u aanbieden|te oferecer|lhe oferecer)"
)
_SPEAKER = re.compile(
    r"\b(?:i|we|i'm|we're|i'd|we'd|ich|wir|je|nous|ik|wij)\b|\b(?:pleased|delighted|happy|"
    r"glad) to\b"
)
_TRIED = Sieved(
    r"\b(?P<tried>(?:tried|attempted) (?:to (?:call|reach|ring|phone|get hold of)|calling|ringing|"
    r"phoning|reaching)|gave you a (?:call|ring)|voicemail|voice message|versucht,? (?:sie|dich) "
    r"(?:telefonisch )?(?:zu erreichen|anzurufen)|essayé de (?:vous|t')? ?(?:appeler|joindre)|"
    r"message vocal|intenté llamar\w{0,3}|buzón de voz|tentei (?:te )?ligar|geprobeerd (?:je|u) te "
    r"bellen)\b",
)
_OURS = re.compile(r"\b(?:leave|send|drop) (?:me|us) a $")


def rounds(thread: Thread, lines: Sequence[Line]) -> tuple[Fact, ...]:
    """Return the interviews that took place, oldest first: at most one a message and invitation."""
    found = [_of_invite(message, thread.last.date) for message in thread.theirs]
    told = _HELD.among(lines)
    for message in thread.messages if told else ():
        own = (line for line in told if line.message == message.index and line.kind != "signature")
        found.append(next((fact for line in own if (fact := _held(line))), None))
    return tuple(sorted((f for f in found if f is not None), key=lambda fact: fact.message or 0))


def _of_invite(message: Message, now: datetime | None) -> Fact | None:
    """Return the interview that a message invited to, once its hour has passed."""
    invite = message.invite
    if invite is None or invite.cancelled or not invite.title or now is None:
        return None
    if not isinstance(invite.start, datetime) or not _INTERVIEW.search(invite.title.lower()):
        return None
    start, until = invite.start, now
    if (start.tzinfo is None) != (until.tzinfo is None):
        start, until = start.replace(tzinfo=None), until.replace(tzinfo=None)
    title = safe(invite.title, limits.MAX_TOPIC)
    return Fact(title, message.index, invite.title) if title and start < until else None


def _held(line: Line) -> Fact | None:
    cue = _HELD.first(line)
    if cue is None or _PLANNED.search(line.folded[: cue.start("talk")]):
        return None
    value = line.text[cue.start("talk") : cue.end("talk")]
    return Fact(value, line.message, line.text) if safe(value, limits.MAX_TOPIC) else None


def offer_made_by(
    thread: Thread, lines: Sequence[Line], people: Sequence[Fact], firm: str | None
) -> Fact | None:
    """Return who offers the job: the person named, else the one who writes "we offer you".

    A single name is a person's only if ``people``, those known otherwise, say so; ``firm`` is none.
    """
    known = {part for fact in people for part in fold(fact.value).split()}
    firms = set(fold(firm or "").split())
    for line in lines:
        if line.mine or line.message is None:
            continue
        folded = line.folded
        cue = _OFFER.search(folded)
        if cue is None:
            continue
        found = _who_offers(line, folded, cue.start())
        if found is None and _SPEAKER.search(folded[: cue.end()]):
            found = _sender(thread.messages[line.message])
        if found is None:
            continue
        parts = set(fold(found.value).split())
        if not parts & firms and (len(parts) > 1 or parts & known):
            return found
    return None


def _sender(message: Message) -> Fact | None:
    header = " ".join((message.sender.name or "").split())
    name = read_name(header)
    return Fact(name.whole, message.index, header) if name is not None else None


def _who_offers(line: Line, folded: str, place: int) -> Fact | None:
    """Return the person right before "would like to offer you"."""
    before = re.search(
        r" (?:(?:would like|wants|is happy|is pleased|is delighted|has decided|asked me) to|has|"
        r"möchte|souhaite|quiere|wil|quer) $",
        folded[:place],
    )
    return person_before(line, before.start()) if before else None


def call_attempted(lines: Sequence[Line]) -> Fact | None:
    """Return the words by which the others say that they tried to call, newest first."""
    for line in _TRIED.among(reversed(lines)):
        if line.mine or line.message is None:
            continue
        cue = _TRIED.first(line)
        if cue is not None and not _OURS.search(line.folded[: cue.start()]):
            value = line.text[cue.start() : cue.end()]
            return Fact(value, line.message, line.text)
    return None
