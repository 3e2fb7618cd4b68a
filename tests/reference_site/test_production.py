"""Production starts with safe answers only, and says what is wrong without repeating a secret."""

import base64

import pytest

from tests.reference_site.production import key, manage, safe

TYPED = base64.b64encode(b"0123456789abcdefghijklmnopqrstuv").decode()
SAME = key()
START = "import reference_site.settings.production"


@pytest.fixture
def environment(tmp_path):
    return safe(tmp_path)


def test_the_check_for_deployment_finds_nothing(environment):
    done = manage(environment, "check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr


def test_the_towns_own_log_in_passes_that_check_too(environment):
    oidc = {
        "OIDC_SERVER_URL": "https://login.zandmeer.example",
        "OIDC_CLIENT_ID": "a",
        "OIDC_CLIENT_SECRET": "b",
    }
    done = manage(environment | oidc, "check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY needs at least 50 characters"),
        ({"SECRET_KEY": "x" * 60}, "SECRET_KEY needs at least 50 characters"),
        ({"SECRET_KEY": "django-insecure-" + key() + key()}, "published as an example"),
        ({"ENCRYPTION_KEYS": ""}, "ENCRYPTION_KEYS is empty"),
        ({"ENCRYPTION_KEYS": "k1:c2hvcnQ="}, "has 5 bytes, 32 are needed"),
        ({"ENCRYPTION_KEYS": f"k1:{TYPED}"}, "was typed and not made"),
        ({"LOOKUP_KEY": ""}, "LOOKUP_KEY: it has 0 bytes"),
        ({"ACCESS_LOG_KEY": "geen sleutel"}, "ACCESS_LOG_KEY: it is not base64"),
        ({"LOOKUP_KEY": SAME, "ACCESS_LOG_KEY": SAME}, "Two keys are the same"),
        ({"ENCRYPTION_KEYS": f"k1:{SAME}", "LOOKUP_KEY": SAME}, "Two keys are the same"),
        ({"DEBUG": "1"}, "DEBUG shows answers"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS must name every host"),
        ({"ALLOWED_HOSTS": ".zandmeer.example"}, "ALLOWED_HOSTS must name every host"),
        ({"BASE_URL": "http://wijkteams.zandmeer.example"}, "BASE_URL must begin with https"),
        ({"BASE_URL": "https://elsewhere.example"}, "one of ALLOWED_HOSTS"),
        ({"EMAIL_URL": "consolemail://"}, "EMAIL_URL must name a mail server"),
        ({"SIGN_IN": "password"}, "A password alone does not protect"),
        ({"SIGN_IN": "nothing"}, "SIGN_IN is oidc, second-factor or password"),
        ({"SIGN_IN": "oidc"}, "needs OIDC_SERVER_URL"),
    ],
)
def test_an_unsafe_answer_is_refused_in_words(environment, change, words):
    done = manage(environment | change, code=START)
    assert done.returncode != 0
    assert words in done.stderr
    for secret in change.values():
        assert len(secret) < 20 or secret.startswith("http") or secret not in done.stderr


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS"])
def test_a_missing_answer_is_named(environment, name):
    del environment[name]
    done = manage(environment, code=START)
    assert done.returncode != 0
    assert name in done.stderr


def test_a_password_alone_must_be_asked_for_twice(environment):
    done = manage(environment | {"SIGN_IN": "password", "ALLOW_PASSWORD_ONLY": "1"}, "check")
    assert done.returncode == 0, done.stderr
