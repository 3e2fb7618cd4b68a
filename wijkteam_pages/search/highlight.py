"""Marking what was found, by the same stems as the engines."""

from dataclasses import dataclass

from . import words
from .dutch import WORD, fold, parts, stem

# So many words of a text are looked at for an excerpt, and so many signs are shown.
LOOKED_AT = 1_500
SHOWN = 220
BEFORE = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, found or not."""

    text: str
    is_found: bool = False


def pieces(text: str, stems: frozenset[str], locale: str) -> list[Piece]:
    """`text` cut in pieces, those that were found marked; together they are the text again."""
    cut, at = [], 0
    for match in WORD.finditer(text):
        if not _is_found(match.group(), stems, locale):
            continue
        if match.start() > at:
            cut.append(Piece(text[at : match.start()]))
        cut.append(Piece(match.group(), is_found=True))
        at = match.end()
    if at < len(text):
        cut.append(Piece(text[at:]))
    return cut


def excerpt(text: str, stems: frozenset[str], locale: str) -> list[Piece]:
    """About 220 signs of `text` around the first word that was found, or its beginning; whole words."""
    first = _first_found(text, stems, locale)
    start = max(0, first - BEFORE)
    if start:
        start = text.find(" ", start) + 1
    end = start + SHOWN
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + BEFORE)
    shown = ("… " if start else "") + text[start:end].strip() + (" …" if end < len(text) else "")
    return pieces(shown, stems, locale)


def _first_found(text: str, stems: frozenset[str], locale: str) -> int:
    for number, match in enumerate(WORD.finditer(text)):
        if number > LOOKED_AT:
            break
        if _is_found(match.group(), stems, locale):
            return match.start()
    return 0


def _is_found(word: str, stems: frozenset[str], locale: str) -> bool:
    folded = fold(word)
    if words.language(locale) != "nl":
        return folded in stems
    return stem(folded) in stems or any(stem(part) in stems for part in parts(folded))
