"""What has to stand, or must not stand, round a name before it is taken for the boss's (R67).

Folded text only, in seven languages; looked at where a shape of ``boss_shapes`` was found, so none
is sieved.
"""

from __future__ import annotations

import re

#: Whoever leads or needs such is no boss of the reader's.
NO_BOSS = re.compile(
    r"\b(?:leadership|management|executive|founding|senior|client|customer|competitor|other|"
    r"sister|hr|people|account|case|relationship|recrut\w+|rekrut\w+|reclut\w+|werving|personal|"
    r"talent|recruit\w+|my|mein\w*|mon|meu|minha|min|onze recruit\w+)\b"
)
#: What was, or is the reader's now.
WAS = re.compile(
    r"\b(?:used to|derzeit|aktuell|bisher|jetzige\w?|actuellement|ancien\w*|actual|"
    r"actualmente|atual|atualmente|momenteel|huidige|nuvarande|you (?:were|worked|left|are|have|"
    r"had|once)|you're|you've|currently|at present|"
    r"at the moment|formerly|previously|not|n't|ex-)\b"
)
#: After the name of a person: he is spoken of, or has an apposition.
OVER_IT = re.compile(
    r",? (?:who|whom|whose|die|der|qui|que|quien|quem|som|wie)\b|,? (?:the|our|their|your) |"
    r" \((?:the |our )?(?:[\w-]{2,20} ){0,3}(?:manager|head|lead|leader|chef|director|owner|"
    r"supervisor|matron|foreman)\b"
)
#: He or she goes on in the same sentence.
SAYS_MORE = re.compile(
    r"[^.!?]{0,80}\b(?:s?he(?:'s|'d| is| has| would| needs| wants| will| runs)|who|(?:has )?asked "
    r"(?:us|me)|"
    r"(?:is|are) (?:looking|after|keen|hiring|recruiting|short|in need)|needs|wants|"
    r"(?:would|'d) (?:like|love)|sucht|braucht|möchte|würde|hätte gern|freut|voudrait|aimerait|"
    r"querría|gostaria|zou|cherche|recherche|souhaite|busca|necesita|"
    r"quiere|procura|precisa|quer|zoekt|wil|söker|behöver|vill)\b"
)
#: Before the name of one who is the writer's colleague, or one of several who were met.
COLLEAGUE = re.compile(
    r"\b(?:my|our) (?:colleague|recruiter|consultant|assistant|friend|partner|manager|boss|"
    r"director)s?\b|"
    r"\b(?:mein\w*|unser\w*) kolleg\w+|\b(?:mon|ma|notre) collègue|\bmi compañer[oa]|"
    r"\b(?:meu|minha) colega|\bmijn collega|\bmin kollega|"
    r"\b(?:and|und|et|y|e|en|och|&) (?:[\w.'-]{2,15} )?[\w'-]{2,15}$"
)
#: What is run by firms as well as by people.
PLACE = re.compile(
    r"(?:lab|laboratory|studio|office|practice|school|site|shop|store|line|yard|bar|nursery|clinic|"
    r"surgery|depot|warehouse|project|programme|service|workshop|labor|praxis|schule|kita|filiale|"
    r"\w{0,20}werk|\w{0,20}dienst|\w{0,20}bau|einrichtung|haus|baustelle|betrieb|standort|projekt|"
    r"vestiging|praktijk|winkel|locatie|laboratoire|labo|agence|site|magasin|boutique|chantier|"
    r"crèche|laboratorio|taller|tienda|planta|obra|oficina|loja|unidade|butiken|skolan)\b|an |med |"
    r"je |u |under |^(?:chef|manager|team lead|head of)"
)
