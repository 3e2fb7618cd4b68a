"""A proxy in front of the site keeps pages only where it can be told of changes, and then it is told."""

import pytest

from tests.wijkteam_pages.page_cache import proxy
from wijkteam_pages import proxy_purge

pytestmark = pytest.mark.django_db


@pytest.fixture
def _with_proxy(settings, town):
    settings.WAGTAILFRONTENDCACHE = {"proxy": {"BACKEND": "tests.wijkteam_pages.page_cache.proxy.Proxy"}}
    proxy.purged.clear()


@pytest.mark.usefixtures("_with_proxy")
def test_a_changed_hour_is_told_for_the_team_the_list_and_the_front_door(
    town, django_capture_on_commit_callbacks
):
    proxy.purged.clear()
    with django_capture_on_commit_callbacks(execute=True):
        town.tuesday.save()
        town.tuesday.save()
    told = [url.removeprefix("http://localhost") for url in proxy.purged]
    assert {"/nl/", "/nl/wijkteams/", "/nl/wijkteams/noord/", "/en/wijkteams/noord/"} <= set(told)
    assert len(told) == len(set(told))


@pytest.mark.usefixtures("_with_proxy")
def test_a_proxy_that_is_down_does_not_stop_an_editor(town, monkeypatch, django_capture_on_commit_callbacks):
    def down(self):
        raise ConnectionError

    monkeypatch.setattr(proxy_purge.PurgeBatch, "purge", down)
    with django_capture_on_commit_callbacks(execute=True):
        town.tuesday.save()


def test_without_a_proxy_nobody_is_told(town, django_capture_on_commit_callbacks):
    proxy.purged.clear()
    with django_capture_on_commit_callbacks(execute=True):
        town.tuesday.save()
    assert not proxy.purged
