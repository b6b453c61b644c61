"""Who else is meant: the one who would be the boss, and those who interview.

R65 and R67: thanks name the interviewer and cover the hiring manager when they are known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bowout import limits
from bowout.facts.boss_writer import writer_hires
from bowout.facts.bosses import bosses
from bowout.facts.lines import Line
from bowout.facts.model import Fact
from bowout.facts.name_words import HONORIFICS
from bowout.facts.naming import people_at, person_at, person_before, the_one
from bowout.facts.safe import safe
from bowout.facts.sieved import Sieved
from bowout.facts.titles import HEADS
from bowout.stage.model import Judgement
from bowout.text.clean import fold
from bowout.thread.model import Thread

#: No title is longer.
TITLE = 90

_BOSS_BEFORE = re.compile(
    r"(?:\b(?:the|our|your|my)? ?(?:hiring|appointing|line|recruiting) manager"
    r"(?: is| for this role is|, | ?[:–-]| )|"
    r"\breport(?:ing|s)? (?:directly |straight )?(?:in)?to |\b(?:berichte(?:n|st) (?:direkt )?an|"
    r"rattachée? à|reportando a|rapporte(?:ert|ren) aan|rapporteert u aan) (?:herrn? |frau )?|"
    r"you(?:'d| would|'ll| will) "
    r"(?:report|be reporting) (?:directly )?to |your (?:future |new )?(?:manager|"
    r"boss)(?: would be| is|,) )"
)
#: Who leads them is nobody's boss to be.
_NOT_STAFF = (
    r"(?!(?:[\w&/-]{2,20} ){0,3}(?:hr|people|talent|recruit\w*|human|hiring|resourcing|"
    r"acquisition)\b)"
)
_BOSS_AFTER = re.compile(
    r"^(?:, |[ ]?\()(?:the|our|your|who(?:'s| is| would be)(?: the| our| your)?)? ?"
    r"(?:hiring manager|(?:who )?(?:leads|runs|heads|manages) (?:the|our|that|this))"
)
#: A leader among those to be met, if no other is met with him.
_LEADER_AFTER = re.compile(
    r"^(?:, |[ ]?\()(?:the|our|your|who(?:'s| is| would be)(?: the| our| your)?)? ?"
    rf"{_NOT_STAFF}(?:[\w&/-]{{2,20}} ){{0,3}}(?:manager|director|head of [\w ]{{2,30}})\b"
)
_TOLD_BEFORE = re.compile(r"\b(?:is|as) ?$")
_ASIDE = re.compile(r", | \(")
_AND = re.compile(r" (?:and|und|et|y|e|en|&) ")
#: After the name, wherever it stands: "Ines Costa, who leads the team".
_IS_BOSS = re.compile(
    r",? ?\(?(?:he |she |they |and |und |et |y |e )?(?:"
    r"à qui le poste|gestora? da vaga|who(?:m)? (?:the|this|your) [\w &/-]{2,40} reports? to|"
    r"(?:la|le|el) (?:jefa?|responsable|cheffe?) de(?:l| la|l')? equipo\b|"
    r"l(?:a|e) responsable de l'équipe|"
    r"(?:ihr|dein|die|der)e? (?:potenzielle |zukünftige |künftige |direkte |neue )?"
    r"(?:führungskraft|vorgesetzter?|chef|chefin)\b|"
    r"(?:der|die|unser|unsere) (?:leiter|leiterin|chef|chefin) (?:der|des|unsere[rs]) |"
    r"(?:ihr|dein)e? (?:künftige |neue )?(?:vorgesetzter?|chef|chefin)\b|"
    r"(?:le|la|notre) (?:directeur|directrice|responsable|cheffe?) (?:de|du|des) |"
    r"(?:el|la) (?:director|directora|jefe|jefa|responsable) (?:de|del) |"
    r"(?:o|a) (?:diretor|diretora|gerente|chefe) (?:de|do|da) |"
    r"(?:de|onze) (?:directeur|afdelingsleider|manager|leidinggevende)\b|"
    r"who(?: would|'d| will|'ll) be your (?:manager|boss|lead)\b|"
    r"(?:the |our |your |who(?:'s| is| would be| will be)(?: the| our| your)? )?"
    r"(?:hiring manager|(?:future|new|direct) (?:manager|boss|lead)|line manager|would be your "
    r"(?:manager|boss)|will be your (?:manager|boss)|(?:who )?(?:leads|runs|heads|manages) "
    rf"(?:the|this|our|that) {_NOT_STAFF}[\w &/-]{{0,30}}(?:team|group|lab|department|unit|desk|"
    rf"kitchen))\b)"
)
#: No line without one of these names a boss.
_BOSS_WORDS = frozenset(
    {"afdelingsleider", "berichte", "berichten", "berichtest", "boss", "chef", "chefe"}
    | {"cheffe", "chefin", "directeur", "director", "directora", "directrice", "diretor"}
    | {"diretora", "führungskraft", "gerente", "gestor", "gestora", "head", "heads", "jefa"}
    | {"jefe", "lead", "leads", "leidinggevende", "leiter", "leiterin", "manager", "manages"}
    | {"poste", "rapporteert", "rapporteren", "rattaché", "rattachée", "report", "reportando"}
    | {"reporting", "reports", "responsable", "runs", "vorgesetzte", "vorgesetzter"}
)
#: The sentence speaks of what is still to come.
_TO_COME = re.compile(
    r"\b(?:will|you'll|we'll|i'll|next (?:step|stage|round|week)|schedul(?:e|ing)|invit(?:e|ing)|"
    r"(?:would|'d) (?:like|love) (?:you )?to|upcoming|tomorrow|nächste\w?|prochaine?|próxim[ao]|"
    r"volgende)\b"
)
_PANEL = re.compile(
    r"\b(?P<panel>[Tt]he (?:[A-Z][\w&'-]{1,20} ){1,3}(?:team|panel|committee|crew|board|brigade))"
    r"(?= (?:[a-z]{2,12} )?(?:voted|loved|liked|enjoyed|met|interviewed|agreed|decided|"
    r"(?:was|were|is|are) (?:\w+ )?(?:impressed|delighted|thrilled|unanimous|happy|excited))\b)"
)
_MEET = Sieved(
    r"\b(?:meet(?:ing)? with|meet|speak (?:with|to)|talk (?:with|to)|scheduling you with|"
    r"interview with|chat with|conversation with|call with|spoke (?:with|to)|met(?: with)?|"
    r"talked (?:with|to)|meeting|panel with|, with|gespräch mit|"
    r"entretien avec|entrevista con|"
    r"conversa com|gesprek met) ",
    "call chat conversa conversation entretien entrevista gesprek gespräch interview meet meeting "
    "met panel scheduling speak spoke talk talked with",
)


def hiring_manager(
    thread: Thread, lines: Sequence[Line], judgement: Judgement, writer: Fact | None
) -> Fact | None:
    """Return who would be the boss: the writer, or the one person the thread calls so."""
    if writer is not None and writer_hires(thread, lines, judgement.stage):
        return writer
    names = fold(f"{thread.user.name or ''} {writer.value if writer else ''}").split()
    others = frozenset(name for name in names if name.rstrip(".") not in HONORIFICS)
    sure, likely = bosses(lines, others)
    told = (fact for line in lines if not line.mine for fact in _bosses(line))
    found = [fact for fact in told if others.isdisjoint(fold(fact.value).split())]
    return the_one([*sure, *found]) if sure or found else the_one(likely)


def interviewers(lines: Sequence[Line]) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """Return the people met or to be met, each once, in the order they are named; then those met.

    Met are only those that a sentence does not put into the future: the rest cannot be thanked.
    """
    named: dict[str, Fact] = {}
    met: dict[str, Fact] = {}
    for line in lines:
        if line.kind == "subject":
            continue
        cues = list(_MEET.find_all(line))
        held = bool(cues) and not _TO_COME.search(line.folded)
        for fact in (one for cue in cues for one in people_at(line, cue.end())):
            first = fold(fact.value).split()[0]
            named.setdefault(first, fact)
            if held:
                met.setdefault(first, fact)
    return tuple(named.values()), tuple(met.values())


def panels(lines: Sequence[Line]) -> tuple[Fact, ...]:
    """Return the teams and panels that met the reader: "The Harbour team loved you"."""
    found: dict[str, Fact] = {}
    for line in lines:
        for cue in _PANEL.finditer("" if line.mine else line.text):
            value = cue["panel"]
            if safe(value, limits.MAX_NAME):
                found.setdefault(fold(value), Fact(value, line.message, line.text))
    return tuple(found.values())


def _bosses(line: Line) -> list[Fact]:
    folded = line.folded
    found: list[Fact] = []
    if _BOSS_WORDS.isdisjoint(line.vocabulary):
        return found
    for cue in _BOSS_BEFORE.finditer(folded):
        fact = person_at(line, cue.end())
        told = _TOLD_BEFORE.search(folded, 0, cue.start())  # "Ines is the hiring manager, Tomos"
        if fact is not None and told is None:
            found.append(fact)
    for cue in _IS_BOSS.finditer(folded):
        fact = person_before(line, cue.start()) or _before_title(line, cue.start())
        if fact is not None:
            found.append(fact)
    for cue in _MEET.find_all(line):
        for fact in people_at(line, cue.end()):
            after = line.text.find(fact.value, cue.end()) + len(fact.value)
            leads = _LEADER_AFTER.match(folded[after:]) and _is_alone(line, after)
            if leads or _BOSS_AFTER.match(folded[after:]):
                found.append(fact)
    return found


def _before_title(line: Line, place: int) -> Fact | None:
    """Return who has the title that ends at ``place``: "Ines Costa (Chief Data Officer and"."""
    aside = list(_ASIDE.finditer(line.folded, max(0, place - TITLE), place))
    if not aside:
        return None
    title = line.text[aside[-1].end() : place].split()
    if not (title and (title[-1].isupper() or not HEADS.isdisjoint(map(str.lower, title)))):
        return None
    return person_before(line, aside[-1].start())


def _is_alone(line: Line, place: int) -> bool:
    """Say whether nobody else is named after ``place``: of a panel's members none is the boss."""
    return all(person_at(line, other.end()) is None for other in _AND.finditer(line.folded, place))
