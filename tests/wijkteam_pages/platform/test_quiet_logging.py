"""Nothing that a resident typed reaches a log or an error mail."""

import io
import logging
import logging.config

import pytest
from django.core import mail
from django.test import RequestFactory

from wijkteam_pages import quiet_logging
from wijkteam_pages.quiet_logging import QuietFormatter, describe, strip

TYPED = "Fatima, 3210 AB 12, 06-12345678, fatima@zandmeer.example, schulden"


def failure():
    try:
        secret = TYPED
        raise ValueError(secret)
    except ValueError as error:
        return error


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("GET /nl/zoeken/?q=schulden&pagina=2 200", "GET /nl/zoeken/?… 200"),
        ("no team at 3210AB", "no team at […]"),
        ("no team at 3210 ab", "no team at […]"),
        ("mail to fatima@zandmeer.example refused", "mail to […] refused"),
        ("called 06-12345678 back", "called […] back"),
        ("called +31 6 1234 5678", "called […]"),
        ("called 010 555 01 23", "called […]"),
        ("views.py:1234 get", "views.py:1234 get"),
        ("2026-11-23 09:00:00,123 took 45 ms", "2026-11-23 09:00:00,123 took 45 ms"),
    ],
)
def test_what_points_to_a_person_is_taken_out(text, kept):
    assert strip(text) == kept


def test_an_error_is_named_with_its_place_and_without_its_words():
    told = describe(failure())
    assert "builtins.ValueError" in told
    assert "test_quiet_logging.py" in told
    assert "Fatima" not in told
    assert "schulden" not in told


def test_a_cause_is_told_as_quietly():
    try:
        raise KeyError("leeg") from failure()
    except KeyError as error:
        told = describe(error)
    assert told.index("KeyError") < told.index("caused by") < told.index("ValueError")
    assert "Fatima" not in told


def logged(configuration, name="django.request", **extra):
    """What reaches standard error and the mail of the administrators."""
    try:
        logging.config.dictConfig(configuration)
        error = failure()
        logging.getLogger(name).error(
            "Internal Server Error: %s", "/nl/hulp/?stap=2", exc_info=error, extra=extra
        )
    finally:
        from django.conf import settings

        logging.config.dictConfig(settings.LOGGING)


@pytest.fixture
def request_with_answers():
    request = RequestFactory().post("/nl/hulp/stap/2/", {"vraag": TYPED})
    request.COOKIES["run"] = "geheim-koekje"
    return request


def test_a_failing_request_logs_no_answer(capsys, request_with_answers):
    logged(quiet_logging.configuration(), request=request_with_answers, status_code=500)
    printed = capsys.readouterr().err
    assert "ValueError" in printed
    assert not [word for word in ("Fatima", "schulden", "3210", "stap=2") if word in printed]


def test_the_error_mail_holds_the_place_and_nothing_else(settings, request_with_answers):
    settings.ADMINS = [("Tom", "tom@zandmeer.example")]
    logged(quiet_logging.configuration(mail_admins=True), request=request_with_answers, status_code=500)
    (message,) = mail.outbox
    assert "ValueError" in message.body
    assert "test_quiet_logging.py" in message.body
    for word in ("Fatima", "schulden", "3210", "geheim-koekje", "SECRET_KEY", "stap=2"):
        assert word not in message.subject + message.body
    assert not message.alternatives


def test_a_text_that_another_handler_formatted_is_not_repeated():
    record = logging.LogRecord("x", logging.ERROR, "x.py", 1, "failed", None, (ValueError, failure(), None))
    logging.StreamHandler(io.StringIO()).format(record)
    assert "Fatima" in record.exc_text
    assert "Fatima" not in QuietFormatter().format(record)
