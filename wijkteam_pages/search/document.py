"""What search knows of a page, an answer or a method: a plain value that every engine can keep."""

import re
from dataclasses import dataclass
from datetime import date

# How much a word counts by where it stands.
WEIGHTS = {"title": 4.0, "keywords": 4.0, "summary": 2.0, "headings": 3.0, "body": 1.0}
# What is past its review date counts half.
OVERDUE = 0.5


@dataclass(frozen=True, slots=True)
class Audience:
    """Who may read a document, or what a reader may read: they meet when they share a name.

    The names are "public", "account" (whoever is logged in) and "group-<id>". There is no default.
    """

    names: frozenset[str]

    def __post_init__(self) -> None:
        if not self.names:
            raise ValueError("An audience without a name would be guessed")

    def meets(self, other: "Audience") -> bool:
        return not self.names.isdisjoint(other.names)


PUBLIC = Audience(frozenset({"public"}))
ACCOUNTS = Audience(frozenset({"account"}))


def groups(ids: frozenset[int]) -> Audience:
    """Internal: the members of any of these groups."""
    return Audience(frozenset(f"group-{pk}" for pk in ids))


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Something that can be found.

    key: unique and lasting, with the name of its source before the colon: "page:12".
    kind: what it is to a reader: "team", "faq", "form", "method", "page".
    labels: what it can be filtered by, as (axis, value): ("topic", "money"), ("life_area", "income").
    review_by: after this day it is overdue and ranks lower; the engine compares it with the day of the query.
    """

    key: str
    kind: str
    locale: str
    audience: Audience
    title: str
    url: str
    keywords: str = ""
    summary: str = ""
    headings: str = ""
    body: str = ""
    labels: frozenset[tuple[str, str]] = frozenset()
    review_by: date | None = None

    def __post_init__(self) -> None:
        if ":" not in self.key:
            raise ValueError(f"The key {self.key!r} does not name its source")

    @property
    def scope(self) -> tuple[str, ...]:
        """What a query filters by, as names: kind, locale, readers and labels."""
        return (
            scope_name("kind", self.kind),
            scope_name("locale", self.locale),
            *sorted(scope_name("reader", name) for name in self.audience.names),
            *sorted(scope_name(axis, value) for axis, value in self.labels),
        )


def scope_name(axis: str, value: str) -> str:
    """A name that no stem can be, since it holds a hyphen: "kind-team"."""
    return re.sub(r"[^\w-]+", "_", f"{axis}-{value}".lower())
