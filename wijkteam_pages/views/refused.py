"""What a request gets that Django cannot read: for one that is too large a page that says what to do."""

from __future__ import annotations

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.defaults import bad_request

TOO_MUCH = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """`handler400` of the urlconf: 413 (RFC 9110) for what is too large, Django's own answer for the rest."""
    if not isinstance(exception, TOO_MUCH):
        return bad_request(request, exception)
    return render(request, "413.html", status=413)
