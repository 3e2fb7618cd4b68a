"""Talking to clamd, the daemon of ClamAV, by its INSTREAM command (man 8 clamd)."""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

PORT = 3310
CHUNK = 64 * 1024
PATIENCE_FOR_A_WORD = 1.0  # seconds
LONGEST_ANSWER = 4096


class ClamdError(Exception):
    """It does not answer, or not in a way that we understand."""


@dataclass(frozen=True, slots=True)
class Clamd:
    """One clamd: at a host and port, or at a socket in the file system."""

    host: str
    port: int
    path: str
    seconds: float

    @classmethod
    def at(cls, url: str, seconds: float) -> Clamd:
        """Read `tcp://host:3310` or `unix:///run/clamav/clamd.ctl`. Raises ValueError."""
        parts = urlsplit(url)
        if parts.scheme == "unix" and parts.path:
            return cls("", 0, parts.path, seconds)
        if parts.scheme in ("tcp", "clamd") and parts.hostname:
            return cls(parts.hostname, parts.port or PORT, "", seconds)
        raise ValueError("CLAMD_URL is written as tcp://host:port or unix:///path")

    def finds_virus(self, data: bytes) -> bool:
        """Whether it finds something in these bytes. Raises ClamdError, also when it could not look at all of them."""
        answer = self._ask(b"zINSTREAM\0", *_in_chunks(data), seconds=self.seconds)
        if answer.endswith(" FOUND"):
            return True
        if answer == "stream: OK":
            return False
        raise ClamdError("clamd could not scan the file")  # its words may hold anything

    def answers(self) -> bool:
        """Whether it answers at all, within a second."""
        try:
            return self._ask(b"zPING\0", seconds=PATIENCE_FOR_A_WORD) == "PONG"
        except ClamdError:
            return False

    def _ask(self, *parts: bytes, seconds: float) -> str:
        try:
            with self._line(seconds) as line:
                for part in parts:
                    line.sendall(part)
                return _answer(line)
        except OSError as error:
            raise ClamdError("clamd does not answer") from error

    @contextmanager
    def _line(self, seconds: float) -> Iterator[socket.socket]:
        # Connecting takes no time where somebody listens; what takes time is the scan.
        with self._connected() as line:
            line.settimeout(seconds)
            yield line

    def _connected(self) -> socket.socket:
        if not self.path:
            return socket.create_connection((self.host, self.port), PATIENCE_FOR_A_WORD)
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            line.settimeout(PATIENCE_FOR_A_WORD)
            line.connect(self.path)
        except OSError:
            line.close()
            raise
        return line


def _in_chunks(data: bytes) -> Iterator[bytes]:
    """Each chunk with its length in front (four bytes, network order); a length of nought ends it."""
    for start in range(0, len(data), CHUNK):
        chunk = data[start : start + CHUNK]
        yield struct.pack("!L", len(chunk)) + chunk
    yield struct.pack("!L", 0)


def _answer(line: socket.socket) -> str:
    answer = b""
    while not answer.endswith(b"\0") and len(answer) < LONGEST_ANSWER:
        part = line.recv(LONGEST_ANSWER)
        if not part:
            break
        answer += part
    return answer.rstrip(b"\0").decode("ascii", "replace").strip()
