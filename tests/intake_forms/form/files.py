"""Files as people have them on their phones, and as somebody makes them who wants to break in."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

MARK = b"GRASPARKIET"
CAMERA, COMMENT, PLACE, UPRIGHT = 0x010F, 0x9286, 0x8825, 0x0112


def a_photo(width: int = 64, height: int = 48, *, kind: str = "JPEG", turned: bool = False) -> bytes:
    """A photo with the camera's notes in it; red on its left half. `turned`: to be shown a quarter turn right."""
    image = Image.new("RGB", (width, height), "blue")
    image.paste("red", (0, 0, width // 2, height))
    notes = Image.Exif()
    notes[CAMERA], notes[COMMENT] = MARK.decode(), MARK
    if turned:
        notes[UPRIGHT] = 6
    notes.get_ifd(PLACE).update({1: "N", 2: (52.0, 37.0, 55.0)})
    out = BytesIO()
    more = {"comment": MARK} if kind == "JPEG" else {}
    image.save(out, kind, exif=notes, icc_profile=b"\x00" * 128 + MARK, **more)
    return out.getvalue()


def a_pdf(extra: bytes = b"", *, trailer: bytes = b"", text: bytes = b"Beste gemeente") -> bytes:
    """A PDF of one page, put together by hand."""
    stream = b"BT /F1 24 Tf 72 700 Td (" + text + b") Tj ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R " + extra + b" >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        b"<< /Length " + str(len(stream)).encode() + b" >>\nstream\n" + stream + b"\nendstream",
    ]
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += str(number).encode() + b" 0 obj\n" + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 5\n0000000000 65535 f \n" + table
    return out + b"trailer\n<< /Size 5 /Root 1 0 R " + trailer + b" >>\nstartxref\n%d\n%%%%EOF\n" % start


def a_bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is enormous."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack("!I", len(body)) + name + body + struct.pack("!I", zlib.crc32(name + body))

    head = struct.pack("!IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )


def sent(name: str = "bankje.jpg", content: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, a_photo() if content is None else content)
