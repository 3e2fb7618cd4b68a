"""What an import will do, worked out before anything is written; and doing exactly that."""

from __future__ import annotations

import hashlib
import json
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

from .columns import Problem, Sheet, Understood


class Effect(StrEnum):
    """What a row does to what is there."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Change:
    """What stood in a column and what will stand there; nothing before when the row is new."""

    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the file, and what it does; `team` is the short name of the team that it is about, if it is one."""

    row: int
    title: str
    effect: Effect
    changes: tuple[Change, ...] = ()
    team: str = ""

    def as_json(self) -> list[Any]:
        changes = [[each.column, each.before, each.after] for each in self.changes]
        return [self.row, self.title, self.effect, changes, self.team]

    @classmethod
    def from_json(cls, kept: list[Any]) -> Entry:
        row, title, effect, changes, team = kept
        return cls(row, title, Effect(effect), tuple(Change(*each) for each in changes), team)


@dataclass
class Plan:
    """What a whole file does, or all that is wrong with it; `absent` is what the file does not name."""

    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)

    @property
    def counts(self) -> Counter[str]:
        return Counter(entry.effect.value for entry in self.entries)

    @property
    def changes_nothing(self) -> bool:
        return not (self.counts[Effect.ADDED] or self.counts[Effect.CHANGED])

    @property
    def digest(self) -> str:
        """The same for two plans that do the same: what is confirmed is what was shown."""
        told = json.dumps([entry.as_json() for entry in self.entries])
        return hashlib.blake2b(told.encode(), digest_size=16).hexdigest()


class Planning(ABC):
    """From rows that are understood to a plan, against the records as they are now; one class for each sheet."""

    sheet: Sheet

    def __init__(self) -> None:
        self.plan = Plan()
        self.seen: dict[Any, int] = {}

    @abstractmethod
    def rows(self) -> Iterator[dict[str, Any]]:
        """What is there now, as the sheet has it: what an export writes."""

    @abstractmethod
    def look_up(self, row: Understood) -> None:
        """Say which names in a row nobody knows, also in a row with other mistakes: all of them at once."""

    @abstractmethod
    def look_at(self, row: Understood) -> None:
        """Work out what one row does in which nothing is wrong so far."""

    @abstractmethod
    def finish(self) -> None:
        """What can be said only when all rows are known."""

    @abstractmethod
    def save(self, user: Any, at: datetime) -> None:
        """Write it down, with `user` in the history (None: the system); inside a transaction of the caller's."""

    def identity(self, values: Mapping[str, Any]) -> Any:
        """What tells two rows apart."""
        return values.get("key")

    def make(self, rows: Iterable[Understood]) -> Plan:
        """The plan for these rows."""
        for row in rows:
            found = len(self.plan.problems)
            self.plan.problems.extend(row.problems)
            # The key counts of a row with mistakes too, so that the row is not said to be missing.
            earlier = self.seen.setdefault(self.identity(row.values), row.row)
            if earlier != row.row and row.values.get("key"):
                self.problem(row, "key", "key_twice", str(earlier))
            self.look_up(row)
            if len(self.plan.problems) == found:
                self.look_at(row)
        self.finish()
        self.plan.problems.sort(key=lambda each: each.row)
        return self.plan

    def problem(
        self, row: Understood, column: str, rule: str, shown: str = "", known: Iterable[str] = ()
    ) -> None:
        """Note what is wrong; of the `known` names the one that was most probably meant is told."""
        nearest = next(iter(get_close_matches(shown, list(known), 1, 0.6)), "")
        self.plan.problems.append(Problem(row.row, self.sheet.column(column).header, rule, shown, nearest))

    def compared(self, before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> tuple[Change, ...]:
        """The columns that differ, as a cell would show them."""
        changes = []
        for column in self.sheet.columns:
            was = column.write((before or {}).get(column.name))
            becomes = column.write(after.get(column.name))
            if was != becomes:
                changes.append(Change(column.header, was, becomes))
        return tuple(changes)

    def enter(
        self, row: Understood, title: str, is_new: bool, changes: tuple[Change, ...], team: str = ""
    ) -> Effect:
        effect = Effect.ADDED if is_new else Effect.CHANGED if changes else Effect.SAME
        self.plan.entries.append(Entry(row.row, title, effect, changes, team))
        return effect
