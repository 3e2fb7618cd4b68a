"""What there is to do in Zandmeer: activities and initiatives with their pages, and what residents propose."""

import json
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Locale

from reference_site.demo.content import read, read_folder
from reference_site.demo.days import day, minutes
from reference_site.demo.identity import demo_id
from reference_site.demo.loading.hours import WEEKDAYS
from reference_site.demo.loading.pages import count_children_after_commit, publish
from reference_site.home.models import HomePage
from wijkteam_pages.models import (
    Activity,
    ActivityIndexPage,
    ActivityPage,
    ActivitySession,
    Experience,
    Proposal,
    ResidentContact,
    ScheduleException,
    Topic,
)

FACTS = (
    "kind",
    "organiser",
    "organiser_name",
    "meeting_point",
    "target_group",
    "is_free",
    "costs",
    "sign_up",
    "sign_up_at",
    "sign_up_note",
)
AHEAD = timedelta(days=100)


def is_there() -> bool:
    return Activity.objects.exists()


def load(today: date) -> None:
    """Makes the list and the activities; some of them in English too."""
    home = HomePage.objects.get(locale=Locale.get_default())
    index = publish(home, ActivityIndexPage, "activities", read("pages/activities"), show_in_menus=True)
    for key, entry in read_folder("activities").items():
        activity = _make(key, entry)
        _load_days(activity, key, entry, today)
        words = {language: _words(key, entry[language]) for language in ("nl", "en") if language in entry}
        publish(index, ActivityPage, key, words, slug=entry["slug"], activity=activity)
        _load_voices(activity, key, entry, today)
    count_children_after_commit()


def _make(key: str, entry: dict[str, Any]) -> Activity:
    activity = Activity.objects.create(
        id=demo_id("activity", key),
        municipality_id=demo_id("municipality"),
        name=entry["nl"]["title"],
        team_id=demo_id("team", entry["team"]) if "team" in entry else None,
        location_id=demo_id("location", entry["location"]) if "location" in entry else None,
        **{name: entry[name] for name in FACTS if name in entry},
    )
    activity.districts.set([demo_id("district", name) for name in entry.get("districts", [])])
    activity.topics.set(Topic.objects.filter(key__in=entry["topics"], locale=Locale.get_default()))
    return activity


def _words(key: str, entry: dict[str, Any]) -> dict[str, Any]:
    sentences = [
        {"type": "sentence", "value": sentence, "id": str(demo_id("in short", key, place))}
        for place, sentence in enumerate(entry["in_short"])
    ]
    return entry | {"in_short": json.dumps(sentences), "what_you_do": entry["what_you_do"].strip()}


def _load_days(activity: Activity, key: str, entry: dict[str, Any], today: date) -> None:
    for place, session in enumerate(entry["session"]):
        for when in _each_day(session, today):
            ActivitySession.objects.create(
                id=demo_id("activity session", key, place, when["weekday"]),
                activity=activity,
                opens=minutes(session["opens"]),
                closes=minutes(session["closes"]),
                note=session.get("note", ""),
                **when,
            )
    for closing in entry.get("closing", []):
        sessions = activity.sessions.select_related("location", "activity")
        coming = sorted(
            found
            for one in sessions
            for found in one.recurrence.dates(today + timedelta(days=1), today + AHEAD)
        )
        ScheduleException.objects.create(
            id=demo_id("activity closing", key, closing["next"]),
            activity=activity,
            affects=ScheduleException.Affects.WALK_IN,
            first_day=coming[closing["next"]],
            last_day=coming[closing["next"]],
            reason=closing["reason"],
            message=closing["message"],
        )


def _each_day(session: dict[str, Any], today: date) -> Iterator[dict[str, Any]]:
    if "once" in session:
        only = day(session["once"], today)
        yield {"weekday": only.weekday(), "valid_from": only, "valid_until": only}
        return
    rhythm = {name: session[name] for name in ("every_weeks", "anchor", "nth") if name in session}
    for name in session["days"]:
        yield {"weekday": WEEKDAYS.index(name), **rhythm}


def _load_voices(activity: Activity, key: str, entry: dict[str, Any], today: date) -> None:
    """Who may propose changes, what waits for an editor, and what somebody said before."""
    contacts = {
        address: ResidentContact.objects.create(
            id=demo_id("contact", address), activity=activity, email=address, added_on=today
        )
        for address in entry.get("contacts", [])
    }
    for place, one in enumerate(entry.get("proposal", [])):
        sent = datetime.combine(today - timedelta(days=one["days_ago"]), time(20, 15))
        Proposal.objects.create(
            id=demo_id("proposal", key, place),
            activity=activity,
            contact=contacts[one["contact"]],
            content=one["content"],
            wants_mail=one["wants_mail"],
            sent_at=timezone.make_aware(sent),
        )
    for place, one in enumerate(entry.get("experience", [])):
        Experience.objects.create(
            id=demo_id("experience", key, place),
            activity=activity,
            text=one["text"],
            first_name=one["first_name"],
            added_on=today - timedelta(days=one["days_ago"]),
        )
