"""What makes a day differ from the rule: closed, changed, extra, moved, or open all the same.

A closing of a wider scope holds for everything below it, extra moments included, unless a narrower scope says that
it is open all the same. A changed or moved moment follows the narrowest scope that says so.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum, StrEnum

from .occurrence import Occurrence, Place
from .stretch import WHOLE_DAY, ImpossibleHours, Stretch, merged


class Kind(StrEnum):
    """What a deviation does."""

    CLOSED = "closed"
    CHANGED = "changed"
    EXTRA = "extra"
    MOVED = "moved"
    OPEN = "open"


class Affects(StrEnum):
    """What a deviation is about: coming by, being reached at a distance (phone, WhatsApp, chat), or both."""

    WALK_IN = "walk_in"
    PHONE = "phone"
    BOTH = "both"


class Scope(IntEnum):
    """For whom a deviation holds; a higher number is narrower."""

    MUNICIPALITY = 1
    LOCATION = 2
    TEAM = 3
    TEAM_AT_LOCATION = 4
    SESSION = 5


_AT_A_PLACE = frozenset({Scope.LOCATION, Scope.TEAM_AT_LOCATION})
_REPLACING = frozenset({Kind.CHANGED, Kind.MOVED})
HAVE_HOURS = frozenset({Kind.CHANGED, Kind.EXTRA})
"""Their part of the day is when it is open; of the others it is what they take away or open again."""


@dataclass(frozen=True, slots=True)
class Deviation:
    """One deviation, from its first day to its last, both included.

    `target` is the key of the session or the place that its scope points at; `part` is the part of the day that is
    closed or open all the same (None: all of it), or the hours that hold instead.
    """

    kind: Kind
    scope: Scope
    first_day: date
    last_day: date
    affects: Affects = Affects.BOTH
    part: Stretch | None = None
    place: Place | None = None
    target: Hashable = None
    reason: str = ""
    message: str = ""
    key: Hashable = None

    def __post_init__(self) -> None:
        if self.last_day < self.first_day:
            raise ImpossibleHours("last_day_before_first", "the last day is before the first")
        self._check_scope()
        if self.kind in HAVE_HOURS and self.part is None:
            raise ImpossibleHours("needs_hours", f"{self.kind} needs hours")
        if self.kind is Kind.MOVED and self.place is None:
            raise ImpossibleHours("needs_place", "moved, but where to?")

    def _check_scope(self) -> None:
        if self.scope in (*_AT_A_PLACE, Scope.SESSION) and self.affects is not Affects.WALK_IN:
            raise ImpossibleHours("only_walk_in", "a place or a session says nothing about the phone")
        if self.kind is Kind.OPEN and self.scope is Scope.MUNICIPALITY:
            raise ImpossibleHours("open_needs_narrower_scope", "nothing is wider than the municipality")
        if self.kind in HAVE_HOURS and self.scope < Scope.TEAM:
            raise ImpossibleHours("needs_team", f"{self.kind} is for a team or a session")
        if self.kind is Kind.MOVED:
            if self.affects is Affects.PHONE:
                raise ImpossibleHours("only_walk_in", "a phone does not move")
            if self.scope is Scope.MUNICIPALITY:
                raise ImpossibleHours("needs_team", "not everything moves to one place")

    @property
    def only_moves(self) -> bool:
        """At another place, at the usual hours."""
        return self.kind is Kind.MOVED and self.part is None

    def concerns(self, occurrence: Occurrence) -> bool:
        """Whether this occurrence is within the scope."""
        if self.scope is Scope.SESSION:
            return occurrence.session is not None and occurrence.session.key == self.target
        if self.scope in _AT_A_PLACE:
            return occurrence.place_key == self.target
        return True


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One day by the rule and as it really is; `closings` is what took something away, and until which minute."""

    day: date
    usual: tuple[Occurrence, ...] = ()
    actual: tuple[Occurrence, ...] = ()
    closings: tuple[tuple[Deviation, int], ...] = ()

    @property
    def hours_by_place(self) -> frozenset[tuple[Stretch, Hashable]]:
        return frozenset((each.stretch, each.place_key) for each in self.actual)

    @property
    def deviates(self) -> bool:
        return self.hours_by_place != {(each.stretch, each.place_key) for each in self.usual}

    @property
    def differs_in_time(self) -> bool:
        return merged(each.stretch for each in self.usual) != merged(each.stretch for each in self.actual)


def plan_day(day: date, usual: Sequence[Occurrence], covering: Sequence[Deviation]) -> DayPlan:
    """Apply to one day the deviations that cover it."""
    held = [_replaced(occurrence, covering) for occurrence in usual]
    held += [
        Occurrence(day, deviation.part, deviation.place, deviation=deviation)
        for deviation in covering
        if deviation.kind is Kind.EXTRA and deviation.part
    ]
    closings: list[tuple[Deviation, int]] = []
    actual = [piece for occurrence in held for piece in _open_pieces(occurrence, covering, closings)]
    return DayPlan(day, tuple(usual), tuple(sorted(actual, key=lambda each: each.order)), tuple(closings))


def _replaced(occurrence: Occurrence, covering: Sequence[Deviation]) -> Occurrence:
    replacing = [each for each in covering if each.kind in _REPLACING and each.concerns(occurrence)]
    if not replacing:
        return occurrence
    # Of two in one scope (a change of time and a move) both hold: the widest first, the narrowest has the last word.
    for deviation in sorted(replacing, key=lambda each: each.scope):
        occurrence = replace(
            occurrence,
            stretch=deviation.part or occurrence.stretch,
            place=deviation.place or occurrence.place,
            deviation=deviation,
        )
    return occurrence


def _open_pieces(
    occurrence: Occurrence, covering: Sequence[Deviation], closings: list[tuple[Deviation, int]]
) -> list[Occurrence]:
    left: tuple[Stretch, ...] = (occurrence.stretch,)
    by_whom: Deviation | None = None
    for closing in sorted(covering, key=lambda each: each.scope):
        if closing.kind is not Kind.CLOSED or not closing.concerns(occurrence):
            continue
        shields = [
            each.part or WHOLE_DAY
            for each in covering
            if each.kind is Kind.OPEN and each.scope > closing.scope and each.concerns(occurrence)
        ]
        cuts = (closing.part or WHOLE_DAY).without(shields)
        taken = [stretch.closes for stretch in left if stretch.without(cuts) != (stretch,)]
        if taken:
            by_whom = closing
            lost = max(
                min(stretch.closes, cut.closes) for stretch in left for cut in cuts if cut.overlaps(stretch)
            )
            closings.append((closing, lost))
        left = tuple(piece for stretch in left for piece in stretch.without(cuts))
    if by_whom is None:
        return [occurrence]
    return [replace(occurrence, stretch=piece, deviation=by_whom) for piece in left]
