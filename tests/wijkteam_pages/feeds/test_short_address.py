"""What was printed on a poster once leads to the team for ever: renamed, merged, or gone with a word of help."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from wijkteam_pages.models import ShortAddress, Team
from wijkteam_pages.models.short_address import UNAMBIGUOUS
from wijkteam_pages.search import index

pytestmark = pytest.mark.sqlite


def merge(team, into) -> None:
    team.merged_into = into
    team.full_clean()
    team.save()


def leads_to(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 302, address
    assert "max-age=300" in answer["Cache-Control"]
    return answer["Location"]


def test_every_team_has_one_and_keeps_it(town):
    code = town.short.code
    assert set(code) <= set(UNAMBIGUOUS)
    town.team_noord.name, town.team_noord.slug = "Dorpsteam Noord", "dorpsteam-noord"
    town.team_noord.save()
    assert ShortAddress.objects.get(team=town.team_noord).code == code


def test_it_leads_to_the_page_in_the_main_language_or_the_one_asked_for(client, town):
    assert leads_to(client, town.short.url()) == "/nl/wijkteams/noord/"
    assert leads_to(client, town.short.url("en")) == "/en/wijkteams/noord/"
    assert leads_to(client, town.short.url().upper().replace("/T/", "/t/")) == "/nl/wijkteams/noord/"


def test_a_language_without_a_translation_gets_the_page_that_says_so(client, town):
    address = leads_to(client, town.short.url("ar"))
    assert address == "/ar/wijkteams/noord/"
    assert client.get(address).status_code == 200


def test_it_survives_another_address_of_the_page(client, town):
    town.page_noord.slug = "dorpsteam"
    town.page_noord.save_revision().publish()
    assert leads_to(client, town.short.url()) == "/nl/wijkteams/dorpsteam/"


@pytest.mark.parametrize("address", ["/t/zzzzz/", "/t/zzzzz/nl/", "/t/zzzzz/inloop.ics"])
def test_a_code_that_was_never_given_is_not_found(client, town, address):
    assert client.get(address).status_code == 404


def test_no_language_of_ours_is_not_found(client, town):
    assert client.get(f"{town.short.url()}xx/").status_code == 404


def test_a_merged_team_leads_to_the_team_that_does_its_work(client, town):
    merge(town.team_noord, town.team_oost)
    assert not Team.objects.get(pk=town.team_noord.pk).is_active
    assert leads_to(client, town.short.url()) == "/nl/wijkteams/oost/"
    for below in ("", "poster/", "inloop.ics"):
        answer = client.get(f"/nl/wijkteams/noord/{below}")
        assert (answer.status_code, answer["Location"]) == (302, f"/nl/wijkteams/oost/{below}")
    assert "Wijkteam Oost" in client.get(town.short.calendar_url).content.decode()


def test_it_follows_when_teams_merge_again_and_when_the_first_is_deleted(client, town):
    midden = Team.objects.create(municipality=town.town, name="Wijkteam Midden", slug="midden")
    merge(town.team_noord, midden)
    merge(midden, town.team_oost)
    assert leads_to(client, town.short.url()) == "/nl/wijkteams/oost/"
    town.page_noord.get_translations(inclusive=True).delete()
    town.team_noord.sessions.all().delete()
    Team.objects.get(pk=town.team_noord.pk).delete()
    assert leads_to(client, town.short.url()) == "/nl/wijkteams/oost/"


def test_a_team_that_is_gone_says_who_helps(client, town):
    town.team_noord.is_active = False
    town.team_noord.save()
    for address in (town.short.url(), town.short.calendar_url, "/nl/wijkteams/noord/"):
        answer = client.get(address)
        page = answer.content.decode()
        assert answer.status_code == 410, address
        assert "Wijkteam Noord is gestopt" in page
        assert 'name="postcode"' in page
        assert 'href="/nl/wijkteams/"' in page
    assert "has stopped" in client.get(town.short.url("en")).content.decode()


def test_a_team_that_was_deleted_is_gone_too(client, town):
    code = town.short_oost.url()
    town.team_oost.neighbourhoods.clear()
    town.index.get_children().filter(slug="oost").delete()
    town.team_oost.delete()
    answer = client.get(code)
    assert answer.status_code == 410
    assert "is gestopt" in answer.content.decode()


def test_no_team_is_merged_into_itself_or_in_a_circle(town):
    town.team_noord.merged_into = town.team_noord
    with pytest.raises(ValidationError, match="niet opgaan in zichzelf"):
        town.team_noord.full_clean()
    town.team_noord.refresh_from_db()
    merge(town.team_noord, town.team_oost)
    town.team_oost.merged_into = town.team_noord
    with pytest.raises(ValidationError, match="Kies een ander team"):
        town.team_oost.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        Team.objects.filter(pk=town.team_oost.pk).update(merged_into=town.team_oost.pk, is_active=False)


def test_communications_merges_on_the_form_of_the_team(admin_client, town):
    address = f"/beheer/team/edit/{town.team_noord.pk}/"
    assert 'name="merged_into"' in admin_client.get(address).content.decode()
    sent = {
        "name": "Wijkteam Noord",
        "slug": "noord",
        "municipality": town.town.pk,
        "districts": town.noord.pk,
    }
    refused = admin_client.post(address, sent | {"merged_into": town.team_noord.pk})
    assert "niet opgaan in zichzelf" in refused.content.decode()
    admin_client.post(address, sent | {"merged_into": town.team_oost.pk, "is_active": "on"})
    assert Team.objects.get(pk=town.team_noord.pk).merged_into == town.team_oost


def test_nobody_finds_the_page_of_a_team_that_is_gone(client, town, django_capture_on_commit_callbacks):
    index.prepare()
    for _done in index.rebuild():
        pass
    assert 'href="/nl/wijkteams/noord/"' in client.get("/nl/zoeken/?q=noord").content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        merge(town.team_noord, town.team_oost)
    assert 'href="/nl/wijkteams/noord/"' not in client.get("/nl/zoeken/?q=noord").content.decode()
