"""A town with as many teams, sessions and exceptions as a test asks for."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page

from tests.wijkteam_pages import zandmeer
from wijkteam_pages.models import District, ScheduleException, Team, TeamPage, WalkInSession

TUESDAY_MORNING = "2026-11-24T10:00:00+01:00"


@pytest.fixture
def town():
    town = zandmeer.build_with_pages()
    town.kap = zandmeer.de_kap(town)
    Team.objects.update(hours_checked_on=date(2026, 11, 1))
    return town


def walk_in(team, location, weekday=1, opens=9 * 60, closes=12 * 60, **fields) -> WalkInSession:
    return WalkInSession.objects.create(
        team=team, location=location, weekday=weekday, opens=opens, closes=closes, **fields
    )


def add_teams(town, number: int) -> None:
    """So many more teams, each with a district, a page and a session."""
    parent = Page.objects.get(pk=town.index.pk).specific
    for at in range(number):
        name = f"Wijkteam {at:04}"
        team = Team.objects.create(
            municipality=town.town, name=name, slug=f"t{at}", hours_checked_on=date(2026, 11, 1)
        )
        district = District.objects.create(
            municipality=town.town, code=f"WK9361{at + 10:02}", name=f"Wijk {at:04}"
        )
        team.districts.add(district)
        parent.add_child(instance=TeamPage(title=name, slug=team.slug, team=team, locale=parent.locale))
        walk_in(team, town.kap, weekday=at % 5)


def fill(town, sessions: int, exceptions: int) -> None:
    """Hours and exceptions for team Noord, as many as a busy team has in years."""
    WalkInSession.objects.bulk_create(
        WalkInSession(
            team=town.team_noord, location=town.kap, weekday=at % 5, opens=480 + at, closes=481 + at
        )
        for at in range(sessions)
    )
    today = timezone.localdate()
    ScheduleException.objects.bulk_create(
        ScheduleException(
            team=town.team_noord,
            first_day=today + timedelta(days=2 * at),
            last_day=today + timedelta(days=2 * at),
            message=f"Studiedag {at}",
        )
        for at in range(exceptions)
    )
