"""What is looked at before a workbook is opened: what it really is, and how large it becomes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from .table import LARGEST_FILE, Fault, UnusableFile

LARGEST_UNPACKED = 80 * 1024 * 1024
MOST_PARTS = 500
_CHUNK = 1 << 16

_BEGINNINGS = (
    (b"\x89PNG", Fault.PICTURE),
    (b"\xff\xd8\xff", Fault.PICTURE),
    (b"GIF8", Fault.PICTURE),
    (b"RIFF", Fault.PICTURE),
    (b"%PDF", Fault.PDF),
)
_COMPOUND = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=\"([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})\"")


def checked_archive(data: bytes) -> zipfile.ZipFile:
    """The workbook as the archive that it is, when it is one and not too large. Raises UnusableFile."""
    if len(data) > LARGEST_FILE:
        raise UnusableFile(Fault.TOO_LARGE)
    if not data.strip(b"\0 \t\r\n"):
        raise UnusableFile(Fault.EMPTY)
    for beginning, fault in _BEGINNINGS:
        if data.startswith(beginning):
            raise UnusableFile(fault)
    if data.startswith(_COMPOUND):
        # Excel puts a password around a workbook in the container that it used before 2007.
        raise UnusableFile(Fault.ENCRYPTED if _ENCRYPTED in data else Fault.OLD_EXCEL)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError):
        raise UnusableFile(Fault.DAMAGED if data.startswith(b"PK") else Fault.OTHER) from None
    _check_parts(archive)
    return archive


def _check_parts(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    # A part that says it is small is read no further than it says.
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise UnusableFile(Fault.BOMB)
    if any(part.flag_bits & 1 for part in parts):
        raise UnusableFile(Fault.ENCRYPTED)
    names = {part.filename for part in parts}
    if "content.xml" in names and "mimetype" in names:
        raise UnusableFile(Fault.OPEN_DOCUMENT)
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise UnusableFile(Fault.OTHER)


def merged_ranges(archive: zipfile.ZipFile, part: str) -> list[str]:
    """The merged cells of a sheet, such as "A3:B3". openpyxl tells them only of a workbook that it holds as a whole."""
    found: list[str] = []
    before = b""
    for chunk in _chunks(archive, part):
        text = before + chunk
        found.extend(match[1].decode() for match in _MERGED.finditer(text))
        # What is cut in two is seen with the next chunk; what was found is not seen twice.
        before = text[-200:] if b"<" in text[-200:] and not _MERGED.search(text[-200:]) else b""
    return found


def _chunks(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk
