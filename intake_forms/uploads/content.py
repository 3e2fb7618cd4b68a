"""Whether a file is what its name says: by its first bytes, and by really reading it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from .images import Broken, TooManyPixels, made_anew
from .limits import ENDINGS, LARGEST, LONGEST_NAME, Kind
from .pdf import Active, Locked, NoPdf, check_pdf


class Fault(StrEnum):
    """Why a file is not taken."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    OTHER_KIND = "other_kind"
    NOT_AS_NAMED = "not_as_named"
    BROKEN = "broken"
    TOO_MANY_PIXELS = "too_many_pixels"
    LOCKED = "locked"
    ACTIVE = "active"
    INFECTED = "infected"


class Refused(Exception):
    """A file that is not taken; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Judged:
    """A file that may be kept: its bytes as they will be kept, not as they came."""

    name: str
    kind: Kind
    data: bytes

    def __post_init__(self) -> None:
        if not self.data or not self.name.endswith(f".{self.kind}"):
            raise ValueError("a file that is kept has content, and the name of its kind")


STARTS = {Kind.JPG: b"\xff\xd8\xff", Kind.PNG: b"\x89PNG\r\n\x1a\n", Kind.PDF: b"%PDF-"}
# What reading a file can come upon, and what that is called for a person.
FAULTS: dict[type[Exception], Fault] = {
    Broken: Fault.BROKEN,
    TooManyPixels: Fault.TOO_MANY_PIXELS,
    NoPdf: Fault.BROKEN,
    Locked: Fault.LOCKED,
    Active: Fault.ACTIVE,
}


def judge(name: str, data: bytes) -> Judged:
    """Return the file as it may be kept. Raises Refused.

    An image is drawn anew, so that nothing comes along but its picture; a PDF stays as it is.
    """
    kind = kind_by_name(name)
    if not data:
        raise Refused(Fault.EMPTY)
    if len(data) > LARGEST:
        raise Refused(Fault.TOO_LARGE)
    if not data.startswith(STARTS[kind]):
        raise Refused(Fault.NOT_AS_NAMED)
    try:
        kept = made_anew(data, kind) if kind.is_image else check_pdf(data)
    except tuple(FAULTS) as error:
        raise Refused(FAULTS[type(error)]) from error
    return Judged(name_to_show(name, kind), kind, kept)


def kind_by_name(name: str) -> Kind:
    """The kind that a name promises. Raises Refused."""
    _stem, _dot, ending = name.rpartition(".")
    if ending.lower() not in ENDINGS:
        raise Refused(Fault.OTHER_KIND)
    return ENDINGS[ending.lower()]


def name_to_show(name: str, kind: Kind) -> str:
    """The name to show beside a file: no folder, nothing invisible, not too long, and the ending of its kind."""
    last = unicodedata.normalize("NFC", name.replace("\\", "/")).rpartition("/")[2]
    # Category C: control characters, and those that would turn the reading direction around.
    seen = "".join(letter for letter in last if not unicodedata.category(letter).startswith("C"))
    stem = " ".join(seen.rpartition(".")[0].split())[:LONGEST_NAME].strip(". ")
    return f"{stem or 'bestand'}.{kind}"
