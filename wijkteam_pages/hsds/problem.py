"""What is wrong with a question, as JSON by RFC 9457 and in words that a person understands."""

from __future__ import annotations

from django.http import JsonResponse
from django.utils.translation import gettext as _


class Problem(Exception):
    """Said to who asks; `parameter` is the one that is wrong."""

    def __init__(self, status: int, title: str, detail: str, parameter: str = "") -> None:
        super().__init__(detail)
        self.status, self.title, self.detail, self.parameter = status, title, detail, parameter

    def response(self) -> JsonResponse:
        told = {"type": "about:blank", "status": self.status, "title": self.title, "detail": self.detail}
        if self.parameter:
            told["parameter"] = self.parameter
        response = JsonResponse(
            told,
            status=self.status,
            content_type="application/problem+json",
            json_dumps_params={"ensure_ascii": False},
        )
        response["Cache-Control"] = "no-cache"
        return response


def wrong(parameter: str, detail: str) -> Problem:
    """A parameter that cannot be."""
    return Problem(400, _("This question cannot be answered"), detail, parameter)


def not_found(detail: str) -> Problem:
    return Problem(404, _("Not found"), detail)
