"""Dutch postcodes, house numbers, and the ranges of them that belong to one neighbourhood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

# Six characters in capitals without a space: "3210AB". What people type goes through parse_postcode first.
Postcode = NewType("Postcode", str)

HIGHEST_HOUSE_NUMBER = 99_999  # five digits in the national register of addresses (BAG)
LONGEST_INPUT = 40  # what a person may reasonably type, spaces and additions included

_POSTCODE = re.compile(r"([1-9][0-9]{3})[\s.\-]*([A-Z]{2})")
_LETTERS_NEVER_USED = frozenset({"SA", "SD", "SS"})  # left out since 1978 for what they stood for in the war
_HOUSE_NUMBER = re.compile(r"([0-9]{1,5})(?![0-9])[\s.\-/]*[A-Za-z0-9 .\-/]{0,12}")


class Problem(StrEnum):
    """Why a text is no postcode or house number; the edge turns it into a sentence."""

    MISSING = "missing"
    LETTERS_MISSING = "letters missing"
    NO_POSTCODE = "no postcode"
    NO_HOUSE_NUMBER = "no house number"


class Unreadable(ValueError):
    """A text that is no postcode or house number, with the reason."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.value)
        self.problem = problem


def parse_postcode(text: str) -> Postcode:
    """What somebody typed ("3210ab", " 3210 AB ") as a postcode. Raises Unreadable, a ValueError."""
    typed = _tidy(text)
    if not typed:
        raise Unreadable(Problem.MISSING)
    match = _POSTCODE.fullmatch(typed)
    if match and match[2] not in _LETTERS_NEVER_USED:
        return Postcode(match[1] + match[2])
    if re.fullmatch(r"[1-9][0-9]{3}", typed):
        raise Unreadable(Problem.LETTERS_MISSING)
    raise Unreadable(Problem.NO_POSTCODE)


def parse_house_number(text: str) -> int:
    """The number of what somebody typed ("12", "12a", "12-3 hoog"); additions do not count. Raises Unreadable."""
    typed = _tidy(text)
    if not typed:
        raise Unreadable(Problem.MISSING)
    match = _HOUSE_NUMBER.fullmatch(typed)
    if not match or int(match[1]) == 0:
        raise Unreadable(Problem.NO_HOUSE_NUMBER)
    return int(match[1])


def written(postcode: Postcode) -> str:
    """The postcode as it is written on an envelope: "3210 AB"."""
    return f"{postcode[:4]} {postcode[4:]}"


def _tidy(text: str) -> str:
    """Capitals without surrounding space; other scripts' digits become plain ones. Too long stays wrong."""
    if len(text) > LONGEST_INPUT:
        text = text.strip()[: LONGEST_INPUT + 1]
    plain = unicodedata.normalize("NFKC", text).strip().upper()
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in plain)


@dataclass(frozen=True, slots=True, order=True)
class HouseRange:
    """A run of house numbers in one postcode that all belong to one neighbourhood, both ends included."""

    first: int
    last: int
    neighbourhood: str

    def __post_init__(self) -> None:
        if not 1 <= self.first <= self.last <= HIGHEST_HOUSE_NUMBER:
            raise ValueError(f"{self.first} to {self.last} is no range of house numbers")


def house_ranges(numbers: Mapping[str, Iterable[int]]) -> Iterator[HouseRange]:
    """The ranges of one postcode, in order, from the numbers by neighbourhood (in any order, doubles allowed).

    A range runs on over numbers that do not exist until one of another neighbourhood comes: the fewest rows that
    still answer rightly for every address in the table.
    """
    if len(numbers) == 1:  # nearly every postcode: nothing to sort
        for neighbourhood, all_of_them in numbers.items():
            known = list(all_of_them)
            yield HouseRange(min(known), max(known), neighbourhood)
        return
    first = last = 0
    current = ""
    for number, neighbourhood in sorted((n, code) for code, ns in numbers.items() for n in ns):
        if neighbourhood != current:
            if current:
                yield HouseRange(first, last, current)
            first, current = number, neighbourhood
        last = number
    if current:
        yield HouseRange(first, last, current)


def overlaps(numbers: Mapping[str, Iterable[int]]) -> list[tuple[int, tuple[str, ...]]]:
    """The house numbers of one postcode that are given to more than one neighbourhood, with those neighbourhoods."""
    if len(numbers) == 1:
        return []
    owners: dict[int, set[str]] = {}
    for neighbourhood, all_of_them in numbers.items():
        for number in all_of_them:
            owners.setdefault(number, set()).add(neighbourhood)
    return [(number, tuple(sorted(codes))) for number, codes in sorted(owners.items()) if len(codes) > 1]
