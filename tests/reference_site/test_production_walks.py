"""A town's own server as browsers meet it: cookies, TLS, and nobody in by a password alone."""

import json
import socket

import pytest

from tests.reference_site.production import manage, safe
from tests.servers import migrated

ACTIVATE = "/beheer/toegang/2fa/totp/activate/"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    var = tmp_path_factory.mktemp("var")
    migrated.copy_to(var / "db.sqlite3")
    environment = safe(var) | {"TRUSTED_PROXIES": "10.0.0.0/8"}
    for command in (["collectstatic", "--no-input", "--verbosity", "0"], ["migrate", "--verbosity", "0"]):
        done = manage(environment, *command)
        assert done.returncode == 0, done.stderr
    return environment


def walk(environment, name):
    done = manage(environment, code=f"import tests.reference_site.walks.{name}")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.fixture(scope="module")
def cookies(server):
    oidc = {
        "OIDC_SERVER_URL": "https://login.zandmeer.example/realms/zandmeer",
        "OIDC_CLIENT_ID": "wijkteam",
        "OIDC_CLIENT_SECRET": "geheim",
    }
    return walk(server | oidc, "cookies")


@pytest.fixture(scope="module")
def sanne(server):
    return walk(server, "second_factor")


@pytest.fixture(scope="module")
def town(server):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    oidc = {"OIDC_SERVER_URL": f"http://127.0.0.1:{port}", "OIDC_CLIENT_ID": "a", "OIDC_CLIENT_SECRET": "b"}
    return walk(server | oidc, "town_log_in")


def test_cookies_belong_to_this_very_host_over_tls(cookies):
    assert cookies["names"] == ["__Host-session", "__Host-csrf"]
    assert cookies["cookies"]["__Host-csrf"] == [True, "/", "", "Lax"]


def test_a_resident_gets_no_cookie(cookies):
    assert cookies["public"] == [200, []]


def test_an_address_without_tls_leads_to_the_one_with_it(cookies):
    assert cookies["plain"] == [301, "https://wijkteams.zandmeer.example/nl/"]
    assert cookies["hsts"] == "max-age=31536000"


def test_who_asks_whether_it_lives_needs_no_tls(cookies):
    assert cookies["health"] == 200


def test_another_host_name_is_refused(cookies):
    assert cookies["stranger"] == 400


def test_the_log_in_may_lead_to_the_towns_own_and_nowhere_else(cookies):
    assert "form-action 'self' https://login.zandmeer.example;" in cookies["policy"] + ";"


def test_a_password_alone_leads_to_setting_up_a_second_factor(sanne):
    assert sanne["after the password"] == ACTIVATE
    assert set(sanne["every page"]) == {ACTIVATE}


def test_the_page_that_sets_it_up_runs_no_inline_script(sanne):
    status, policy = sanne["set-up page"]
    assert status == 200
    assert "script-src 'self';" in policy


def test_whoever_typed_a_first_code_sees_the_recovery_codes_and_goes_on(sanne):
    assert sanne["recovery codes"] == "/beheer/toegang/2fa/recovery-codes/"
    assert sanne["after setting up"] == 200


def test_from_then_on_the_code_is_asked_for_and_lets_her_in(sanne):
    assert sanne["asks for the code"] == "/beheer/toegang/2fa/authenticate/"
    assert sanne["wrong code"] == 200
    assert sanne["inside"] == ["/beheer/", 200]


def test_a_session_without_the_factor_opens_nothing_not_even_its_recovery_codes(sanne):
    codes, admin = sanne["side door"]
    assert codes == "/beheer/login/"
    assert admin.startswith("/beheer/login/")


def test_the_secret_of_the_factor_is_sealed(sanne):
    assert sanne["sealed"]


def test_nobody_signs_up(sanne):
    assert sanne["sign-up"] == 0


def test_five_failures_lock_this_door_too(sanne):
    assert sanne["failures"] == [200, 200, 200, 200, 429, 429]


def test_the_towns_own_log_in_opens_the_account_that_is_there(town):
    assert town["button"] == 1
    assert town["first time"] == {"pkce": True, "page": "/beheer/", "inside": True}


def test_a_new_name_at_the_town_is_the_same_person(town):
    assert town["renamed"]["inside"]


@pytest.mark.parametrize("who", ["no account", "her name", "left"])
def test_the_towns_own_log_in_opens_nothing_for_others(town, who):
    assert not town[who]["inside"]


def test_the_towns_own_log_in_makes_no_account(town):
    assert town["made and tied"] == [0, 1]
