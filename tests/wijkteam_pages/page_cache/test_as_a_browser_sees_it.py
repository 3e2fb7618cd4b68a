"""What travels with a kept page: the same headers as with a fresh one, and 304 when nothing changed."""

import gzip

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from tests.wijkteam_pages.page_cache.conftest import NOORD
from wijkteam_pages import content_version, patient_cache

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _tuesday():
    with time_machine.travel("2026-11-24T10:00:00+01:00", tick=False):
        yield


def test_a_browser_that_has_the_page_gets_304(client, town, comes_from_cache):
    etag = client.get(NOORD)["ETag"]
    response = comes_from_cache(NOORD, headers={"If-None-Match": etag})
    assert response.status_code == 304
    assert response.content == b""
    assert response["ETag"] == etag
    assert response["Cache-Control"] == "no-cache"


def test_after_a_change_the_browser_gets_the_new_page(client, town):
    etag = client.get(NOORD)["ETag"]
    town.tuesday.closes = 13 * 60
    town.tuesday.save()
    response = client.get(NOORD, headers={"If-None-Match": etag})
    assert response.status_code == 200
    assert response["ETag"] != etag


def test_a_kept_page_has_every_header_of_a_fresh_one(client, town):
    fresh, kept = client.get(NOORD), client.get(NOORD)
    assert dict(kept.items()) == dict(fresh.items())
    for header in (
        "Content-Security-Policy",
        "X-Frame-Options",
        "X-Content-Type-Options",
        "Referrer-Policy",
        "Cross-Origin-Opener-Policy",
        "Permissions-Policy",
        "Content-Language",
    ):
        assert kept[header]


def test_a_wrong_host_is_refused_though_the_page_is_kept(client, town):
    client.get(NOORD)
    assert client.get(NOORD, headers={"Host": "evil.example"}).status_code == 400


def test_hsts_is_sent_with_a_kept_page(town, settings):
    settings.SECURE_HSTS_SECONDS = 3600
    client = Client()
    for _visit in range(2):
        assert client.get(NOORD, secure=True)["Strict-Transport-Security"]


def test_a_page_over_http_is_sent_to_https_though_it_is_kept(town, settings):
    settings.SECURE_SSL_REDIRECT = True
    client = Client()
    assert client.get(NOORD, secure=True).status_code == 200
    assert client.get(NOORD).status_code == 301


def test_head_has_the_headers_of_get(client, town):
    for _visit in range(2):
        head, get = client.head(NOORD), client.get(NOORD)
        assert head.content == b""
        assert {k: head[k] for k in ("ETag", "Content-Length", "Vary")} == {
            k: get[k] for k in ("ETag", "Content-Length", "Vary")
        }


def test_a_browser_that_unzips_gets_the_page_zipped(client, town):
    plain = client.get(NOORD)
    zipped = client.get(NOORD, headers={"Accept-Encoding": "gzip, br"})
    assert zipped["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.content) == plain.content
    assert int(zipped["Content-Length"]) == len(zipped.content)
    assert "Accept-Encoding" in plain["Vary"]
    assert "Content-Encoding" not in client.get(NOORD)


def test_only_a_proxy_that_can_be_told_of_changes_may_keep_the_page(client, town, settings):
    assert "s-maxage" not in client.get(NOORD)["Cache-Control"]
    settings.WAGTAILFRONTENDCACHE = {"proxy": {"BACKEND": "tests.wijkteam_pages.page_cache.proxy.Proxy"}}
    # Open until 12:00, and from 11:30 on "nog open": an hour and a half.
    assert client.get(NOORD)["Cache-Control"] == "max-age=0, must-revalidate, s-maxage=5400"


class CacheDown:
    """A cache of which nothing works."""

    def __getattr__(self, name):
        raise ConnectionError("cache is down")


def test_with_the_cache_down_the_page_comes_and_is_right(client, town, monkeypatch):
    monkeypatch.setattr(patient_cache, "cache", CacheDown())
    assert client.get(NOORD).status_code == 200
    town.tuesday.closes = 13 * 60
    town.tuesday.save()
    response = client.get(NOORD)
    assert "13:00" in response.content.decode()
    assert response["ETag"]


def test_a_change_that_the_cache_missed_is_told_when_it_is_back(client, town, monkeypatch):
    client.get(NOORD)
    with monkeypatch.context() as down:
        down.setattr(patient_cache, "cache", CacheDown())
        town.tuesday.closes = 13 * 60
        town.tuesday.save()
    assert "13:00" in client.get(NOORD).content.decode()


def test_a_cache_that_swallows_its_errors_is_noticed(client, town, monkeypatch):
    client.get(NOORD)

    class Swallows:
        def __getattr__(self, name):
            return lambda *args, **kwargs: None

    with monkeypatch.context() as down:
        down.setattr(patient_cache, "cache", Swallows())
        town.tuesday.closes = 13 * 60
        town.tuesday.save()
        assert content_version.current() is None
    assert "13:00" in client.get(NOORD).content.decode()


def test_another_process_sees_a_change_at_once(client, town):
    client.get(NOORD)
    town.tuesday.__class__.objects.filter(pk=town.tuesday.pk).update(closes=13 * 60)
    # What another process does after a change: it replaces the version that all share.
    cache.set(content_version.KEY, "another", timeout=None)
    assert "13:00" in client.get(NOORD).content.decode()


def test_a_change_is_told_again_when_its_transaction_is_through(town, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        town.tuesday.save()
        at_once = content_version.current()
    for callback in callbacks:
        callback()
    assert content_version.current() != at_once
