"""When people can walk in, and when the phone is answered."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from reference_site.demo.content import read_folder
from reference_site.demo.days import day, minutes
from reference_site.demo.identity import demo_id
from wijkteam_pages.models import ChannelHours, WalkInSession

WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
# A trial "until the summer holidays" ends in the middle of July.
ENDS = {"summer": "15 july"}


def is_there() -> bool:
    return WalkInSession.objects.exists()


def load(today: date) -> None:
    """Makes the walk-in sessions and the hours of the channels."""
    for slug, entry in read_folder("teams").items():
        _load_sessions(slug, entry["session"], today)
        for channel in entry["channel"]:
            for _entry, opens_at in _each_day(channel.get("hours", [])):
                ChannelHours.objects.create(
                    id=demo_id("channel hours", slug, channel["kind"], *opens_at.values()),
                    channel_id=demo_id("channel", slug, channel["kind"]),
                    **opens_at,
                )


def session_id(slug: str, key: str, weekday: int = 0) -> Any:
    """The key of a session that has a name, or else of one by its place, day and time."""
    return demo_id("session", slug, key, weekday)


def _load_sessions(slug: str, sessions: list[dict[str, Any]], today: date) -> None:
    for entry, when in _each_day(sessions):
        key = entry.get("key") or f"{entry['location']} {entry['opens']}"
        WalkInSession.objects.create(
            id=session_id(slug, key, when["weekday"]),
            team_id=demo_id("team", slug),
            location_id=demo_id("location", entry["location"]),
            every_weeks=entry.get("every_weeks", 1),
            anchor=entry.get("anchor"),
            nth=entry.get("nth"),
            valid_until=day(ENDS[entry["until"]], today) if "until" in entry else None,
            partners=entry.get("partners", ""),
            languages=entry.get("languages", ""),
            note=entry.get("note", ""),
            **when,
        )


def _each_day(entries: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], dict[str, int]]]:
    """Each entry once for each of its days, with weekday and minutes."""
    for entry in entries:
        for name in entry["days"]:
            yield (
                entry,
                {
                    "weekday": WEEKDAYS.index(name),
                    "opens": minutes(entry["opens"]),
                    "closes": minutes(entry["closes"]),
                },
            )
