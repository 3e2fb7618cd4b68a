"""A town changes its key while it works."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from intake_forms.models import Note, Submission
from tests.intake_forms.factories import RECEIVED, a_submission
from wijkteam_pages import key_rotation
from wijkteam_pages.encryption import Unreadable, key_id

pytestmark = pytest.mark.django_db


@pytest.fixture
def note(settings):
    newest, oldest = settings.ENCRYPTION_KEYS
    settings.ENCRYPTION_KEYS = [oldest]
    case = a_submission()
    note = Note.objects.create(submission=case, written_at=RECEIVED, text="Belt dinsdag terug")
    settings.ENCRYPTION_KEYS = [newest, oldest]
    return note


def used_keys(model, field) -> set[str]:
    return {key_id(sealed.data) for sealed in model.objects.values_list(field, flat=True)}


def test_after_the_command_the_new_key_alone_reads_everything(note, settings, capsys):
    call_command("rotate_keys")
    settings.ENCRYPTION_KEYS = settings.ENCRYPTION_KEYS[:1]
    assert Note.objects.get().text == "Belt dinsdag terug"
    assert Submission.objects.get().answers[0]["text"] == "Geld en schulden"
    assert "the other keys are no longer needed" in capsys.readouterr().out


def test_before_the_command_the_new_key_alone_reads_nothing(note, settings):
    settings.ENCRYPTION_KEYS = settings.ENCRYPTION_KEYS[:1]
    with pytest.raises(Unreadable):
        _ = Note.objects.get().text


def test_a_second_run_has_nothing_to_do(note, capsys):
    call_command("rotate_keys")
    capsys.readouterr()
    call_command("rotate_keys")
    assert "intake_forms.Note.text: 0 sealed anew" in capsys.readouterr().out


def test_it_can_be_interrupted_and_started_again(note, monkeypatch):
    for number in range(5):
        Note.objects.create(submission=note.submission, written_at=RECEIVED, text=f"Regel {number}")
    whole = key_rotation._rotate_batch

    def stop_after_one(field, ring, keys, done=[]):  # noqa: B006 - counts the calls of this test
        if done:
            raise KeyboardInterrupt
        done.append(1)
        return whole(field, ring, keys)

    monkeypatch.setattr(key_rotation, "_rotate_batch", stop_after_one)
    with pytest.raises(KeyboardInterrupt):
        call_command("rotate_keys")
    monkeypatch.undo()
    call_command("rotate_keys")
    assert used_keys(Note, "text") == used_keys(Submission, "answers") == {"t1"}


def test_a_value_that_no_key_opens_is_named_and_the_rest_goes_on(note, capsys):
    other = Note.objects.create(submission=note.submission, written_at=RECEIVED, text="anders")
    sealed = Note.objects.values_list("text", flat=True).get(pk=note.pk)
    Note.objects.filter(pk=other.pk).update(text=sealed)
    with pytest.raises(CommandError, match="1 values could not be read"):
        call_command("rotate_keys")
    assert str(other.pk) in capsys.readouterr().err
    assert Note.objects.get(pk=note.pk).text == "Belt dinsdag terug"


def test_every_sealed_column_is_found():
    with connection.cursor():
        assert {
            "intake_forms.Submission.answers",
            "intake_forms.Note.text",
            "wijkteam_pages.OutboxMessage.to",
        } <= {str(field) for field in key_rotation.sealed_fields()}
