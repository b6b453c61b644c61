"""Where each rule applies: requirements.md, section 3c, as one table.

A rule that is not named applies to every stage and kind.
"""

from __future__ import annotations

from bowout.check.rule import Rule
from bowout.replies.model import Kind
from bowout.stage.model import Stage

_INTERVIEWS_ON = frozenset({Stage.INTERVIEWING, Stage.OFFER})
_TALKS_ON = _INTERVIEWS_ON | {Stage.SCREENING}
_BEFORE_CLOSED = frozenset(Stage) - {Stage.CLOSED}

STAGES: dict[str, frozenset[Stage]] = {
    "decision_late": _BEFORE_CLOSED,
    "decision_unclear": _BEFORE_CLOSED,
    "vague_reason": _INTERVIEWS_ON,
    "no_specific_thanks": _INTERVIEWS_ON,
    "no_stay_in_touch": _TALKS_ON,
    "invites_counter": _TALKS_ON | {Stage.PUSHBACK},
    "email_where_call": _INTERVIEWS_ON,
}

#: These kinds carry no decision of their own: they ask for a call, answer or follow up.
_UNDECIDED = frozenset({Kind.CALL_REQUEST, Kind.VOICEMAIL, Kind.ACK, Kind.FOLLOWUP})
_SHORT = frozenset({Kind.ONE_LINER, Kind.CONFIRMATION})
_NOT_THESE = _UNDECIDED | _SHORT | {Kind.PUSHBACK_ANSWER}

SILENT_FOR: dict[str, frozenset[Kind]] = {
    "decision_late": _UNDECIDED,
    "decision_unclear": _UNDECIDED,
    "many_reasons": _UNDECIDED,
    "over_explains": _UNDECIDED,
    "invites_counter": _UNDECIDED,
    "vague_reason": _NOT_THESE,
    "no_specific_thanks": _NOT_THESE,
    "no_stay_in_touch": _NOT_THESE,
    "email_where_call": frozenset(Kind) - {Kind.DECLINE},
}


def applies(rule: Rule, stage: Stage, kind: Kind) -> bool:
    """Say whether ``rule`` has anything to say about a text of this stage and kind."""
    stages, silent = STAGES.get(rule.name), SILENT_FOR.get(rule.name)
    return (stages is None or stage in stages) and (silent is None or kind not in silent)
