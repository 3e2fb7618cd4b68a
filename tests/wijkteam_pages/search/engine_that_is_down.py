"""A search server that cannot be reached."""

from contextlib import contextmanager

from wijkteam_pages.search.engines.base import EngineUnavailableError
from wijkteam_pages.search.engines.memory import MemoryEngine


class DownEngine(MemoryEngine):
    def search(self, query):
        raise EngineUnavailableError

    @contextmanager
    def settled(self):
        raise EngineUnavailableError
        yield
