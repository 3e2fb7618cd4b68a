"""When something breaks, where it broke is written down, and nothing of what a resident or worker wrote."""

import logging

import pytest
from django.core import mail

from intake_forms.desk import views
from tests.intake_forms.desk.pages import address
from tests.intake_forms.factories import a_submission, answers_of
from wijkteam_pages.quiet_logging import QuietFormatter, QuietMail, configuration

MARKER = "ZWARTEKRAAI"


@pytest.fixture
def marked(noord):
    return a_submission(noord, answers=answers_of(name=MARKER, story=f"{MARKER} slaat mij"))


@pytest.fixture
def logged(caplog, settings):
    """What the site's own handlers would write and mail."""
    settings.ADMINS = [("Beheer", "beheer@zandmeer.example")]
    lines = []

    class Console(logging.Handler):
        def emit(self, record):
            lines.append(self.format(record))

    console = Console()
    console.setFormatter(QuietFormatter())
    by_mail = QuietMail(logging.ERROR)
    logger = logging.getLogger("django.request")
    logger.addHandler(console)
    logger.addHandler(by_mail)
    yield lines
    logger.removeHandler(console)
    logger.removeHandler(by_mail)


def everything(lines) -> str:
    letters = [f"{letter.subject} {letter.body} {letter.alternatives}" for letter in mail.outbox]
    return "\n".join([*lines, *letters])


@pytest.mark.parametrize("method", ["get", "post"])
def test_neither_log_nor_mail_nor_page_holds_an_answer(desk, marked, logged, monkeypatch, method):
    def break_down(view, opened, *rest, **more):
        story = opened.answers[0].text + opened.answers[1].text
        raise RuntimeError(f"cannot show {story}")

    monkeypatch.setattr(views, "case_screen", break_down)
    desk.raise_request_exception = False
    name = "case" if method == "get" else "note"
    answer = getattr(desk, method)(
        address(name, marked), {"text": "" if method == "post" else MARKER, "extra": MARKER}
    )
    assert answer.status_code == 500
    assert MARKER not in answer.content.decode()
    assert "RuntimeError" in everything(logged)
    assert MARKER not in everything(logged)
    assert len(mail.outbox) == 1


def test_the_sites_own_handlers_are_these():
    handlers = configuration(mail_admins=True)["handlers"]
    assert handlers["mail_admins"]["class"].endswith("QuietMail")
    assert handlers["console"]["formatter"] == "quiet"
