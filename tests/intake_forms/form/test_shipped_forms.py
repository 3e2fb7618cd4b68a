"""The forms that come with the suite, in a town of its own: drafts first, then walked to the end and to each stop."""

from __future__ import annotations

from io import StringIO
from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from intake_forms.models import Draft, FormPage, Submission
from tests.intake_forms.factories import an_account
from wijkteam_pages.models import Topic

from .building import home_page, topics
from .resident import STEP, Resident

CONTACT = {"contact-way": "phone", "contact-phone": "06-12345678", "contact-message": "no"}


@pytest.fixture
def shipped(town: SimpleNamespace) -> str:
    topics(home_page().locale)
    Topic.objects.create(key="violence", name="Geweld thuis", sentence="Geweld.", locale=home_page().locale)
    said = StringIO()
    call_command("load_forms", stdout=said)
    return said.getvalue()


def switch_on(slug: str) -> Resident:
    page = FormPage.objects.get(slug=slug)
    page.get_latest_revision().publish()
    browser = Resident(Client())
    browser.open(f"/nl/{slug}/stap/1/")
    return browser


def test_a_town_gets_four_drafts_that_could_be_published_and_only_once(shipped) -> None:
    pages = FormPage.objects.order_by("path")
    assert [page.slug for page in pages] == ["hulp", "idee", "meedoen", "zorgen"]
    assert not pages.live().exists()
    assert "let op" not in shipped
    for page in pages:
        page.full_clean()
        page._meta.get_field("steps").stream_block.clean(page.steps)
        assert Client().get(page.url).status_code == 404
    pages.filter(slug="idee").update(title="Ons idee")
    call_command("load_forms", stdout=StringIO())
    assert (pages.count(), pages.get(slug="idee").title) == (4, "Ons idee")


def test_a_town_without_our_topics_is_told_what_to_mend(town) -> None:
    said = StringIO()
    call_command("load_forms", stdout=said)
    assert "money" in said.getvalue()


def test_mustafa_offers_an_hour_of_company(shipped) -> None:
    mustafa = switch_on("meedoen")
    assert mustafa.heading.endswith("Wat wilt u doen?")
    mustafa.fills_in(what=["company", "chores"], age="grown")
    mustafa.fills_in(postcode="3210 AB", moments=["evening"])
    mustafa.fills_in(name="Mustafa", **CONTACT)
    mustafa.sends()
    sent = Submission.objects.get()
    assert (sent.kind, sent.team.name) == ("offer", "Wijkteam Noord")
    assert [a["key"] for a in sent.answers] == [
        "what", "age", "postcode", "moments", "often", "name", "contact",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("slug", "typed", "number"),
    [
        ("meedoen", {"what": "chores", "age": "alone"}, "0800-0432"),
        ("zorgen", {"danger": "no", "age": "alone"}, "0800-0432"),
        ("zorgen", {"danger": "yes", "age": "grown"}, "112"),
        ("zorgen", {"danger": "yes", "age": "alone"}, "112"),
    ],
)
def test_a_child_alone_and_who_sees_danger_are_told_whom_to_call_and_send_nothing(
    shipped, slug, typed, number
) -> None:
    browser = switch_on(slug)
    browser.fills_in(**typed)
    assert number in browser.text
    assert "Er is niets verstuurd." in browser.text
    browser.client.post(browser.url, {"step": browser.on_screen(STEP), "move": "send"})
    browser.client.post(browser.url, {"step": "check", "move": "send"})
    assert not Submission.objects.exists()


def test_els_tells_what_she_saw_apart_from_what_she_thinks_and_without_her_name(shipped) -> None:
    els = switch_on("zorgen")
    assert "wijkteam-quick-exit" in els.page.content.decode()
    assert "Zorgen" not in els.title
    els.fills_in(danger="unsure", age="grown")
    assert "0800-2000" in els.text
    draft = Draft.objects.get()
    assert draft.is_sensitive
    assert (draft.expires_at - draft.started_at).total_seconds() == 15 * 60
    els.fills_in(who="older")
    assert "Later verdergaan" not in els.text
    els.fills_in(facts="Zij liep in de nacht op straat.", often="sometimes")
    els.fills_in(opinion="Zij is in de war.", knows="no")
    els.fills_in()
    assert "Zij liep in de nacht op straat." in els.text
    els.sends()
    sent = Submission.objects.get()
    told = {answer["key"]: answer["text"] for answer in sent.answers}
    assert (told["facts"], told["opinion"]) == ("Zij liep in de nacht op straat.", "Zij is in de war.")
    assert told["knows"] == "Nee"
    assert (sent.kind, told["name"]) == ("concern", "")


def test_an_editor_reads_what_to_arrange_first_and_cannot_take_the_protection_away(shipped) -> None:
    editor = Client()
    editor.force_login(an_account("Bea", superuser=True))
    concern, idea = (FormPage.objects.get(slug=slug) for slug in ("zorgen", "idee"))
    shown = editor.get(reverse("wagtailadmin_pages:edit", args=[concern.pk])).content.decode()
    assert "help-warning" in shown
    assert "Veilig Thuis" in shown.partition("help-warning")[2].partition("</ol>")[0]
    assert (
        "help-warning" not in editor.get(reverse("wagtailadmin_pages:edit", args=[idea.pk])).content.decode()
    )
    concern.quick_exit, concern.resumable = False, True
    with pytest.raises(ValidationError) as refused:
        concern.full_clean()
    assert set(refused.value.message_dict) == {"quick_exit", "resumable"}
