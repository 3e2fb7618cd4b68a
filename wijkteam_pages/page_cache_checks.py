"""What makes a page cache wrong or useless, said before it does."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Warning, register

from .conf import conf

SEEN_BY_ONE_PROCESS = ("locmem.LocMemCache", "dummy.DummyCache")


@register(deploy=True)
def shared_by_all_processes(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """With a cache of its own each process keeps pages that another one knows to be wrong."""
    backend = settings.CACHES["default"]["BACKEND"]
    if not conf.PAGE_CACHE or not backend.endswith(SEEN_BY_ONE_PROCESS):
        return []
    return [
        Warning(
            "The default cache is not shared by all processes, so a changed hour shows in one of them only.",
            hint="Set CACHE_URL to a shared cache (files, Redis), or WIJKTEAM_PAGES_PAGE_CACHE to False.",
            id="wijkteam_pages.W020",
        )
    ]


@register()
def stands_before_the_session(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """After the session's middleware every page would vary by cookie, and nothing would be kept."""
    cache = "wijkteam_pages.page_cache.PageCache"
    session = "django.contrib.sessions.middleware.SessionMiddleware"
    order = list(settings.MIDDLEWARE)
    if cache not in order or session not in order or order.index(cache) < order.index(session):
        return []
    return [
        Warning(
            "The page cache stands after the session's middleware.",
            hint=f"Put {cache} before {session} in MIDDLEWARE.",
            id="wijkteam_pages.W021",
        )
    ]
