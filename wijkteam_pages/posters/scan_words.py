"""“Scan the code” in the languages that towns offer, each in the language itself.

They stand on every poster, so they cannot wait for a catalogue of their language.
"""

from __future__ import annotations

from dataclasses import dataclass

WORDS = {
    "nl": "Scan de code",
    "en": "Scan the code",
    "ar": "امسح الرمز",
    "tr": "Kodu okutun",
    "uk": "Відскануйте код",
    "pl": "Zeskanuj kod",
    "de": "Scannen Sie den Code",
    "fr": "Scannez le code",
    "es": "Escanee el código",
    "fa": "کد را اسکن کنید",
    "so": "Iskaan garee koodhka",
    "ti": "ነቲ ኮድ ስካን ግበሩ",
}


@dataclass(frozen=True, slots=True)
class Invitation:
    """The words, and what a browser and a voice have to know of them."""

    language: str
    direction: str
    words: str


def invitation(language: str, direction: str, name: str) -> Invitation:
    """In one language; where we have no words, its own name says that it is there."""
    return Invitation(language, direction, WORDS.get(language) or WORDS.get(language[:2]) or name)
