"""The app's settings, prefix ``KNOWLEDGE_BASE_``, read at use so that a test or a town can override them."""

from typing import Any

from django.conf import settings

PREFIX = "KNOWLEDGE_BASE_"

DEFAULTS: dict[str, Any] = {
    # The group whose members may read; it is made with the first knowledge base.
    "READERS_GROUP": "Knowledge base readers",
    # How many words a worker reads in a minute.
    "WORDS_A_MINUTE": 200,
}


class AppSettings:
    """`conf.READERS_GROUP` is the setting ``KNOWLEDGE_BASE_READERS_GROUP``, or its default."""

    def __getattr__(self, name: str) -> Any:
        if name not in DEFAULTS:
            raise AttributeError(f"There is no setting {PREFIX}{name}")
        return getattr(settings, PREFIX + name, DEFAULTS[name])


conf = AppSettings()
