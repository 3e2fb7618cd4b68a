"""A town's look from one brand colour: eight shades in OKLCH in which every text stays readable.

The hue and the chroma are the town's; the lightness of each shade is found by bisection, so that yellow and pale blue
keep the contrast of WCAG 2.2 (1.4.3: 4.5 to 1 for text, 1.4.11: 3 to 1 for what marks a control) as dark blue does.
OKLCH: Björn Ottosson, 2020; contrast: WCAG's relative luminance of sRGB.
"""

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from math import atan2, cos, hypot, sin

Channels = tuple[float, float, float]

TEXT_CONTRAST = 4.5
WHITE = "#ffffff"
# The darkest and the greyest text of the suite, which stand on the pale shades.
DARK_TEXT = "#161d20"
GREY_TEXT = "#566268"

# What the pale shades start from: as light as in the design, with a breath of the town's colour.
PALE = {50: (0.980, 0.007), 100: (0.952, 0.016), 200: (0.900, 0.032), 300: (0.790, 0.075)}
# How dark a shade is at most, beside the brand itself.
DEEPER = {600: 0.80, 700: 0.48}


@dataclass(frozen=True, slots=True)
class Palette:
    """The eight shades of one brand colour as `#rrggbb`, from nearly white (50) to nearly black (700)."""

    shades: dict[int, str]

    def stylesheet(self) -> str:
        """Custom properties that everything coloured follows from; without a layer, so that they win."""
        lines = "".join(f"--wijkteam-brand-{step}:{shade};" for step, shade in sorted(self.shades.items()))
        return f":root{{{lines}}}\n"

    def text_pairs(self) -> list[tuple[str, str]]:
        """Every text colour with the ground that it stands on somewhere in the suite."""
        shades = self.shades
        on_pale = [
            (text, shades[ground]) for text in (shades[500], shades[600], shades[700]) for ground in (50, 100)
        ]
        neutral = [(text, shades[ground]) for text in (DARK_TEXT, GREY_TEXT) for ground in (50, 100)]
        on_white = [(shades[step], WHITE) for step in (400, 500, 600, 700)]
        on_brand = [(WHITE, shades[step]) for step in (500, 600, 700)]
        hovered = [(shades[600], shades[200]), (DARK_TEXT, shades[200])]
        return [*on_pale, *neutral, *on_white, *on_brand, *hovered]


@lru_cache(maxsize=64)
def palette(brand: str) -> Palette:
    """The palette of a colour written as `#rrggbb`; raises ValueError for anything else."""
    lightness, chroma, hue = to_oklch(brand)
    shades = {step: hexadecimal(light, min(most, chroma), hue) for step, (light, most) in PALE.items()}
    # White on the brand, and the brand on its palest tints: both must be readable.
    base = darkest_needed(lightness, chroma, hue, [WHITE, shades[50], shades[100]])
    shades[500] = hexadecimal(base, chroma, hue)
    shades[400] = hexadecimal(darkest_needed(min(base + 0.10, 0.62), chroma, hue, [WHITE]), chroma, hue)
    for step, factor in DEEPER.items():
        deep = darkest_needed(base * factor, chroma, hue, [shades[200]])
        shades[step] = hexadecimal(deep, chroma * factor, hue)
    return Palette(shades)


def fingerprint(brand: str) -> str:
    """Changes with the colour and with how shades are made: the address that may be kept for ever."""
    return hashlib.sha256(palette(brand).stylesheet().encode()).hexdigest()[:10]


def darkest_needed(lightness: float, chroma: float, hue: float, grounds: list[str]) -> float:
    """The lightness nearest to the wished one at which the colour is readable on all these light grounds."""

    def readable(light: float) -> bool:
        colour = hexadecimal(light, chroma, hue)
        return all(contrast(colour, ground) >= TEXT_CONTRAST for ground in grounds)

    if readable(lightness):
        return lightness
    dark, light = 0.0, lightness
    for _ in range(24):
        middle = (dark + light) / 2
        dark, light = (middle, light) if readable(middle) else (dark, middle)
    return dark


def contrast(one: str, other: str) -> float:
    """WCAG's contrast of two colours, from 1 to 21."""
    low, high = sorted(luminance(colour) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """WCAG's relative luminance, 0 for black and 1 for white."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(colour: str) -> Channels:
    """`#rrggbb` as linear light from 0 to 1."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        raise ValueError(f"{colour!r} is no colour such as #0b5a6b")
    red, green, blue = (decoded(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return red, green, blue


def decoded(value: float) -> float:
    """sRGB's transfer function, from what is written to light."""
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def encoded(light: float) -> float:
    """The same the other way round."""
    return light * 12.92 if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)


def to_oklch(colour: str) -> Channels:
    """Lightness from 0 to 1, chroma, and hue in radians."""
    red, green, blue = linear(colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    green_red = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    blue_yellow = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, hypot(green_red, blue_yellow), atan2(blue_yellow, green_red)


def from_oklch(lightness: float, chroma: float, hue: float) -> Channels:
    """Linear light; outside 0 to 1 where sRGB has no such colour."""
    green_red, blue_yellow = chroma * cos(hue), chroma * sin(hue)
    long = (lightness + 0.3963377774 * green_red + 0.2158037573 * blue_yellow) ** 3
    medium = (lightness - 0.1055613458 * green_red - 0.0638541728 * blue_yellow) ** 3
    short = (lightness - 0.0894841775 * green_red - 1.2914855480 * blue_yellow) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def hexadecimal(lightness: float, chroma: float, hue: float) -> str:
    """`#rrggbb` with as much of the chroma as sRGB can show at that lightness."""
    for tenth in range(20, -1, -1):
        light = from_oklch(lightness, chroma * tenth / 20, hue)
        if all(-0.0005 <= channel <= 1.0005 for channel in light):
            break
    written = (round(255 * encoded(min(max(channel, 0.0), 1.0))) for channel in light)
    return "#" + "".join(f"{channel:02x}" for channel in written)
