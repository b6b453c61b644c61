"""Names as one says them in a sentence: no legal form, no code of the post, the right "my".

What stands in a mail is written for a mail: "Brightwater Ltd.", "Buyer (m/f/d) - Req 4821", "our
new depot". Nothing is added here; words are left out, and "your" becomes "my" (R32, R65, R115).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_LEGAL = re.compile(
    r",? (?:GmbH(?: & Co\.? KG(?:aA)?)?|gGmbH|mbH|AG|SE|KGaA|KG|UG|e\. ?V\.|eG|"
    r"Ltd\.?|LTD\.?|Limited|LLC|LLP|plc|PLC|Plc|Inc\.?|Incorporated|Corp\.?|Pty\.?|"
    r"SAS|SASU|SARL|S\.A\.S\.|S\.A\.R\.L\.|S\.A\.U?\.?|SA|S\.L\.U?\.?|SLU?|S\.C\.|"
    r"B\.V\.|BV|N\.V\.|NV|Lda\.?|Ltda\.?|S\.p\.A\.|SpA|S\.r\.l\.|Srl|AB|A/S|ApS|Oyj?)$"
)
_BRACKETS = re.compile(r" ?[(\[][^()\[\]]{0,60}[)\]]")
_GENDER = re.compile(
    r"[ ,]+(?:[mwfdxi](?:[/|][mwfdxia*]){1,3}|H/F|F/H|all genders?|gn)(?![\w/])", re.I
)
_TAIL = re.compile(
    r"(?:\s+[-–—|]\s.*|[,:]?\s+(?:req(?:uisition)?|ref(?:erence)?|job|id|nr)\b\.?\s*(?:id|"
    r"no)?\.?[ :#-]*"
    r"\w*\d\w*.*|\s+#\w*\d.*)$",
    re.I,
)
_ROLE_WORD = re.compile(r"\s+(?:role|position|post|job|vacancy|opening|stelle|puesto|poste)$", re.I)
_RANK = re.compile(
    r"(?:(?:senior|junior|lead|head|principal|staff|chief|mid|deputy|assistant|leitende[rn]?)\W*)+",
    re.I,
)
_ARTICLE = re.compile(r"^(?:an?|the|our|your)\s+(?=\w)", re.I)
_BEFORE = re.compile(r"\b(?:at|for|of|from|with|to|by|joined|join|joining) $")
#: "the Larkfield team" says nothing of how Larkfield is called.
_AFTER = re.compile(r"[.,;:!?)\n]|'s|$| (?:in|is|are|has|and|we|to|as|who|for|on|where|which)\b")
_PERSONAL = re.compile(
    r"\b(?:i|me|my|we|us|our|ours|you|your|ich|wir|uns\w*|ihr\w*|sie|nuestr\w*|su|sus|nos|"
    r"notre|votre|"
    r"vos)\b",
    re.I,
)


def company_name(name: str | None) -> str | None:
    """Return a company as people call it: without "Ltd.", "GmbH & Co. KG" or "SAS"."""
    if name is None:
        return None
    short = _LEGAL.sub("", name)
    short = _LEGAL.sub("", short).rstrip(" ,")
    return short if len(short) > 1 else name


def with_article(company: str | None, texts: Iterable[str]) -> str | None:
    """Return "the Uppsala Institute" or "The Larder" where they write so; English only."""
    if company is None or company.lower().startswith("the "):
        return company
    for text in texts:
        for named in (f"the {company}", f"The {company}"):
            place = text.find(named)
            while place >= 0:
                end = place + len(named)
                if _BEFORE.search(text, max(0, place - 10), place) and _AFTER.match(text, end):
                    return named
                place = text.find(named, end)
    return company


def thing_built(project: str) -> str:
    """Return an English project as one that both know of: "a new depot" is "the new depot"."""
    return re.sub(r"^an? (?=\w)", "the ", project)


def role_name(role: str | None) -> str | None:
    """Return a role without brackets, codes and places; None where only a rank is left ("Lead")."""
    if role is None:
        return None
    said = _GENDER.sub("", _BRACKETS.sub("", role))
    said = _ARTICLE.sub("", _ROLE_WORD.sub("", _TAIL.sub("", said))).strip(" ,;:-–/")
    if not said or _RANK.fullmatch(said):
        return None
    if said.isupper() and len(said) > 5:
        return said.title()
    return said


def as_i_say_it(phrase: str, turned: Mapping[str, str], *, nouns_are_capital: bool) -> str | None:
    """Return a phrase of theirs in my mouth: "your plan" is "my plan", "our depot" "your depot".

    None for one that speaks of somebody and cannot be turned. In German what follows the last noun
    is no part of the phrase ("den Leichtbau beeindruckt").
    """
    first, _, rest = phrase.partition(" ")
    said = phrase
    if nouns_are_capital:
        words = phrase.split()
        while len(words) > 1 and not words[-1][:1].isupper() and not words[-1][:1].isdigit():
            words.pop()
        if words[-1][:1].isupper():
            said = " ".join(words)
            rest = said.partition(" ")[2]
    if rest and (mine := turned.get(first.lower())) is not None:
        return None if _PERSONAL.search(rest) else f"{mine} {rest}"
    return None if _PERSONAL.search(said) else said
