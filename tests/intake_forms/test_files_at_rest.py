"""Where files lie: readable by nobody without the key, bound to their row, and not for longer than they should."""

import logging
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.core.cache import cache
from django.core.checks import run_checks
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client

from intake_forms.models import Upload
from intake_forms.uploads import vault
from intake_forms.uploads.endings import sweep
from tests.intake_forms.factories import a_file, a_submission
from tests.intake_forms.form.building import a_form, question, step
from tests.intake_forms.form.files import a_pdf, sent
from tests.intake_forms.form.resident import Resident
from tests.wijkteam_pages import zandmeer
from wijkteam_pages.encryption import Unreadable

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

MARK = b"GRASPARKIET"
NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def files() -> list[Path]:
    return list(vault.folder().rglob("*.*")) + list(vault.folder().glob("??/*"))


def test_a_word_in_a_file_is_found_nowhere_else(caplog, monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    caplog.set_level(logging.DEBUG)
    zandmeer.build()
    a_form("Uw idee", "idee", steps=[step("Idee", question("upload", "Uw brief", "letter"))])
    ahmed = Resident(Client())
    ahmed.open("/nl/idee/stap/1/")
    # Large enough for a temporary file, were it not for the door.
    ahmed.fills_in(letter=sent("GRASPARKIET.pdf", a_pdf(text=MARK * 300_000)))
    assert vault.read(Upload.objects.get().pk).count(MARK) == 300_000
    ahmed.sends()
    assert Upload.objects.get().submission
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 - our own
            assert MARK not in b"".join(
                bytes(v) if isinstance(v, bytes | memoryview) else str(v).encode()
                for row in cursor
                for v in row
            ), table
    lying = [path for path in [*vault.folder().rglob("*"), *tmp_path.rglob("*")] if path.is_file()]
    assert lying
    assert not [path for path in lying if MARK in path.read_bytes() or MARK.decode() in path.name]
    assert MARK.decode() not in caplog.text + str(vars(cache)) + str(ahmed.client.cookies)


def test_a_file_is_for_the_service_alone():
    upload = a_file(a_submission())
    (path,) = vault.folder().glob("??/*")
    assert path.name == upload.pk.hex
    assert path.stat().st_mode & 0o077 == path.parent.stat().st_mode & 0o077 == 0


def test_a_file_that_was_put_in_the_place_of_another_does_not_open():
    case = a_submission()
    mine, other = a_file(case), a_file(case, b"%PDF-1.7 iets anders")
    place = {path.name: path for path in vault.folder().glob("??/*")}
    place[mine.pk.hex].write_bytes(place[other.pk.hex].read_bytes())
    with pytest.raises(Unreadable):
        vault.read(mine.pk)


def test_after_rotating_the_new_key_alone_reads_the_files(settings, capsys):
    newest, oldest = settings.ENCRYPTION_KEYS
    settings.ENCRYPTION_KEYS = [oldest]
    case = a_submission()
    uploads = [a_file(case), a_file(case)]
    settings.ENCRYPTION_KEYS = [newest, oldest]
    call_command("rotate_keys")
    assert "intake_forms.Upload (content): 2 sealed anew" in capsys.readouterr().out
    call_command("rotate_keys")
    assert "intake_forms.Upload (content): 0 sealed anew" in capsys.readouterr().out
    settings.ENCRYPTION_KEYS = [newest]
    assert {vault.read(upload.pk) for upload in uploads} == {b"%PDF-1.7 een brief"}
    assert [upload.name for upload in Upload.objects.all()] == ["brief.pdf", "brief.pdf"]


def test_a_file_that_no_key_opens_is_named_and_the_old_key_is_not_given_up(capsys):
    upload = a_file(a_submission())
    (path,) = vault.folder().glob("??/*")
    path.write_bytes(b"\x01\x02t0" + b"x" * 60)
    with pytest.raises(CommandError):
        call_command("rotate_keys")
    assert str(upload.pk) in capsys.readouterr().err


def test_what_nobody_holds_is_removed_within_two_days_and_nothing_else():
    kept = a_file(a_submission())
    lost = a_file(kept.submission)
    Upload.objects.filter(pk=lost.pk)._raw_delete("default")
    unfinished = vault.folder() / "ab" / f"{lost.pk.hex}.part"
    unfinished.parent.mkdir(exist_ok=True)
    unfinished.write_bytes(b"half")
    assert sweep(NOW).startswith("0 ")
    for path in [*vault.folder().glob("??/*")]:
        os.utime(path, (0, (NOW - timedelta(days=1, minutes=1)).timestamp()))
    assert sweep(NOW).startswith("2 ")
    assert [path.name for path in vault.folder().glob("??/*")] == [kept.pk.hex]


def found_wrong(**changes: object) -> list[str]:
    return [check.id for check in run_checks(tags=["security"]) if check.id.startswith("intake_forms")]


def test_what_is_set_wrong_about_files_is_found_at_the_start(settings):
    assert found_wrong() == []
    settings.INTAKE_FORMS_UPLOADS_ROOT = django_settings.MEDIA_ROOT / "bijlagen"
    settings.FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]
    settings.CLAMD_URL = "localhost:3310"
    assert found_wrong() == ["intake_forms.E201", "intake_forms.W202", "intake_forms.E203"]
    settings.INTAKE_FORMS_SCANNER = "pathlib.Path"
    assert "intake_forms.E204" in found_wrong()
