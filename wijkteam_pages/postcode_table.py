"""The table of postcodes and neighbourhoods that CBS publishes each year (`pc6hnr…_gwb.csv`), postcode by postcode.

Eight million rows for the country, one an address, sorted by postcode.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO

from .postcode_rows import Rows, Run, Tally, read_header
from .postcodes import Postcode

POSSIBLE_POSTCODES = 9000 * 26 * 26  # a bit for each takes 0.8 MB, a set of those that exist 60
Numbers = dict[str, list[int]]  # house numbers by neighbourhood code, without prefix


class NotSorted(Exception):
    """A postcode comes back after others, so the table cannot be read in one go."""


def read_postcodes(
    stream: BinaryIO,
    municipalities: frozenset[str],
    tally: Tally,
    progress: Callable[[int], None] = lambda _bytes: None,
) -> Iterator[tuple[Postcode, Numbers]]:
    """Each postcode of these municipalities ("0361") with its house numbers by neighbourhood ("03610100").

    Streams: at most a block of the file and one postcode are in memory. Mistakes are counted in `tally` and read over.
    Raises UnusableTable at the first step, NotSorted as soon as a postcode comes back.
    """
    seen = bytearray(POSSIBLE_POSTCODES // 8 + 1)
    runs: list[Run] = []
    for run in Rows(read_header(stream.readline()), municipalities, tally).runs(stream, progress):
        if not runs or run.postcode != runs[0].postcode:
            if runs:
                yield _together(runs)
            runs = []
            _mark(seen, run.postcode)
        runs.append(run)
        tally.kept += run.rows
    if runs:
        yield _together(runs)


def read_unsorted(
    stream: BinaryIO,
    municipalities: frozenset[str],
    tally: Tally,
    progress: Callable[[int], None] = lambda _bytes: None,
) -> Iterator[tuple[Postcode, Numbers]]:
    """The same from a table in any order, all of it in memory: a town's 60,000 rows, not the country's."""
    found: dict[bytes, list[Run]] = {}
    for run in Rows(read_header(stream.readline()), municipalities, tally).runs(stream, progress):
        found.setdefault(run.postcode, []).append(run)
        tally.kept += run.rows
    for postcode in sorted(found):
        yield _together(found[postcode])


def _together(runs: list[Run]) -> tuple[Postcode, Numbers]:
    """One postcode's house numbers by neighbourhood. Where it is one run, its ends stand for all."""
    postcode = Postcode(runs[0].postcode.decode())
    if len(runs) == 1:
        return postcode, {runs[0].neighbourhood: [runs[0].first, runs[0].last]}
    numbers: Numbers = {}
    for run in runs:
        numbers.setdefault(run.neighbourhood, []).extend(run.numbers())
    return postcode, numbers


def _mark(seen: bytearray, postcode: bytes) -> None:
    """Notes that this postcode came by; raises NotSorted when it did before."""
    at = ((int(postcode[:4]) - 1000) * 26 + postcode[4] - 65) * 26 + postcode[5] - 65
    byte, bit = at >> 3, 1 << (at & 7)
    if seen[byte] & bit:
        raise NotSorted
    seen[byte] |= bit
