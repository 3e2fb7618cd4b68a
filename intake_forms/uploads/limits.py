"""What may be sent along, and how large: one place for the field, the hint and the checks."""

from enum import StrEnum

LARGEST = 10 * 1024 * 1024  # bytes a file
MOST = 5  # files a run
# Room for every file at once and for the answers beside them; who sends more is refused at the door.
MOST_AT_ONCE = (MOST + 1) * LARGEST  # bytes a request
LONGEST_SIDE = 12_000  # pixels
MOST_PIXELS = 40_000_000
LONGEST_NAME = 80  # letters, without the ending


class Kind(StrEnum):
    """The kinds of files that are taken; the value is the ending under which one is kept and served."""

    JPG = "jpg"
    PNG = "png"
    PDF = "pdf"

    @property
    def media_type(self) -> str:
        """What a browser is told about it."""
        return {"jpg": "image/jpeg", "png": "image/png", "pdf": "application/pdf"}[self.value]

    @property
    def is_image(self) -> bool:
        """Whether it is made anew before it is kept."""
        return self is not Kind.PDF


ENDINGS = {"jpg": Kind.JPG, "jpeg": Kind.JPG, "png": Kind.PNG, "pdf": Kind.PDF}
# What a browser offers to choose from; a phone then makes a JPG of a photo in a format of its own.
ACCEPT = ".jpg,.jpeg,.png,.pdf,image/jpeg,image/png,application/pdf"


def size_in_words(size: int) -> str:
    """A size as people read it, in round numbers: `850 kB`, `3 MB`."""
    kilobytes = max(1, round(size / 1000))
    return f"{kilobytes} kB" if kilobytes < 1000 else f"{round(size / 1_000_000)} MB"
