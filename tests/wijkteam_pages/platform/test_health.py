"""Alive, and ready with what is down."""

from datetime import timedelta

import pytest
from django.utils import timezone

from wijkteam_pages import health
from wijkteam_pages.models import DueTaskRun, OutboxMessage
from wijkteam_pages.roles import Role, give_role

pytestmark = pytest.mark.django_db


def ready(client):
    answer = client.get("/readyz")
    return answer.status_code, answer.json()


def test_alive_asks_nobody(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert client.get("/healthz").json() == {"alive": True}


def test_all_is_well_on_a_new_site(client):
    assert ready(client) == (200, {"ready": True, "down": []})


def test_a_cache_that_is_down_is_named_and_pages_still_come(client, monkeypatch):
    def refuse(*args, **kwargs):
        raise ConnectionError("redis://secret@cache:6379 refused")

    monkeypatch.setattr(health.cache, "set", refuse)
    status, answer = ready(client)
    assert (status, answer["down"]) == (200, ["cache"])
    assert "secret" not in str(answer)


def test_without_keys_the_site_is_not_ready(client, settings):
    settings.ENCRYPTION_KEYS = []
    assert ready(client) == (503, {"ready": False, "down": ["encryption keys"]})


def test_mail_that_stands_still_is_named(client):
    long_ago = timezone.now() - timedelta(hours=1)
    OutboxMessage.objects.create(
        key="receipt:1", to="fatima@zandmeer.example", created_at=long_ago, next_try_at=long_ago
    )
    status, answer = ready(client)
    assert (status, answer["down"]) == (200, ["mail"])
    assert "fatima" not in str(answer)


def test_a_cron_that_stopped_is_named(client):
    DueTaskRun.objects.create(name="Mail that waits", started_at=timezone.now() - timedelta(hours=3))
    assert ready(client)[1]["down"] == ["run_due"]


def test_a_task_that_fails_is_named(client):
    DueTaskRun.objects.create(name="Purge", started_at=timezone.now(), failures=1)
    assert ready(client)[1]["down"] == ["run_due"]


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_no_cache_keeps_the_answer_and_nothing_can_be_posted(client, path):
    assert "no-store" in client.get(path)["Cache-Control"]
    assert client.post(path).status_code == 405


def stuck_mail():
    long_ago = timezone.now() - timedelta(hours=1)
    OutboxMessage.objects.create(key="receipt:2", created_at=long_ago, next_try_at=long_ago)


def dashboard(client, django_user_model, role):
    user = django_user_model.objects.create_user("iemand")
    give_role(user, role)
    client.force_login(user)
    return client.get("/beheer/").content.decode()


def test_an_administrator_sees_on_the_dashboard_what_is_down(client, django_user_model):
    stuck_mail()
    assert "health-title" in dashboard(client, django_user_model, Role.ADMINISTRATOR)


def test_all_is_well_takes_no_place(client, django_user_model):
    assert "health-title" not in dashboard(client, django_user_model, Role.ADMINISTRATOR)


def test_a_worker_is_not_bothered_with_it(client, django_user_model):
    stuck_mail()
    assert "health-title" not in dashboard(client, django_user_model, Role.WORKER)
