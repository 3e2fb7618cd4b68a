"""What somebody sees on a form that may not be begun today: since when or from when, and how else to reach the team."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from wijkteam_pages.hours_words import fill, long_date
from wijkteam_pages.wall_clock import day_of

from . import run_cookies
from .form_period import FormPeriod

if TYPE_CHECKING:
    from .models.form_page import FormPageMixin


def may_begin(request: HttpRequest, page: FormPageMixin, now: datetime) -> bool:
    """Whether today is within its dates; an editor's preview always is."""
    return getattr(request, "is_preview", False) or page.period.holds(day_of(now))


def closed(request: HttpRequest, page: FormPageMixin, now: datetime) -> TemplateResponse:
    """The page in the place of the form's start."""
    context = page.get_context(request) | {
        "closed_words": in_words(page.period, day_of(now)),
        "neutral": page.quick_exit,
        "exit_path": run_cookies.exit_path(),
    }
    return TemplateResponse(request, "intake_forms/form/closed.html", context)


def in_words(period: FormPeriod, today: date) -> SafeString | str:
    """From when, or since when; nothing where it is open."""
    if first := period.opens_later(today):
        return fill(_("You can fill in this form from %(day)s."), day=long_date(first, with_year=True))
    if since := period.closed_since(today):
        return fill(_("This form is closed since %(day)s."), day=long_date(since, with_year=True))
    return ""
