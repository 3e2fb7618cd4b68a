"""The one query object: what is asked, in which language, by whom, and on which day.

Whatever is typed becomes a query. Quotes make a phrase; signs that no word is made of fall away.
"""

from collections.abc import Iterable, Mapping, Sized
from dataclasses import dataclass, replace
from datetime import date

from . import dutch, words
from .document import Audience, scope_name
from .vocabulary import SYNONYMS

LONGEST_QUESTION = 300
MOST_TERMS = 12
QUOTES = '"“”„«»'

Way = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One word of the question, found by any of its ways; a way is a set of stems that all must be there."""

    word: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Stems that must stand next to each other."""

    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A question to an engine. `audience` is what the reader may read, and whoever asks must say so.

    labels: filters as axis and values; every axis must fit, one of its values is enough.
    require_all: every term must be found; without it one is enough, and more terms rank higher.
    """

    text: str
    locale: str
    audience: Audience
    on: date
    terms: tuple[Term, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    kinds: frozenset[str] = frozenset()
    labels: tuple[tuple[str, frozenset[str]], ...] = ()
    page: int = 1
    page_size: int = 10
    require_all: bool = True

    @classmethod
    def parse(
        cls,
        text: str,
        *,
        locale: str,
        audience: Audience,
        on: date,
        kinds: Iterable[str] = (),
        labels: Mapping[str, Iterable[str]] | None = None,
        page: int = 1,
        synonyms: Mapping[str, tuple[str, ...]] = SYNONYMS,
    ) -> "Query":
        """Makes a query of whatever was typed; never raises on the text or the page."""
        shown = clean(text)
        filters = {axis: frozenset(values) for axis, values in (labels or {}).items()}
        return cls(
            text=shown,
            locale=locale,
            audience=audience,
            on=on,
            terms=_terms(shown, locale, synonyms),
            phrases=_phrases(shown, locale),
            kinds=frozenset(kinds),
            labels=tuple(sorted((axis, values) for axis, values in filters.items() if values)),
            page=min(max(page, 1), 1_000),
        )

    @property
    def is_empty(self) -> bool:
        """Nothing was asked that an engine could look for."""
        return not (self.terms or self.phrases)

    @property
    def offset(self) -> int:
        return (self.page - 1) * self.page_size

    def total_by(self, hits: Sized) -> int | None:
        """How many there are in all, when a page of hits tells: it is the last one, and not empty or the first."""
        if len(hits) < self.page_size and (len(hits) or self.page == 1):
            return self.offset + len(hits)
        return None

    @property
    def stems(self) -> frozenset[str]:
        """Every stem that counts as found, for highlighting."""
        found = {stem for term in self.terms for way in term.ways for stem in way}
        return frozenset(found.union(*(phrase.stems for phrase in self.phrases)))

    @property
    def scope(self) -> tuple[frozenset[str], ...]:
        """What a document must fit besides the words: of each set it has at least one name."""
        wanted = [
            ("locale", frozenset({self.locale})),
            ("reader", self.audience.names),
            ("kind", self.kinds),
            *self.labels,
        ]
        return tuple(
            frozenset(scope_name(axis, value) for value in values) for axis, values in wanted if values
        )

    def loosened(self) -> "Query":
        """The same question, satisfied with one of its words."""
        return replace(self, require_all=False, phrases=())


def clean(text: str) -> str:
    """What was typed without control signs, on one line, at most 300 signs."""
    printable = "".join(sign if sign.isprintable() else " " for sign in text[: LONGEST_QUESTION * 4])
    return " ".join(printable.split())[:LONGEST_QUESTION]


def _terms(text: str, locale: str, synonyms: Mapping[str, tuple[str, ...]]) -> tuple[Term, ...]:
    typed = list(dict.fromkeys(dutch.tokens(text)))
    telling = [word for word in typed if not words.says_nothing(word, locale)] or typed
    return tuple(Term(word, _ways(word, locale, synonyms)) for word in telling[:MOST_TERMS])


def _ways(word: str, locale: str, synonyms: Mapping[str, tuple[str, ...]]) -> tuple[Way, ...]:
    found = list(words.ways(word, locale))
    for other in synonyms.get(word, ()):
        found.append(tuple(words.stems(other, locale)))
    return tuple(dict.fromkeys(way for way in found if way))


def _phrases(text: str, locale: str) -> tuple[Phrase, ...]:
    """What stands between quotes, when it is more than one word."""
    for quote in QUOTES[1:]:
        text = text.replace(quote, QUOTES[0])
    quoted = text.split(QUOTES[0])[1::2] if text.count(QUOTES[0]) > 1 else []
    stems = [tuple(words.stems(part, locale))[:MOST_TERMS] for part in quoted]
    return tuple(Phrase(phrase) for phrase in stems if len(phrase) > 1)
