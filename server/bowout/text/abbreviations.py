"""Words that end in a full stop without ending a sentence; a language a row, lower case, no stop.

From the lists every sentence splitter keeps (Punkt's abbreviation types, the Unicode CLDR
suppression lists), cut to what stands in business mail and is not also a word ("me.", "sat.").
"""

from __future__ import annotations

_BEFORE_NAMES = (
    "mr mrs ms mx dr prof eng st messrs gov capt lt sgt rev hon e.g i.e vs cf approx ext tel mob",
    "jan feb apr aug sept sep oct nov dec tue tues wed thu thur thurs",
    "hr frl dipl ing vgl resp bzw evtl inkl exkl zzgl ggf z.b d.h u.a",  # de
    "mme mlle p.ex par.ex",  # fr
    "sr sra srta dra dña p.e p.ej rr hh",  # es, pt
    "sig dott avv geom spett egr gent",  # it
    "dhr mevr drs bijv",  # nl
    "bl.a f.eks t.ex o.g",  # da, no, sv
    "np tzn",  # pl
)

_BEFORE_NUMBERS = (
    "no nos nr nº num núm art fig vol ch sec p pp ca max min par ph",
    "jan feb mar apr jun jul aug sept sep oct nov dec",
)

_MAY_END = (
    "inc ltd co corp llc plc bros dept univ assn est jr sr etc al p.m a.m pm am u.s u.k u.s.a e.u",
    "ph.d m.sc b.sc m.d ed rd ave blvd hwy mt ft yrs hrs mins wk",
    "gmbh usw str tsd mio mrd stk a.g o.ä u.s.w",  # de
    "s.a s.l env",  # fr, es
    "s.r.l s.p.a ecc",  # it
    "b.v n.v etw",  # nl
    "a.s osv m.fl",  # da, no, sv
    "itd itp",  # pl
)

#: These are followed by a name or go on: the sentence does not end whatever letter comes next.
BEFORE_NAMES = frozenset(word for row in _BEFORE_NAMES for word in row.split())

#: These do not end a sentence when a number follows.
BEFORE_NUMBERS = frozenset(word for row in _BEFORE_NUMBERS for word in row.split())

#: These may end a sentence: it ends when the next word begins with a capital.
MAY_END = frozenset(word for row in _MAY_END for word in row.split())
