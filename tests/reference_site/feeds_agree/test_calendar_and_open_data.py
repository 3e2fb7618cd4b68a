"""The calendar that a resident subscribes to and the data that a guide copies give the same hours over HTTP."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.wijkteam_pages.feeds.reading import read
from tests.wijkteam_pages.hsds.expanding import by_place, merged
from wijkteam_pages.models import Location, Team

from .doors import within

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("zandmeer"), pytest.mark.sqlite]


def test_a_year_of_each_team_is_the_same_in_both(client):
    first = timezone.localdate()
    last = first + timedelta(days=365)
    names = {str(key): name for key, name in Location.objects.values_list("pk", "name")}
    for team in Team.objects.all():
        service = client.get(f"/api/hsds/v3/services/{team.pk}").json()
        told = {names[place]: those for place, those in by_place(service["schedules"]).items()}
        assert in_days(told, first, last) == calendar(client, team, first, last)


def calendar(client, team: Team, first: date, last: date) -> dict:
    found: dict[str, list] = {}
    feed = client.get(team.short_address.calendar_url).content
    for opens, closes, place in read(feed, first, last):
        found.setdefault(place.split(", ")[0], []).append((opens, closes))
    return {place: merged(those) for place, those in found.items()}


def in_days(told: dict, first: date, last: date) -> dict:
    found = {place: within(those, first, last) for place, those in told.items()}
    return {place: those for place, those in found.items() if those}
