"""`load_demo`: Zandmeer is made once; who changed something finds it as they left it."""

import json
import stat
from datetime import timedelta
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone
from wagtail.models import Page

from wijkteam_pages.models import Faq, Municipality, ScheduleException, Team, WalkInSession

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("zandmeer")]


def load() -> str:
    out = StringIO()
    call_command("load_demo", stdout=out)
    return out.getvalue()


def dump() -> dict[str, list[str]]:
    """Every row of every table as it lies there: what is sealed would look different each time it is written."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 - our own tables
            found[table] = sorted(map(repr, cursor.fetchall()))
    return found


def test_a_second_time_changes_nothing():
    before = dump()
    said = load()
    assert "krijgt" not in said
    assert dump() == before


def test_it_says_where_to_look_and_who_can_log_in(zandmeer):
    said = load()
    kept = json.loads((zandmeer / "demo-accounts.json").read_text())
    assert "http://127.0.0.1:8000/nl/" in said
    assert sorted(kept) == ["beheer", "coordinator", "kennis", "noord", "privacy", "redactie", "zuid"]
    assert all(f"{name:12} {password}" in said for name, password in kept.items())


def test_passwords_are_for_nobody_else_to_read(zandmeer):
    file = zandmeer / "demo-accounts.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    kept = json.loads(file.read_text())
    assert len(set(kept.values())) == len(kept)
    assert all(get_user_model().objects.get(username=name).check_password(kept[name]) for name in kept)


def test_what_an_editor_changed_stays():
    faq = Faq.objects.get(question__startswith="Moet ik betalen")
    faq.answer = "<p>Nee, nooit.</p>"
    faq.save()
    WalkInSession.objects.filter(team__slug="noord", weekday=1).delete()
    load()
    assert Faq.objects.get(pk=faq.pk).answer == "<p>Nee, nooit.</p>"
    assert not WalkInSession.objects.filter(team__slug="noord", weekday=1).exists()


def test_a_part_that_went_away_as_a_whole_comes_back():
    of_teams = ScheduleException.objects.filter(activity=None)
    there = of_teams.count()
    of_teams.delete()
    assert "krijgt sluitingen" in load()
    assert of_teams.count() == there


def test_a_closing_is_always_ahead_and_a_new_one_comes_only_when_none_is_left(time_machine):
    ahead = ScheduleException.objects.filter(team__slug="noord", kind="closed").order_by("first_day")
    first = ahead.get()
    today = timezone.localdate()
    assert today < first.first_day <= today + timedelta(days=14)
    for days_later in (1, 30, 200):
        now = timezone.now() + timedelta(days=days_later)
        time_machine.move_to(now)
        there = ahead.count()
        load()
        load()
        soon = ahead.filter(first_day__gt=now.date(), first_day__lte=now.date() + timedelta(days=14))
        assert soon.exists()
        assert ahead.count() <= there + 1


def test_a_town_of_somebody_else_is_not_mixed_with_a_made_up_one():
    Municipality.objects.create(name="Waterwijk", code="GM9999")
    teams = set(Team.objects.values_list("pk", flat=True))
    for options in ([], ["--reset"]):
        with pytest.raises(CommandError, match="Waterwijk"):
            call_command("load_demo", *options)
    assert set(Team.objects.values_list("pk", flat=True)) == teams


def test_the_tree_of_pages_is_sound_and_every_translation_is_below_its_own_parent():
    assert not any(Page.find_problems())
    for page in Page.objects.filter(depth__gt=2).select_related("locale"):
        assert page.get_parent().locale_id == page.locale_id
