"""Bowout: the right no to a recruiter, for this stage, in words you would sign.

The way through the house, one verb a room, a frozen dataclass handed to the next:

    mailbox --> thread --> stage --> facts --> advice --> replies --> check --> api
    fetch       read       judge     gather    advise     suggest     review    answer
    RawThread   Thread     Judgement Facts     Advice     Reply...    Finding.. JSON

A room imports only from rooms to its left. ``text`` (characters) is the left wall, ``app`` the
right one, and ``suggest`` alone knows the order; ``triage`` goes that way for a whole mailbox.
``tests/server/test_walls.py`` holds the walls.
"""

__version__ = "0.1.0"
