"""Close a day, and everything else that deviates: preview, publish, undo."""

from datetime import date

import pytest

from wijkteam_pages.models import ScheduleException
from wijkteam_pages.opening import hours_of

from .pages import seen, text, to

NEXT_TUESDAY = date(2026, 12, 1)


def form(town, **fields) -> dict:
    usual = {"kind": "closed", "first_day": "2026-12-01", "whom": f"team:{town.noord.pk}", "affects": "both"}
    return usual | {"reason": "other"} | fields


def held(town) -> list[str]:
    found = hours_of(town.noord).walk_in.occurrences(NEXT_TUESDAY, NEXT_TUESDAY)
    return [f"{each.stretch} {each.place.name}" for each in found]


def test_a_closing_is_shown_in_words_before_anything_is_saved(fatima, town):
    answer = fatima.post(to(town, "add_exception"), form(town, message="Studiedag"))
    assert "Op dinsdag 1 december zijn wij dicht (Studiedag)." in text(answer)
    assert "Zet op de site" in text(answer)
    assert not ScheduleException.objects.exists()
    fatima.post(to(town, "add_exception"), form(town, message="Studiedag", publish="1"))
    assert held(town) == []


def test_a_day_on_which_nothing_is_planned_is_said_to_change_nothing(fatima, town):
    answer = fatima.post(to(town, "add_exception"), form(town, first_day="2026-12-02"))
    assert "Er verandert niets" in text(answer)


def test_a_broken_rule_is_told_once_and_not_in_the_words_of_a_database(fatima, town):
    page = text(fatima.post(to(town, "add_exception"), form(town, kind="changed", hours="")))
    assert "Schrijf op welke tijden dan gelden" in page
    assert "geschonden" not in page


@pytest.mark.parametrize(
    ("fields", "left"),
    [
        ({"hours": "11-24"}, ["09:00-11:00 De Linde"]),
        ({"kind": "changed", "hours": "10 tot 11 uur"}, ["10:00-11:00 De Linde"]),
        ({"kind": "changed", "hours": "0.00 tot 24.00 uur"}, ["00:00-24:00 De Linde"]),
        ({"kind": "extra", "hours": "19-21", "place": True}, ["09:00-12:00 De Linde", "19:00-21:00 De Kap"]),
        ({"kind": "moved", "place": True}, ["09:00-12:00 De Kap"]),
        ({"affects": "phone"}, ["09:00-12:00 De Linde"]),
        ({"session": True}, []),
        ({"location": True, "last_day": "2026-12-31"}, []),
    ],
)
def test_every_kind_and_scope(fatima, town, fields, left):
    fields = dict(fields)
    if fields.pop("place", False):
        fields["to_location"] = str(town.kap.pk)
    if fields.pop("session", False):
        fields["whom"] = f"session:{town.tuesday.pk}"
    if fields.pop("location", False):
        fields["whom"] = f"place:{town.linde.pk}:{town.noord.pk}"
    answer = fatima.post(to(town, "add_exception"), form(town, publish="1", **fields))
    assert answer.status_code == 302, text(answer)
    assert held(town) == left


def test_open_all_the_same_on_a_day_that_the_municipality_closed(fatima, town):
    ScheduleException.objects.create(municipality=town.town, first_day=NEXT_TUESDAY, last_day=NEXT_TUESDAY)
    assert held(town) == []
    preview = fatima.post(to(town, "add_exception"), form(town, kind="open"))
    assert "Op dinsdag 1 december zijn wij toch open: 09:00 tot 12:00 uur." in text(preview)
    fatima.post(to(town, "add_exception"), form(town, kind="open", publish="1"))
    assert held(town) == ["09:00-12:00 De Linde"]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"last_day": "2026-11-30"}, "De laatste dag is vóór de eerste dag"),
        ({"kind": "changed"}, "Schrijf op welke tijden dan gelden"),
        ({"kind": "moved"}, "Kies de plek waar het dan is"),
        ({"kind": "extra", "hours": "9-10"}, "Kies de plek waar het dan is"),
        ({"hours": "12-9"}, "De eindtijd is niet later dan de begintijd"),
        ({"hours": "9-10 en 11-12"}, "Schrijf één begintijd en één eindtijd"),
        ({"hours": "ergens"}, "Wij begrijpen ‘ergens’ niet"),
        ({"first_day": "32-13-2026"}, "Voer een geldige datum in"),
    ],
)
def test_what_cannot_be_gets_a_sentence_and_keeps_what_was_typed(fatima, town, fields, sentence):
    answer = fatima.post(to(town, "add_exception"), form(town, message="Studiedag", publish="1", **fields))
    assert answer.status_code == 422
    assert sentence in text(answer)
    assert 'value="Studiedag"' in answer.content.decode()
    assert not ScheduleException.objects.exists()


def test_two_closings_of_one_day_name_the_other_one(fatima, town):
    fatima.post(to(town, "add_exception"), form(town, last_day="2026-12-04", publish="1"))
    answer = fatima.post(to(town, "add_exception"), form(town, publish="1"))
    assert (
        "Op die dagen is er al een afwijking: Dicht, dinsdag 1 december tot en met vrijdag 4 december 2026"
        in text(answer)
    )
    other = to(town, "change_exception", ScheduleException.objects.get().pk)
    assert f'href="{other}"' in answer.content.decode(), "and a way to the other one"


def test_the_kind_is_asked_first_in_plain_words_and_each_kind_asks_only_what_it_needs(fatima, town):
    asked = fatima.get(to(town, "add_exception") + "?first_day=2026-12-01")
    assert "Het gaat door, op andere tijden." in text(asked)
    closed = fatima.get(to(town, "add_exception") + "?kind=closed").content.decode()
    moved = fatima.get(to(town, "add_exception") + "?kind=moved").content.decode()
    assert 'name="to_location"' in moved
    assert 'name="to_location"' not in closed
    assert 'name="affects"' not in moved


def test_a_link_fills_in_today_and_only_publishing_is_left(fatima, town):
    address = to(town, "add_exception") + "?kind=closed&first_day=2026-11-24&message=x&last_day=zzz"
    answer = fatima.get(address)
    assert answer.context["form"]["when"].value() == "today"
    sent = {"kind": "closed", "when": "today", "whom": f"team:{town.noord.pk}"}
    assert "Op dinsdag 24 november zijn wij dicht." in text(fatima.post(address, sent))
    fatima.post(address, sent | {"publish": "1"})
    assert ScheduleException.objects.get().first_day == date(2026, 11, 24)


def test_no_day_at_all_is_asked_for_and_what_was_typed_stays(fatima, town):
    answer = fatima.post(to(town, "add_exception"), form(town, first_day="", message="Studiedag"))
    assert answer.status_code == 422
    assert "Kies de dag." in text(answer)
    assert 'value="Studiedag"' in answer.content.decode()


def test_published_undone_and_done_again(fatima, town):
    fatima.post(to(town, "add_exception"), form(town, publish="1"))
    [added] = ScheduleException.history.all()
    asked = fatima.get(to(town, "undo", "afwijking", added.history_id))
    assert "Dicht, dinsdag 1 december" in text(asked)
    assert ScheduleException.objects.exists(), "asking changes nothing"
    fatima.post(to(town, "undo", "afwijking", added.history_id))
    assert held(town) == ["09:00-12:00 De Linde"]
    removed = ScheduleException.history.latest()
    fatima.post(to(town, "undo", "afwijking", removed.history_id))
    assert held(town) == []


def test_a_change_is_put_back_to_what_it_was(fatima, town):
    fatima.post(to(town, "add_exception"), form(town, publish="1"))
    closing = ScheduleException.objects.get()
    fatima.post(
        to(town, "change_exception", closing.pk), form(town, hours="11-12", publish="1") | seen(closing)
    )
    assert held(town) == ["09:00-11:00 De Linde"]
    assert "11:00 tot 12:00 uur" in text(fatima.get(to(town, "history")))
    fatima.post(to(town, "undo", "afwijking", ScheduleException.history.latest().history_id))
    assert held(town) == []


def test_undoing_what_was_undone_already_is_no_error_of_the_server(fatima, town):
    fatima.post(to(town, "add_exception"), form(town, publish="1"))
    [added] = ScheduleException.history.all()
    for _twice in range(2):
        assert fatima.post(to(town, "undo", "afwijking", added.history_id)).status_code == 302
    assert not ScheduleException.objects.exists()


def test_putting_back_what_is_in_the_way_by_now_gets_a_sentence(fatima, town):
    fatima.post(to(town, "add_exception"), form(town, publish="1"))
    closing = ScheduleException.objects.get()
    fatima.post(to(town, "remove_exception", closing.pk), seen(closing))
    removed = ScheduleException.history.latest()
    fatima.post(to(town, "add_exception"), form(town, publish="1", message="Nieuw"))
    answer = fatima.post(to(town, "undo", "afwijking", removed.history_id))
    assert answer.status_code == 422
    assert "Op die dagen is er al een afwijking" in text(answer)


def test_what_closes_everything_is_told_once_with_the_days_of_the_phone_too(fatima, town):
    town.phone.hours.create(weekday=2, opens=540, closes=720)
    answer = fatima.post(to(town, "add_exception"), form(town, last_day="2026-12-02", message="Studiedag"))
    assert "Op dinsdag 1 december en woensdag 2 december zijn wij dicht (Studiedag)." in text(answer)
    assert "bellen" not in text(answer).split("Studiedag)")[0]
