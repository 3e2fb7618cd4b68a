"""How a question is answered: the parameters read, a problem said in words, headers that fit open data."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from ..wall_clock import day_of, midnight
from .horizon import Horizon, horizon_of
from .paging import PER_PAGE, Paging
from .parameters import read
from .problem import Problem

Row = dict[str, Any]
AT_ONCE = 100
"""Rows of a list without pages that are made together."""


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, and when."""

    request: HttpRequest
    values: dict[str, Any]
    at: datetime

    @property
    def horizon(self) -> Horizon:
        return horizon_of(day_of(self.at))

    def says(self, name: str) -> bool:
        """Whether a parameter of yes or no says yes."""
        return bool(self.values.get(name))


Answer = Callable[..., HttpResponseBase]


def answers(*parameters: str) -> Callable[[Answer], Callable[..., HttpResponseBase]]:
    """For a view that takes a Question: these are the parameters that it knows."""

    def decorate(view: Answer) -> Callable[..., HttpResponseBase]:
        @wraps(view)
        def answered(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
            with translation.override(settings.LANGUAGE_CODE):
                try:
                    _only_read(request)
                    if request.method == "OPTIONS":
                        return open_to_all(HttpResponse(status=204))
                    question = Question(request, read(request.GET, parameters), timezone.now())
                    return open_to_all(view(question, **kwargs))
                except Problem as problem:
                    return open_to_all(problem.response())

        return answered

    return decorate


def _only_read(request: HttpRequest) -> None:
    if request.method not in ("GET", "HEAD", "OPTIONS"):
        raise Problem(405, _("Only for reading"), _("These data can be read, not changed. Ask with GET."))


def open_to_all(response: HttpResponseBase) -> HttpResponseBase:
    """Any site's script may read it: it is the same for everybody, and no cookie goes with it."""
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
    response["Access-Control-Allow-Headers"] = "If-None-Match"
    response["Access-Control-Expose-Headers"] = "ETag"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    if response.status_code in (204, 405):
        response["Allow"] = "GET, HEAD, OPTIONS"
    return response


def one(question: Question, row: Row) -> HttpResponse:
    """A single record. It stays true until midnight, when what lies ahead of us moves on, or until a record changes."""
    response = JsonResponse(row, json_dumps_params={"ensure_ascii": False})
    response.stays_true_until = midnight(day_of(question.at) + timedelta(days=1))
    response.reads_parameters = True
    return response


def many(
    question: Question,
    found: Sequence[Any],
    rows: Callable[[Sequence[Any]], Iterable[Row]],
    per_page: int = PER_PAGE,
) -> HttpResponseBase:
    """One page of what was found; or all of it, one row a line. `rows` makes the rows of a part of it."""
    if question.says("format"):
        return StreamingHttpResponse(_lines(found, rows), content_type="application/x-ndjson")
    paging = Paging(question.values.get("page", 1), question.values.get("per_page", per_page))
    return one(question, paging.told(len(found), list(rows(paging.of(found)))))


def _lines(found: Sequence[Any], rows: Callable[[Sequence[Any]], Iterable[Row]]) -> Iterator[str]:
    for first in range(0, len(found), AT_ONCE):
        with translation.override(settings.LANGUAGE_CODE):
            part = list(rows(found[first : first + AT_ONCE]))
        yield from (json.dumps(row, ensure_ascii=False) + "\n" for row in part)
