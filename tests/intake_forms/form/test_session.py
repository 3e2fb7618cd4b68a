"""How long a run lasts, what the browser holds of it, and what is said when it is over."""

import time_machine
from django.test import Client

from intake_forms.models import Draft, Submission

from .building import a_form
from .resident import Resident


def test_whoever_only_looks_leaves_no_row_and_no_cookie(fatima: Resident) -> None:
    for url in ("/nl/hulp/", "/nl/hulp/stap/1/", "/nl/hulp/stap/2/", "/nl/hulp/bedankt/"):
        fatima.open(url)
    assert not Draft.objects.exists()
    assert not [name for name in fatima.client.cookies if name.startswith("wijkteam-form")]


def test_the_cookie_holds_a_signed_id_for_the_forms_own_addresses_and_no_script(fatima: Resident) -> None:
    fatima.asks_for_help()
    run = next(cookie for name, cookie in fatima.client.cookies.items() if name.startswith("wijkteam-form"))
    assert run.value.startswith(f"{Draft.objects.get().pk}:")
    assert (run["httponly"], run["samesite"], run["max-age"]) == (True, "Lax", "")
    assert run["path"] != "/"


def test_posting_in_a_session_that_ended_says_so_and_shows_no_other_steps_errors(fatima: Resident) -> None:
    with time_machine.travel("2026-11-20 10:00:00+00:00", tick=False):
        fatima.asks_for_help()
    with time_machine.travel("2026-11-20 10:15:00+00:00", tick=False):
        fatima.fills_in(move="send")
    assert fatima.page.status_code == 410
    assert "utrecht-form-field" not in fatima.page.content.decode()
    assert fatima.heading in ("Your time is over", "Uw tijd is om")
    assert not Draft.objects.exists()
    assert not Submission.objects.exists()


def test_a_move_starts_the_clock_again(fatima: Resident) -> None:
    with time_machine.travel("2026-11-20 10:00:00+00:00", tick=False):
        fatima.asks_for_help()
    with time_machine.travel("2026-11-20 10:14:00+00:00", tick=False):
        fatima.goes_back(name="Fatima")
    with time_machine.travel("2026-11-20 10:28:00+00:00", tick=False):
        fatima.open(fatima.url)
        assert fatima.heading == "Over u"


def test_an_ordinary_draft_is_kept_for_seven_days(help_form) -> None:
    a_form("Uw idee", "idee", quick_exit=False)
    ahmed = Resident(Client())
    with time_machine.travel("2026-11-20 10:00:00+00:00", tick=False):
        ahmed.open("/nl/idee/stap/1/")
        ahmed.fills_in(topic="housing", story="Een bankje in het park.")
    with time_machine.travel("2026-11-27 09:59:00+00:00", tick=False):
        ahmed.open("/nl/idee/")
        assert "verder=1" in ahmed.page.content.decode()
        ahmed.open(ahmed.url_of("verder=1"))
        assert ahmed.heading == "Uw adres"
    with time_machine.travel("2026-12-05 10:00:00+00:00", tick=False):
        assert ahmed.open(ahmed.url).status_code == 410


def test_a_step_without_its_cookie_leads_away_from_a_sensitive_form(fatima: Resident) -> None:
    fatima.asks_for_help()
    stranger = Client()
    response = stranger.get(fatima.url)
    assert (response.status_code, response["Location"]) == (302, "/weg/")
    assert stranger.post(fatima.url, {"step": "check", "move": "send"}).status_code == 410


def test_a_cookie_that_somebody_changed_is_no_cookie(fatima: Resident) -> None:
    fatima.asks_for_help()
    name = next(name for name in fatima.client.cookies if name.startswith("wijkteam-form"))
    stranger = Client()
    stranger.cookies[name] = f"{Draft.objects.get().pk}:made-up"
    assert stranger.get(fatima.url).status_code == 302
    stranger.cookies[name] = "'; drop"
    assert stranger.post(fatima.url, {"step": "check"}).status_code == 410


def test_the_pages_of_a_form_are_kept_by_nobody(fatima: Resident) -> None:
    fatima.asks_for_help()
    for url in (fatima.url, "/nl/hulp/", fatima.url.replace("stap/4/", "stap/1/")):
        response = fatima.open(url)
        assert "no-store" in response["Cache-Control"]
        assert response["Referrer-Policy"] == "same-origin"


def test_the_forms_need_a_token(fatima: Resident) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/nl/hulp/stap/1/", {"topic": "housing", "story": "x"}).status_code == 403


def test_more_time_can_be_asked_for_without_typing(fatima: Resident) -> None:
    with time_machine.travel("2026-11-20 10:00:00+00:00", tick=False):
        fatima.asks_for_help()
    with time_machine.travel("2026-11-20 10:13:00+00:00", tick=False):
        longer = fatima.url.replace("stap/4/", "langer/")
        assert fatima.client.post(longer).json()["ends"].startswith("2026-11-20T10:28")
        assert fatima.client.get(longer).status_code == 405
    with time_machine.travel("2026-11-20 10:28:00+00:00", tick=False):
        assert fatima.client.post(longer).status_code == 410


def test_after_an_hour_without_a_move_an_ordinary_form_shows_nothing_until_somebody_goes_on(
    help_form,
) -> None:
    a_form("Uw idee", "idee", quick_exit=False)
    ahmed = Resident(Client())
    with time_machine.travel("2026-11-20 10:00:00+00:00", tick=False):
        ahmed.open("/nl/idee/stap/1/")
        ahmed.fills_in(topic="housing", story="Een bankje in het park.")
    with time_machine.travel("2026-11-20 11:00:00+00:00", tick=False):
        second = ahmed.url
        ahmed.open(second.replace("stap/2/", "stap/1/"))
        assert (ahmed.heading, "bankje" in ahmed.text) == ("Uw idee", False)
        ahmed.open(ahmed.url_of("verder=1"))
        assert ahmed.heading == "Uw adres"
        ahmed.open(ahmed.url.replace("stap/2/", "stap/1/"))
        assert "Een bankje in het park." in ahmed.text


def test_what_was_typed_for_more_than_an_hour_is_kept_and_not_sent(help_form) -> None:
    a_form("Uw idee", "idee", quick_exit=False)
    ahmed = Resident(Client())
    with time_machine.travel("2026-11-20 10:00:00+00:00", tick=False):
        ahmed.open("/nl/idee/stap/1/")
        ahmed.fills_in(topic="housing", story="Een bankje.")
        ahmed.goes_back()
    with time_machine.travel("2026-11-20 11:30:00+00:00", tick=False):
        ahmed.fills_in(topic="housing", story="Een lang verhaal.")
        assert ahmed.heading == "Uw idee"
        ahmed.open(ahmed.url_of("verder=1"))
        assert "Een lang verhaal." in ahmed.text
    with time_machine.travel("2026-11-20 13:00:00+00:00", tick=False):
        ahmed.client.post(ahmed.url, {"step": "check", "move": "send"})
        assert not Submission.objects.exists()
