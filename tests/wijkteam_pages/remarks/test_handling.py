"""The owner reads a remark beside the hours and handles it with one tap; then it goes in time."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from wijkteam_pages.extension import Person, personal_data
from wijkteam_pages.hours_words import plain
from wijkteam_pages.models import HoursRemark
from wijkteam_pages.personal_data import Fate, undecided
from wijkteam_pages.remarks.keeping import RemarkHolder, purge


@pytest.fixture
def remark(town):
    return HoursRemark.objects.create(
        team=town.noord,
        text="Ineke de Boer stond voor de <b>deur</b>, bel 06 555 01 234",
        received_at=timezone.now(),
    )


def start_screen(user):
    client = Client()
    client.force_login(user)
    return " ".join(plain(client.get("/beheer/").content.decode()).split())


def test_it_waits_on_the_start_screen_without_its_words(town, remark):
    seen = start_screen(town.fatima)
    assert "Bewoners zeggen: dit klopt niet 1 Wijkteam Noord sinds 24 november 2026" in seen
    assert "Ineke" not in seen


def test_only_who_keeps_these_hours_reads_it(town, remark, hours_screen):
    assert "Ineke de Boer stond voor de &lt;b&gt;deur" in hours_screen(town.fatima).content.decode()
    assert "Ineke" in hours_screen(town.sanne).content.decode()
    assert hours_screen(town.joris).status_code == 404


@pytest.mark.parametrize("outcome", ["mended", "not_wrong"])
def test_one_tap_handles_it(town, remark, hours_screen, client, outcome):
    client.force_login(town.fatima)
    client.post(
        reverse("wijkteam_hours:handle_remark", args=[town.noord.pk, remark.pk]), {"outcome": outcome}
    )
    remark.refresh_from_db()
    assert (remark.outcome, remark.handled_by) == (outcome, town.fatima)
    assert "Ineke" not in hours_screen(town.fatima).content.decode()
    assert "dit klopt niet" not in start_screen(town.fatima)


def test_another_team_does_not_handle_it(town, remark, client):
    client.force_login(town.joris)
    for team in (town.noord, town.oost):
        address = reverse("wijkteam_hours:handle_remark", args=[team.pk, remark.pk])
        assert client.post(address, {"outcome": "mended"}).status_code == 404


def test_an_outcome_that_does_not_exist_changes_nothing(town, remark, client):
    client.force_login(town.fatima)
    client.post(reverse("wijkteam_hours:handle_remark", args=[town.noord.pk, remark.pk]), {"outcome": "weg"})
    remark.refresh_from_db()
    assert remark.outcome == ""


def test_what_may_be_rubbish_is_in_a_box_and_does_not_wait(town, remark, hours_screen):
    HoursRemark.objects.update(suspicion="too_quick")
    assert "dit klopt niet" not in start_screen(town.fatima)
    seen = hours_screen(town.fatima).content.decode()
    assert "1 die misschien rommel is" in seen
    assert "sneller verstuurd dan iemand kan typen" in seen


@pytest.mark.parametrize(("suspicion", "days"), [("", 42), ("too_quick", 7)])
def test_it_is_deleted_to_the_day(town, remark, suspicion, days):
    HoursRemark.objects.update(suspicion=suspicion)
    purge(remark.received_at + timedelta(days=days) - timedelta(minutes=1))
    assert HoursRemark.objects.exists()
    assert purge(remark.received_at + timedelta(days=days)) == "1 opmerking gewist"
    assert not HoursRemark.objects.exists()


@pytest.mark.parametrize(
    "person", [Person(name="ineke DE boer"), Person(phone="+31 6 55501234")], ids=["name", "phone"]
)
def test_what_somebody_wrote_about_themselves_is_found_and_erased(town, remark, person):
    holder = next(holder for holder in personal_data() if isinstance(holder, RemarkHolder))
    HoursRemark.objects.create(team=town.noord, text="De deur was dicht.", received_at=timezone.now())
    [held] = holder.find(person)
    assert held.content["team"] == "Wijkteam Noord"
    assert held.held_until == remark.received_at + timedelta(days=42)
    assert list(holder.erase(person, timezone.now())) == [str(remark.pk)]
    assert HoursRemark.objects.count() == 1


def test_every_field_has_a_decision_and_what_is_sealed_is_erased():
    assert undecided(HoursRemark) == []
    sealed = [HoursRemark._meta.get_field(name) for name in ("text", "seen")]
    assert all(field.personal_data.fate is Fate.ERASE for field in sealed)
