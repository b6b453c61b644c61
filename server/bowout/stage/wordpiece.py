"""Text to the numbers of a vocabulary's pieces: BERT's uncased scheme (Devlin et al., 2019).

Lower case, accents off, words split at spaces and punctuation, then each word cut greedily into the
longest pieces that the vocabulary knows (Schuster and Nakajima, 2012). Written here because the
usual library brings a client of a model hub with it, and nothing of Bowout may reach out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

START, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
LONGEST_WORD = 40  # characters; longer ones are links and codes, and no word of any mail

_SPLIT = re.compile(r"[^\W_]+|[^\w\s]|_")
_INSIDE = "##"


class Wordpiece:
    """Cuts text into pieces of one vocabulary, given as piece to number."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self._cut = lru_cache(maxsize=4096)(self._pieces)  # most words of most mails are the same

    def number(self, piece: str) -> int:
        """Return the number of a piece that the vocabulary is known to have."""
        return self._vocabulary[piece]

    def numbers(self, text: str) -> list[int]:
        """Return the numbers of the pieces of ``text``, in order."""
        plain = unicodedata.normalize("NFD", text.lower())
        bare = "".join(char for char in plain if unicodedata.category(char) != "Mn")
        return [number for word in _SPLIT.findall(bare) for number in self._cut(word)]

    def _pieces(self, word: str) -> tuple[int, ...]:
        if len(word) > LONGEST_WORD:
            return (self._vocabulary[UNKNOWN],)
        found = tuple(self._greedy(word))
        return found if -1 not in found else (self._vocabulary[UNKNOWN],)

    def _greedy(self, word: str) -> Iterator[int]:
        """Yield the longest known pieces from the left; -1 where there is none."""
        start = 0
        while start < len(word):
            prefix = _INSIDE if start else ""
            for end in range(len(word), start, -1):
                number = self._vocabulary.get(prefix + word[start:end])
                if number is not None:
                    yield number
                    start = end
                    break
            else:
                yield -1
                return
