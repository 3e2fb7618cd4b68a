"""What is taken, what is not, and what is left of a photo once it is kept."""

from io import BytesIO

import pytest
from PIL import Image

from intake_forms.uploads import images
from intake_forms.uploads.content import Fault, Refused, judge
from intake_forms.uploads.limits import LARGEST, size_in_words

from .files import CAMERA, MARK, PLACE, a_bomb, a_pdf, a_photo

pytestmark = pytest.mark.sqlite


def fault_of(name: str, data: bytes) -> Fault:
    with pytest.raises(Refused) as refused:
        judge(name, data)
    return refused.value.fault


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "a.jpg"), ("PNG", "a.png")])
def test_nothing_comes_along_with_a_photo_but_the_picture(kind, name):
    photo = a_photo(kind=kind)
    assert MARK in photo
    kept = judge(name, photo + b"PK\x05\x06" + MARK).data
    with Image.open(BytesIO(kept)) as image:
        notes = image.getexif()
        assert (CAMERA in notes, PLACE in notes, image.info.get("icc_profile")) == (False, False, None)
        assert image.size == (64, 48)
    assert MARK not in kept
    assert b"Exif" not in kept


def test_a_photo_that_was_held_on_its_side_stands_upright():
    with Image.open(BytesIO(judge("a.jpg", a_photo(turned=True)).data)) as image:
        assert image.size == (48, 64)
        red, _green, blue = image.getpixel((24, 5))
        assert red > 200 > 60 > blue


def test_a_picture_that_is_see_through_or_has_few_colours_stays_a_picture():
    for mode in ("1", "L", "LA", "P", "RGBA", "I;16", "CMYK"):
        out = BytesIO()
        Image.new(mode, (8, 8)).save(out, "JPEG" if mode == "CMYK" else "PNG")
        judge("a.jpg" if mode == "CMYK" else "a.png", out.getvalue())


def test_a_pdf_stays_as_it_is():
    assert judge("brief.PDF", a_pdf()).data == a_pdf()


@pytest.mark.parametrize(
    ("name", "data", "fault"),
    [
        ("foto.heic", a_photo(), Fault.OTHER_KIND),
        ("foto", a_photo(), Fault.OTHER_KIND),
        ("foto.jpg.exe", a_photo(), Fault.OTHER_KIND),
        ("foto.jpg", b"", Fault.EMPTY),
        ("foto.jpg", b"\xff\xd8\xff" + b"x" * LARGEST, Fault.TOO_LARGE),
        ("foto.png", a_photo(), Fault.NOT_AS_NAMED),
        ("foto.jpg", b"MZ\x90\x00 a program", Fault.NOT_AS_NAMED),
        ("brief.pdf", b"<html><script>alert(1)</script>", Fault.NOT_AS_NAMED),
        ("foto.jpg", b"GIF89a" + a_photo(), Fault.NOT_AS_NAMED),
        ("foto.jpg", a_photo()[:400], Fault.BROKEN),
        ("foto.jpg", b"\xff\xd8\xff\xe0" + b"<script>" * 100, Fault.BROKEN),
        ("foto.png", a_bomb(60_000, 60_000), Fault.TOO_MANY_PIXELS),
        ("foto.png", a_bomb(12_001, 10), Fault.TOO_MANY_PIXELS),
        ("foto.png", a_bomb(6_400, 6_300), Fault.TOO_MANY_PIXELS),
        ("foto.png", a_bomb(100, 100), Fault.BROKEN),
        ("brief.pdf", b"%PDF-1.7\n" + b"x" * 500, Fault.BROKEN),
        ("brief.pdf", a_pdf()[:-30], Fault.BROKEN),
        ("brief.pdf", b"%PDF-1.7 " + a_pdf(), Fault.BROKEN),
        ("brief.pdf", a_pdf() + b"<script>alert(1)</script>", Fault.BROKEN),
        ("brief.pdf", a_pdf() + b"PK\x05\x06" + b"\0" * 18 + a_pdf()[-40:], Fault.BROKEN),
        ("brief.pdf", a_pdf(trailer=b"stream\n no end"), Fault.BROKEN),
        ("brief.pdf", a_pdf(trailer=b"/Encrypt 9 0 R"), Fault.LOCKED),
        ("brief.pdf", a_pdf(b"/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), Fault.ACTIVE),
        ("brief.pdf", a_pdf(b"/OpenAction << /S /J#61vaScript >>"), Fault.ACTIVE),
        ("brief.pdf", a_pdf(b"/Names << /EmbeddedFiles 8 0 R >>"), Fault.ACTIVE),
        ("brief.pdf", a_pdf(b"/AA << /O << /S /Launch >> >>"), Fault.ACTIVE),
    ],
)
def test_what_is_no_photo_or_pdf_or_more_than_that_is_refused_with_its_reason(name, data, fault):
    assert fault_of(name, data) is fault


def test_what_stands_in_the_text_of_a_pdf_is_no_reason_to_refuse_it():
    judge("brief.pdf", a_pdf(text=b"/JS /Encrypt /Launch"))


def test_no_pixel_of_a_bomb_is_unpacked(monkeypatch):
    monkeypatch.setattr(images.Image.Image, "load", lambda image: pytest.fail("unpacked"))
    assert fault_of("foto.png", a_bomb(12_001, 10)) is Fault.TOO_MANY_PIXELS


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("bankje.JPEG", "bankje.jpg"),
        ("C:\\Mijn foto's\\bankje.jpg", "bankje.jpg"),
        ("../../etc/passwd.jpg", "passwd.jpg"),
        ("a\r\nSet-Cookie: x.jpg", "aSet-Cookie: x.jpg"),
        ("fpj\u202egpj.exe.jpg", "fpjgpj.exe.jpg"),
        (".jpg", "bestand.jpg"),
        ("x" * 300 + ".jpg", "x" * 80 + ".jpg"),
    ],
)
def test_a_name_is_shown_without_what_could_deceive(name, shown):
    assert judge(name, a_photo()).name == shown


def test_a_size_is_said_in_words():
    assert [size_in_words(size) for size in (1, 84_600, 1_400_000, LARGEST)] == [
        "1 kB",
        "85 kB",
        "1 MB",
        "10 MB",
    ]
