"""What goes wrong in forms of several steps, and must not here."""

import re

from django.test import Client

from intake_forms.models import Draft, Submission

from .building import a_form
from .resident import STEP, Resident


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


def test_nothing_that_was_typed_is_in_an_address_or_a_cookie_or_readable_in_the_database(fatima) -> None:
    fatima.asks_for_help()
    row = Draft.objects.values("filled_in", "form").get()
    # A key of a row and its signature are drawn by lot, and may hold any four letters by chance.
    cookies = re.sub(r"[0-9a-f-]{36}:[\w-]{43}", "", str(fatima.client.cookies))
    for secret in ("Fatima", "3210", "12345678", "huis"):
        assert secret not in fatima.url + cookies
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


def test_a_post_to_a_step_that_does_not_exist_sends_nothing(fatima: Resident) -> None:
    fatima.asks_for_help()
    for number in ("0", "5", "999"):
        address = fatima.url.replace("stap/4/", f"stap/{number}/")
        assert fatima.client.post(address, {}).status_code == 303
    assert not Submission.objects.exists()


def test_going_back_keeps_no_more_than_somebody_can_type(fatima: Resident) -> None:
    fatima.open("/nl/hulp/stap/1/")
    fatima.fills_in(topic="housing", story="Mijn huis.")
    fatima.goes_back(postcode="x" * 2_000_000)
    assert len(str(Draft.objects.get().filled_in)) < 100_000


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
    old = fatima.on_screen(STEP)
    fatima.goes_back()
    fatima.fills_in(topic="housing", story="Toch iets anders.")
    fatima.client.post(fatima.url, {"step": old, "letters": "yes"})
    assert "letters" not in Draft.objects.get().filled_in["answers"]


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


def test_the_thanks_without_a_label_shows_what_this_browser_sent_last(fatima: Resident) -> None:
    fatima.asks_for_help()
    fatima.sends()
    fatima.open("/nl/hulp/bedankt/")
    assert Submission.objects.get().reference in fatima.text
    assert Client().get("/nl/hulp/bedankt/").status_code == 410
