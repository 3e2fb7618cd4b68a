"""What a resident reads, in Dutch to the letter."""

from datetime import timedelta

import pytest
from django.utils import translation

from tests.wijkteam_pages.schedule.making import (
    BIEB,
    FRI,
    KAP,
    LINDE,
    MON,
    SAT,
    THU,
    TUE,
    WED,
    at,
    closed,
    day,
    deviation,
    schedule,
    session,
)
from wijkteam_pages.deviation import Affects, Kind, Scope
from wijkteam_pages.difference_words import difference_in_words
from wijkteam_pages.differences import differences_of
from wijkteam_pages.hours_words import plain, rhythm_in_words
from wijkteam_pages.opening_words import channel_in_words, look_of, status_in_words

ONE_PLACE = (session(TUE, "9-12"), session(TUE, "13:30-17"))


def says(hours, moment: str, language: str = "nl") -> str:
    with translation.override(language):
        return plain(status_in_words(hours.status(at(moment))))


@pytest.mark.parametrize(
    ("moment", "dutch"),
    [
        ("2026-11-24 14:00", "Nu open, tot 17:00 uur"),
        ("2026-11-24 11:45", "Nog open tot 12:00 uur"),
        ("2026-11-24 12:30", "Dicht. Vandaag open om 13:30 uur"),
        ("2026-11-23 12:00", "Dicht. Morgen open om 09:00 uur"),
        ("2026-11-24 18:00", "Dicht. Dinsdag 1 december open om 09:00 uur"),
        ("2026-11-25 09:00", "Dicht. Dinsdag open om 09:00 uur"),
    ],
)
def test_a_team_with_one_place(moment, dutch):
    assert says(schedule(*ONE_PLACE), moment) == dutch


def test_closed_by_an_exception_says_why_and_when_it_opens_again():
    boxing_day = closed("2026-12-25", scope=Scope.MUNICIPALITY, message="Eerste Kerstdag")
    hours = schedule(session(FRI, "9-12"), session(MON, "9-12"), but=(boxing_day,))
    assert says(hours, "2026-12-25 08:00") == "Vandaag dicht: Eerste Kerstdag. Maandag weer open om 09:00 uur"


def test_other_hours_today():
    changed = deviation(Kind.CHANGED, "2026-11-24", text="10-12")
    assert says(schedule(session(TUE, "9-12"), but=(changed,)), "2026-11-24 08:00") == (
        "Vandaag andere tijden: 10:00 tot 12:00 uur"
    )


def test_hours_that_nobody_checked_for_180_days():
    hours = schedule(*ONE_PLACE, checked="2026-05-28")
    assert says(hours, "2026-11-24 10:00") == "Bel ons voor de tijden"
    assert look_of(hours.status(at("2026-11-24 10:00"))) == "unknown"


def test_a_team_with_several_places_names_the_place():
    hours = schedule(session(MON, "14-17", KAP), session(TUE, "9-12", LINDE))
    assert says(hours, "2026-11-23 15:00") == "Nu open in De Kap, tot 17:00 uur"
    assert says(hours, "2026-11-23 18:00") == "Dicht. Morgen open om 09:00 uur in De Linde"


def test_two_places_at_once_are_both_shown():
    hours = schedule(session(WED, "9-12", KAP), session(WED, "9-12", BIEB), session(WED, "9-17", LINDE))
    assert says(hours, "2026-11-25 10:00") == (
        "Nu open in Bibliotheek en De Kap, tot 12:00 uur. Nu open in De Linde, tot 17:00 uur"
    )
    assert says(hours, "2026-11-25 11:50") == (
        "Nog open in Bibliotheek en De Kap tot 12:00 uur. Nu open in De Linde, tot 17:00 uur"
    )


def test_day_and_night_and_past_midnight():
    always = schedule(*(session(weekday, "0-24") for weekday in range(7)))
    assert says(always, "2026-11-24 03:00") == "Nu open, dag en nacht"
    night = schedule(session(FRI, "22-24"), session(SAT, "0-6"))
    assert says(night, "2026-11-27 23:00") == "Nu open, tot morgen 06:00 uur"
    assert says(schedule(session(FRI, "22-24")), "2026-11-27 23:00") == "Nu open, tot 24:00 uur"


def test_the_same_in_english():
    assert says(schedule(*ONE_PLACE), "2026-11-24 14:00", "en") == "Open now, until 17:00"
    assert says(schedule(*ONE_PLACE), "2026-11-25 09:00", "en") == "Closed. Open on Tuesday at 09:00"


def test_the_reason_is_told_in_the_readers_language():
    christmas = closed("2026-11-24", reason="holiday", message="Kerst")
    hours = schedule(session(TUE, "9-12"), but=(christmas,))
    assert says(hours, "2026-11-24 08:00").startswith("Vandaag dicht: Kerst.")
    assert says(hours, "2026-11-24 08:00", "en").startswith("Closed today: Public holiday.")


def test_illness_is_nobodys_business():
    ill = closed("2026-11-24", reason="illness")
    assert says(schedule(session(TUE, "9-12"), but=(ill,)), "2026-11-24 08:00") == (
        "Vandaag dicht. Dinsdag 1 december weer open om 09:00 uur"
    )


def test_the_words_are_true_until_the_moment_they_name():
    hours = schedule(
        *ONE_PLACE, session(FRI, "9-12", nth=1), but=(closed("2026-12-01", message="Studiedag"),)
    )
    moment, said = at("2026-11-24 07:00"), set()
    for _change in range(25):
        status = hours.status(moment)
        words = status_in_words(status)
        last = status.stays_true_until - timedelta(seconds=1)
        assert status_in_words(hours.status(last)) == words
        said.add(words)
        moment = status.stays_true_until
    assert len(said) > 8


def test_a_text_is_html_in_which_times_keep_their_direction_and_names_are_text():
    from wijkteam_pages.occurrence import Place

    odd = Place("x", "<b>De Kap</b>")
    words = status_in_words(
        schedule(session(TUE, "9-12", odd), session(MON, "9-12")).status(at("2026-11-24 10:00"))
    )
    assert "&lt;b&gt;De Kap" in words
    assert "<bdi>12:00</bdi>" in words


def deviates(hours, first: str, by_phone: bool = False) -> list[str]:
    differences = differences_of(hours, day(first))
    return [plain(difference_in_words(each, hours.names_places, by_phone)) for each in differences]


def test_what_differs_is_said_by_day_cause_and_kind():
    kerst = closed("2026-12-24", "2026-12-25", scope=Scope.MUNICIPALITY, message="Kerst")
    hours = schedule(session(THU, "9-12"), session(FRI, "9-12"), but=(kerst,))
    assert deviates(hours, "2026-12-14") == [
        "op donderdag 24 december en vrijdag 25 december zijn wij dicht (Kerst)."
    ]
    assert deviates(hours, "2026-12-01") == [], "fourteen days ahead, no more"


def test_the_kinds_of_deviations_in_words():
    walk_in = closed("2026-11-24", affects=Affects.WALK_IN)
    extra = deviation(Kind.EXTRA, "2026-11-25", text="19-21", place=LINDE)
    moved = deviation(
        Kind.MOVED, "2026-12-01", "2027-01-10", affects=Affects.WALK_IN, place=KAP, reason="building"
    )
    hours = schedule(session(TUE, "9-12"), but=(walk_in, extra, moved))
    assert deviates(hours, "2026-11-22") == [
        "op dinsdag 24 november is er geen inloop.",
        "op woensdag 25 november is er een extra inloop: 19:00 tot 21:00 uur in De Linde.",
        "van dinsdag 1 december tot en met zondag 10 januari zijn wij in De Kap (Werk aan het gebouw).",
    ]


@pytest.mark.parametrize(
    ("rhythm", "dutch"),
    [
        ({}, ""),
        ({"nth": 1}, "elke eerste dinsdag van de maand, de volgende keer is 1 december"),
        ({"nth": -1}, "elke laatste dinsdag van de maand, de volgende keer is 24 november"),
        (
            {"every_weeks": 2, "anchor": day("2026-12-01")},
            "om de week op dinsdag, de volgende keer is 1 december",
        ),
        ({"valid_until": day("2027-07-09")}, "tot en met 9 juli"),
        ({"valid_from": day("2027-01-05")}, "vanaf 5 januari"),
    ],
)
def test_a_rhythm_in_words(rhythm, dutch):
    rule = session(TUE, "9-12", **rhythm).recurrence
    today = day("2026-11-23")
    following = next(iter(rule.dates(today, day("2027-12-31"))), None)
    assert plain(rhythm_in_words(rule, following, today)) == dutch


@pytest.mark.parametrize(
    ("moment", "dutch"),
    [
        ("2026-11-24 10:00", "Vandaag tot 12:00 uur"),
        ("2026-11-24 12:30", "Vandaag vanaf 13:30 uur"),
        ("2026-11-23 12:30", "Morgen vanaf 09:00 uur"),
        ("2026-11-25 12:30", "Dinsdag vanaf 09:00 uur"),
    ],
)
def test_when_a_channel_is_answered(moment, dutch):
    assert plain(channel_in_words(schedule(*ONE_PLACE).status(at(moment)))) == dutch
