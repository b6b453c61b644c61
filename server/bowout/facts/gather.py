"""Gather what may be named in a reply; the one way into this room.

Nothing is invented (R115): every value stands in the thread in the words of its quotation, passed
the gate of ``safe`` and had no equal rival.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout import limits
from bowout.facts.address import address
from bowout.facts.company import Firms, firms
from bowout.facts.dates import deadline
from bowout.facts.greeting import greeting
from bowout.facts.lines import Line, lines, quoted_lines
from bowout.facts.model import Fact, Facts
from bowout.facts.names import read_name
from bowout.facts.people import hiring_manager, interviewers, panels
from bowout.facts.recruiter import recruiter
from bowout.facts.referrer import referrer
from bowout.facts.role import role
from bowout.facts.sender import is_firm
from bowout.facts.talks import call_attempted, offer_made_by, rounds
from bowout.facts.topics import projects, topics
from bowout.stage.model import Judgement, Stage
from bowout.thread.model import Thread

_OFFERED = frozenset({Stage.OFFER, Stage.PUSHBACK, Stage.CLOSED})
_MET = _OFFERED | {Stage.INTERVIEWING}
_GREETED = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|olá|oi|hej|bonjour|"
    r"hola|hallo|liebe[r]?|"
    r"guten tag|beste)[ ,]+(?P<name>[^\W\d_]{2,30})",
    re.IGNORECASE,
)


def gather(thread: Thread, judgement: Judgement) -> Facts:
    """Return what is known of the people, the firm, the job and the talks of a thread.

    Facts are empty for threads that are not about recruiting.
    """
    if judgement.stage is Stage.NOT_RECRUITING:
        return Facts()
    found = lines(thread, judgement.unread)
    answered = recruiter(thread, found)
    writer = answered[0] if answered else None
    boss = hiring_manager(thread, found, judgement, writer)
    referred = referrer(thread, found)
    named, met = (_others(people, writer) for people in interviewers(found))
    people = [fact for fact in (writer, boss, referred, *named) if fact]
    names = [fact.value for fact in people]
    names += [thread.user.name or "", *_senders(thread), *_greeted(found)]
    scopes = _scopes(thread, found, judgement)
    told = (firms(thread, scope, judgement, names) for scope in scopes)
    who = next((each for each in told if each != Firms()), Firms())
    firm = who.company.value if who.company else None
    teams = panels(found) if judgement.stage in _MET else ()
    return Facts(
        recruiter=None if boss == writer and judgement.stage in _OFFERED else writer,
        greeting=greeting(thread, found, answered[1]) if answered else None,
        company=who.company,
        agency=who.agency,
        role=next((job for scope in scopes if (job := role(scope, firm))), None),
        hiring_manager=boss,
        referrer=referred,
        topics=topics(found),
        deadline=deadline(found),
        interviewers=(*met, *_others(teams, writer)),
        projects=projects(found),
        rounds=rounds(thread, found),
        offer_made_by=offer_made_by(thread, found, people, firm)
        if judgement.stage in _OFFERED
        else None,
        call_attempted=call_attempted(found),
        address=address(thread, found),
    )


def _scopes(
    thread: Thread, found: Sequence[Line], judgement: Judgement
) -> Sequence[Sequence[Line]]:
    """Return where firm and job are looked for, one after the other until something is found.

    First the lines of the present approach: a recruiter declined years ago may write from another
    firm about another job (R78). Then all of them, and at last what the oldest message quotes.
    """
    scopes = [found]
    answered = max((message.index for message in thread.mine), default=-1)
    if judgement.stage is Stage.OUTREACH and answered >= 0:
        fresh = [line for line in found if line.message is not None and line.message > answered]
        scopes.insert(0, fresh)
    if old := quoted_lines(thread):
        scopes.append([*found, *old])
    return scopes


def _senders(thread: Thread) -> list[str]:
    """Return the full names in the headers; a single word may be a firm's."""
    found = (read_name(message.sender.name) for message in thread.theirs)
    full = (name for name in found if name is not None and not name.single)
    return [name.whole for name in full if not is_firm(thread, name)]


def _greeted(found: Sequence[Line]) -> list[str]:
    """Return the names the others greet the reader with: "Hi Sam"."""
    return [
        greeting.group("name")
        for line in found
        if not line.mine and (greeting := _GREETED.match(line.text[: limits.PATTERN_LINE]))
    ]


def _others(people: tuple[Fact, ...], writer: Fact | None) -> tuple[Fact, ...]:
    """Leave out the writer, who does not interview but write."""
    if writer is None:
        return people
    own = set(writer.value.casefold().split())
    return tuple(fact for fact in people if not own & set(fact.value.casefold().split()))
