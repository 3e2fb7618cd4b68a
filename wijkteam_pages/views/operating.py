"""Addresses for machines: alive, ready, whom to tell about a hole, what not to index."""

from datetime import UTC, timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from ..conf import conf
from ..health import health

# RFC 9116 asks for less than a year.
VALID = timedelta(days=180)
NOT_INDEXED = [
    "/beheer/",
    "/weg/",
    "/*/volgen/",
    "/*/stap/",
    "/*/bedankt/",
    "/*/klopt-niet/",
    "/*/zoeken/",
    "/*/kennisbank/",
]


@require_safe
@never_cache
def alive(request: HttpRequest) -> JsonResponse:
    """The process answers; it asks nothing of anybody else."""
    return JsonResponse({"alive": True})


@require_safe
@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """What is down, by name; 503 only when no page could come."""
    found = health(timezone.now())
    return JsonResponse(found.as_json(), status=200 if found.ready else 503)


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Whom to tell about a hole (RFC 9116)."""
    if not conf.SECURITY_CONTACT:
        raise Http404
    ends = (timezone.now() + VALID).astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    base = getattr(settings, "WAGTAILADMIN_BASE_URL", "")
    lines = [
        f"Contact: {conf.SECURITY_CONTACT}",
        f"Expires: {ends:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: nl, en",
        f"Canonical: {base}/.well-known/security.txt",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def robots_txt(request: HttpRequest) -> HttpResponse:
    """What search engines leave alone. No secret is kept by this: every address checks for itself."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in NOT_INDEXED)]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
