"""An editor sends a file, sees what it would do, confirms; the same file again changes nothing."""

import io
from datetime import date, timedelta

import openpyxl
import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from wijkteam_pages.models import DueLock, Faq, SpreadsheetImport, Team, WalkInSession
from wijkteam_pages.spreadsheets import progress

from .files import dutch_csv, workbook
from .sending import confirm, everything, latest, send, words

TEAMS = [
    ["sleutel", "naam", "wijken", "telefoon", "actief"],
    ["noord", "Wijkteam Noord", "WK936101", "010 555 01 99", "ja"],
    ["west", "Wijkteam West", "WK936102", "", "x"],
]
HOURS = [
    ["team", "sleutel", "locatie", "dagen", "tijden", "hoe vaak", "tot en met", "opmerking"],
    [
        "Wijkteam Noord",
        "noord-eerste",
        "De Kap",
        "di",
        "14-15",
        "eerste dinsdag van de maand",
        "",
        "met soep",
    ],
    [
        "oost",
        "oost-ochtend",
        "de linde",
        "ma, wo en vr",
        "9.00 tot 12.00 uur en 13u30-16u",
        "",
        "31-12-2027",
        "",
    ],
    ["oost", "oost-avond", "De Linde", "do", "19-21", "om de week vanaf 8-1-2026", "", ""],
]


def test_a_dry_run_tells_what_will_change_and_changes_nothing(sanne, town):
    before = everything()
    page = words(send(sanne, "teams", workbook(TEAMS)))
    assert "Er is nog niets veranderd." in page
    assert "Nieuw: 1 Gewijzigd: 1 Hetzelfde: 0" in page
    assert "telefoon: was: 010 555 01 20 wordt: 010 555 01 99" in page.replace("eerst:", "was:").replace(
        "daarna:", "wordt:"
    )
    assert "Staat niet in het bestand, blijft zoals het is: 1 Wijkteam Oost" in page
    assert everything() == before


def test_what_is_confirmed_is_there_and_a_second_time_nothing_changes(sanne, town):
    send(sanne, "teams", workbook(TEAMS))
    page = words(confirm(sanne))
    assert "Het staat op de site." in page
    assert "Deze teams hebben nog geen pagina Bewoners vinden ze pas" in page
    west = Team.objects.get(slug="west")
    assert [each.code for each in west.districts.all()] == ["WK936102"]
    assert [each.kind for each in west.channels.all()] == ["visit"]
    phone = town.noord.channels.get(kind="phone")
    assert (phone.pk, phone.value) == (town.phone.pk, "010 555 01 99")
    assert phone.hours.get() == town.answered
    after = everything()
    assert "Dit bestand verandert niets." in words(send(sanne, "teams", workbook(TEAMS)))
    confirm(sanne)
    assert everything() == after


def test_hours_come_in_as_people_write_them_and_the_history_knows_who(sanne, town):
    send(sanne, "inloop", workbook(HOURS, "Inloop"))
    assert "Het staat op de site." in words(confirm(sanne))
    made = WalkInSession.objects.filter(sheet_key="oost-ochtend")
    assert sorted(made.values_list("weekday", "opens")) == [
        (day, at) for day in (0, 2, 4) for at in (540, 810)
    ]
    evening = WalkInSession.objects.get(sheet_key="oost-avond")
    assert (evening.every_weeks, evening.anchor) == (2, date(2026, 1, 8))
    assert WalkInSession.objects.get(sheet_key="noord-eerste").nth == 1
    assert {change.history_user for change in evening.history.all()} == {town.sanne}
    assert "Dit bestand verandert niets." in words(send(sanne, "inloop", workbook(HOURS, "Inloop")))


def test_a_row_with_a_day_less_takes_that_day_away_and_history_gives_it_back(sanne, town):
    send(sanne, "inloop", workbook(HOURS, "Inloop"))
    confirm(sanne)
    kept = WalkInSession.objects.get(sheet_key="oost-ochtend", weekday=0, opens=540).pk
    fewer = [HOURS[0], [*HOURS[2][:3], "ma", "10-12", *HOURS[2][5:]]]
    send(sanne, "inloop", workbook(fewer, "Inloop"))
    done = confirm(sanne)
    left = WalkInSession.objects.get(sheet_key="oost-ochtend")
    assert (left.pk, left.opens) == (kept, 600)
    assert reverse("wijkteam_hours:history", args=[town.oost.pk]) in done.content.decode()
    page = words(sanne.get(reverse("wijkteam_hours:history", args=[town.oost.pk])))
    assert "woensdag 13:30 tot 16:00" in page


def test_as_it_was_is_a_file_that_brings_it_back(sanne, town):
    send(
        sanne,
        "inloop",
        workbook(
            [HOURS[0][:6], ["noord", f"noord-{town.tuesday.pk.hex[:12]}", "De Kap", "wo", "8-9", ""]],
            "Inloop",
        ),
    )
    confirm(sanne)
    town.tuesday.refresh_from_db()
    assert (town.tuesday.weekday, town.tuesday.location) == (2, town.kap)
    file = sanne.get(latest("import_before")).content
    send(sanne, "inloop", file)
    confirm(sanne)
    town.tuesday.refresh_from_db()
    assert (town.tuesday.weekday, town.tuesday.location, town.tuesday.opens) == (1, town.linde, 540)


def test_questions_come_in_cleaned_and_keep_what_the_file_leaves_out(sanne, town):
    rows = [
        ["sleutel", "vraag", "antwoord", "teams", "onderwerp"],
        ["kosten", "Kost het geld?", "Nee.\n\n• nooit\n• echt niet", "noord, oost", "geld"],
        ["nieuw", "Mag mijn hond mee?", "<p onclick='x'>Ja</p><script>alert(1)</script>", "", ""],
    ]
    send(sanne, "vragen", workbook(rows, "Vragen"))
    confirm(sanne)
    town.costs.refresh_from_db()
    assert town.costs.answer == "<p>Nee.</p><ul><li>nooit</li><li>echt niet</li></ul>"
    assert {team.slug for team in town.costs.teams.all()} == {"noord", "oost"}
    new = Faq.objects.get(sheet_key="nieuw")
    assert (new.answer, new.for_all_teams) == ("<p>Ja</p>", True)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-8", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_csv_as_a_dutch_excel_writes_it(sanne, town, encoding, separator):
    rows = [
        ["Sleutel *", "Naam", "E-mail: antwoord binnen werkdagen", "e-mail", "Vangnet"],
        ["zuid", "Wijkteam Zuid-Één", "9,0", "zuid@zandmeer.example", "JA"],
    ]
    send(sanne, "teams", dutch_csv(rows, encoding, separator), "teams.csv")
    confirm(sanne)
    zuid = Team.objects.get(slug="zuid")
    assert (zuid.name, zuid.is_fallback, zuid.channels.get(kind="email").answer_within_days) == (
        "Wijkteam Zuid-Één",
        True,
        9,
    )


def test_the_mistakes_come_back_in_the_persons_own_file(sanne, town):
    wrong = [*HOURS, ["noord", "mis", "De Kap", "di", "17-9", "", "", ""]]
    page = words(send(sanne, "inloop", workbook(wrong, "Inloop")))
    assert "Er zit één fout in het bestand." in page
    assert "Rij 5, kolom “tijden”: De eindtijd is niet later dan de begintijd." in page
    sheet = openpyxl.load_workbook(io.BytesIO(sanne.get(latest("import_marked")).content)).active
    red = [cell.coordinate for row in sheet for cell in row if cell.fill.fgColor.rgb == "00FFC7C7"]
    assert red == ["E5"]
    assert sheet["I5"].value.startswith("tijden: De eindtijd is niet later dan de begintijd.")


def test_what_somebody_changed_meanwhile_is_shown_again_first(sanne, town):
    send(sanne, "teams", workbook(TEAMS))
    town.noord.districts.clear()
    page = words(confirm(sanne))
    assert "Intussen is er iets gewijzigd." in page
    assert not Team.objects.filter(slug="west").exists()
    assert "Het staat op de site." in words(confirm(sanne))


def test_a_file_is_of_who_sent_it_and_is_gone_after_a_day(sanne, town, client):
    send(sanne, "teams", workbook(TEAMS))
    address = latest("import")
    for other in (town.fatima, town.bas):
        client.force_login(other)
        assert client.get(address).status_code == 404
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        client.force_login(town.sanne)
        assert client.get(address).status_code == 404
        progress.forget_ended(timezone.now())
    assert not SpreadsheetImport.objects.exists()


def test_long_work_goes_in_steps_and_no_step_counts_twice(sanne, town, monkeypatch):
    monkeypatch.setattr(progress, "STEP", timedelta(0))
    page = send(sanne, "teams", workbook(TEAMS))
    # A page for the first row at the upload, one for the second, one for the plan.
    assert "2 van 2 rijen" in words(page)
    assert page["Refresh"].startswith("0; url=/beheer/spreadsheets/import/")
    stale = SpreadsheetImport.objects.get()
    stale.position = 1
    assert progress.go_on(stale, timezone.now).position == 2
    assert len(SpreadsheetImport.objects.get().understood) == 2


def test_two_files_are_not_written_at_once(sanne, town):
    send(sanne, "teams", workbook(TEAMS))
    DueLock.take(progress.JOB, town.oost.pk, timezone.now(), timedelta(minutes=1))
    assert "Het bestand van iemand anders wordt nu verwerkt." in words(confirm(sanne))
    assert not Team.objects.filter(slug="west").exists()
