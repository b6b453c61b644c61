"""The eleven reasons one can pick (R36-R46), and which wording fits how far things have gone.

The words stand in ``templates/<language>/reasons.toml``; here are their names and the rule that a
later stage falls back on the words of the one before. No preset has a slot for another employer,
so none can be named (R44). No reason picked is no reason said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from bowout.stage.model import Stage

PRESETS = (
    "timing",
    "industry",
    "managerial_scope",
    "happy_in_role",
    "career_direction",
    "responsibilities",
    "more_strategic",
    "mentorship",
    "accepted_other",
    "closer_work",
    "structure_fit",
)

Group = Literal["outreach", "process", "offer"]
GROUPS: tuple[Group, ...] = ("outreach", "process", "offer")

_GROUP_OF: dict[Stage, Group] = {
    Stage.OUTREACH: "outreach",
    Stage.SCREENING: "process",
    Stage.INTERVIEWING: "process",
    Stage.OFFER: "offer",
    Stage.PUSHBACK: "offer",
    Stage.CLOSED: "offer",
}

Wordings = Mapping[str, Mapping[Group, Sequence[str]]]


def wordings_for(reason: str, stage: Stage, wordings: Wordings) -> Sequence[str]:
    """Return the sentences (small templates) that say a preset at this stage, at least one."""
    by_group = wordings[reason]
    for group in reversed(GROUPS[: GROUPS.index(_GROUP_OF[stage]) + 1]):
        if by_group.get(group):
            return by_group[group]
    return by_group["outreach"]
