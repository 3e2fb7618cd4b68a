"""What people wrote is sealed in the database, whichever way a row is written or read."""

import pickle

import pytest
from django.core import serializers
from django.core.exceptions import FieldError
from django.db import connection, models
from django.db.migrations.writer import MigrationWriter
from django.test.utils import isolate_apps

from intake_forms.models import Note, Submission
from tests.intake_forms.factories import RECEIVED, a_submission, an_answer
from wijkteam_pages.encrypted_fields import EncryptedJSONField, EncryptedTextField, Sealed
from wijkteam_pages.encryption import Unreadable

pytestmark = pytest.mark.django_db

SECRET = "Mijn man slaat mij"


@pytest.fixture
def note():
    return Note.objects.create(submission=a_submission(), written_at=RECEIVED, text=SECRET)


def stored(model, column) -> bytes:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {model._meta.db_table}")  # noqa: S608 - names of our own
        return b"".join(bytes(row[0]) for row in cursor.fetchall())


def test_text_comes_back_as_it_was_written(note):
    assert Note.objects.get().text == SECRET


def test_answers_come_back_as_they_were_given():
    answers = [
        an_answer("Wat is er?", "Élk woord: ‘ja’ 🙂"),
        an_answer("Hoeveel?", "3", kind="number", value=3),
    ]
    a_submission(answers=answers)
    assert Submission.objects.get().answers == answers


def test_nothing_is_readable_in_the_database(note):
    assert SECRET.encode() not in stored(Note, "text")
    assert b"schulden" not in stored(Submission, "answers")


def test_a_text_pasted_into_another_row_does_not_open(note):
    other = Note.objects.create(submission=note.submission, written_at=RECEIVED, text="iets anders")
    sealed = Note.objects.values_list("text", flat=True).get(pk=note.pk)
    Note.objects.filter(pk=other.pk).update(text=sealed)
    with pytest.raises(Unreadable):
        _ = Note.objects.get(pk=other.pk).text


def test_a_row_copied_under_another_key_is_refused_when_it_is_written(note):
    copy = Note.objects.get()
    copy.pk, copy._state.adding = None, True
    with pytest.raises(Unreadable):
        copy.save()


def test_values_give_the_sealed_text_and_show_nothing(note):
    [sealed] = Note.objects.values_list("text", flat=True)
    assert isinstance(sealed, Sealed)
    assert SECRET not in repr(sealed)


def test_a_list_of_rows_needs_no_key(note, settings):
    settings.ENCRYPTION_KEYS = []
    assert [one.pk for one in Note.objects.all()] == [note.pk]


def test_a_deferred_text_opens_when_it_is_read(note, django_assert_num_queries):
    with django_assert_num_queries(2):
        assert Note.objects.defer("text").get().text == SECRET
    assert Note.objects.only("text").get().text == SECRET


def test_a_changed_text_is_saved_and_read_again(note):
    other = Note.objects.get()
    other.text = "Het gaat beter"
    other.save(update_fields=["text"])
    note.refresh_from_db()
    assert note.text == "Het gaat beter"


def test_an_answer_changed_in_place_is_saved():
    submission = Submission.objects.get(pk=a_submission().pk)
    submission.answers.append(an_answer("Nog iets?", "Nee"))
    submission.save()
    assert Submission.objects.get().answers[-1]["text"] == "Nee"


def test_saving_what_nobody_read_keeps_it_as_it_was(note, settings):
    before = stored(Note, "text")
    Note.objects.get().save()
    assert stored(Note, "text") == before


def test_many_rows_are_sealed_at_once():
    case = a_submission()
    Note.objects.bulk_create(
        [Note(submission=case, written_at=RECEIVED, text=f"{SECRET} {n}") for n in range(3)]
    )
    assert sorted(one.text for one in Note.objects.all()) == [f"{SECRET} {n}" for n in range(3)]
    assert SECRET.encode() not in stored(Note, "text")


@pytest.mark.parametrize("lookup", ["text", "text__contains", "text__in", "text__gt", "text__0"])
def test_nobody_can_search_in_a_sealed_text(lookup):
    with pytest.raises(FieldError):
        Note.objects.filter(**{lookup: SECRET}).exists()


def test_a_text_cannot_be_written_without_its_row(note):
    with pytest.raises(TypeError, match="bound to its row"):
        Note.objects.update(text="voor iedereen")
    note.text = "anders"
    with pytest.raises(TypeError, match="bound to its row"):
        Note.objects.bulk_update([note], ["text"])


def test_a_text_can_be_emptied_for_many_rows(note):
    Note.objects.update(text="")
    assert Note.objects.get().text == ""


def test_a_dump_holds_no_word_and_can_be_loaded_again(note):
    dump = serializers.serialize("json", [note])
    assert SECRET not in dump
    note.delete()
    [loaded] = serializers.deserialize("json", dump)
    loaded.save()
    assert Note.objects.get().text == SECRET


def test_a_cached_row_holds_no_word_until_somebody_reads_it(note):
    assert SECRET.encode() not in pickle.dumps(Note.objects.get())


def test_what_looks_like_a_dump_is_a_text_like_any_other(note):
    note.text = "\x1esealed:AAAA"
    note.full_clean(exclude=["author"])
    note.save()
    assert Note.objects.get().text == "\x1esealed:AAAA"


def test_a_migration_describes_the_field_as_it_is():
    written, _ = MigrationWriter.serialize(EncryptedJSONField("answers", default=list, null=True))
    assert (
        written
        == "wijkteam_pages.encrypted_fields.EncryptedJSONField(default=list, null=True, verbose_name='answers')"
    )


@isolate_apps("intake_forms")
def test_a_model_whose_key_comes_from_the_database_is_refused():
    class Counted(models.Model):
        text = EncryptedTextField()

        class Meta:
            app_label = "intake_forms"

    assert "wijkteam_pages.E101" in [problem.id for problem in Counted.check()]


def test_a_value_that_json_cannot_hold_is_refused():
    with pytest.raises((TypeError, ValueError)):
        a_submission(answers=[{"value": float("nan")}])
