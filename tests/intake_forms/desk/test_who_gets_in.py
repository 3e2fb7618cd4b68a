"""A request exists for its own team; for everybody else the answer is 404, whatever they try."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.urls import get_resolver, reverse

from intake_forms.desk.urls import urlpatterns
from intake_forms.models import AccessLogEntry, Event, Submission
from tests.intake_forms.desk.pages import address, words
from tests.intake_forms.factories import a_worker, an_account
from wijkteam_pages.models import Membership

OF_A_CASE = [one.name for one in urlpatterns if one.pattern.converters]
METHODS = ["get", "head", "post", "put", "patch", "delete", "options"]


@pytest.fixture
def outsiders(zuid, noord):
    boss = an_account("Beheer", superuser=True)
    Membership.objects.create(user=boss, team=noord, starts_on=date(2020, 1, 1))
    future = an_account("Straks")
    Membership.objects.create(user=future, team=noord, starts_on=date(2026, 11, 24))
    return {
        "a worker of another team": a_worker("Zara", zuid),
        "a coordinator of another team": a_worker("Coor", zuid, role=Membership.Role.COORDINATOR),
        "a worker who left": a_worker("Voorheen", noord, until=date(2026, 11, 22)),
        "a worker who begins tomorrow": future,
        "an editor": an_account("Redactie"),
        "a superuser, even with a membership": boss,
    }


@pytest.mark.parametrize("name", OF_A_CASE)
def test_nobody_else_reaches_a_request_by_any_method(log_in, outsiders, case, name):
    before = Submission.objects.values().get(pk=case.pk)
    for who, user in outsiders.items():
        browser = log_in(user)
        for method in METHODS:
            data = {"version": case.version, "text": "x", "outcome": "answered", "colleague": user.pk}
            answer = getattr(browser, method)(address(name, case), data)
            assert answer.status_code == 404, f"{who} {method} {name}"
            assert case.reference not in answer.content.decode()
    assert Submission.objects.values().get(pk=case.pk)["version"] == before["version"]
    assert not Event.objects.exclude(kind="received").exists()
    assert not AccessLogEntry.objects.exists()


@pytest.mark.parametrize("name", ["inbox", *OF_A_CASE])
def test_who_is_not_logged_in_gets_the_log_in_page(client, case, name):
    of = None if name == "inbox" else case
    for method in METHODS:
        answer = getattr(client, method)(address(name, of))
        assert answer.status_code == 302
        assert answer.url.startswith("/beheer/login/")


def test_who_does_no_case_work_has_no_desk(log_in, outsiders, case):
    for who in ("an editor", "a superuser, even with a membership", "a worker who left"):
        browser = log_in(outsiders[who])
        assert browser.get(address("inbox")).status_code == 404
        assert "/beheer/intake/" not in browser.get("/beheer/").content.decode()


def test_a_worker_of_another_team_sees_an_inbox_without_the_request(log_in, outsiders, case):
    page = log_in(outsiders["a worker of another team"]).get(address("inbox"))
    assert case.reference not in words(page)


def test_the_own_worker_reads_it(desk, case):
    assert "Ik heb schulden." in words(desk.get(address("case", case)))


def test_on_the_last_day_of_a_membership_the_worker_still_gets_in(log_in, noord, case):
    leaving = a_worker("Vandaag", noord, until=date(2026, 11, 23))
    assert log_in(leaving).get(address("case", case)).status_code == 200


def test_a_coordinator_of_two_teams_sees_both(log_in, noord, zuid, case):
    both = a_worker("Coor", noord, zuid, role=Membership.Role.COORDINATOR)
    assert case.reference in words(log_in(both).get(address("inbox")))


def test_an_account_that_is_switched_off_sees_nothing(noord, sanne, case):
    get_user_model().objects.filter(pk=sanne.pk).update(is_active=False)
    sanne.refresh_from_db()
    assert not Submission.objects.for_user(sanne, date(2026, 11, 23)).exists()


def test_a_request_that_does_not_exist_looks_the_same_as_one_of_another_team(log_in, outsiders, case):
    browser = log_in(outsiders["a worker of another team"])
    theirs = browser.get(address("case", case))
    nowhere = browser.get(address("case", case).replace(str(case.pk), "11111111-2222-4333-8444-555555555555"))
    assert theirs.content == nowhere.content


def test_every_address_of_the_desk_passes_the_guard():
    from intake_forms.desk.guard import CaseView, DeskView

    for one in urlpatterns:
        view = one.callback.view_class
        assert issubclass(view, CaseView if "pk" in one.pattern.converters else DeskView)
        assert view.setup in (DeskView.setup, CaseView.setup)


def test_the_desk_is_reached_in_the_admin_only():
    named = {key for key in get_resolver().reverse_dict if isinstance(key, str) and "intake" in key}
    of_workers = {key for key in named if not key.startswith("intake_follow")}  # residents follow their own
    assert {reverse(key).split("/")[1] for key in of_workers} == {"beheer"}
