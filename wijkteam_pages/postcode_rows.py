"""The rows of the CBS table: a run of rows at a time where they are as usual, one by one where they are not.

Rows that follow each other in one postcode and one neighbourhood differ in the house number only, so one regular
expression takes such a run at once. Whatever is not exactly in that form goes through `csv`, row by row, and its
mistakes get their row number.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import BinaryIO, NamedTuple

from .dutch_csv import SEPARATORS as CSV_SEPARATORS
from .dutch_csv import decoded, separator_of
from .postcodes import HIGHEST_HOUSE_NUMBER, Unreadable, parse_postcode

NEVER_USED = (b"SA", b"SD", b"SS")
BLOCK = 1 << 20  # bytes read at a time
MISTAKES_KEPT = 20
SEPARATORS = CSV_SEPARATORS.encode()
COLUMNS = ("pc6", "huisnummer", "buurt", "wijk", "gemeente")  # the last three are followed by a year


class Run(NamedTuple):
    """Rows that follow each other in one postcode and one neighbourhood."""

    postcode: bytes
    neighbourhood: str
    rows: int
    first: int
    last: int
    lines: bytes  # the rows as they are in the table
    tail: bytes  # what follows the house number on each of them

    def numbers(self) -> list[int]:
        """All house numbers; for most postcodes nobody asks, since their first and last are enough."""
        if self.rows < 3:
            return [self.first, self.last]
        digits = self.lines.replace(self.tail, b"").replace(self.postcode, b"")
        return [int(number.strip(SEPARATORS)) for number in digits.split()]


class Fault(StrEnum):
    """What can be wrong with the table or a row; the edge turns it into a sentence."""

    EMPTY = "nothing in it"
    SPREADSHEET = "a spreadsheet or archive"
    WRONG_ENCODING = "UTF-16"
    NO_COLUMN = "a column is missing"
    TOO_FEW_CELLS = "fewer cells than columns"
    POSTCODE = "no postcode"
    HOUSE_NUMBER = "no house number"
    NEIGHBOURHOOD = "no neighbourhood code"
    CODES_DISAGREE = "a neighbourhood outside its district or municipality"
    OVERLAP = "an address in two neighbourhoods"


class UnusableTable(ValueError):
    """The file is no such table at all."""

    def __init__(self, fault: Fault, value: str = "") -> None:
        super().__init__(f"{fault} {value}".strip())
        self.fault, self.value = fault, value


class RowFault(ValueError):
    """What is wrong with one row."""

    def __init__(self, fault: Fault, value: str) -> None:
        super().__init__(f"{fault} {value}")
        self.fault, self.value = fault, value


@dataclass(frozen=True, slots=True)
class Mistake:
    """One row that cannot be used; the header is row 1."""

    row: int
    fault: Fault
    value: str


@dataclass(slots=True)
class Tally:
    """What was read so far."""

    row: int = 1
    kept: int = 0
    mistakes: list[Mistake] = field(default_factory=list)
    mistake_count: int = 0

    def mistake(self, fault: Fault, value: str) -> None:
        """Counts a mistake; the first ones are kept with their row."""
        self.mistake_count += 1
        if len(self.mistakes) < MISTAKES_KEPT:
            self.mistakes.append(Mistake(self.row, fault, value[:40]))


@dataclass(frozen=True, slots=True)
class Header:
    """Where the columns are."""

    separator: str
    at: tuple[int, ...]  # one for each of COLUMNS; -1 where the table does without
    width: int

    @property
    def is_usual(self) -> bool:
        """The five columns of CBS in their order and nothing else."""
        return self.at == (0, 1, 2, 3, 4) and self.width == 5


def read_header(line: bytes) -> Header:
    """The header of the table. Raises UnusableTable."""
    if line[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise UnusableTable(Fault.WRONG_ENCODING)
    if line[:2] == b"PK" or line[:4] == b"\xd0\xcf\x11\xe0" or b"\0" in line[:4096]:
        raise UnusableTable(Fault.SPREADSHEET)
    text = decoded(line).strip()
    if not text:
        raise UnusableTable(Fault.EMPTY)
    separator = separator_of(text)
    names = [cell.strip().lower() for cell in next(csv.reader([text], delimiter=separator))]
    at = tuple(
        next((i for i, name in enumerate(names) if re.fullmatch(rf"{wanted}[ _]?([0-9]{{4}})?", name)), -1)
        for wanted in COLUMNS
    )
    for wanted, position in zip(COLUMNS[:3], at, strict=False):
        if position < 0:
            raise UnusableTable(Fault.NO_COLUMN, wanted)
    return Header(separator, at, len(names))


class Rows:
    """The rows of one table that lie in the municipalities that are asked for."""

    def __init__(self, header: Header, municipalities: frozenset[str], tally: Tally) -> None:
        self.header, self.municipalities, self.tally = header, municipalities, tally
        # What follows a house number -> its neighbourhood; "" lies elsewhere, None is to be looked at row by row.
        self.areas: dict[bytes, str | None] = {}
        self.usual = usual_run(header.separator)

    def runs(self, stream: BinaryIO, progress: Callable[[int], None]) -> Iterator[Run]:
        """Postcode, neighbourhood and house numbers, a run of rows at a time; `progress` is told the bytes read."""
        for block in blocks(stream, progress):
            position = 0
            while position < len(block):
                run = self.usual.match(block, position) if self.header.is_usual else None
                if run is None:
                    end = block.index(b"\n", position) + 1
                    yield from self.row(block[position:end])
                    position = end
                else:
                    yield from self.rows_alike(run)
                    position = run.end()

    def rows_alike(self, match: re.Match[bytes]) -> Iterator[Run]:
        """Rows with the same postcode and the same codes."""
        postcode, first, tail, last = match.groups()
        count = match.string.count(b"\n", *match.span())
        if tail not in self.areas:
            self.areas[tail] = self.area_of(tail)
        area = self.areas[tail]
        if area is None or (area and postcode[4:] in NEVER_USED):
            for line in match.group().splitlines(keepends=True):
                yield from self.row(line)
            return
        self.tally.row += count
        if area:
            yield Run(postcode, area, count, int(first), int(last or first), match.group(), tail)

    def area_of(self, tail: bytes) -> str | None:
        """The neighbourhood in the codes after a house number; none when something is wrong with them."""
        cells = tail.decode("ascii").rstrip("\r").split(self.header.separator)[1:]
        try:
            return self.neighbourhood(*cells)
        except RowFault:
            return None

    def row(self, line: bytes) -> Iterator[Run]:
        """One row in whatever form. A mistake is counted, and the row is left out."""
        self.tally.row += 1
        text = decoded(line).strip("\r\n")
        if not text.strip(self.header.separator + ' "'):
            return
        try:
            cells = next(csv.reader([text], delimiter=self.header.separator))
            if len(cells) <= max(self.header.at):
                raise RowFault(Fault.TOO_FEW_CELLS, text)
            postcode, number, *codes = (cells[at].strip() if at >= 0 else "" for at in self.header.at)
            area = self.neighbourhood(*codes)
            if area:
                only = as_house_number(number)
                yield Run(as_postcode(postcode), area, 1, only, only, line, b"")
        except (RowFault, csv.Error) as wrong:
            fault = wrong if isinstance(wrong, RowFault) else RowFault(Fault.TOO_FEW_CELLS, text)
            self.tally.mistake(fault.fault, fault.value)

    def neighbourhood(self, area: str, district: str, municipality: str) -> str:
        """The neighbourhood's code without prefix, or nothing where it lies elsewhere. Raises RowFault."""
        code = as_code(area, "BU", 8)
        in_district = as_code(district, "WK", 6) or code[:6]
        in_municipality = as_code(municipality, "GM", 4) or code[:4]
        if not {code[:4], in_municipality} & self.municipalities:
            return ""
        if not re.fullmatch(r"[0-9]{4}[0-9A-Z]{2}[0-9]{2}", code):
            raise RowFault(Fault.NEIGHBOURHOOD, area)
        if code[:6] != in_district or code[:4] != in_municipality:
            raise RowFault(Fault.CODES_DISAGREE, f"{area} {district} {municipality}")
        return code


def usual_run(separator: str) -> re.Pattern[bytes]:
    """Rows as CBS writes them that share postcode and codes. Possessive: nothing is ever tried a second way."""
    s = re.escape(separator).encode()
    number, codes = rb"([1-9][0-9]{0,4}+)", (s + rb"[0-9A-Z]{1,10}+") * 3
    first = rb"([1-9][0-9]{3}[A-Z]{2})%b%b(%b\r?+)\n" % (s, number, codes)
    return re.compile(first + rb"(?:\1%b%b\3\n)*+" % (s, number))


def blocks(stream: BinaryIO, progress: Callable[[int], None]) -> Iterator[bytes]:
    """The rest of the stream in blocks of whole lines; the last line may lack its end."""
    rest = b""
    while data := stream.read(BLOCK):
        progress(stream.tell())
        cut = data.rfind(b"\n") + 1
        if cut:
            yield rest + data[:cut]
            rest = data[cut:]
        else:
            rest += data
    if rest:
        yield rest + b"\n"


def as_postcode(text: str) -> bytes:
    """A cell as a postcode. Raises RowFault."""
    try:
        return parse_postcode(text).encode()
    except Unreadable:
        raise RowFault(Fault.POSTCODE, text) from None


def as_house_number(text: str) -> int:
    """A cell as a house number; additions have no place in this table. Raises RowFault."""
    if not re.fullmatch(r"[0-9]{1,5}", text) or not 1 <= int(text) <= HIGHEST_HOUSE_NUMBER:
        raise RowFault(Fault.HOUSE_NUMBER, text)
    return int(text)


def as_code(text: str, prefix: str, length: int) -> str:
    """A code of CBS without its prefix; zeros in front come back that a spreadsheet took away."""
    code = text.upper().removeprefix(prefix)
    return code.zfill(length) if code else ""
