"""Cookies, redirects and hosts of a town's own server."""

import json

import pytest

from tests.reference_site.production import manage, safe

SHOW = """
import django, json
django.setup()
from django.conf import settings
from django.core.management import call_command
call_command("migrate", verbosity=0)
from django.test import Client
plain = Client(headers={"Host": "wijkteams.zandmeer.example"})
safe = Client(headers={"Host": "wijkteams.zandmeer.example", "X-Forwarded-Proto": "https"}, REMOTE_ADDR="10.0.0.1")
login = safe.get("/beheer/login/", follow=True)
public = safe.get("/nl/")
print(json.dumps({
    "plain": [plain.get("/nl/").status_code, plain.get("/nl/").get("Location")],
    "health": plain.get("/healthz").status_code,
    "stranger": Client().get("/healthz", headers={"Host": "elsewhere.example"}).status_code,
    "cookies": {name: [bool(c["secure"]), c["path"], c["domain"], c["samesite"], bool(c["httponly"])]
                for name, c in login.cookies.items()},
    "public": [public.status_code, list(public.cookies)],
    "hsts": login["Strict-Transport-Security"],
    "names": [settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME],
    "form": login["Content-Security-Policy"],
}))
"""


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    environment = safe(tmp_path_factory.mktemp("var")) | {
        "TRUSTED_PROXIES": "10.0.0.0/8",
        "OIDC_SERVER_URL": "https://login.zandmeer.example/realms/zandmeer",
        "OIDC_CLIENT_ID": "wijkteam",
        "OIDC_CLIENT_SECRET": "geheim",
    }
    collected = manage(environment, "collectstatic", "--no-input", "--verbosity", "0")
    assert collected.returncode == 0, collected.stderr
    done = manage(environment, code=SHOW)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_cookies_belong_to_this_very_host_over_tls(shown):
    assert shown["names"] == ["__Host-session", "__Host-csrf"]
    assert shown["cookies"]["__Host-csrf"] == [True, "/", "", "Lax", True]


def test_a_resident_gets_no_cookie(shown):
    assert shown["public"] == [200, []]


def test_an_address_without_tls_leads_to_the_one_with_it(shown):
    assert shown["plain"] == [301, "https://wijkteams.zandmeer.example/nl/"]
    assert shown["hsts"] == "max-age=31536000"


def test_who_asks_whether_it_lives_needs_no_tls(shown):
    assert shown["health"] == 200


def test_another_host_name_is_refused(shown):
    assert shown["stranger"] == 400


def test_the_log_in_may_lead_to_the_towns_own_and_nowhere_else(shown):
    assert "form-action 'self' https://login.zandmeer.example;" in shown["form"] + ";"
