"""Who may change which team's hours; what somebody may not change does not exist for them."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from wijkteam_pages.models import HoursRemark, Membership, ScheduleException, WalkInSession
from wijkteam_pages.opening import hours_of

from .pages import text

METHODS = ["get", "post", "put", "patch", "delete", "head", "options"]


def addresses(town) -> dict[str, str]:
    """Every address of the hours, filled in for team Noord and for all teams of Zandmeer."""
    closing = ScheduleException.objects.create(team=town.noord, first_day="2026-12-01", last_day="2026-12-01")
    for_all = ScheduleException.objects.create(
        municipality=town.town, first_day="2026-12-25", last_day="2026-12-25", message="Kerst"
    )
    remark = HoursRemark.objects.create(team=town.noord, text="Dicht.", received_at=timezone.now())
    noord = [town.noord.pk]
    arguments = {
        "team": noord,
        "checked": noord,
        "handle_remark": [*noord, remark.pk],
        "copy": noord,
        "add_session": noord,
        "change_session": [*noord, town.tuesday.pk],
        "remove_session": [*noord, town.tuesday.pk],
        "add_channel_hours": [*noord, town.phone.pk],
        "change_channel_hours": [*noord, town.answered.pk],
        "remove_channel_hours": [*noord, town.answered.pk],
        "add_exception": noord,
        "change_exception": [*noord, closing.pk],
        "remove_exception": [*noord, closing.pk],
        "history": noord,
        "undo": [*noord, "afwijking", closing.history.get().history_id],
        "municipality": [town.town.pk],
        "add_for_all": [town.town.pk],
        "holidays_for_all": [town.town.pk, 2027],
        "change_for_all": [town.town.pk, for_all.pk],
        "remove_for_all": [town.town.pk, for_all.pk],
        "history_for_all": [town.town.pk],
        "undo_for_all": [town.town.pk, "afwijking", for_all.history.get().history_id],
    }
    return {name: reverse(f"wijkteam_hours:{name}", args=args) for name, args in arguments.items()}


def test_every_address_of_the_hours_has_a_case(town):
    from wijkteam_pages.hours_admin import urls

    known = {pattern.name for pattern in [*urls._team, *urls._all_teams]}
    assert known == set(addresses(town))


@pytest.mark.parametrize("method", METHODS)
def test_a_worker_of_another_team_gets_404_everywhere_by_every_method(client, town, method):
    client.force_login(town.joris)
    for name, address in addresses(town).items():
        assert getattr(client, method)(address).status_code == 404, name
    assert ScheduleException.objects.count() == 2


@pytest.mark.parametrize("method", METHODS)
def test_somebody_without_a_team_gets_404_everywhere(client, town, method):
    client.force_login(town.bas)
    for address in [reverse("wijkteam_hours:teams"), *addresses(town).values()]:
        assert getattr(client, method)(address).status_code == 404, address


def test_a_worker_reaches_the_own_team_and_not_what_holds_for_all(client, town):
    client.force_login(town.fatima)
    for name, address in addresses(town).items():
        expected = 404 if "all" in name or name == "municipality" else 405 if name == "handle_remark" else 200
        assert client.get(address).status_code == expected, name


def test_communications_reaches_every_team(client, town):
    client.force_login(town.sanne)
    for name, address in addresses(town).items():
        assert client.get(address).status_code == (405 if name == "handle_remark" else 200), name


def test_who_is_not_logged_in_is_asked_to(client, town):
    for address in addresses(town).values():
        assert client.get(address).status_code == 302


def test_a_membership_that_ended_yesterday_opens_nothing(client, town):
    Membership.objects.filter(user=town.fatima).update(ends_on=date(2026, 11, 23))
    client.force_login(town.fatima)
    assert client.get(reverse("wijkteam_hours:team", args=[town.noord.pk])).status_code == 404


def test_another_teams_session_does_not_exist_under_the_own_team(client, town):
    client.force_login(town.fatima)
    for name in ("change_session", "remove_session"):
        address = reverse(f"wijkteam_hours:{name}", args=[town.noord.pk, town.east.pk])
        assert client.get(address).status_code == 404
        assert client.post(address).status_code == 404
    assert WalkInSession.objects.filter(pk=town.east.pk).exists()


def test_an_exception_for_another_teams_session_cannot_be_made(client, town):
    client.force_login(town.fatima)
    for whom in (f"session:{town.east.pk}", f"team:{town.oost.pk}", f"municipality:{town.town.pk}", "x"):
        answer = client.post(
            reverse("wijkteam_hours:add_exception", args=[town.noord.pk]),
            {
                "kind": "closed",
                "first_day": "2026-12-01",
                "whom": whom,
                "affects": "both",
                "reason": "other",
                "publish": 1,
            },
        )
        assert answer.status_code == 422, whom
    assert not ScheduleException.objects.exists()


def test_a_building_is_closed_for_everybody_by_communications_only(client, town):
    for user, may in [(town.fatima, False), (town.sanne, True)]:
        client.force_login(user)
        address = reverse("wijkteam_hours:add_exception", args=[town.noord.pk])
        page = client.get(address + "?kind=closed").content.decode()
        assert f"place:{town.linde.pk}:{town.noord.pk}" in page
        assert (f'"location:{town.linde.pk}"' in page) == may


def test_a_session_at_another_teams_place_takes_nothing_from_that_team(client, town):
    closing = ScheduleException.objects.create(
        team=town.noord, location=town.linde, affects="walk_in", first_day="2026-12-01", last_day="2026-12-01"
    )
    client.force_login(town.joris)
    fields = {"weekdays": [1], "hours": "9-12", "rhythm": "weeks-1", "location": town.linde.pk, "publish": 1}
    client.post(reverse("wijkteam_hours:add_session", args=[town.oost.pk]), fields)
    guest = WalkInSession.objects.get(team=town.oost, location=town.linde)
    [held] = hours_of(town.oost).walk_in.occurrences(date(2026, 12, 1), date(2026, 12, 1))[1:]
    assert held.session.key == guest.pk, "Noord closes its own walk-in there, not that of Oost"
    client.force_login(town.fatima)
    change = reverse("wijkteam_hours:change_exception", args=[town.noord.pk, closing.pk])
    assert client.get(change).status_code == 200, "and it stays Noord's to change"


def test_what_closes_a_place_for_everybody_is_shown_to_a_worker_and_not_changed(client, town):
    closing = ScheduleException.objects.create(
        location=town.linde, affects="walk_in", first_day="2026-12-01", last_day="2026-12-01"
    )
    address = reverse("wijkteam_hours:change_exception", args=[town.noord.pk, closing.pk])
    for user, status in [(town.fatima, 404), (town.sanne, 200)]:
        client.force_login(user)
        assert client.get(address).status_code == status
        assert "dinsdag 1 december" in text(client.get(reverse("wijkteam_hours:team", args=[town.noord.pk])))
