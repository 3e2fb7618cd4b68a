"""What every page tells the browser, and that no page sends it to another host."""

import re

import pytest

OWN = ["'self'"]
NOBODY = ["'none'"]
PUBLIC_POLICY = {
    "default-src": NOBODY,
    "script-src": OWN,
    "style-src": OWN,
    "img-src": OWN,
    "font-src": OWN,
    "media-src": OWN,
    "connect-src": OWN,
    "form-action": OWN,
    "frame-ancestors": NOBODY,
    "base-uri": NOBODY,
}
PUBLIC = ["/nl/", "/nl/niets/", "/healthz", "/robots.txt", "/.well-known/security.txt"]
ADMIN = [
    "/beheer/",
    "/beheer/pages/",
    "/beheer/pages/2/edit/",
    "/beheer/account/",
    "/beheer/users/",
    "/beheer/images/",
]
HOST = re.compile(r"(?:src|href|action|srcset|data-[\w-]+)=[\"'](?:https?:)?//([^/\"']+)", re.IGNORECASE)
# What a policy without 'unsafe-inline' would not run or show.
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)|\son\w+=\"", re.IGNORECASE)
INLINE_STYLE = re.compile(r"<style|\sstyle=\"", re.IGNORECASE)
# Where a page of the admin may point to without the browser asking anything there by itself.
LINK = re.compile(r"<a\b[^>]*>")

pytestmark = pytest.mark.django_db


def directives(answer):
    parts = (part.split() for part in answer["Content-Security-Policy"].split(";"))
    return {name: values for name, *values in parts}


@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_page_allows_its_own_origin_and_nothing_inline(client, path):
    answer = client.get(path)
    assert directives(answer) == PUBLIC_POLICY


@pytest.mark.parametrize("path", [*PUBLIC, "/beheer/login/", "/weg/", "/"])
def test_every_answer_carries_the_headers(client, path):
    answer = client.get(path)
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] in {"same-origin", "no-referrer"}
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer["X-Frame-Options"] == "DENY"
    for capability in ("camera", "microphone", "geolocation", "payment"):
        assert f"{capability}=()" in answer["Permissions-Policy"]


@pytest.mark.parametrize("path", [*PUBLIC, "/weg/", "/"])
def test_a_resident_gets_no_cookie(client, path):
    answer = client.get(path)
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")


@pytest.mark.parametrize("path", ["/beheer/login/", "/beheer/intake/"])
def test_where_passwords_and_answers_are_no_inline_script_runs(client, admin_client, path):
    answer = client.get(path)
    assert directives(answer)["script-src"] == ["'self'"]


@pytest.mark.parametrize("path", ["/nl/", "/nl/niets/", "/nl/zoeken/"])
def test_no_public_page_holds_what_its_policy_forbids(client, path):
    html = client.get(path).content.decode()
    assert not INLINE_SCRIPT.findall(html)
    assert not INLINE_STYLE.findall(html)
    assert not {host for host in HOST.findall(LINK.sub("", html)) if host != "testserver"}


def test_the_log_in_holds_no_inline_script(client):
    assert not INLINE_SCRIPT.findall(client.get("/beheer/login/").content.decode())


def test_a_form_that_stood_open_for_too_long_gets_a_page_in_plain_words(client):
    client.handler.enforce_csrf_checks = True
    answer = client.post("/beheer/login/", {"username": "sanne"})
    assert answer.status_code == 403
    assert "403_csrf.html" in [template.name for template in answer.templates]


@pytest.mark.parametrize("path", ADMIN)
def test_the_admin_loads_from_its_own_host_only(admin_client, path):
    answer = admin_client.get(path)
    assert answer.status_code == 200
    policy = directives(answer)
    assert policy["default-src"] == ["'none'"]
    assert policy["base-uri"] == ["'none'"]
    assert set(policy["script-src"]) == {"'self'", "'unsafe-inline'"}
    for name, values in policy.items():
        assert not [value for value in values if "//" in value or value == "*"], name


@pytest.mark.parametrize("path", ADMIN)
def test_no_page_of_the_admin_asks_another_host_for_anything(admin_client, path):
    html = LINK.sub("", admin_client.get(path).content.decode())
    assert not {host for host in HOST.findall(html) if host != "testserver"}
    assert "gravatar" not in html
    assert "releases.wagtail" not in html


def test_an_uploaded_file_that_is_opened_by_itself_does_nothing(client):
    assert directives(client.get("/media/plaatje.png")) == {
        "default-src": ["'none'"],
        "frame-ancestors": ["'self'"],
        "sandbox": [],
    }


def test_an_editor_may_see_a_preview_in_a_frame_of_the_admin(admin_client):
    assert directives(admin_client.get("/beheer/pages/2/edit/preview/"))["frame-ancestors"] == ["'self'"]


def test_security_txt_says_whom_to_tell_and_until_when(client):
    text = client.get("/.well-known/security.txt").content.decode()
    assert "Contact: mailto:veilig@zandmeer.example" in text
    assert re.search(r"^Expires: \d{4}-\d\d-\d\dT00:00:00Z$", text, re.MULTILINE)


def test_without_a_contact_there_is_no_security_txt(client, settings):
    settings.WIJKTEAM_PAGES_SECURITY_CONTACT = ""
    assert client.get("/.well-known/security.txt").status_code == 404
