"""What is held about a person is found in every app, and read or erased only when two people agree (AVG, 15 and 17)."""

import io
import json
import zipfile
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from intake_forms.access_log import first_break
from intake_forms.casework import add_note, close
from intake_forms.models import AccessLogEntry, Deletion, Draft, Note, Submission, Upload
from tests.intake_forms.factories import a_file, a_submission, a_team, a_worker, an_account, answers_of
from wijkteam_pages.models import HoursRemark, OutboxMessage, PersonRequest
from wijkteam_pages.rights import asking
from wijkteam_pages.roles import Role, ensure_roles, give_role

pytestmark = pytest.mark.django_db
LIST = "/beheer/personen/"
PHONE = "06 12345678"
FILLED_IN = {
    "kind": "access",
    "email": "",
    "phone": "+31 6 1234 5678",
    "name": "Fatima el Idrissi",
    "ground": "Kwam naar de inloop en liet een paspoort zien.",
}


class Town:
    """Fatima asked for help; Ria was worried about her; the officer is Petra, the second person Bas."""

    def __init__(self) -> None:
        ensure_roles()
        self.noord = a_team()
        self.sanne = a_worker("Sanne", self.noord)
        self.petra, self.bas = an_account("Petra"), an_account("Bas")
        give_role(self.petra, Role.PRIVACY)
        give_role(self.bas, Role.ADMINISTRATOR)
        self.own = a_submission(self.noord, answers=answers_of(name="Fatima el Idrissi", phone=PHONE))
        self.file = a_file(self.own, b"%PDF-1.7 brief van de bank", name="../brief bank.pdf")
        self.note = add_note(case=self.own, worker=self.sanne, text="Belt morgen terug.", at=timezone.now())
        self.concern = a_submission(
            self.noord,
            kind="concern",
            answers=answers_of(name="Ria Bos", phone="010 555 09 99", story="Fatima  el Idrissi huilt veel."),
        )
        self.of_others = a_submission(self.noord, answers=answers_of(name="Joop", phone="010 555 04 44"))
        now = timezone.now()
        Draft.objects.create(
            form_key=self.own.pk,
            language="nl",
            filled_in={"answers": {"phone": "0612345678"}},
            started_at=now,
            expires_at=now + timedelta(days=7),
        )
        HoursRemark.objects.create(team=self.noord, text="Dicht! Groet, Fatima el Idrissi", received_at=now)
        OutboxMessage.objects.create(
            key="mail",
            to="fatima-el-idrissi@zandmeer.example",
            subject="S",
            text="T",
            created_at=now,
            next_try_at=now,
        )


@pytest.fixture
def town(settings, tmp_path):
    settings.INTAKE_FORMS_UPLOADS_ROOT = tmp_path
    return Town()


def at_the_desk_of(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def entered(town, **filled_in) -> PersonRequest:
    response = at_the_desk_of(town.petra).post(LIST + "nieuw/", FILLED_IN | filled_in)
    assert response.status_code == 302, response.context["form"].errors
    return PersonRequest.objects.get()


def step(user, found, name):
    return at_the_desk_of(user).post(reverse(f"wijkteam_rights:{name}", args=[found.pk]))


def counts(found) -> dict[str, tuple[int, int]]:
    return {each["label"]: (each["own"], each["mentioned"]) for each in found}


def test_every_app_is_searched_by_phone_and_by_name_and_only_numbers_are_shown(town):
    found = entered(town)
    assert counts(found.found) == {
        "Aanvragen, met notities, berichten en bestanden": (1, 1),
        "Formulieren die niet zijn verstuurd": (1, 0),
        "Opmerkingen over tijden": (1, 0),
        "Voorstellen van bewoners": (0, 0),
        "Mail die niet is verstuurd": (0, 0),
    }
    page = at_the_desk_of(town.bas).get(f"{LIST}{found.pk}/").content.decode()
    assert "Fatima el Idrissi" in page
    assert "schulden" not in page
    assert town.own.reference not in page
    assert not AccessLogEntry.objects.exists()


def test_nobody_reads_before_somebody_else_approved(town):
    found = entered(town)
    for user, name in [(town.petra, "export"), (town.petra, "approve"), (town.petra, "erase")]:
        answer = step(user, found, name)
        assert answer.status_code == 302
    found.refresh_from_db()
    assert not found.is_approved
    assert not AccessLogEntry.objects.exists()
    assert step(town.bas, found, "approve").status_code == 302
    assert step(town.bas, found, "export").status_code == 404
    assert step(town.petra, found, "export").status_code == 200


def test_the_export_has_a_page_to_read_the_data_and_the_files_and_not_who_was_worried(town):
    found = entered(town)
    step(town.bas, found, "approve")
    answer = step(town.petra, found, "export")
    assert answer["Content-Disposition"].startswith("attachment")
    assert "no-store" in answer["Cache-Control"]
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        page = archive.read("lees-dit.html").decode()
        data = json.loads(archive.read("gegevens.json"))
        assert archive.read("bestanden/1-_brief bank.pdf") == b"%PDF-1.7 brief van de bank"
    assert "Ik heb schulden." in page
    assert "Belt morgen terug." in page
    assert "huilt veel" in page
    assert "Door iemand anders geschreven" in page
    for secret in ("Ria Bos", "ria-bos", "010 555 09 99", "Joop"):
        assert secret not in page + json.dumps(data)
    records = next(app["records"] for app in data if len(app["records"]) == 2)
    assert sorted(each["own"] for each in records) == [False, True]
    logged = AccessLogEntry.objects.values_list("viewer_name", "action", "submission").order_by("position")
    assert sorted(logged) == sorted(("Petra", "exported", case.pk) for case in (town.own, town.concern))
    assert first_break() is None


def test_what_is_the_persons_own_is_erased_and_what_others_wrote_is_left_to_judge(town):
    found = entered(town, kind="erasure", email="fatima-el-idrissi@zandmeer.example")
    step(town.bas, found, "approve")
    path = town.file.pk
    assert step(town.petra, found, "export").status_code == 302
    assert step(town.petra, found, "erase").status_code == 302
    assert set(Submission.objects.all()) == {town.concern, town.of_others}
    assert not Note.objects.exists()
    assert not Upload.objects.filter(pk=path).exists()
    assert not Draft.objects.exists()
    assert not HoursRemark.objects.exists()
    assert OutboxMessage.objects.get().to is None
    line = Deletion.objects.get()
    assert (line.submission, line.ground) == (town.own.pk, "person")
    found.refresh_from_db()
    assert counts(found.left)["Aanvragen, met notities, berichten en bestanden"] == (0, 1)
    assert (found.person, found.ground, found.is_emptied) == ({}, "", True)
    page = at_the_desk_of(town.petra).get(f"{LIST}{found.pk}/").content.decode()
    assert "Fatima" not in page
    assert "Wat er nog is" in page


def test_what_another_organisation_has_not_confirmed_stays(town):
    close(case=town.own, worker=town.sanne, outcome="handed_over", at=timezone.now())
    found = entered(town, kind="erasure")
    step(town.bas, found, "approve")
    step(town.petra, found, "erase")
    assert Submission.objects.filter(pk=town.own.pk).exists()
    found.refresh_from_db()
    assert counts(found.left)["Aanvragen, met notities, berichten en bestanden"] == (1, 1)


def test_after_a_month_a_request_no_longer_says_whom_it_was_about_and_cannot_be_carried_out(town):
    found = entered(town)
    later = found.asked_at + timedelta(days=30)
    asking.approve(pk=found.pk, by=town.bas, at=later - timedelta(minutes=1))
    with pytest.raises(asking.NotAllowed):
        asking.read(pk=found.pk, by=town.petra, at=later)
    assert asking.purge(later - timedelta(minutes=1)) == 0
    assert asking.purge(later) == 1
    found.refresh_from_db()
    assert (found.person, found.ground, found.is_approved) == ({}, "", True)


def test_a_request_entered_by_mistake_is_taken_back_by_who_entered_it(town):
    found = entered(town)
    assert step(town.bas, found, "take_back").status_code == 404
    assert step(town.petra, found, "take_back").status_code == 302
    assert not PersonRequest.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"email": "", "phone": "", "name": ""}, "Vul ten minste"),
        ({"phone": "12"}, "Dit is geen telefoonnummer"),
        ({"email": "fatima"}, "Dit is geen e-mailadres"),
        ({"name": "F"}, "Schrijf de hele naam"),
        ({"ground": ""}, "Schrijf op hoe u weet wie het is"),
        ({"ground": "paspoort"}, "Schrijf iets meer"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stays(town, wrong, words):
    answer = at_the_desk_of(town.petra).post(LIST + "nieuw/", FILLED_IN | wrong)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert (FILLED_IN | wrong)["ground"] in page
    assert not PersonRequest.objects.exists()


def test_for_others_there_is_no_such_address_and_a_superuser_reads_nothing(town):
    found = entered(town)
    step(town.bas, found, "approve")
    root = an_account("Beheer", superuser=True)
    assert at_the_desk_of(town.sanne).get(LIST).status_code == 404
    assert at_the_desk_of(root).get(LIST).status_code == 200
    assert at_the_desk_of(root).get(LIST + "nieuw/").status_code == 404
    assert step(root, found, "export").status_code == 404


def test_the_commands_enter_a_request_and_carry_it_out_once_it_is_approved(town, tmp_path, capsys):
    target = tmp_path / "inzage.zip"
    asked = {"account": "petra", "phone": PHONE, "ground": FILLED_IN["ground"]}
    with pytest.raises(CommandError, match="mag geen verzoeken"):
        call_command("export_person", **asked | {"account": "sanne"})
    with pytest.raises(CommandError, match="Vul ten minste"):
        call_command("export_person", account="petra", ground=FILLED_IN["ground"])
    call_command("export_person", **asked)
    found = PersonRequest.objects.get()
    assert str(found.pk) in capsys.readouterr().out
    with pytest.raises(CommandError, match="eerst"):
        call_command("export_person", account="petra", request=found.pk, to=target)
    assert not target.exists()
    asking.approve(pk=found.pk, by=town.bas, at=timezone.now())
    call_command("export_person", account="petra", request=found.pk, to=target)
    assert zipfile.is_zipfile(target)
    assert target.stat().st_mode & 0o777 == 0o600
    with pytest.raises(CommandError, match="kan niet worden geschreven"):
        call_command("export_person", account="petra", request=found.pk, to=target)
    with pytest.raises(CommandError, match="eerst"):
        call_command("erase_person", account="petra", request=found.pk)
    assert Submission.objects.filter(pk=town.own.pk).exists()
