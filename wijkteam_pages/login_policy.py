"""How long a worker stays logged in: 30 minutes without a move, 12 hours at most."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from wijkteam_pages.conf import conf

SINCE, SEEN = "wijkteam_since", "wijkteam_seen"
# A session is written no more often than this: a row a minute is enough for half an hour.
PRECISION = timedelta(minutes=1)
# Wagtail asks every few seconds who else has a page open. A screen that was left alone makes no move.
BACKGROUND = "/editing-sessions/"


class SessionLimits:
    """Ends a log-in that stood still for too long or has lasted for too long; goes after authentication.

    Residents have no session, and a request without its cookie costs nothing here.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            now = timezone.now()
            if has_ended(request.session, now):
                # The next page asks for the password again and comes back here.
                logout(request)
            elif BACKGROUND not in request.path_info:
                note_move(request.session, now)
        return self.get_response(request)


def has_ended(session: Any, now: datetime) -> bool:
    """Whether the log-in of a session is over at a moment. One without marks has not begun well: over."""
    since, seen = session.get(SINCE), session.get(SEEN)
    if since is None or seen is None:
        return True
    idle = now - datetime.fromisoformat(seen)
    lasted = now - datetime.fromisoformat(since)
    return idle > timedelta(minutes=conf.IDLE_MINUTES) or lasted > timedelta(hours=conf.ABSOLUTE_HOURS)


def note_move(session: Any, now: datetime) -> None:
    """Remember that somebody did something, to the minute."""
    if now - datetime.fromisoformat(session[SEEN]) >= PRECISION:
        session[SEEN] = now.isoformat()


@receiver(user_logged_in)
def begin(sender: Any, request: HttpRequest, user: Any, **kwargs: Any) -> None:
    """Start both clocks at the log-in."""
    now = timezone.now().isoformat()
    request.session[SINCE] = request.session[SEEN] = now
