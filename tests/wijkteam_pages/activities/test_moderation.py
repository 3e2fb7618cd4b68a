"""An editor sees old and new, takes over parts or nothing; the record, the page and the history say so."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from reference_site.demo.loading.translating import translate
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from tests.wijkteam_pages.hours import people
from wijkteam_pages.activities.proposing.keeping import ProposalHolder, purge
from wijkteam_pages.activities.proposing.links import send_link
from wijkteam_pages.activities.proposing.sending import propose_by
from wijkteam_pages.extension import Person
from wijkteam_pages.models import Experience, Proposal, ProposalLink, ResidentContact
from wijkteam_pages.personal_data import undecided
from wijkteam_pages.roles import Role, ensure_roles, give_role, grant_page_permissions

from .town import RIA, words_of

MARKER = "ZILVERMEEUW"
CONTENT = {
    "intro": f"Een tuin voor iedereen. {MARKER}",
    "costs": "2 euro voor zaad",
    "when": "Vanaf januari om tien uur",
    "experience": "Nu ken ik mijn buren.",
    "first_name": "Samira",
}


@pytest.fixture
def nora(town):
    ensure_roles()
    grant_page_permissions(Role.COMMUNICATIONS, Page.get_first_root_node())
    account = people.account("nora")
    give_role(account, Role.COMMUNICATIONS)
    return account


@pytest.fixture
def proposal(town):
    send_link(town.ria, timezone.now())
    propose_by(ProposalLink.objects.get(), CONTENT, wants_mail=True, at=timezone.now())
    return Proposal.objects.get()


@pytest.fixture
def decide(client, nora, proposal):
    client.force_login(nora)
    return reverse("wijkteam_activities:decide", args=[proposal.pk])


def test_old_and_new_stand_beside_each_other(client, decide):
    page = words_of(client.get(decide))
    for said in (
        "Buurttuin voor de buurt.",
        f"Een tuin voor iedereen. {MARKER}",
        "2 euro voor zaad",
        "Samira",
    ):
        assert said in page
    assert RIA not in page


def test_parts_are_taken_over_in_the_normal_way(
    client, town, nora, decide, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        client.post(decide, {"part": ["intro", "costs", "experience"], "answer": "Dank je wel!"})
    town.garden_page.refresh_from_db()
    town.garden.refresh_from_db()
    assert town.garden_page.intro == CONTENT["intro"]
    assert town.garden_page.latest_revision.user == nora
    assert town.garden.costs == "2 euro voor zaad"
    assert town.garden.history.first().history_user == nora
    page = words_of(client.get("/nl/activiteiten/buurttuin/"))
    assert MARKER in page
    assert "Nu ken ik mijn buren. Samira" in page
    assert [each.to for each in mail.outbox][-1] == [RIA]
    assert "Buurttuin" not in mail.outbox[-1].body + mail.outbox[-1].subject


def test_somebodys_draft_is_not_published_and_not_lost(client, town, decide):
    town.garden_page.what_you_do = "Nog niet af"
    town.garden_page.save_revision()
    client.post(decide, {"part": ["intro"]})
    town.garden_page.refresh_from_db()
    assert (town.garden_page.intro, town.garden_page.what_you_do) == (CONTENT["intro"], "")
    draft = town.garden_page.get_latest_revision_as_object()
    assert (draft.intro, draft.what_you_do) == (CONTENT["intro"], "Nog niet af")


def test_the_translations_of_a_page_are_behind_and_the_editor_is_led_to_them(client, town, decide):
    english = Locale.objects.create(language_code="en")
    for page in (town.home, town.index):
        page.copy_for_translation(english).save_revision().publish()
    garden = translate(town.garden_page, "en", title="Garden", slug="garden", intro="A garden.")
    garden.save_revision().publish()
    behind = Translation.objects.get(target_locale=english)
    assert len(set(behind.get_progress())) == 1, "all of it is translated"
    seen = words_of(client.post(decide, {"part": ["intro", "costs"]}, follow=True))
    assert "De bladzijde in een andere taal zegt nog wat er stond: Engels. Vertaal wat nieuw is." in seen
    assert "Naar de bladzijde in het Engels" in seen
    garden.refresh_from_db()
    assert garden.intro == "A garden."
    assert client.get(reverse("wagtailadmin_pages:edit", args=[garden.pk])).status_code == 200
    total, translated_now = behind.get_progress()
    assert total - translated_now == 1, "the introduction waits"


def test_what_is_decided_is_empty_and_only_the_word_is_left_for_the_resident(client, decide):
    client.post(decide, {"decline": "1", "part": ["intro"], "answer": "Dit past niet."})
    proposal = Proposal.objects.get()
    assert (proposal.state, proposal.content, proposal.answer) == ("declined", None, "Dit past niet.")
    assert client.get(decide).status_code == 404


def test_two_editors_decide_once(client, decide, town):
    client.post(decide, {"part": ["experience"]})
    assert client.post(decide, {"part": ["experience"]}).status_code == 404
    assert Experience.objects.count() == 1


def test_a_team_worker_does_not_moderate(client, town, proposal):
    client.force_login(town.fatima)
    assert client.get(reverse("wijkteam_activities:proposals")).status_code == 404
    assert client.get(reverse("wijkteam_activities:decide", args=[proposal.pk])).status_code == 404


def test_the_words_and_the_address_are_found_in_no_column_that_is_not_sealed(proposal):
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 - our own tables
            laid = repr(cursor.fetchall())
            assert MARKER not in laid, table
            assert RIA not in laid, table


def test_a_person_is_found_and_erased_by_address_and_by_name(town, proposal):
    Experience.objects.create(activity=town.garden, text="Fijn", first_name="Samira", added_on=people.TODAY)
    holder = ProposalHolder()
    by_address = {each.model for each in holder.find(Person(email=" Ria@TUIN.example"))}
    assert by_address == {"wijkteam_pages.ResidentContact", "wijkteam_pages.Proposal"}
    assert len(list(holder.find(Person(name="Samira Bakker")))) == 2
    assert list(holder.find(Person(email="ander@x.example"))) == []
    assert len(list(holder.erase(Person(email=RIA, name="Samira"), timezone.now()))) == 3
    assert not any(model.objects.exists() for model in (ResidentContact, Proposal, Experience))


def test_proposals_and_addresses_go_in_time(client, town, decide, tuesday_morning):
    client.post(decide, {"decline": "1"})
    tuesday_morning.shift(timedelta(days=29))
    purge(timezone.now())
    assert Proposal.objects.exists()
    tuesday_morning.shift(timedelta(days=1))
    purge(timezone.now())
    assert not Proposal.objects.exists()
    assert ResidentContact.objects.exists()
    tuesday_morning.shift(timedelta(days=340))
    purge(timezone.now())
    assert not ResidentContact.objects.exists()


def test_the_addresses_of_what_has_ended_go_at_once(town):
    town.garden.is_active = False
    town.garden.save()
    purge(timezone.now())
    assert not ResidentContact.objects.exists()


@pytest.mark.parametrize("model", [ResidentContact, ProposalLink, Proposal, Experience])
def test_every_field_has_a_decision(model):
    assert undecided(model) == []
    assert model._meta.default_permissions == ()


def test_nobody_has_an_account_by_proposing(proposal):
    assert not get_user_model().objects.filter(email=RIA).exists()
