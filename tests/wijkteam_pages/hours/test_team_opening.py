"""What a team page shows of the hours: status, week, what differs, and every way to reach the team."""

from datetime import date

import pytest
from django.template.loader import render_to_string
from django.utils import timezone, translation

from tests.wijkteam_pages.schedule.making import at
from wijkteam_pages.channel_words import dialled
from wijkteam_pages.hours_words import plain
from wijkteam_pages.models import ContactChannel, ScheduleException, WalkInSession
from wijkteam_pages.opening import hours_of
from wijkteam_pages.team_opening import team_opening


@pytest.fixture
def opening(town):
    for kind, value in [("email", "noord@zandmeer.example"), ("whatsapp", "06 555 01 201")]:
        town.noord.channels.create(kind=kind, value=value, answer_within_days=2)

    def look(language: str = "nl"):
        with translation.override(language):
            return team_opening(
                hours_of(town.noord), ContactChannel.objects.filter(team=town.noord), timezone.now()
            )

    return look


def test_the_channels_stand_in_the_fixed_order_each_with_when_and_how_fast(opening):
    assert [(plain(each.title), plain(each.text)) for each in opening().channels] == [
        ("Kom langs", "Lindelaan 12, De Linde"),
        ("Bel 010 555 01 20", "Vandaag vanaf 08:30 uur"),
        ("WhatsApp 06 555 01 201", "Antwoord binnen 2 werkdagen"),
        ("Stuur een e-mail", "Antwoord binnen 2 werkdagen"),
    ]
    assert opening("en").channels[1].title == "Call <bdi>010 555 01 20</bdi>"


def test_a_tap_calls_mails_or_sends_a_message(opening):
    assert [each.url for each in opening().channels] == [
        "#walk-in",
        "tel:+31105550120",
        "https://wa.me/31655501201",
        "mailto:noord@zandmeer.example",
    ]


@pytest.mark.parametrize(
    ("number", "dials"),
    [
        ("010 555 01 20", "+31105550120"),
        ("+31 6 555 01 201", "+31655501201"),
        ("0800-2000", "08002000"),
        ("112", "112"),
        ("14 023", "14023"),
        ("bel de balie", ""),
    ],
)
def test_a_number_is_dialled_so_that_it_works(number, dials):
    assert dialled(number) == dials


def test_the_week_marks_today_and_says_where_there_is_no_walk_in(opening):
    week = opening().week
    assert [day.name for day in week] == ["Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag"]
    assert [day.is_today for day in week] == [False, True, False, False, False]
    assert [plain(line) for line in week[1].lines] == ["09:00 tot 12:00 uur"]
    assert week[0].lines == ()


def test_a_line_of_the_week_says_where_with_whom_in_which_languages_and_when_next(town, opening):
    WalkInSession.objects.create(
        team=town.noord,
        location=town.kap,
        weekday=5,
        opens=600,
        closes=660,
        nth=1,
        partners="de wijkagent",
        languages="العربية",
        note="Daarna is er lunch.",
    )
    saturday = opening().week[5]
    assert [plain(line) for line in saturday.lines] == [
        "10:00 tot 11:00 uur in De Kap, elke eerste zaterdag van de maand, de volgende keer is 5 december, "
        "met de wijkagent, ook in: العربية. Daarna is er lunch"
    ]


def test_the_whole_stays_true_until_the_first_of_its_changes(opening):
    # The phone is answered from half past eight, the door opens at nine.
    assert opening().stays_true_until == at("2026-11-24 08:30")
    assert opening().status.stays_true_until == at("2026-11-24 09:00")


def test_a_closing_ahead_is_announced_above_the_week(town, opening):
    day = date(2026, 12, 1)
    ScheduleException.objects.create(municipality=town.town, first_day=day, last_day=day, message="Studiedag")
    assert [plain(each) for each in opening().deviations] == [
        "op dinsdag 1 december zijn wij dicht (Studiedag)."
    ]


def component(name: str, **context) -> str:
    return render_to_string(f"wijkteam_pages/components/{name}.html", context)


def test_the_status_carries_the_moment_at_which_it_asks_again(opening):
    html = component("opening_status", status=opening().status)
    assert 'data-stays-true-until="2026-11-24T09:00:00+01:00"' in html
    assert "wijkteam-status--closed" in html
    assert "Dicht. Vandaag open om <bdi>09:00</bdi> uur" in html


def test_hours_that_nobody_checked_are_shown_with_a_mark_and_without_a_moment(town, opening):
    town.noord.hours_checked_on = None
    shown = opening()
    assert "data-stays-true-until" not in component("opening_status", status=shown.status)
    week = component("week_hours", week=shown.week, status=shown.status)
    assert "Deze tijden zijn lang niet nagekeken. Bel ons eerst." in week
    assert "<bdi>09:00</bdi> tot <bdi>12:00</bdi> uur" in week


def test_a_team_without_walk_in_has_no_week(town, opening):
    WalkInSession.objects.filter(team=town.noord).delete()
    shown = opening()
    assert shown.week == ()
    assert plain(shown.status.words) == "Bel ons voor de tijden"


def test_the_components_show_what_was_prepared(opening):
    shown = opening()
    assert component("deviations", deviations=()).strip() == ""
    channels = component("channels", channels=shown.channels)
    assert channels.index("Kom langs") < channels.index("tel:+31105550120") < channels.index("wa.me")
    assert "dinsdag <bdi>08:30</bdi> tot <bdi>17:00</bdi> uur" in channels
