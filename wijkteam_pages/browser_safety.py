"""Headers that every response carries beside Django's own, from wherever it comes."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBadRequest
from django.http.response import HttpResponseBase

# What the suite never asks for. Reading aloud, printing and copying need no permission.
PERMISSIONS = (
    "accelerometer",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
HEADERS = {
    "Permissions-Policy": ", ".join(f"{name}=()" for name in PERMISSIONS),
    # No other site may draw our pages or images into its own process.
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Permitted-Cross-Domain-Policies": "none",
}


class BrowserSafety:
    """Sets the headers that a view has not set itself (open data may lift the resource policy).

    A body in another encoding than UTF-8 is refused here: Django's own page for it reads the body again, and fails.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request) if reads_as_utf_8(request) else refused()
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response


def reads_as_utf_8(request: HttpRequest) -> bool:
    """Whether the request names no other encoding; browsers send what the page is in, and that is UTF-8."""
    return (request.encoding or "utf-8").lower().replace("-", "") == "utf8"


def refused() -> HttpResponseBase:
    return HttpResponseBadRequest("UTF-8, please.", content_type="text/plain; charset=utf-8")
