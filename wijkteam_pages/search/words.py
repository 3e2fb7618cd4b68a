"""Words by language: which stems a text has, and which stems a word may be found by."""

from functools import lru_cache

from . import dutch
from .vocabulary import STOP_WORDS

# Between the words of a text and the parts of its compounds, so that no phrase runs across.
GAP = "zzgapzz"
# More words than this of one field are left out: a tsvector holds 16,383 positions.
LONGEST_TEXT = 6_000


def language(locale: str) -> str:
    """ "nl-BE" is "nl"."""
    return locale.split("-")[0].lower()


def stems(text: str, locale: str) -> list[str]:
    """The stems of `text` in their order; only Dutch is stemmed, other languages are folded."""
    words = dutch.tokens(text)[:LONGEST_TEXT]
    if language(locale) == "nl":
        return [dutch.stem(word) for word in words]
    return words


def indexed(text: str, locale: str) -> str:
    """What an engine keeps of `text`: its stems, then the stems of the parts of its compounds."""
    ordered = stems(text, locale)
    extra = sorted(set(_parts_of(text, locale)) - set(ordered)) if ordered else []
    return " ".join([*ordered, GAP, *extra]) if extra else " ".join(ordered)


@lru_cache(maxsize=100_000)
def ways(word: str, locale: str) -> tuple[tuple[str, ...], ...]:
    """How a folded word may be found: its stem, or all parts of the compound together."""
    if language(locale) != "nl":
        return ((word,),)
    # A head or tail alone is no way: who asks for "schuldbewind" does not ask for everything about "schuld".
    together = tuple(dict.fromkeys(dutch.stem(part) for part in dutch.compound(word)))
    return ((dutch.stem(word),), together) if together else ((dutch.stem(word),),)


def says_nothing(word: str, locale: str) -> bool:
    """A folded word that a query can do without."""
    return language(locale) == "nl" and word in STOP_WORDS


def _parts_of(text: str, locale: str) -> list[str]:
    if language(locale) != "nl":
        return []
    words = dict.fromkeys(dutch.tokens(text)[:LONGEST_TEXT])
    return [dutch.stem(part) for word in words for part in dutch.parts(word)]
