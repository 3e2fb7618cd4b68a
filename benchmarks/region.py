"""A region of 3,000 teams: what a town's screens do when a whole province uses one installation.

Run by itself: python -m benchmarks.region [teams]
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import UTC, date, datetime
from typing import Any

from benchmarks.result import told

TEAMS = 3_000
TEAMS_A_DISTRICT = 20
WALK_INS = ((0, 540, 720), (1, 780, 960), (3, 540, 720))
"""Weekday, from and until in minutes after midnight: three times a week for each team."""


def build(teams: int) -> None:
    """Add districts and teams to Zandmeer until there are so many, each with an owner, a phone, hours and a page."""
    from django.db import transaction

    from wijkteam_pages import content_version
    from wijkteam_pages.models import Team

    with transaction.atomic():
        _write(_teams(teams - Team.objects.count()))
    content_version.changed()


def _teams(number: int) -> list[Any]:
    from wijkteam_pages.models import Municipality, Team

    town = Municipality.objects.get()
    return [
        Team(municipality=town, name=f"Team {at:04}", slug=f"streek-{at}", hours_checked_on=_today())
        for at in range(number)
    ]


def _today() -> date:
    return datetime.now(UTC).date()


def _write(teams: list[Any]) -> None:
    from wijkteam_pages.models import ContactChannel, District, Location, Team, WalkInSession

    Team.objects.bulk_create(teams)
    town = teams[0].municipality
    districts = District.objects.bulk_create(
        District(municipality=town, name=f"Streek {at:03}", code=f"WK9{at:05}")
        for at in range(-(-len(teams) // TEAMS_A_DISTRICT))
    )
    serving = Team.districts.through
    serving.objects.bulk_create(
        serving(team=team, district=districts[at // TEAMS_A_DISTRICT]) for at, team in enumerate(teams)
    )
    places = Location.objects.bulk_create(
        Location(municipality=town, name=f"Huis {at}", street="Weg", house_number=str(at), city="Zandmeer")
        for at in range(len(districts))
    )
    ContactChannel.objects.bulk_create(
        ContactChannel(team=team, kind="phone", value=f"010 555 {at:04}") for at, team in enumerate(teams)
    )
    WalkInSession.objects.bulk_create(
        WalkInSession(
            team=team, location=places[at // TEAMS_A_DISTRICT], weekday=day, opens=opens, closes=closes
        )
        for at, team in enumerate(teams)
        for day, opens, closes in WALK_INS
    )
    _pages(teams)


def _pages(teams: list[Any]) -> None:
    from wijkteam_pages.models import TeamIndexPage, TeamPage

    index = TeamIndexPage.objects.get(locale__language_code="nl")
    for team in teams:
        index.add_child(instance=TeamPage(title=team.name, slug=team.slug, team=team, locale=index.locale))


def measured(teams: int) -> dict[str, Any]:
    """In this process: each screen with Zandmeer's five teams and with so many, without kept pages."""
    sys.path.insert(0, "site")
    os.environ["DJANGO_SETTINGS_MODULE"] = "reference_site.settings.demo"
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import override_settings

    call_command("migrate", verbosity=0)
    call_command("load_demo", verbosity=0)
    with override_settings(WIJKTEAM_PAGES_PAGE_CACHE=False, ALLOWED_HOSTS=["testserver"]):
        few = _asked_of_all()
        began = time.process_time()
        build(teams)
        built = time.process_time() - began
        return {"built_s": built, "few": few, "many": _asked_of_all()}


PUBLIC = [
    "/nl/",
    "/nl/wijkteams/",
    "/nl/wijkteams/nu-open/",
    "/nl/wijkteams/streek-1/",
    "/nl/wijkteams/noord/",
    "/nl/wijkteams/noord/inloop.ics",
    "/nl/zoeken/?q=team",
    "/nl/activiteiten/",
    "/api/hsds/v3/services",
    "/api/hsds/v3/organizations",
    "/open-data/wijkteams.csv",
    "/open-data/komende-14-dagen.csv",
]


def _asked_of_all() -> dict[str, Any]:
    from django.contrib.auth import get_user_model
    from django.test import Client
    from django.urls import reverse

    from wijkteam_pages.models import Municipality, Team

    editor, resident = Client(), Client()
    editor.force_login(get_user_model().objects.get(username="redactie"))
    town = Municipality.objects.get().pk
    noord = Team.objects.get(slug="noord").pk
    hours = [
        reverse("wijkteam_hours:teams"),
        reverse("wijkteam_hours:team", args=[noord]),
        reverse("wijkteam_hours:copy", args=[noord]),
        reverse("wijkteam_hours:municipality", args=[town]),
        reverse("wijkteam_hours:add_for_all", args=[town]),
        reverse("wijkteam_hours:holidays_for_all", args=[town, _today().year]),
        reverse("wijkteam_hours:history_for_all", args=[town]),
    ]
    inside = ["/beheer/", *hours, reverse("wijkteam_spreadsheets:export", args=["inloop"])]
    return {
        path: _cost(client, path)
        for client, paths in ((resident, PUBLIC), (editor, inside))
        for path in paths
    }


def _cost(client: Any, path: str) -> dict[str, Any]:
    """The second request: what a town remembers between requests is no question of how many teams it has."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        began = time.process_time()
        answer = client.get(path)
        size = len(answer.getvalue())
        spent = time.process_time() - began
    return {"status": answer.status_code, "queries": len(queries), "cpu_s": spent, "kb": size // 1024}


def compared(found: dict[str, Any]) -> dict[str, Any]:
    """By screen: how many times the CPU of five teams so many take, and by how many queries they differ."""
    return {
        path: {
            "cpu_times": many["cpu_s"] / found["few"][path]["cpu_s"],
            "more_queries": many["queries"] - found["few"][path]["queries"],
            "cpu_s": many["cpu_s"],
            "kb": many["kb"],
        }
        for path, many in found["many"].items()
        if many["status"] == found["few"][path]["status"] == 200
    }


def main() -> int:
    teams = int(sys.argv[1]) if len(sys.argv) > 1 else TEAMS
    with tempfile.TemporaryDirectory() as folder:
        output = subprocess.run(
            [sys.executable, "-m", "benchmarks.region", "--in", str(teams)],
            env=os.environ | {"WIJKTEAM_VAR": folder, "DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3"},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    screens = compared(json.loads(output.splitlines()[-1]))
    for path, each in screens.items():
        print(
            f"  {path}: {each['cpu_times']:.1f} times the CPU, {each['more_queries']:+d} queries, {each['kb']} KB"
        )
    return told("region", {"teams": teams, "screens": screens}, "goal: no more queries than with five teams")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--in"]:
        print(json.dumps(measured(int(sys.argv[2]))))
        raise SystemExit
    raise SystemExit(main())
