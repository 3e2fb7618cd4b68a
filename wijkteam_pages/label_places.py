"""Where a name fits inside an area on a map, and clear of what stands there already."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

Pixel = tuple[int, int]

CHARACTER = 0.56  # width of an average character in a semi-bold sans serif, in parts of its size
LEADING = 1.15  # from line to line, in parts of the size
LEVELS = 24  # heights at which a place is looked for
TIGHT = 0.9  # a halo lets a name touch the border


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle that is taken."""

    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Label:
    """A name on one or two lines around the middle of x and y."""

    lines: tuple[str, ...]
    x: int
    y: int
    size: int

    @property
    def box(self) -> Box:
        """What it takes up, as near as one can tell without the font."""
        width, height = _width(self.lines, self.size), len(self.lines) * self.size * LEADING
        return Box(self.x - width / 2, self.y - height / 2, self.x + width / 2, self.y + height / 2)

    def baselines(self) -> Iterator[tuple[str, int]]:
        """Each line with the height of its letters' feet."""
        first = self.y - (len(self.lines) - 1) * self.size * LEADING / 2 + self.size * 0.35
        for number, line in enumerate(self.lines):
            yield line, round(first + number * self.size * LEADING)


def label_in(
    rings: Sequence[Sequence[Pixel]], name: str, sizes: Sequence[int], taken: Sequence[Box]
) -> Label | None:
    """The name where it has most room, as large as fits; none when it fits nowhere."""
    for size in sizes:
        for lines in ways_to_write(name):
            place = _roomiest(rings, lines, size, taken)
            if place is not None:
                return place
    return None


def ways_to_write(name: str) -> list[tuple[str, ...]]:
    """On one line, or on two of about the same length."""
    breaks = [m.end() for m in re.finditer(r"[ /]|-(?=\w)", name)]
    if not breaks:
        return [(name,)]
    middle = min(breaks, key=lambda at: abs(at - len(name) / 2))
    return [(name,), (name[:middle].strip(), name[middle:].strip())]


def _roomiest(
    rings: Sequence[Sequence[Pixel]], lines: tuple[str, ...], size: int, taken: Sequence[Box]
) -> Label | None:
    top, bottom = min(y for ring in rings for _x, y in ring), max(y for ring in rings for _x, y in ring)
    half, needed = len(lines) * size * LEADING / 2, _width(lines, size) * TIGHT
    middle = (top + bottom) / 2
    best: tuple[float, Label] | None = None
    for level in range(1, LEVELS):
        y = top + (bottom - top) * level / LEVELS
        for left, right in _free_at(rings, y, half):
            label = Label(lines, round((left + right) / 2), round(y), size)
            if right - left < needed or any(label.box.touches(box) for box in taken):
                continue
            # The widest place wins, and of places about as wide the one nearest to the middle.
            room = (right - left) - abs(y - middle)
            if best is None or room > best[0]:
                best = room, label
    return best[1] if best else None


def _free_at(rings: Sequence[Sequence[Pixel]], y: float, half: float) -> list[tuple[float, float]]:
    """The stretches of the height y that are inside over the whole height of a label."""
    free = _inside(rings, y)
    for other in (y - half, y + half):
        free = [
            (max(left, a), min(right, b))
            for left, right in free
            for a, b in _inside(rings, other)
            if max(left, a) < min(right, b)
        ]
    return free


def _inside(rings: Sequence[Sequence[Pixel]], y: float) -> list[tuple[float, float]]:
    """Where a horizontal line runs inside the rings: between each odd crossing and the next."""
    crossings = sorted(
        x1 + (y - y1) * (x2 - x1) / (y2 - y1)
        for ring in rings
        for (x1, y1), (x2, y2) in pairwise(ring)
        if (y1 <= y) != (y2 <= y)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=False))


def _width(lines: Sequence[str], size: int) -> float:
    return max(len(line) for line in lines) * size * CHARACTER
