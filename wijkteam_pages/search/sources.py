"""Where documents come from: sources, which apps register with the hook ``wijkteam_search_documents``."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable

from wagtail import hooks

from .document import Document


class Source(ABC):
    """Some kind of documents, told apart by the name before the colon in their keys.

    An app registers a function that returns its source::

        hooks.register("wijkteam_search_documents", ActivitySource)

    and calls `index.changed(keys)` when one of its records changes.
    """

    name: str

    @abstractmethod
    def keys(self) -> Iterable[str]:
        """The keys of all documents that there are now."""

    @abstractmethod
    def documents(self, keys: Collection[str]) -> Iterable[Document]:
        """The documents with these keys, read afresh; what must not be found is left out."""

    def key(self, pk: object) -> str:
        return f"{self.name}:{pk}"

    def pks(self, keys: Iterable[str]) -> list[str]:
        """The primary keys behind the keys."""
        return [key.partition(":")[2] for key in keys]


def sources() -> dict[str, Source]:
    """All sources of all apps, by name."""
    found = [register() for register in hooks.get_hooks("wijkteam_search_documents")]
    return {source.name: source for source in found}
