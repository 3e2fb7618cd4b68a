"""What the record and the page of an activity say about it, in plain words of the main language.

Of residents who run something no name, number or address is told: those are on the page, and data go anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Page

from ..activities.words import costs_in_words, difference_in_words
from ..channel_words import dialled
from ..differences import differences_of
from ..hours_words import plain
from ..models import Activity, Topic
from ..schedule import Schedule
from ..wall_clock import day_of
from .identity import derived
from .offer import Area, Organizer, Phone
from .public_pages import address_of

SignUp = Activity.SignUp
Kind = Activity.Organiser


def organizer_of(activity: Activity, towns: Mapping[UUID, Organizer]) -> Organizer:
    """Who runs it: the town for what a team does, residents together, or an organisation by its name."""
    if activity.organiser == Kind.TEAM:
        return towns[activity.municipality_id]
    if activity.organiser == Kind.RESIDENTS:
        name = _("Residents of %(municipality)s") % {"municipality": activity.municipality.name}
        words = _("People of the town who do something together.")
    else:
        name, words = activity.organiser_name, activity.get_organiser_display()
    key = derived("organizer", activity.municipality_id, activity.organiser, name)
    return Organizer(id=key, name=name, description=words, codes={})


def facts_of(
    activity: Activity,
    page: Page,
    schedule: Schedule,
    topics: Mapping[UUID, Topic],
    request: HttpRequest,
    at: datetime,
) -> dict[str, Any]:
    """The texts of an `Offer`."""
    mine = (topics.get(topic.translation_key) for topic in activity.topics.all())
    return {
        "description": _description(activity, page),
        "url": address_of(page, request),
        "email": activity.sign_up_at if _is_told(activity, SignUp.EMAIL) else "",
        "phones": _phones(activity),
        "areas": tuple(
            Area(id=derived("service area", activity.pk, area.pk), name=area.name, code=area.code)
            for area in activity.districts.all()
        ),
        "topics": tuple(topic for topic in mine if topic),
        "is_free": activity.is_free,
        "fees": plain(costs_in_words(activity)),
        "application": _how_to_join(activity),
        "eligibility": activity.target_group or _("For everybody."),
        "alert": _alert(schedule, at),
    }


def _description(activity: Activity, page: Page) -> str:
    text = page.intro or " ".join(str(each.value) for each in page.in_short)
    if activity.meeting_point and not activity.location_id:
        where = _("People meet here: %(place)s.") % {"place": activity.meeting_point.rstrip(".")}
        text = f"{text} {where}".strip()
    return text


def _is_told(activity: Activity, how: SignUp) -> bool:
    return activity.sign_up == how and activity.organiser != Kind.RESIDENTS


def _phones(activity: Activity) -> tuple[Phone, ...]:
    if not _is_told(activity, SignUp.PHONE):
        return ()
    key = derived("phone", activity.pk)
    words = _("To sign up.")
    return (Phone(id=key, number=dialled(activity.sign_up_at), type="voice", description=words),)


def _how_to_join(activity: Activity) -> str:
    if activity.sign_up == SignUp.NONE:
        words = _("You need not sign up: just come.")
    elif _is_told(activity, SignUp.LINK):
        words = _("Sign up at %(address)s.") % {"address": activity.sign_up_at}
    else:
        words = _("Sign up first. The page says how.")
    return f"{words} {activity.sign_up_note}".strip()


def _alert(schedule: Schedule, at: datetime) -> str:
    differences = differences_of(schedule, day_of(at))
    return " ".join(plain(difference_in_words(each, schedule.names_places)) for each in differences)
