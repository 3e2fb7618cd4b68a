"""Activities are kept in the admin: by communications all, by a team's workers their own."""

from datetime import date

import pytest
from django.core import mail
from django.urls import reverse

from wijkteam_pages.models import Activity, ActivitySession, Publication, ResidentContact, ScheduleException

from .town import words_of

FACTS = {
    "name": "Eettafel",
    "kind": "activity",
    "organiser": "team",
    "is_free": "on",
    "sign_up": "none",
    "is_active": "on",
}


def to(town, name: str, *rest: object, activity=None) -> str:
    return reverse(f"wijkteam_activities:{name}", args=[(activity or town.coffee).pk, *rest])


@pytest.fixture
def fatima(client, town):
    client.force_login(town.fatima)
    return client


def test_a_worker_adds_an_activity_of_the_own_team_only(fatima, town):
    refused = fatima.post(reverse("wijkteam_activities:add"), FACTS | {"team": str(town.oost.pk)})
    assert refused.status_code == 422
    fatima.post(reverse("wijkteam_activities:add"), FACTS | {"team": str(town.noord.pk)})
    assert Activity.objects.get(name="Eettafel").municipality == town.town


def test_what_is_missing_is_said_in_words_and_what_was_typed_stays(fatima, town):
    wrong = FACTS | {"team": str(town.noord.pk), "is_free": "", "sign_up": "phone"}
    answer = fatima.post(reverse("wijkteam_activities:add"), wrong)
    assert answer.status_code == 422
    page = words_of(answer)
    assert "Zeg in woorden wat het kost" in page
    assert "Zeg op welk nummer of adres mensen zich opgeven" in page
    assert "Eettafel" in answer.content.decode()


def test_days_are_typed_the_way_people_write_them(fatima, town):
    form = {"weekday": "3", "hours": "13u30 - 15", "rhythm": "nth--1"}
    answer = fatima.post(to(town, "add_session"), form, follow=True)
    assert "donderdag 13:30 tot 15:00" in words_of(answer).lower()
    made = ActivitySession.objects.get(weekday=3)
    assert (made.opens, made.closes, made.nth) == (810, 900, -1)
    wrong = fatima.post(to(town, "add_session"), form | {"hours": "25-26"})
    assert wrong.status_code == 422
    assert "25-26" in wrong.content.decode()


def test_one_date_is_one_field(fatima, town):
    fatima.post(to(town, "add_once"), {"day": "2026-12-11", "hours": "17-20"})
    made = ActivitySession.objects.get(weekday=4)
    assert made.recurrence.only_on == date(2026, 12, 11)
    page = fatima.get(to(town, "change_session", made.pk)).content.decode()
    assert "2026-12-11" in page
    assert 'name="rhythm"' not in page


CANCELLED = {"kind": "closed", "first_day": "2026-12-01", "reason": "other", "message": "Marijke is weg"}


def test_an_exception_is_previewed_published_and_undone_in_one_tap(fatima, town, client):
    shown = words_of(fatima.post(to(town, "add_exception"), CANCELLED))
    assert "Op dinsdag 1 december gaat het niet door (Marijke is weg)" in shown
    assert "Was: 10:00 tot 11:30 uur in De Linde. Wordt: gaat niet door." in shown
    assert not ScheduleException.history.exists(), "a preview leaves no trace"
    answer = fatima.post(to(town, "add_exception"), CANCELLED | {"publish": "1"}, follow=True)
    assert "Ongedaan maken (nog 10 minuten)" in words_of(answer)
    assert "gaat het niet door" in words_of(client.get("/nl/activiteiten/koffieochtend/"))
    undo = reverse("wijkteam_hours:undo_publication", args=[Publication.objects.get().pk])
    client.force_login(town.joris)
    assert client.post(undo).status_code == 404, "it is an activity of another team"
    client.force_login(town.fatima)
    client.post(undo)
    assert not ScheduleException.objects.exists()


def test_whoever_was_second_is_told_and_an_overlap_leads_to_the_other_exception(fatima, town):
    fatima.post(to(town, "add_exception"), CANCELLED | {"publish": "1"})
    made = ScheduleException.objects.get()
    again = fatima.post(to(town, "add_exception"), CANCELLED)
    assert again.status_code == 422
    change = to(town, "change_exception", made.pk)
    assert change in again.content.decode()
    shown = fatima.get(change).context["form"]["version"].value()
    ScheduleException.objects.get(pk=made.pk).save()
    answer = fatima.post(change, CANCELLED | {"message": "Ria is weg", "version": shown, "publish": "1"})
    assert answer.status_code == 409
    assert "Ria is weg" in words_of(answer)
    assert ScheduleException.objects.get().message == "Marijke is weg"
    fatima.post(to(town, "remove_exception", made.pk))
    assert not ScheduleException.objects.exists()
    answer = fatima.get(to(town, "activity"))
    assert "Ongedaan maken" in words_of(answer), "a removal is undone in one tap too"


def test_the_history_tells_districts_and_topics_in_one_line_and_puts_them_back(fatima, town):
    before = Activity.history.filter(id=town.coffee.pk).count()
    fatima.post(to(town, "change"), FACTS | {"name": "Koffieochtend", "team": str(town.noord.pk)})
    assert not town.coffee.districts.exists()
    assert Activity.history.filter(id=town.coffee.pk).count() == before + 1
    changed = Activity.history.filter(id=town.coffee.pk).latest("history_id")
    asked = words_of(fatima.get(to(town, "undo", "gegevens", changed.history_id)))
    assert "Noord, Eenzaamheid" in asked
    fatima.post(to(town, "undo", "gegevens", changed.history_id))
    assert [town.district] == list(town.coffee.districts.all())
    assert [town.alone] == list(town.coffee.topics.all())


def test_the_history_says_who_and_puts_a_removed_day_back(fatima, town):
    fatima.post(to(town, "remove_session", town.weekly.pk))
    assert not ActivitySession.objects.filter(activity=town.coffee).exists()
    page = words_of(fatima.get(to(town, "history")))
    assert "fatima" in page
    removed = ActivitySession.history.filter(id=town.weekly.pk, history_type="-").get()
    fatima.post(to(town, "undo", "dag", removed.history_id))
    assert ActivitySession.objects.get(pk=town.weekly.pk).weekday == 1


def test_what_an_activity_is_can_be_put_back_too(fatima, town):
    fatima.post(to(town, "change"), FACTS | {"name": "Theeochtend", "team": str(town.noord.pk)})
    assert Activity.objects.get(pk=town.coffee.pk).name == "Theeochtend"
    changed = Activity.history.filter(id=town.coffee.pk, history_type="~").first()
    assert "Theeochtend" in words_of(fatima.get(to(town, "history")))
    fatima.post(to(town, "undo", "gegevens", changed.history_id))
    assert Activity.objects.get(pk=town.coffee.pk).name == "Koffieochtend"


def test_an_editor_notes_a_resident_and_a_link_goes_out(client, town, django_capture_on_commit_callbacks):
    Activity.objects.filter(pk=town.garden.pk).update(team=town.noord)
    client.force_login(town.fatima)
    address = to(town, "add_contact", activity=town.garden)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(address, {"email": "joop@tuin.example"})
    assert mail.outbox[-1].to == ["joop@tuin.example"]
    again = client.post(address, {"email": "JOOP@tuin.example"})
    assert again.status_code == 422
    assert "Dit adres staat er al." in words_of(again)
    contact = ResidentContact.objects.at("joop@tuin.example").get()
    client.post(to(town, "remove_contact", contact.pk, activity=town.garden))
    assert not ResidentContact.objects.at("joop@tuin.example").exists()


def test_a_worker_of_another_team_finds_nothing(client, town):
    client.force_login(town.joris)
    assert "Koffieochtend" not in words_of(client.get(reverse("wijkteam_activities:list")))
    names = ["activity", "change", "add_session", "add_once", "add_exception", "history"]
    for name in names:
        assert client.get(to(town, name)).status_code == 404, name
        assert client.post(to(town, name)).status_code == 404, name


def test_an_extra_time_may_last_all_day_and_a_broken_rule_is_told_once(fatima, town):
    extra = {"kind": "extra", "first_day": "2026-12-05", "reason": "event", "to_location": str(town.kap.pk)}
    refused = words_of(fatima.post(to(town, "add_exception"), extra))
    assert "Schrijf op welke tijden dan gelden" in refused
    assert "geschonden" not in refused
    fatima.post(to(town, "add_exception"), extra | {"hours": "0.00 tot 24.00 uur", "publish": "1"})
    assert str(ScheduleException.objects.get().part) == "00:00-24:00"
