"""How long a log-in lasts, and how often it may fail."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from wijkteam_pages.roles import Role, give_role

pytestmark = pytest.mark.django_db
PASSWORD = "een lang wachtwoord"
NINE = timezone.make_aware(timezone.datetime(2026, 11, 23, 9, 0))


@pytest.fixture
def sanne(django_user_model):
    user = django_user_model.objects.create_user("sanne", "sanne@zandmeer.example", PASSWORD)
    give_role(user, Role.WORKER)
    return user


def sign_in(client, password=PASSWORD, name="sanne", address="192.0.2.7"):
    return client.post(
        "/beheer/login/", {"username": name, "password": password, "next": "/beheer/"}, REMOTE_ADDR=address
    )


def is_in(client, path="/beheer/"):
    answer = client.get(path)
    if answer.status_code == 302:
        assert answer["Location"] == f"/beheer/login/?next={path}"
    return answer.status_code == 200


@pytest.fixture
def signed_in(sanne, client):
    with time_machine.travel(NINE, tick=False):
        assert sign_in(client).status_code == 302
    return client


def at(moment):
    return time_machine.travel(NINE + moment, tick=False)


def test_half_an_hour_without_a_move_ends_it(signed_in):
    with at(timedelta(minutes=30)):
        assert is_in(signed_in)
    with at(timedelta(minutes=61)):
        assert not is_in(signed_in)


def test_twelve_hours_end_it_whatever_somebody_does(signed_in):
    for quarter in range(48):
        with at(timedelta(minutes=15 * (quarter + 1))):
            assert is_in(signed_in)
    with at(timedelta(hours=12, seconds=1)):
        assert not is_in(signed_in)


def test_a_screen_that_was_left_alone_makes_no_move(signed_in):
    with at(timedelta(minutes=20)):
        signed_in.get("/beheer/editing-sessions/ping/wagtailcore/page/2/1/")
    with at(timedelta(minutes=31)):
        assert not is_in(signed_in)


def test_after_the_end_nothing_of_the_session_is_left(signed_in):
    with at(timedelta(minutes=31)):
        is_in(signed_in)
        assert "_auth_user_id" not in signed_in.session


def test_a_session_from_before_the_policy_is_over(signed_in):
    with at(timedelta()):
        session = signed_in.session
        del session["wijkteam_since"]
        session.save()
    with at(timedelta(minutes=1)):
        assert not is_in(signed_in)


def test_reading_on_writes_the_session_once_a_minute(signed_in):
    # Read at those moments too: today the session of that Monday is over.
    def seen_at(moment, read_on):
        with at(moment):
            if read_on:
                signed_in.get("/beheer/")
            return signed_in.session["wijkteam_seen"]

    before = seen_at(timedelta(), read_on=False)
    assert seen_at(timedelta(seconds=30), read_on=True) == before
    assert seen_at(timedelta(seconds=70), read_on=True) > before


def test_a_resident_has_no_session_and_costs_no_query(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert not client.get("/healthz").cookies


@pytest.fixture
def _locks(settings):
    settings.AXES_ENABLED = True


@pytest.mark.usefixtures("sanne", "_locks")
class TestFailures:
    def fail(self, times, **change):
        for _time in range(times):
            last = sign_in(Client(), password="verkeerd", **change)
        return last

    def test_the_fifth_failure_locks_for_a_quarter_and_says_so(self):
        assert self.fail(4).status_code == 200
        answer = self.fail(1)
        assert answer.status_code == 429
        assert "wijkteam_pages/locked_out.html" in [template.name for template in answer.templates]
        # Not even the right password opens it now.
        assert sign_in(Client()).status_code == 429

    def test_after_a_quarter_it_is_open_again(self):
        with at(timedelta()):
            self.fail(5)
        with at(timedelta(minutes=14)):
            assert sign_in(Client()).status_code == 429
        with at(timedelta(minutes=16)):
            assert sign_in(Client()).status_code == 302

    def test_a_stranger_elsewhere_cannot_lock_her_out(self):
        self.fail(5, address="198.51.100.9")
        assert sign_in(Client()).status_code == 302

    def test_a_colleague_at_the_same_address_gets_in(self, django_user_model):
        django_user_model.objects.create_user("omar", password=PASSWORD)
        self.fail(5)
        assert sign_in(Client(), name="omar").status_code == 302

    def test_success_forgets_the_failures(self):
        self.fail(4)
        assert sign_in(Client()).status_code == 302
        assert self.fail(4).status_code == 200


def test_the_log_in_page_tells_a_resident_that_no_account_is_needed(client):
    page = client.get("/beheer/login/")
    assert 'href="/"' in page.content.decode()
