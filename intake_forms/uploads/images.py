"""An image drawn anew: the picture as it was meant to be seen, and nothing else that was in the file."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps

from .limits import LONGEST_SIDE, MOST_PIXELS, Kind

FORMATS = {Kind.JPG: "JPEG", Kind.PNG: "PNG"}
# A photo of a letter must stay legible; a second copy in full quality would be of no use to anybody.
SAVING: dict[Kind, dict[str, int]] = {Kind.JPG: {"quality": 88}, Kind.PNG: {"compress_level": 4}}
# How each kind is stored: what a screen can show, in eight bits.
MODES: dict[Kind, tuple[str, ...]] = {Kind.JPG: ("L", "RGB"), Kind.PNG: ("L", "RGB", "RGBA")}


class Broken(Exception):
    """It cannot be read to its end as an image of this kind."""


class TooManyPixels(Exception):
    """It is larger than any photo needs to be, or pretends to be."""


def made_anew(data: bytes, kind: Kind) -> bytes:
    """Return the image, upright, without place, camera, comments, profile or anything behind its end.

    Raises Broken, TooManyPixels. Its size is known before a pixel is unpacked.
    """
    try:
        with Image.open(BytesIO(data), formats=[FORMATS[kind]]) as image:
            _check_size(*image.size)
            image.load()
            return _saved(_upright(image), kind)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise TooManyPixels from error
    except TooManyPixels:
        raise
    except Exception as error:
        # A decoder may stumble in many ways over bytes that somebody thought out; each means the same.
        raise Broken from error


def _check_size(width: int, height: int) -> None:
    if max(width, height) > LONGEST_SIDE or width * height > MOST_PIXELS:
        raise TooManyPixels


def _upright(image: Image.Image) -> Image.Image:
    """The orientation is a note in the file (EXIF 274); once that is gone the pixels must stand right."""
    turned = ImageOps.exif_transpose(image)
    return turned if turned is not None else image


def _saved(image: Image.Image, kind: Kind) -> bytes:
    if image.mode not in MODES[kind]:
        see_through = kind is Kind.PNG and (image.mode in ("LA", "PA") or "transparency" in image.info)
        image = image.convert("RGBA" if see_through else "RGB")
    # Saving would take comment, profile and notes along from here.
    image.info.clear()
    out = BytesIO()
    image.save(out, FORMATS[kind], **SAVING[kind])
    return out.getvalue()
