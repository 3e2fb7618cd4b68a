"""The language comes from the address and nothing else: no browser setting, no cookie."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import NoReverseMatch, reverse
from django.utils import translation
from django.utils.translation import get_language_from_path

# Views that are the same in every language: a wrong address below them is wrong in every language.
OWN = (
    ("wagtailadmin_home", ()),
    ("wijkteam_pages:quick_exit", ()),
    ("wijkteam_pages:short_address", ("code",)),
)


class LanguageByAddress:
    """Takes the place of LocaleMiddleware, which sends `/` by Accept-Language: a helper's browser is not
    the resident's, and a shared computer is nobody's.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        language = get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        translation.activate(language)
        request.LANGUAGE_CODE = translation.get_language()
        response = self.get_response(request)
        if response.status_code == 404 and _misses_its_language(request):
            # Somebody typed "/hulp" from a poster.
            return HttpResponseRedirect(f"/{settings.LANGUAGE_CODE}{request.get_full_path()}")
        response.headers.setdefault("Content-Language", translation.get_language())
        return response


def _misses_its_language(request: HttpRequest) -> bool:
    path = request.path_info
    if request.method not in ("GET", "HEAD") or get_language_from_path(path):
        return False
    # "//host" would lead away; a name with a dot is a file; what has its own 404 keeps it.
    if path.startswith("//") or "." in path.rpartition("/")[2] or "\\" in path:
        return False
    return not path.startswith(_own_prefixes())


def _own_prefixes() -> tuple[str, ...]:
    prefixes = ["/api/", "/.well-known/", settings.STATIC_URL, settings.MEDIA_URL]
    for name, arguments in OWN:
        try:
            prefixes.append(reverse(name, args=arguments).removesuffix("code/"))
        except NoReverseMatch:
            continue
    return tuple(prefix for prefix in prefixes if prefix.startswith("/") and prefix != "/")
