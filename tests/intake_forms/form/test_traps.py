"""What goes wrong in forms of several steps, and must not here."""

import time_machine
from django.test import Client

from intake_forms.models import Draft, Submission

from .building import a_form
from .resident import Resident


def test_two_tabs_of_one_form_do_not_mix(fatima: Resident) -> None:
    mother, self_ = fatima, Resident(fatima.client)
    mother.open("/nl/hulp/stap/1/")
    self_.open("/nl/hulp/stap/1/")
    mother.fills_in(topic="money", story="Mijn moeder heeft schulden.")
    self_.fills_in(topic="housing", story="Mijn huis is te klein.")
    assert (mother.heading, self_.heading) == ("Uw schulden", "Uw adres")
    mother.goes_back()
    assert "Mijn moeder heeft schulden." in mother.text
    assert "Mijn huis" not in mother.text
    assert Draft.objects.count() == 2


def test_two_forms_of_one_site_do_not_mix(fatima: Resident) -> None:
    a_form("Uw idee", "idee")
    fatima.open("/nl/hulp/stap/1/")
    fatima.fills_in(topic="housing", story="Mijn huis is te klein.")
    label = fatima.url.partition("run=")[2]
    fatima.open(f"/nl/idee/stap/1/?run={label}")
    assert "Mijn huis" not in fatima.text


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


def test_nothing_that_was_typed_is_in_an_address_or_a_cookie_or_readable_in_the_database(fatima) -> None:
    fatima.asks_for_help()
    row = Draft.objects.values("filled_in", "form").get()
    for secret in ("Fatima", "3210", "12345678", "huis"):
        assert secret not in fatima.url + str(fatima.client.cookies)
        assert secret.encode() not in row["filled_in"].data


def test_a_token_or_a_strangers_field_is_not_kept(fatima: Resident) -> None:
    fatima.open("/nl/hulp/stap/1/")
    fatima.fills_in(topic="housing", story="Mijn huis.", csrfmiddlewaretoken="abc", phone="1", passed="x")
    (typed,) = Draft.objects.get().filled_in["step_data"].values()
    assert typed.keys() == {"topic", "story"}


def test_nothing_is_sent_by_looking_at_a_page(fatima: Resident) -> None:
    fatima.asks_for_help()
    for _time in range(3):
        fatima.open(fatima.url)
        fatima.open(fatima.url.replace("stap/4/", "bedankt/"))
    assert not Submission.objects.exists()


def test_loading_the_thanks_again_or_going_back_after_sending_sends_nothing_more(fatima: Resident) -> None:
    fatima.asks_for_help()
    check_page = fatima.url
    fatima.sends()
    thanks = fatima.url
    reference = Submission.objects.get().reference
    fatima.open(thanks)
    assert reference in fatima.text
    fatima.open(check_page)
    assert fatima.url == thanks
    fatima.fills_in(url=check_page, move="send")
    assert reference in fatima.text
    assert Submission.objects.count() == 1


def test_a_step_that_does_not_exist_leads_to_one_that_does_with_a_sentence(fatima: Resident) -> None:
    fatima.asks_for_help()
    for number in ("0", "5", "99", "99999999999999999999999"):
        fatima.open(fatima.url.replace("stap/4/", f"stap/{number}/"))
        assert fatima.page.status_code == 200
        assert "There is no such step." in fatima.text or "stap bestaat niet" in fatima.text
    assert fatima.open("/nl/hulp/stap/abc/").status_code == 404
    assert fatima.open("/nl/hulp/stap/-1/").status_code == 404


def test_nobody_skips_a_step(fatima: Resident) -> None:
    fatima.open("/nl/hulp/stap/1/")
    fatima.fills_in(topic="housing", story="Mijn huis.")
    fatima.open(fatima.url.replace("stap/2/", "stap/4/"))
    assert fatima.heading == "Uw adres"
    fatima.client.post(fatima.url, {"step": "check", "move": "send"})
    assert not Submission.objects.exists()


def test_a_step_that_is_asked_no_more_cannot_be_posted_either(fatima: Resident) -> None:
    fatima.open("/nl/hulp/stap/1/")
    fatima.fills_in(topic="money", story="Schulden.")
    old = fatima.step_on_screen()
    fatima.goes_back()
    fatima.fills_in(topic="housing", story="Toch iets anders.")
    fatima.client.post(fatima.url, {"step": old, "letters": "yes"})
    assert "letters" not in Draft.objects.get().filled_in["answers"]


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
        ahmed.open("/nl/idee/stap/2/")
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


def test_titles_of_a_form_with_a_quick_exit_tell_nothing(fatima: Resident) -> None:
    fatima.asks_for_help()
    assert "Hulp" not in fatima.title
    fatima.sends()
    assert "Hulp" not in fatima.title


def test_an_address_without_a_label_leads_to_the_tab_that_moved_last(fatima: Resident) -> None:
    fatima.asks_for_help()
    label = fatima.url.partition("?")[2]
    fatima.open("/nl/hulp/stap/2/")
    assert fatima.url == f"/nl/hulp/stap/2/?{label}"


def test_a_form_that_changes_halfway_is_finished_as_it_was_begun(fatima: Resident, help_form) -> None:
    fatima.open("/nl/hulp/stap/1/")
    fatima.fills_in(topic="housing", story="Mijn huis.")
    del help_form.steps[2]
    help_form.save()
    fatima.open(fatima.url)
    assert fatima.heading == "Uw adres"
