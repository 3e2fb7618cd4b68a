"""A sober look at a PDF (ISO 32000): that it is one and only one, is not locked, and does nothing by itself.

It is no full parser. What hides in a compressed object is for the virus scanner, and a worker's own reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

HEADER = re.compile(rb"%PDF-[12]\.\d[\s%]")
END = b"%%EOF"
# Where the reader must begin: the last of these counts, since each change of a PDF adds one.
START = re.compile(rb"startxref\s+(\d{1,10})\s+%%EOF")
CROSS_REFERENCES = re.compile(rb"\s*(?:xref\b|\d+\s+\d+\s+obj\b)")
STREAM, STREAM_ENDS = re.compile(rb"\bstream\r?\n"), b"endstream"
ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
LOCK = re.compile(rb"/Encrypt(?![0-9A-Za-z])")
ACTION = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia)(?![0-9A-Za-z])")
# Readers of an archive begin at its end, so one may stand behind anything.
ARCHIVE = b"PK\x05\x06"
TAIL = 70_000  # bytes: an archive's end and the longest comment behind it


class NoPdf(Exception):
    """It does not hold together as a PDF, or is something else as well."""


class Locked(Exception):
    """It needs a password."""


class Active(Exception):
    """It would do something when it is opened: run a script, start a program, unpack a file."""


def check_pdf(data: bytes) -> bytes:
    """Return the same bytes. Raises NoPdf, Locked, Active."""
    if not HEADER.match(data) or not _ends_as_it_should(data) or ARCHIVE in data[-TAIL:]:
        raise NoPdf
    # A name may be written with escapes, such as /J#61vaScript.
    structure = ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), b"".join(_between_streams(data)))
    if LOCK.search(structure):
        raise Locked
    if ACTION.search(structure):
        raise Active
    return data


def _between_streams(data: bytes) -> Iterator[bytes]:
    """All but what the streams hold, where any bytes may occur by chance. Raises NoPdf for one without an end."""
    at = 0
    while begins := STREAM.search(data, at):
        yield data[at : begins.end()]
        ends = data.find(STREAM_ENDS, begins.end())
        if ends < 0:
            raise NoPdf
        at = ends + len(STREAM_ENDS)
    yield data[at:]


def _ends_as_it_should(data: bytes) -> bool:
    """The last mark of an end has nothing but white space behind it, and leads to a table of objects."""
    end = data.rstrip(b"\x00\t\n\f\r ")
    starts = START.findall(end[-1024:])
    if not end.endswith(END) or not starts:
        return False
    offset = int(starts[-1])
    return offset < len(data) and bool(CROSS_REFERENCES.match(data, offset))
