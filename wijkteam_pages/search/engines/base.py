"""What an engine must do: the seam where a search server finds its place."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable
from contextlib import AbstractContextManager

from ..document import Document
from ..query import Query
from ..results import Results


class EngineUnavailableError(Exception):
    """The engine cannot be reached. What was to be written stays noted and is written later."""


class Engine(ABC):
    """Keeps documents and answers queries.

    An engine only translates: which words are sought, and who may read what, is settled in `Query`.
    """

    def __init__(self, url: str) -> None:
        """`url` is the setting ``SEARCH_URL``; the engines of the database have no use for it."""
        self.url = url

    @abstractmethod
    def prepare(self) -> bool:
        """Makes what the engine needs and lacks; says whether the index was made anew, and so is empty."""

    @abstractmethod
    def is_prepared(self) -> bool:
        """Whether everything is there that the engine needs."""

    @abstractmethod
    def settled(self) -> AbstractContextManager[None]:
        """While it is open nobody else writes to the index, and what is read of the database is what was committed.

        Reading a source and putting its documents inside one such block can lose no change.
        """

    @abstractmethod
    def put(self, documents: Iterable[Document]) -> None:
        """Adds documents, or replaces those with the same key."""

    @abstractmethod
    def remove(self, keys: Collection[str]) -> None:
        """Removes documents; a key that is not there is no error."""

    @abstractmethod
    def keys(self) -> set[str]:
        """The keys of all documents."""

    @abstractmethod
    def search(self, query: Query) -> Results:
        """One page of what fits the query, the best first.

        Raises EngineUnavailableError, and nothing else, whatever was typed.
        """
