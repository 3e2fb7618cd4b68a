"""A proxy that remembers what it was told."""

from wagtail.contrib.frontend_cache.backends import BaseBackend

purged: list[str] = []


class Proxy(BaseBackend):
    """Keeps nothing; notes the addresses."""

    def purge(self, url):
        purged.append(url)
