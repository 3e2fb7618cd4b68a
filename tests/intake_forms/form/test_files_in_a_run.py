"""A file in a form of several steps: it stays where it should, and is gone where it should not be."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from intake_forms.draft_endings import purge_ended
from intake_forms.models import Draft, FormPage, Submission, Upload
from intake_forms.uploads import vault

from .building import a_form, only_when, question, step
from .files import a_pdf, sent
from .resident import Resident

pytestmark = pytest.mark.sqlite

STEPS = [
    step(
        "Uw idee",
        question("short_text", "Wat is uw idee?", "idea"),
        question("upload", "Wilt u een foto meesturen?", "photo", required=True),
    ),
    step("Uw adres", question("postcode", "Wat is uw postcode?", "postcode")),
]


@pytest.fixture
def ahmed(town: SimpleNamespace) -> Resident:
    a_form("Uw idee", "idee", steps=STEPS, quick_exit=True)
    ahmed = Resident(Client())
    ahmed.open("/nl/idee/stap/1/")
    return ahmed


@pytest.fixture
def commits(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def in_the_vault() -> list[Path]:
    return list(vault.folder().glob("??/*"))


def adds(somebody: Resident, file: SimpleUploadedFile, **typed: str) -> None:
    somebody.fills_in(photo=file, add="photo", **typed)


def test_one_file_after_another_is_shown_by_its_name_and_size_and_keeps_what_was_typed(ahmed) -> None:
    adds(ahmed, sent("bankje.jpg"), idea="Een bankje")
    adds(ahmed, sent("plan.pdf", a_pdf()), idea="Een bankje")
    assert "bankje.jpg 1 kB" in ahmed.text
    assert "plan.pdf" in ahmed.text
    assert 'value="Een bankje"' in ahmed.page.content.decode()
    assert "utrecht-form-field--invalid" not in ahmed.page.content.decode()
    assert ahmed.heading == "Uw idee"


def test_a_required_file_does_not_fail_again_when_you_go_back(ahmed) -> None:
    ahmed.fills_in(idea="Een bankje", photo=sent())
    assert ahmed.heading == "Uw adres"
    ahmed.goes_back()
    assert "bankje.jpg" in ahmed.text
    ahmed.fills_in(idea="Twee bankjes")
    assert ahmed.heading == "Uw adres"
    ahmed.fills_in(postcode="3210 AB")
    assert "bankje.jpg (1 kB)" in ahmed.text


def test_a_required_file_is_asked_for_again_once_it_was_removed(ahmed, commits) -> None:
    ahmed.fills_in(idea="Een bankje", photo=sent())
    ahmed.goes_back()
    with commits():
        ahmed.fills_in(idea="Een bankje", remove=str(Upload.objects.get().pk))
    assert (in_the_vault(), Upload.objects.count()) == ([], 0)
    ahmed.open(ahmed.url.replace("stap/1/", "stap/2/"))
    assert ahmed.heading == "Uw idee"
    ahmed.fills_in(idea="Een bankje")
    assert "utrecht-form-field--invalid" in ahmed.page.content.decode()


def test_what_is_wrong_with_another_question_costs_nobody_a_file(ahmed) -> None:
    ahmed.fills_in(idea="", photo=sent())
    assert "utrecht-form-field--invalid" in ahmed.page.content.decode()
    assert "bankje.jpg" in ahmed.text
    ahmed.fills_in(idea="Een bankje")
    assert ahmed.heading == "Uw adres"


def test_a_file_that_is_refused_costs_nothing_else(ahmed) -> None:
    adds(ahmed, sent("bankje.jpg"), idea="Een bankje")
    ahmed.fills_in(idea="Een bankje", photo=sent("virus.exe", b"MZ"))
    assert "bankje.jpg" in ahmed.text
    assert 'value="Een bankje"' in ahmed.page.content.decode()
    assert "JPG" in ahmed.complaints
    assert [upload.name for upload in Upload.objects.all()] == ["bankje.jpg"]


def test_adding_without_choosing_says_so_and_judges_nothing_else(ahmed) -> None:
    ahmed.fills_in(add="photo")
    assert ahmed.page.content.decode().count("utrecht-form-field-error-message") == 1


def test_five_is_enough(ahmed) -> None:
    for number in range(6):
        adds(ahmed, sent(f"foto{number}.jpg"), idea="Een bankje")
    assert Upload.objects.count() == 5
    assert "foto4.jpg" in ahmed.text


def test_two_tabs_do_not_mix_and_cannot_remove_each_others_files(ahmed) -> None:
    other = Resident(ahmed.client)
    other.open("/nl/idee/stap/1/")
    adds(ahmed, sent("bankje.jpg"), idea="Een bankje")
    adds(other, sent("boom.jpg"), idea="Een boom")
    assert "bankje.jpg" not in other.text
    (theirs,) = (upload for upload in Upload.objects.all() if upload.name == "bankje.jpg")
    other.fills_in(remove=str(theirs.pk))
    assert Upload.objects.count() == 2


def test_leaving_in_a_hurry_takes_the_files_along(ahmed, commits) -> None:
    ahmed.fills_in(idea="Een bankje", photo=sent())
    assert in_the_vault()
    with commits():
        ahmed.client.post("/weg/")
    assert (in_the_vault(), Upload.objects.count()) == ([], 0)


def test_an_abandoned_draft_takes_its_files_along(ahmed, commits) -> None:
    ahmed.fills_in(idea="Een bankje", photo=sent())
    with commits():
        assert purge_ended(Draft.objects.get().expires_at) == "1 drafts deleted"
    assert in_the_vault() == []


def test_what_was_sent_belongs_to_the_request_and_goes_with_it(ahmed, commits) -> None:
    ahmed.fills_in(idea="Een bankje", photo=sent())
    ahmed.fills_in(postcode="3210 AB")
    with commits():
        ahmed.sends()
    submission = Submission.objects.get()
    assert [(upload.name, upload.draft) for upload in submission.uploads.all()] == [("bankje.jpg", None)]
    assert submission.answers[1]["text"] == "bankje.jpg (1 kB)"
    assert len(in_the_vault()) == 1
    with commits():
        submission.delete()
    assert in_the_vault() == []


def test_the_file_of_a_step_that_is_asked_no_more_is_not_sent_and_does_not_stay(town, commits) -> None:
    page = FormPage.objects.first() or a_form(
        "Uw idee",
        "idee",
        steps=[
            step("Soort", question("yes_no", "Hebt u een foto?", "has_photo")),
            step("Foto", question("upload", "Foto", "photo"), when=only_when("has_photo", "yes")),
        ],
    )
    ahmed = Resident(Client())
    ahmed.open(f"/nl/{page.slug}/stap/1/")
    ahmed.fills_in(has_photo="yes")
    ahmed.fills_in(photo=sent())
    ahmed.open(ahmed.url.replace("stap/3/", "stap/1/") + "&naar=check")
    ahmed.fills_in(has_photo="no")
    with commits():
        ahmed.sends()
    assert Submission.objects.count() == 1
    assert (in_the_vault(), Upload.objects.count()) == ([], 0)
