"""Communications closes days for all teams on one screen: chips, preview, publish, undo."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.urls import reverse

from wijkteam_pages.models import HolidayDecision, Publication, ScheduleException, Team, WalkInSession
from wijkteam_pages.opening import hours_of

from .pages import seen, text

CHRISTMAS, NEW_YEAR, NEXT_TUESDAY = date(2026, 12, 25), date(2027, 1, 1), date(2026, 12, 1)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.fixture
def sanne(client, town):
    for team, place in [(town.noord, town.linde), (town.oost, town.kap)]:
        WalkInSession.objects.create(team=team, location=place, weekday=4, opens=540, closes=720)
    client.force_login(town.sanne)
    return client


def address(town) -> str:
    return reverse("wijkteam_hours:add_for_all", args=[town.town.pk])


def sent(town, *teams: Team, **fields) -> dict:
    return {"teams": [team.pk for team in teams or (town.noord, town.oost)], **fields}


def is_open(team: Team, day: date) -> bool:
    return bool(hours_of(team).walk_in.occurrences(day, day))


def undo_of(answer) -> str:
    [undoable] = answer.context["undoable"]
    return reverse("wijkteam_hours:undo_publication", args=[undoable.publication.pk])


def test_holidays_are_chips_and_close_nothing_by_themselves(sanne, town):
    shown = text(sanne.get(address(town)))
    assert "Eerste kerstdag, vrijdag 25 december 2026" in shown
    assert is_open(town.noord, CHRISTMAS)
    assert f'value="{town.oost.pk}" ' in sanne.get(address(town)).content.decode()


def test_the_preview_tells_each_team_what_was_and_what_will_be_and_saves_nothing(sanne, town):
    shown = text(sanne.post(address(town), sent(town, town.noord, holidays=["2026-12-25"])))
    assert "Dit wijzigt de tijden van 1 team." in shown
    assert "Vrijdag 25 december. Was: inloop 09:00 tot 12:00 uur in De Linde. Wordt: dicht." in shown
    assert "Wijkteam Oost: Vrijdag 25 december inloop 09:00 tot 12:00 uur in De Kap." in shown
    assert not ScheduleException.objects.exists()
    assert not Publication.objects.exists()
    assert not ScheduleException.history.exists(), "a rehearsal leaves no trace"


def test_two_holidays_are_one_publication_and_one_tap_takes_them_back(sanne, town):
    fields = sent(town, holidays=["2026-12-25", "2027-01-01"], publish="1")
    answer = sanne.post(address(town), fields, follow=True)
    assert not is_open(town.noord, CHRISTMAS)
    assert not is_open(town.oost, NEW_YEAR)
    assert HolidayDecision.objects.filter(outcome="closed", decided_by=town.sanne).count() == 2
    assert "Ongedaan maken (nog 10 minuten)" in text(answer)
    sanne.post(undo_of(answer))
    assert is_open(town.noord, CHRISTMAS)
    assert is_open(town.oost, NEW_YEAR)
    assert not HolidayDecision.objects.exists()
    assert sanne.post(undo_of(answer)).status_code == 302, "a second tap is no error"


def test_a_team_without_a_tick_stays_open_and_a_team_that_comes_later_is_closed(sanne, town):
    sanne.post(address(town), sent(town, town.noord, holidays=["2026-12-25"], publish="1"))
    assert is_open(town.oost, CHRISTMAS)
    new = Team.objects.create(municipality=town.town, name="Wijkteam West", slug="west")
    WalkInSession.objects.create(team=new, location=town.kap, weekday=4, opens=600, closes=720)
    assert not is_open(new, CHRISTMAS)


def test_a_team_that_is_open_anyway_is_shown_to_stay_so(sanne, town):
    ScheduleException.objects.create(team=town.oost, kind="open", first_day=CHRISTMAS, last_day=CHRISTMAS)
    shown = text(sanne.post(address(town), sent(town, holidays=["2026-12-25"])))
    assert "Er verandert niets voor" in shown
    assert "Wijkteam Oost: Vrijdag 25 december inloop 09:00 tot 12:00 uur in De Kap." in shown
    answer = sanne.post(address(town), sent(town, town.noord, holidays=["2026-12-25"], publish="1"))
    assert answer.status_code == 302, "the team has said so already"


def test_another_day_only_the_phone_and_a_part_of_it(sanne, town):
    fields = sent(town, first_day="2026-12-01", message="Studiedag", hours="13-24", affects="phone")
    sanne.post(address(town), fields | {"reason": "meeting", "publish": "1"})
    closing = ScheduleException.objects.get()
    assert (closing.opens, closing.affects, closing.reason) == (780, "phone", "meeting")
    assert is_open(town.noord, NEXT_TUESDAY)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "Kies een feestdag, of vul een dag in."),
        ({"first_day": "2026-12-01", "last_day": "2026-11-30"}, "De laatste dag is vóór de eerste dag"),
        ({"first_day": "2026-12-01", "hours": "17-9"}, "De eindtijd is niet later dan de begintijd"),
        ({"first_day": "2026-12-01", "teams": []}, "Kies ten minste één team dat dicht is."),
        ({"first_day": "2026-12-24"}, "Op die dagen is er al een afwijking"),
    ],
)
def test_what_cannot_be_gets_a_sentence_and_keeps_what_was_typed(sanne, town, fields, sentence):
    ScheduleException.objects.create(
        municipality=town.town, first_day=date(2026, 12, 24), last_day=date(2026, 12, 24)
    )
    typed = sent(town, message="Studiedag") | fields | {"publish": "1"}
    answer = sanne.post(address(town), typed)
    assert answer.status_code == 422
    assert sentence in text(answer)
    assert 'value="Studiedag"' in answer.content.decode()
    assert ScheduleException.objects.count() == 1


def test_after_ten_minutes_the_history_takes_it_back_as_one(sanne, town):
    sanne.post(address(town), sent(town, holidays=["2026-12-25", "2027-01-01"], publish="1"))
    with time_machine.travel(datetime(2026, 11, 24, 8, 11, tzinfo=AMSTERDAM), tick=False):
        home = sanne.get(reverse("wijkteam_hours:municipality", args=[town.town.pk]))
        assert not home.context["undoable"]
        history = sanne.get(reverse("wijkteam_hours:history_for_all", args=[town.town.pk]))
        assert "Maak alles ongedaan wat er samen mee is gepubliceerd" in text(history)
        back = reverse("wijkteam_hours:undo_publication", args=[Publication.objects.get().pk])
        assert "Deze 4 wijzigingen" in text(sanne.get(back))
        sanne.post(back)
    assert is_open(town.noord, CHRISTMAS)


def test_what_somebody_changed_since_is_not_undone_unseen(sanne, town):
    answer = sanne.post(address(town), sent(town, holidays=["2026-12-25"], publish="1"), follow=True)
    closing = ScheduleException.objects.get()
    closing.opens, closing.closes = 900, 1440
    closing.save()
    refused = sanne.post(undo_of(answer))
    assert refused.status_code == 409
    assert "heeft dit daarna gewijzigd" in text(refused)
    assert ScheduleException.objects.get().opens == 900


def test_a_worker_does_not_see_or_undo_what_holds_for_all(sanne, town, django_user_model):
    answer = sanne.post(address(town), sent(town, holidays=["2026-12-25"], publish="1"), follow=True)
    back = undo_of(answer)
    sanne.force_login(town.fatima)
    assert sanne.post(back).status_code == 404
    assert not is_open(town.noord, CHRISTMAS)
    change = ScheduleException.objects.get()
    closed = reverse("wijkteam_hours:change_for_all", args=[town.town.pk, change.pk])
    assert sanne.post(closed, seen(change)).status_code == 404
