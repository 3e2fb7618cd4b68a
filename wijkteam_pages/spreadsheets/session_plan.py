"""What an import of walk-in hours does: a row is the truth for the records of its key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from ..hours_admin.history import in_words
from ..models import Location, Team, WalkInSession
from .columns import Understood
from .plan import Change, Planning
from .session_sheet import SESSIONS, recurrence_of
from .session_values import all_sessions, groups_of, short_key, values_of
from .session_writing import write_sessions

FIELDS = (
    "team_id", "location_id", "weekday", "opens", "closes", "every_weeks", "anchor", "nth", "valid_from",
    "valid_until", "partners", "languages", "note", "sheet_key",
)  # fmt: skip
_OF_TEXT = ("partners", "languages", "note")


class SessionPlanning(Planning):
    """Records by the key of their row."""

    sheet = SESSIONS

    def __init__(self) -> None:
        super().__init__()
        self.sessions: list[WalkInSession] = list(all_sessions())
        self.by_short = {short_key(each).rpartition("-")[2]: each for each in self.sessions}
        self.by_key: defaultdict[str, list[WalkInSession]] = defaultdict(list)
        for each in self.sessions:
            if each.sheet_key:
                self.by_key[each.sheet_key].append(each)
        self.teams = _by_names(Team.objects.all(), "slug", "name")
        self.locations = _by_names(Location.objects.all(), "name")
        self.touched: set[Any] = set()
        self.alone: set[Any] = set()
        self.new: list[tuple[Understood, WalkInSession]] = []
        self.changed: list[tuple[Understood, WalkInSession]] = []
        self.removed: list[WalkInSession] = []

    def rows(self) -> Iterator[dict[str, Any]]:
        return (values_of(key, group) for key, group in groups_of(self.sessions))

    def make(self, rows: Any) -> Any:
        rows = list(rows)
        # Who is named by a key of its own is in no group.
        keys = {row.values.get("key") or "" for row in rows} - self.by_key.keys()
        tails = {key.rpartition("-")[2] for key in keys}
        self.alone = {self.by_short[tail].pk for tail in tails if tail in self.by_short}
        return super().make(rows)

    def look_up(self, row: Understood) -> None:
        for column, known, rule in (
            ("team", self.teams, "no_such_team"),
            ("location", self.locations, "no_such_location"),
        ):
            name = row.values.get(column)
            if name and name.casefold() not in known:
                self.problem(row, column, rule, name, {str(each) for each in known.values()})
        there, _key = self._there(row.values.get("key", ""))
        self.touched.update(each.pk for each in there)

    def look_at(self, row: Understood) -> None:
        team = self.teams[row.values["team"].casefold()]
        location = self.locations[row.values["location"].casefold()]
        there, sheet_key = self._there(row.values["key"])
        before = [in_words(each) for each in there]
        values = self._filled_in(row, there)
        wanted = [(day, opens, closes) for day in values["days"] for opens, closes in values["hours"]]
        if len(wanted) > 1 or not there:
            sheet_key = row.values["key"]
        pairs, left = paired(there, wanted)
        old = {each.pk: _state(each) for each in there}
        records = [
            self._filled(each or WalkInSession(), team, location, values, moment, sheet_key)
            for moment, each in pairs
        ]
        self.removed.extend(left)
        self._note(row, old, records)
        after = [in_words(each) for each in sorted(records, key=lambda each: (each.weekday, each.opens))]
        changes = _told(before, after) if left or any(old.get(r.pk) != _state(r) for r in records) else ()
        self.enter(row, f"{team.name}, {location.name}", not there, changes, team.slug)

    def _there(self, key: str) -> tuple[list[WalkInSession], str]:
        """The records that a row is about, and the key that they keep."""
        if key in self.by_key:
            return [each for each in self.by_key[key] if each.pk not in self.alone], key
        alone = self.by_short.get(key.rpartition("-")[2])
        return ([alone], alone.sheet_key) if alone else ([], key)

    def _filled_in(self, row: Understood, there: list[WalkInSession]) -> dict[str, Any]:
        """The row's values; what the file has no column for stays as it is."""
        return {**(values_of("", there) if there else {}), **row.values}

    def _filled(
        self,
        record: WalkInSession,
        team: Team,
        location: Location,
        values: dict[str, Any],
        moment: Any,
        key: str,
    ) -> WalkInSession:
        weekday, record.opens, record.closes = moment
        rule = recurrence_of(values, weekday)
        record.team, record.location, record.weekday, record.sheet_key = team, location, weekday, key
        record.every_weeks, record.anchor, record.nth = rule.every_weeks, rule.anchor, rule.nth
        record.valid_from, record.valid_until = rule.valid_from, rule.valid_until
        for name in _OF_TEXT:
            setattr(record, name, values.get(name) or "")
        return record

    def _note(self, row: Understood, old: dict[Any, Any], records: list[WalkInSession]) -> None:
        for record in records:
            if record._state.adding:
                self.new.append((row, record))
            elif old[record.pk] != _state(record):
                self.changed.append((row, record))

    def finish(self) -> None:
        gone = {each.pk for each in self.removed}
        will_be: defaultdict[Any, list[WalkInSession]] = defaultdict(list)
        for each in (*self.sessions, *(record for _row, record in self.new)):
            if each.pk not in gone:
                will_be[_beside(each)].append(each)
        for row, record in (*self.new, *self.changed):
            try:
                record.clean_beside(other for other in will_be[_beside(record)] if other is not record)
            except ValidationError as error:
                shown = (getattr(error, "params", None) or {}).get("other", "")
                self.problem(row, "hours", str(getattr(error, "code", "") or "overlap"), shown)
        self.plan.absent = [
            f"{each.team.name}: {in_words(each)}" for each in self.sessions if each.pk not in self.touched
        ]

    def save(self, user: Any, at: datetime) -> None:
        write_sessions(
            new=[record for _row, record in self.new],
            changed=[record for _row, record in self.changed],
            removed=self.removed,
            user=user,
            today=timezone.localdate(at),
        )


def paired(
    there: list[WalkInSession], wanted: list[tuple[int, int, int]]
) -> tuple[list[Any], list[WalkInSession]]:
    """Each wanted moment with the record that it was, or None; and the records that nobody wants any more.

    What stays keeps its record, and so its history and its place in people's calendars.
    """
    left = list(there)
    pairs: dict[tuple[int, int, int], WalkInSession | None] = dict.fromkeys(wanted)
    same = [
        lambda each, moment: (each.weekday, each.opens, each.closes) == moment,
        lambda each, moment: each.weekday == moment[0],
        lambda each, moment: True,
    ]
    for fits in same:
        for moment in wanted:
            if pairs[moment] is None and (found := next((e for e in left if fits(e, moment)), None)):
                pairs[moment] = found
                left.remove(found)
    return list(pairs.items()), left


def _state(record: WalkInSession) -> tuple[Any, ...]:
    return tuple(getattr(record, name) for name in FIELDS)


def _beside(record: WalkInSession) -> tuple[Any, ...]:
    return record.team_id, record.location_id, record.weekday


def _told(before: list[str], after: list[str]) -> tuple[Change, ...]:
    """The lines that go and those that come, as residents read them."""
    gone = [line for line in before if line not in after]
    come = [line for line in after if line not in before]
    return (Change("", "; ".join(gone), "; ".join(come)),)


def _by_names(records: Any, *names: str) -> dict[str, Any]:
    return {str(getattr(each, name)).casefold(): each for name in reversed(names) for each in records}
