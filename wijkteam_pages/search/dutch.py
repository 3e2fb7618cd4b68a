"""Dutch words as an index sees them: folded, stemmed, and compounds taken apart.

Every engine stores and asks for what this module makes, so that SQLite, PostgreSQL and a search server find alike.
"""

import re
import unicodedata
from functools import cache, lru_cache
from threading import Lock
from typing import Any

from .vocabulary import PARTS

WORD = re.compile(r"[^\W_]+")
GENITIVE = re.compile(r"(?<=\w)['’]s\b")
LONGEST_WORD = 60
SHORTEST_PART = 3
# What may stand between two parts of a compound: jeugd-hulp, buurt-s-feest, huis-en-zoeken.
LINKS = ("", "s", "e", "n", "en")
# Plurals that the rules of the stemmer leave long.
IRREGULAR = {"kinder": "kind", "lied": "lied", "eier": "ei", "sted": "stad", "led": "lid"}

# The stemmer keeps the word that it works on in itself.
_one_at_a_time = Lock()


@cache
def _stemmer() -> Any:
    # Imported at the first word: it brings thirty languages along.
    import snowballstemmer  # type: ignore[import-untyped]  # it ships no types

    return snowballstemmer.stemmer("dutch_porter")


def fold(text: str) -> str:
    """Small letters without accents: "Coördinator" is "coordinator"."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).casefold()


def tokens(text: str) -> list[str]:
    """The folded words of `text` in their order; letters and digits of any script, at most 60 signs long."""
    return [word[:LONGEST_WORD] for word in WORD.findall(fold(GENITIVE.sub("", text)))]


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of a folded word: "schulden" and "schuld" are "schuld", "huizen" and "huis" are "huis"."""
    with _one_at_a_time:
        stemmed: str = _stemmer().stemWord(word)
    if stemmed in IRREGULAR:
        return IRREGULAR[stemmed]
    if len(stemmed) > 3 and stemmed[-1] in "zv":
        return stemmed[:-1] + {"z": "s", "v": "f"}[stemmed[-1]]
    return stemmed


@lru_cache(maxsize=100_000)
def compound(word: str) -> tuple[str, ...]:
    """All parts of a folded compound: "schuldhulpverlening" is "schuld", "hulp", "verlening"; else nothing."""
    return _whole(word, whole=word) if len(word) >= 2 * SHORTEST_PART else ()


@lru_cache(maxsize=100_000)
def parts(word: str) -> tuple[str, ...]:
    """All parts of a folded compound, or else its known head and tail: good to be found by, not to ask for.

    "woningbouwvereniging" is found by "woning" and "vereniging", though "bouw" may be unknown.
    """
    if len(word) < 2 * SHORTEST_PART:
        return ()
    return compound(word) or _ends(word)


def _whole(rest: str, *, whole: str) -> tuple[str, ...]:
    """Known parts that together make up all of `rest`, the longest first; a part alone is no compound."""
    if rest != whole and rest in _known():
        return (rest,)
    for size in range(len(rest) - SHORTEST_PART, SHORTEST_PART - 1, -1):
        if rest[:size] not in _known():
            continue
        for link in LINKS:
            if rest.startswith(link, size) and (tail := _whole(rest[size + len(link) :], whole=whole)):
                return (rest[:size], *tail)
    return ()


def _ends(word: str) -> tuple[str, ...]:
    """The longest known tail of at least four letters, and the longest known head."""
    sizes = range(len(word) - SHORTEST_PART, SHORTEST_PART, -1)
    tail = next((word[-size:] for size in sizes if word[-size:] in _known()), None)
    head = next((word[:size] for size in sizes if word[:size] in _known()), None)
    return tuple(part for part in (head, tail) if part)


@cache
def _known() -> frozenset[str]:
    return frozenset(fold(part) for part in PARTS)
