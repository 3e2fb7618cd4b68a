"""Whether a file may be looked at: what the virus scanner says, and what happens while it says nothing."""

from __future__ import annotations

import socket
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest

from intake_forms.models import Upload
from intake_forms.uploads import vault
from intake_forms.uploads.clamd import Clamd, ClamdError
from intake_forms.uploads.content import Fault
from intake_forms.uploads.endings import scan_waiting
from intake_forms.uploads.reception import received
from tests.intake_forms.factories import a_file, a_submission
from wijkteam_pages.health import health

from .files import a_pdf, sent

pytestmark = [pytest.mark.sqlite, pytest.mark.django_db]

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
VIRUS = b"(onschuldig virus)"
State = Upload.State


def test_without_a_scanner_a_file_is_taken_and_called_unchecked() -> None:
    assert received({"photo": sent()})["photo"].state is State.UNSCANNED


def test_a_clean_file_is_called_clean_and_a_virus_is_refused(virus_scanner) -> None:
    virus_scanner.reset([VIRUS])
    assert received({"letter": sent("brief.pdf", a_pdf())})["letter"].state is State.CLEAN
    refused = received({"letter": sent("brief.pdf", a_pdf(text=VIRUS))})["letter"]
    assert (refused.file, refused.fault) == (None, Fault.INFECTED)


def test_while_the_scanner_is_down_a_file_waits_and_is_scanned_once_it_is_back(virus_scanner) -> None:
    virus_scanner.reset(is_down=True)
    assert received({"letter": sent("brief.pdf", a_pdf())})["letter"].state is State.QUARANTINED
    waiting = a_file(a_submission(), a_pdf(), state=State.QUARANTINED)
    assert scan_waiting(NOW).startswith("0 ")
    assert "virus scanner" in health(NOW).down
    virus_scanner.reset()
    assert scan_waiting(NOW).startswith("1 ")
    waiting.refresh_from_db()
    assert waiting.state == State.CLEAN


def test_a_virus_that_is_found_later_is_removed_and_the_file_says_so(virus_scanner) -> None:
    virus_scanner.reset([VIRUS])
    waiting = a_file(a_submission(), a_pdf(text=VIRUS), state=State.QUARANTINED)
    scan_waiting(NOW)
    waiting.refresh_from_db()
    assert waiting.state == State.INFECTED
    with pytest.raises(vault.Missing):
        vault.read(waiting.pk)


def test_a_scanner_that_breaks_is_a_scanner_that_is_down(virus_scanner, monkeypatch) -> None:
    monkeypatch.setattr(virus_scanner, "finds_virus", lambda scanner, data: 1 / 0)
    assert received({"photo": sent()})["photo"].state is State.QUARANTINED


def test_clamd_is_asked_as_it_wants_to_be(tmp_path, settings) -> None:
    with a_clamd(tmp_path / "clamd", lambda data: "Test FOUND" if VIRUS in data else "OK") as url:
        settings.CLAMD_URL = url
        assert received({"letter": sent("brief.pdf", a_pdf())})["letter"].state is State.CLEAN
        assert received({"letter": sent("a.pdf", a_pdf(text=VIRUS))})["letter"].fault is Fault.INFECTED
        large = b"x" * 200_000 + VIRUS
        assert Clamd.at(url, 5).finds_virus(large)
        assert Clamd.at(url, 5).answers()


@pytest.mark.parametrize("answer", ["INSTREAM size limit exceeded. ERROR", "", "OKAY"])
def test_an_answer_that_is_no_yes_and_no_no_lets_nothing_through(tmp_path, answer) -> None:
    with a_clamd(tmp_path / "clamd", lambda data: answer) as url, pytest.raises(ClamdError):
        Clamd.at(url, 5).finds_virus(b"x")


def test_nobody_at_the_address_is_a_scanner_that_is_down(settings, tmp_path) -> None:
    settings.CLAMD_URL = f"unix://{tmp_path}/nobody"
    assert received({"photo": sent()})["photo"].state is State.QUARANTINED
    assert not Clamd.at(settings.CLAMD_URL, 1).answers()


@contextmanager
def a_clamd(path: Path, says: Callable[[bytes], str]) -> Iterator[str]:
    """A server that speaks as `man 8 clamd` has it: chunks with their length in front, ended by a length of nought."""
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.bind(str(path))
    server.listen()

    def serve() -> None:
        while True:
            try:
                line, _address = server.accept()
            except OSError:
                return
            with line, line.makefile("rb") as words:
                command = b"".join(iter(lambda words=words: words.read(1), b"\0"))
                if command == b"zPING":
                    line.sendall(b"PONG\0")
                    continue
                data = b""
                while size := struct.unpack("!L", words.read(4))[0]:
                    data += words.read(size)
                line.sendall(f"stream: {says(data)}\0".encode())

    thread = Thread(target=serve)
    thread.start()
    try:
        yield f"unix://{path}"
    finally:
        server.shutdown(socket.SHUT_RDWR)
        server.close()
        thread.join()
