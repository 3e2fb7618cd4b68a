"""How hard a text is to read: its LIX (Björnsson, 1968) and the length of its sentences."""

import html
import re
from dataclasses import dataclass

LONG_WORD = 7  # letters, from which LIX counts a word as long

_BLOCK_END = re.compile(r"</(?:p|li|h[1-6])>|<br */?>")
_TAG = re.compile(r"<[^>]+>")
# Addresses and phone numbers are not read as prose.
_NOT_PROSE = re.compile(r"\S+@\S+|https?://\S+|\b0[\d \-]{8,}\d\b")
_SENTENCE_END = re.compile(r"(?<=[.!?:])['\"”’)]*\s+|\n+")
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Reading:
    """The numbers of one text."""

    words: int
    sentences: int
    long_words: int
    longest_sentence: int

    @property
    def sentence_length(self) -> float:
        """Words a sentence, on average."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def lix(self) -> float:
        """Sentence length plus the percentage of long words; under 25 is very easy, under 35 easy."""
        return self.sentence_length + 100 * self.long_words / self.words if self.words else 0.0


def plain(text: str) -> str:
    """The text without its tags; each paragraph, list item and heading on a line of its own."""
    lines = _TAG.sub("", _BLOCK_END.sub("\n", text))
    return _NOT_PROSE.sub("", html.unescape(lines))


def reading(text: str) -> Reading:
    """The numbers of a text, which may hold HTML. A line without a full stop counts as a sentence."""
    sentences = [_WORD.findall(part) for part in _SENTENCE_END.split(plain(text))]
    sentences = [words for words in sentences if words]
    words = [word for sentence in sentences for word in sentence]
    return Reading(
        len(words),
        len(sentences),
        sum(len(word) >= LONG_WORD for word in words),
        max(map(len, sentences), default=0),
    )
