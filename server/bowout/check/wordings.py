"""Our own replies: a wording is looked at once, and for each thread what its names change.

A reply is a template with names in it. The rules see through the names (``masking``), all but
three: the right name (R110), no blank left open (R109), not too long (R111). So what the others
find in a wording they find in its replies, whoever they go to, and these three are a question of
the names alone.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from dataclasses import replace
from functools import cache, lru_cache
from operator import itemgetter

from bowout import limits
from bowout.check.analysis import Analysis
from bowout.check.model import Context, Draft, Finding
from bowout.check.names import greets_another
from bowout.check.review import review
from bowout.check.rules import too_long
from bowout.check.rules.email_where_call import CALL_FLAGS
from bowout.check.rules.placeholder import has_blank
from bowout.check.rules.unsolicited_feedback import ASKED
from bowout.replies.model import Wording
from bowout.replies.wording import FAMILY_NAME, STAND_INS

_GAP = "\n\n"
_STOOD = Context(
    to=f"{STAND_INS['name']} {FAMILY_NAME}",
    company=STAND_INS["company"],
    role=STAND_INS["role"],
    me=STAND_INS["me"],
)


def review_reply(draft: Draft, wording: Wording) -> tuple[Finding, ...]:
    """Return what ``review`` finds in a reply of ours; ``wording`` is that of its text."""
    if not _names_fit(draft, wording):
        return review(draft)
    context = _stand_in(
        draft.context.rounds >= limits.CALL_ROUNDS,
        not CALL_FLAGS.isdisjoint(draft.context.flags),
        ASKED in draft.context.flags,
    )
    stood = Draft(wording.text, draft.stage, "email", draft.kind, context, draft.language)
    found = _found_in(stood)
    if not found:
        return ()
    pieces = _pieces(draft.text, wording)
    first = min((each.start for each in found if each.start is not None), default=sys.maxsize)
    return _moved(found, pieces) if pieces and first >= pieces[0][0] else review(draft)


@lru_cache(maxsize=limits.WORDINGS_REMEMBERED)
def _found_in(wording: Draft) -> tuple[Finding, ...]:
    """Return what is found in a wording, the length left out: it is the reply's own."""
    return tuple(finding for finding in review(wording) if finding.rule != too_long.RULE.name)


def _pieces(text: str, wording: Wording) -> list[tuple[int, int]]:
    """Return where each piece between names begins in the wording and in ``text``; none where the
    names are not all that differs.

    A wording greets somebody: where the reply knows no name, what stands below its greeting is
    compared.
    """
    named = "name" in wording.names
    before, length = (0, 0) if named else (wording.text.find(_GAP), text.find(_GAP))
    if before < 0 or length < 0:  # a spoken text of one paragraph
        return []
    names = {stood: wording.names[slot] for slot, stood in wording.stood.items()}
    found = [(before, length)]
    said = [text[:length]]
    for each in _any_of(frozenset(names)).finditer(wording.text, before) if names else ():
        said += [wording.text[before : each.start()], names[each.group()]]
        length += each.start() - before + len(names[each.group()])
        before = each.end()
        found.append((before, length))
    same = "".join((*said, wording.text[before:])) == text
    return found if same else []


@lru_cache(maxsize=limits.WORDINGS_REMEMBERED)
def _any_of(names: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def _moved(findings: tuple[Finding, ...], pieces: list[tuple[int, int]]) -> tuple[Finding, ...]:
    """Return the findings at their places in the reply."""
    return tuple(
        finding
        if finding.start is None or finding.end is None
        else replace(finding, start=_place(finding.start, pieces), end=_place(finding.end, pieces))
        for finding in findings
    )


def _place(place: int, pieces: list[tuple[int, int]]) -> int:
    """Return where in the reply a place of the wording is that does not lie inside a name."""
    number = bisect_right(pieces, place, key=itemgetter(0)) - 1
    start, moved = pieces[number]
    return moved + place - start


@cache
def _stand_in(many_rounds: bool, by_phone: bool, asked: bool) -> Context:
    """Return a context that knows the stand-ins, and of the thread what the rules ask of it."""
    flags = {min(CALL_FLAGS)} if by_phone else set()
    return replace(
        _STOOD,
        rounds=limits.CALL_ROUNDS if many_rounds else 0,
        flags=frozenset(flags | ({ASKED} if asked else set())),
    )


def _names_fit(draft: Draft, wording: Wording) -> bool:
    """Say whether the names are the thread's, leave no blank open and make nothing too long."""
    names = wording.names
    if not _are_right(names.get("name", ""), "\n".join(names.values()), draft.context):
        return False
    limit = too_long.limit_for(draft)
    return len(draft.text.split()) <= limit or Analysis(draft).words <= limit


@lru_cache(maxsize=1)  # one thread's replies have the same names
def _are_right(greeted: str, names: str, context: Context) -> bool:
    return not greets_another(greeted, context) and not has_blank(names)
