"""What an engine answers."""

from dataclasses import dataclass

from .query import Query


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that was found, with the texts that a results page shows."""

    key: str
    kind: str
    title: str
    url: str
    keywords: str
    summary: str
    body: str
    is_overdue: bool
    score: float


@dataclass(frozen=True, slots=True)
class Results:
    """One page of hits, the best first, and how many there are in all."""

    query: Query
    hits: tuple[Hit, ...] = ()
    total: int = 0

    @property
    def pages(self) -> int:
        return -(-self.total // self.query.page_size)
