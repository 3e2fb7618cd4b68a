"""What is set wrong is found before the first visitor does."""

import pytest
from django.core.checks import run_checks
from wagtail import hooks

from wijkteam_pages.checks import check_sqlite


def ids(deploy=True):
    return {
        message.id
        for message in run_checks(include_deployment_checks=deploy)
        if message.id.startswith("wijk")
    }


def test_the_suite_as_it_ships_has_nothing_to_say(settings):
    settings.CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": "x"}
    }
    assert ids() == set()


def test_a_hook_with_a_slip_in_its_name_is_found():
    with hooks.register_temporarily("wijkteam_sugestions", list):
        assert "wijkteam_pages.E201" in ids(deploy=False)
    hooks._hooks.pop("wijkteam_sugestions")


@pytest.mark.parametrize("network", ["10.0.0.0/99", "proxy.zandmeer.example", "0.0.0.0/0"])
def test_a_proxy_that_is_none_is_found(settings, network):
    settings.WIJKTEAM_PAGES_TRUSTED_PROXIES = ["192.0.2.0/24", network]
    assert "wijkteam_pages.E202" in ids(deploy=False)


def test_sqlite_that_fails_under_a_second_writer_is_found(settings, monkeypatch):
    monkeypatch.setitem(settings.DATABASES["default"], "ENGINE", "django.db.backends.sqlite3")
    monkeypatch.setitem(settings.DATABASES["default"], "OPTIONS", {})
    assert [message.id for message in check_sqlite()] == ["wijkteam_pages.W203"]


@pytest.mark.parametrize(
    ("missing", "id"),
    [
        ("wijkteam_pages.login_policy.SessionLimits", "W204"),
        ("django.contrib.auth.middleware.AuthenticationMiddleware", "W204"),
        ("wijkteam_pages.csp.PolicyByPath", "W205"),
        ("wijkteam_pages.language_by_address.LanguageByAddress", "W206"),
    ],
)
def test_a_policy_without_its_middleware_is_found(settings, missing, id):
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if name != missing]
    assert f"wijkteam_pages.{id}" in ids()


@pytest.mark.parametrize(
    "name",
    [
        "WAGTAIL_GRAVATAR_PROVIDER_URL",
        "WAGTAIL_ENABLE_UPDATE_CHECK",
        "WAGTAIL_ENABLE_WHATS_NEW_BANNER",
        "WAGTAILEMBEDS_FINDERS",
    ],
)
def test_a_setting_that_asks_another_host_is_found(settings, name):
    delattr(settings, name)
    assert "wijkteam_pages.W207" in ids()


def test_a_language_that_django_does_not_know_is_found(settings):
    settings.LANGUAGES = [*settings.LANGUAGES, ("ti", "Tigrinya")]
    assert "wijkteam_pages.E211" in ids(deploy=False)


def test_a_cache_for_each_process_is_found(settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    assert "wijkteam_pages.W208" in ids()


def test_no_address_for_finders_of_holes_is_said(settings):
    settings.WIJKTEAM_PAGES_SECURITY_CONTACT = ""
    assert "wijkteam_pages.I209" in ids()
