"""Asking whether there is a virus in a file: the extension point, and what is behind it.

`INTAKE_FORMS_SCANNER` names a class as `package.module.Class`; without it `CLAMD_URL` names a clamd, and without that
nothing is scanned.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import ClassVar

from django.conf import settings
from django.utils.module_loading import import_string

from intake_forms.conf import conf

from .clamd import Clamd, ClamdError


class ScannerDown(Exception):
    """Nobody can say now whether the file is clean; ask again later."""


class Scanner(ABC):
    """Looks for viruses. It is made for each use, without arguments, and may be called by several threads."""

    @abstractmethod
    def finds_virus(self, data: bytes) -> bool:
        """Whether the bytes of a whole file hold something harmful. Raises ScannerDown."""

    @abstractmethod
    def is_up(self) -> bool:
        """Whether it would answer now, within a second or so."""


class ClamdScanner(Scanner):
    """A clamd at `CLAMD_URL`; what it says is between it and us, no file of ours is written for it."""

    def __init__(self) -> None:
        self.clamd = Clamd.at(settings.CLAMD_URL, conf.SCANNER_SECONDS)

    def finds_virus(self, data: bytes) -> bool:
        try:
            return self.clamd.finds_virus(data)
        except ClamdError as error:
            raise ScannerDown from error

    def is_up(self) -> bool:
        return self.clamd.answers()


class MemoryScanner(Scanner):
    """For tests: finds what they planted, and is down when they say so. Begin with `reset()`."""

    viruses: ClassVar[list[bytes]] = []
    is_down: ClassVar[bool] = False
    scans: ClassVar[int] = 0

    @classmethod
    def reset(cls, viruses: Iterable[bytes] = (), *, is_down: bool = False) -> None:
        cls.viruses, cls.is_down, cls.scans = list(viruses), is_down, 0

    def finds_virus(self, data: bytes) -> bool:
        if self.is_down:
            raise ScannerDown
        type(self).scans += 1
        return any(virus in data for virus in self.viruses)

    def is_up(self) -> bool:
        return not self.is_down


def scanner() -> Scanner | None:
    """The scanner of this site; None where none is configured."""
    if named := conf.SCANNER:
        made: Scanner = import_string(named)()
        return made
    return ClamdScanner() if getattr(settings, "CLAMD_URL", "") else None


def is_up() -> bool:
    """Whether files can be scanned now; a site without a scanner misses nothing."""
    asked = scanner()
    return asked is None or asked.is_up()
