"""What stands right after the name of a firm: "Elm Foods is hiring", "Quorra Talent Team"."""

from __future__ import annotations

import re

from bowout.facts.firm_cue import BESIDE, Cues, cue
from bowout.facts.firm_wishes import WISHES

#: The name stands right before these.
AFTER = Cues(
    (
        cue(
            "is|are",
            r" (?:currently |now |actively |also |urgently )?(?:hiring|looking|seeking|growing|"
            r"after|"
            r"appointing|advertising|hoping|trying|"
            r"expanding|searching|building|recruiting|opening|excited to|on the hunt|"
            r"in search)\b",
            2.5,
            lead=BESIDE,
        ),
        cue(
            "has|have",
            r" (?:released|extended|an? (?:opening|opportunity|exciting|open|new)|asked|engaged|"
            r"retained|just)\b",
            2,
            lead=BESIDE,
        ),
        cue("builds|measures|was founded|was established|powers", r"\b", 2, lead=BESIDE),
        cue("has been", r" (?:named|ranked|voted|recognised|recognized)\b", 2, lead=BESIDE),
        cue("needs|need|seeks", r" (?:an?|another|its|their|someone|somebody)\b", 2.5, lead=BESIDE),
        cue("announced|pays|covers|is offering|are offering", r"\b", 2, lead=BESIDE),
        cue("is|are", r" (?:a|an|the|one of|at the forefront)\b", 1.5, lead=BESIDE),
        cue(
            "talent acquisition|recruiting|recruitment|hiring|talent|hr|human resources|careers|"
            "people",
            r" (?:team|department|dept)\b",
            2.5,
            "own",
            lead="(?:'s)? ",
        ),
        cue("team|recruiting|careers", "$", 2, "own", lead="(?:'s)? "),
        cue(
            "sucht|recherche|recrute|busca|está buscando|zoekt|söker|está com|baut|wächst|"
            "stellt ein|expandiert|embauche|contrata|groeit",
            r"\b",
            2,
            lead="(?:'s)? ",
        ),
        *WISHES,
    )
)

#: The name stands before these at the start of a subject: "Initech interview confirmation".
SUBJECT_AFTER = re.compile(
    r" (?:technical |telephone |phone |onsite |on-site |virtual |video |coding |"
    r"online |first |final |"
    r"official |job )*(?:interview|next steps|recruiting|hiring|onboarding|"
    r"assessment|confirmation|"
    r"application|offer|invitation|meeting|opportunit)"
)
