"""Verbs of the one who hires, behind its name: "Elm Foods want you", "Foxglade möchte Sie sehen".

People wish too ("Dana would love to meet you"), so a single word before such a verb is hardly
a firm's name by that alone. A plural verb after one name is a firm's in British English.
"""

from __future__ import annotations

from dataclasses import replace

from bowout.facts.firm_cue import BESIDE, Cue, cue

#: What a single word's wish counts: "Dana would love to" is more often a person's.
OF_PERSON = 0.5
_HOW = r"(?:\w{2,10} )?"
#: What follows a firm's "has".
_DONE = (
    r"(?:asked|offered|come back|decided|chosen|approved|confirmed|agreed|gone|paused|frozen|"
    r"stopped|cancelled|withdrawn|put|picked|got back|signed off|engaged|retained|mandated)"
)

#: One name and a plural verb.
_PLURAL = (
    cue(
        "want|love|like",
        r" (?:you|to|your|a|an|another|someone|somebody)\b",
        2.5,
        lead=BESIDE,
    ),
    cue("have", rf" (?:{_HOW}{_DONE}|an? )\b", 2.5, lead=BESIDE),
    cue(
        "were|are",
        rf" {_HOW}(?:impressed|keen(?:ly)?|pleased|happy|delighted|blown)\b",
        2.5,
        lead=BESIDE,
    ),
    cue("need", r" (?:an?|another|someone|somebody|your)\b", 2.5, lead=BESIDE),
)

#: One name and a singular verb, or what it owns: "Baxter Lowe's employment team".
_SINGULAR: tuple[Cue, ...] = (
    cue(
        "s",
        r" (?:[\w&/-]+ ){0,3}?(?:team|office|department|practice|kitchen|site|plant|lab|board|"
        r"factory|branch|depot|studio|yard|fleet|workshop|surgery|ward|crew|staff|owners|"
        r"partners|head \w+|manager|director|foreman)\b",
        2.5,
        lead="['’]",
    ),
    cue("wants|loved|liked|would like|would love", r" (?:you|to|your)\b", 2.5, lead=BESIDE),
    cue("came back|would be", r"\b", 1.5, lead=BESIDE),
    cue(
        "has|have",
        r" (?:now |just |formally |verbally )?(?:made|issued|sent|presented|drawn up|tabled) "
        r"(?:you |us |me )?(?:a|an|their|its|the) (?:[\w-]+ ){0,3}?"
        r"(?:offer|contract|proposal)\b",
        2.5,
        lead=BESIDE,
    ),
    cue(
        "offered|said yes|picked you|chose you|confirmed",
        r"(?:[!.]|$| you\b| the (?:job|role|post|position|contract)\b)",
        2,
        lead=BESIDE,
    ),
    cue(
        "would like|wants|wishes|is pleased|is delighted|is excited|is happy|"
        "are pleased|are delighted|are excited|are happy",
        r" to (?:offer|invite|extend|move|progress|proceed|hire|have)\b",
        3,
        lead=BESIDE,
    ),
    cue("has", rf" {_HOW}{_DONE}\b", 2.5, lead=BESIDE),
    cue(
        "has",
        r" (?:an?|one|two|three|four|five|several|some) (?:\w+ ){1,4}?"
        r"(?:coming|free|going|open|"
        r"available|vacancy|vacancies|roles?|posts?|jobs?|seats?|positions?|shifts?)\b",
        2.5,
        lead=BESIDE,
    ),
    cue("was|is", rf" {_HOW}(?:impressed|keen(?:ly)?|pleased|delighted|blown)\b", 2, lead=BESIDE),
    cue(
        "souhaite|souhaitent|souhaiterait|aimerait|aimeraient|voudrait|propose|proposent|"
        "cherche|cherchent|recherche|recherchent|recrute|recrutent|accueille|ouvre",
        r"\b",
        2,
        lead=BESIDE + "(?:vous |te |nous )?",
    ),
    cue(
        "est|sont",
        r" (?:prête?s?|ravie?s?|intéressée?s?|emballée?s?|à la recherche)\b",
        2,
        lead=BESIDE,
    ),
    cue(
        "a|ont|vous a|m'a|m'ont",
        r" (?:apprécié|retenu|choisi|décidé|validé|confirmé|adoré|confié|mandatée?|donné)\b",
        2,
        lead=BESIDE,
    ),
    cue(
        "möchte|möchten|würde|würden|lädt|laden|bietet|bieten|will|wollen|sucht|hat|ist",
        r" (?:sie|ihnen|dich|dir|sich|mich|uns|jemanden|eine?n?|begeistert|bereit|nun|"
        r"gern|gerne)\b",
        2.5,
        lead=BESIDE,
    ),
    cue(
        "wil|willen|zou|zouden|heeft|hebben|zoekt|zoeken|nodigt|biedt|is",
        r" (?:je|jou|u|me|mij|ons|een|graag|voor|besloten|gekozen|enthousiast|op zoek|"
        r"onder de indruk)\b",
        2.5,
        lead=BESIDE,
    ),
    cue(
        "quiere|quieren|quieren que|busca|buscan|necesita|necesitan|ofrece|ofrecen|te quiere|"
        "te ofrece|te invita|ha decidido|ha confirmado|ha aprobado|ha elegido|han decidido|"
        "está buscando|están buscando|está creciendo",
        r"\b",
        2.5,
        lead=r"(?:,? que)? ",
    ),
    cue(
        "quer|querem|gostou|gostaram|gostaria|gostariam|procura|precisa|pretende|adorou|"
        "decidiu|confirmou|aprovou|oferece|está a recrutar|está a contratar|está à procura|"
        "está contratando|estão a recrutar|tem uma vaga|abriu",
        r"\b",
        2.5,
        lead=r"(?:,? que)? ",
    ),
)

#: The name stands right before these.
WISHES: tuple[Cue, ...] = (*_PLURAL, *(replace(each, single=OF_PERSON) for each in _SINGULAR))
