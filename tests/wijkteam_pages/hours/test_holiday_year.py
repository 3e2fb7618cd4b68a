"""The holidays of a year, decided on one screen."""

from datetime import date

import pytest
from django.urls import reverse

from wijkteam_pages.holiday_decisions import undecided_holidays
from wijkteam_pages.models import HolidayDecision, PublishedChange, ScheduleException

from .pages import text

NEW_YEAR, EASTER_MONDAY = "2027-01-01", "2027-03-29"


@pytest.fixture
def sanne(client, town):
    client.force_login(town.sanne)
    return client


def address(town, year: int = 2027) -> str:
    return reverse("wijkteam_hours:holidays_for_all", args=[town.town.pk, year])


def decided() -> dict[str, str]:
    return {each.day.isoformat(): each.outcome for each in HolidayDecision.objects.all()}


def choose(sanne, town, **choices: str):
    """Send the whole form as it was shown, with other choices: `choose(…, **{"what-2027-01-01": "closed"})`."""
    shown = sanne.get(address(town)).context["form"]
    sent = {name: shown[name].value() or "" for name in shown.fields if not name.startswith("hours-")}
    return sanne.post(address(town), sent | choices, follow=True)


def test_closed_open_and_a_part_of_the_day_in_one_save(sanne, town):
    choices = {
        f"what-{NEW_YEAR}": "closed",
        f"what-{EASTER_MONDAY}": "open",
        "what-2027-04-27": "part",
        "hours-2027-04-27": "12-24",
    }
    assert not choose(sanne, town, **choices).redirect_chain, "first the preview"
    assert not decided()
    choose(sanne, town, **choices, publish="1")
    assert decided() == {NEW_YEAR: "closed", EASTER_MONDAY: "open", "2027-04-27": "closed"}
    king = ScheduleException.objects.get(first_day="2027-04-27")
    assert (king.opens, king.closes, king.message) == (720, 1440, "Koningsdag")
    assert date(2027, 3, 29) not in dict(
        undecided_holidays(town.town.pk, date(2027, 1, 1), date(2027, 12, 31))
    )


def test_another_decision_takes_the_closing_away_and_one_tap_brings_it_back(sanne, town):
    choose(sanne, town, **{f"what-{NEW_YEAR}": "closed"}, publish="1")
    answer = choose(sanne, town, **{f"what-{NEW_YEAR}": "open"}, publish="1")
    assert not ScheduleException.objects.exists()
    assert answer.context["undoable"]
    newest = PublishedChange.objects.last().publication
    sanne.post(reverse("wijkteam_hours:undo_publication", args=[newest.pk]))
    assert ScheduleException.objects.get().holiday_decision.outcome == "closed"


def test_what_was_decided_last_year_is_a_hint(sanne, town):
    HolidayDecision.objects.create(
        municipality=town.town,
        day=date(2026, 4, 6),
        name="Tweede paasdag",
        outcome="open",
        decided_at="2026-01-05T09:00Z",
    )
    assert "Vorig jaar: gewoon open." in text(sanne.get(address(town)))


def test_two_people_who_decide_on_one_holiday_the_second_is_told(sanne, town):
    late = sanne.get(address(town)).context["form"]
    typed = {name: late[name].value() or "" for name in late.fields if not name.startswith("hours-")}
    choose(sanne, town, **{f"what-{NEW_YEAR}": "closed"}, publish="1")
    answer = sanne.post(address(town), typed | {f"what-{NEW_YEAR}": "open", "publish": "1"})
    assert answer.status_code == 422
    assert "heeft dit intussen gewijzigd: het is nu dicht" in text(answer)
    assert decided() == {NEW_YEAR: "closed"}


def test_a_part_of_the_day_without_hours_is_asked_for(sanne, town):
    answer = choose(sanne, town, **{f"what-{NEW_YEAR}": "part"}, publish="1")
    assert "Schrijf op welk deel dicht is" in text(answer)
    assert not decided()


def test_a_wider_closing_is_named_and_a_year_far_away_does_not_exist(sanne, town):
    ScheduleException.objects.create(
        municipality=town.town, first_day=date(2027, 1, 1), last_day=date(2027, 1, 5), message="Vakantie"
    )
    assert "Al dicht: Dicht, vrijdag 1 januari tot en met dinsdag 5 januari 2027" in text(
        sanne.get(address(town))
    )
    assert sanne.get(address(town, 2047)).status_code == 404
