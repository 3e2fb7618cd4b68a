"""At 200 moments the page says over HTTP what the open data say, expanded by dateutil."""

import random
import re
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone
from django.utils.html import strip_tags

from tests.wijkteam_pages.hsds.expanding import Interval, by_place, merged
from wijkteam_pages.models import Team

from .doors import AMSTERDAM

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("zandmeer")]

A_TEAM = 40
MINUTE = timedelta(minutes=1)
WEEKDAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
MONTHS = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
    "november", "december",
]  # fmt: skip


def test_the_page_says_open_or_closed_and_the_right_time(client):
    services = client.get("/api/hsds/v3/services", {"full": "true"}).json()["contents"]
    teams = {str(key) for key in Team.objects.values_list("pk", flat=True)}
    asked = 0
    for service in (each for each in services if each["id"] in teams):
        page = client.get(service["url"]).headers["Location"]
        places = list(by_place(service["schedules"]).values())
        for moment in moments_of(places):
            with time_machine.travel(moment, tick=False):
                # An answer counts for 180 days: somebody checks the hours each time.
                Team.objects.filter(pk=service["id"]).update(hours_checked_on=timezone.localdate())
                said = status_on(client.get(page))
            assert fits(said, places, moment), f"{service['name']} at {moment.astimezone(AMSTERDAM)}: {said}"
            asked += 1
    assert asked == 5 * A_TEAM


def moments_of(places: list[list[Interval]]) -> list[datetime]:
    """Right before and at each end, in the coming eleven months; those near a turn of the year or the clock first."""
    now = datetime.now(UTC)
    ends = {end for intervals in places for interval in intervals for end in interval}
    ends = {end for end in ends if now < end < now + timedelta(days=330)}
    chosen = random.Random(2026)
    turning = sorted(end for end in ends if turns(end.astimezone(AMSTERDAM).date()))
    others = sorted(ends - set(turning))
    picked = chosen.sample(turning, min(8, len(turning))) + chosen.sample(others, A_TEAM)
    each = [end + step for end in picked for step in (-MINUTE, timedelta())]
    return each[:A_TEAM]


def turns(day: date) -> bool:
    """The days around a clock change, the holidays at the end of the year, and those of Easter."""
    is_change = day.month in (3, 10) and day.day >= 24
    return is_change or (day.month, day.day) >= (12, 23) or (day.month, day.day) <= (1, 2)


def status_on(response) -> str:
    assert response.status_code == 200
    badge = re.search(
        r'<span class="wijkteam-status .*?</span>(<span>.*?</span>)', response.content.decode(), re.DOTALL
    )
    return " ".join(strip_tags(badge[1]).split())


def fits(said: str, places: list[list[Interval]], at: datetime) -> bool:
    """Whether the words tell what is the case."""
    times = re.findall(r"\d\d:\d\d", said)
    closing = [closes for those in places for opens, closes in those if opens <= at < closes]
    if closing:
        begins = "Nog open" if all(end - at <= timedelta(minutes=30) for end in closing) else "Nu open"
        return said.startswith(begins) and set(times) == {clock(end) for end in closing}
    opening = min(opens for opens, _ in merged(each for those in places for each in those) if opens > at)
    return "open" not in said.split(".")[0] and times[0] == clock(opening) and names(said, opening, at)


def names(said: str, opening: datetime, at: datetime) -> bool:
    """Whether the day of the next opening is called as people call it."""
    day, today = opening.astimezone(AMSTERDAM).date(), at.astimezone(AMSTERDAM).date()
    ahead = (day - today).days
    word = {0: "vandaag", 1: "morgen"}.get(ahead, WEEKDAYS[day.weekday()])
    dated = f"{day.day} {MONTHS[day.month - 1]}" in said.lower()
    return word in said.lower() and dated == (ahead > 6)


def clock(moment: datetime) -> str:
    return moment.astimezone(AMSTERDAM).strftime("%H:%M")
