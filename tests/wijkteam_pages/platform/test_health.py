"""Alive, and ready with what is down."""

from datetime import timedelta

import pytest
from django.utils import timezone

from wijkteam_pages import health
from wijkteam_pages.models import DueTaskRun, OutboxMessage

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
