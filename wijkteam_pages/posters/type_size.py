"""How large the type of a poster can be, so that all of it stands on one sheet of A4.

Lengths are in hundredths of the sheet's width (2.1 mm), as in frontend/src/css/poster.css. The text is measured by
its number of letters: a browser that can, measures again (frontend/src/js/poster.js), and a printer needs no script.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

STEPS = (1.2, 1.14, 1.08, 1.02, 0.97, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6, 0.56, 0.52)
"""The sizes from large to small; at the last one the hours are still of 13 points."""
HEIGHT = 141.4
_BAND, _HEAD, _MARGINS, _FOOT = 10.5, 21.5, 8.0, 5.5
_CODE = 28.0
_LETTER = 0.52
"""The width of a letter, in its own height; an average over the languages of the suite, bold."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text in a column: letters, size of type at step 1, width of its column, and the space around it."""

    letters: int
    size: float
    width: float
    space: float = 0.0

    def height(self, scale: float) -> float:
        a_line = max(1, int(self.width / (self.size * scale * _LETTER)))
        return ceil(max(1, self.letters) / a_line) * self.size * scale * 1.25 + self.space * scale


@dataclass(frozen=True, slots=True)
class Beside:
    """Paragraphs next to each other: as high as the highest."""

    columns: tuple[Paragraph, ...]

    def height(self, scale: float) -> float:
        return max(each.height(scale) for each in self.columns)


@dataclass(frozen=True, slots=True)
class Fit:
    """A step, 1 for the largest, and whether all fits at it."""

    step: int
    fits: bool


def best_fit(body: Iterable[Paragraph | Beside], foot: Iterable[Paragraph]) -> Fit:
    """The largest step at which body and foot fit together; the code stands beside the foot."""
    body, foot = list(body), list(foot)
    for step, scale in enumerate(STEPS, 1):
        beside = max(_CODE, sum(each.height(scale) for each in foot))
        height = sum(each.height(scale) for each in body) + beside
        if _BAND + _HEAD + _MARGINS + _FOOT + height <= HEIGHT:
            return Fit(step, True)
    return Fit(len(STEPS), False)
