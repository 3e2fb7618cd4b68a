"""What an import of teams does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model

from ..models import District, Municipality, Neighbourhood, Team
from .channel_values import why_no_channel
from .columns import Sheet, Understood
from .plan import Effect, Planning
from .team_sheet import ANSWERED, CHANNELS, TEAMS
from .team_values import all_teams, values_of
from .team_writing import write_team

LEFT_ALONE_WHEN_EMPTY = ("municipality", "is_fallback", "is_active", "visit", *CHANNELS)
"""An empty cell changes nothing here: hours hang on a channel, and a team without these cannot be."""
NEW = {"is_active": True, "is_fallback": False, "visit": True, "districts": [], "neighbourhoods": []}
_OF_CODES = (("districts", "no_such_district"), ("neighbourhoods", "no_such_neighbourhood"))


class TeamPlanning(Planning):
    """Teams by their short name; what a row leaves out stays as it is."""

    sheet = TEAMS

    def __init__(self) -> None:
        super().__init__()
        self.teams = {team.slug: team for team in all_teams()}
        self.municipalities = {each.code: each for each in Municipality.objects.all()}
        self.codes = {
            "districts": dict(District.objects.values_list("code", "pk")),
            "neighbourhoods": dict(Neighbourhood.objects.values_list("code", "pk")),
        }
        self.accounts = _accounts()
        self.will_be: dict[str, dict[str, Any]] = {slug: values_of(team) for slug, team in self.teams.items()}
        self.rows_of: dict[str, Understood] = {}
        self.effects: dict[str, Effect] = {}

    def rows(self) -> Iterator[dict[str, Any]]:
        return iter(self.will_be.values())

    def look_up(self, row: Understood) -> None:
        before = self.will_be.get(row.values.get("key", ""))
        after = self._filled_in(row, before)
        self._check_references(row, after)
        self._check_channels(row, before or {}, after)
        team = self.teams.get(row.values.get("key", ""))
        if team and team.merged_into_id and after.get("is_active"):
            self.problem(row, "is_active", "merged_into_another")
        elif after.get("is_fallback") and not after.get("is_active"):
            self.problem(row, "is_fallback", "fallback_is_inactive")

    def look_at(self, row: Understood) -> None:
        slug = row.values["key"]
        before = self.will_be.get(slug)
        after = self._filled_in(row, before)
        changes = self.compared(before, after)
        self.effects[slug] = self.enter(row, after["name"], before is None, changes, slug)
        self.will_be[slug], self.rows_of[slug] = after, row

    def _filled_in(self, row: Understood, before: dict[str, Any] | None) -> dict[str, Any]:
        """All that will be said of the team: the row's own values upon what is there, or upon what is usual."""
        given = {
            name: value
            for name, value in row.values.items()
            if not (value is None and name in LEFT_ALONE_WHEN_EMPTY)
        }
        if before is None and "municipality" not in given and len(self.municipalities) == 1:
            given["municipality"] = next(iter(self.municipalities))
        after = {**(before or NEW), **given}
        for name, _rule in _OF_CODES:
            after[name] = after.get(name) or []
        if account := self.accounts.get((after.get("owner") or "").casefold()):
            after["owner"] = account.get_username()
        return after

    def _check_references(self, row: Understood, after: dict[str, Any]) -> None:
        code = after.get("municipality")
        if code not in self.municipalities and "municipality" not in _mistaken(row, self.sheet):
            self.problem(row, "municipality", "no_such_municipality" if code else "required", code or "")
        for name, rule in _OF_CODES:
            for code in after[name]:
                if code not in self.codes[name]:
                    self.problem(row, name, rule, code)
        owner = after.get("owner")
        if owner and owner.casefold() not in self.accounts:
            self.problem(row, "owner", "no_such_account", owner)

    def _check_channels(self, row: Understood, before: dict[str, Any], after: dict[str, Any]) -> None:
        for kind in CHANNELS:
            was, becomes = before.get(kind) or [], after.get(kind) or []
            if len(becomes) < len(was):
                self.problem(row, kind, "fewer_channels", str(len(was)))
            for value in becomes:
                if value not in was and (rule := why_no_channel(kind, value)):
                    self.problem(row, kind, rule, value)
        for kind, name in ANSWERED.items():
            if after.get(name) is not None and not after.get(kind) and kind not in _mistaken(row, self.sheet):
                self.problem(row, name, "days_without_channel", self.sheet.column(kind).header)

    def finish(self) -> None:
        self._check_names()
        fallbacks = [slug for slug, values in self.will_be.items() if values.get("is_fallback")]
        if len(fallbacks) > 1:
            for slug in fallbacks:
                if row := self.rows_of.get(slug):
                    others = ", ".join(self.will_be[other]["name"] for other in fallbacks if other != slug)
                    self.problem(row, "is_fallback", "two_fallbacks", others)
        self.plan.absent = [team.name for slug, team in self.teams.items() if slug not in self.seen]

    def _check_names(self) -> None:
        by_name: defaultdict[str, list[str]] = defaultdict(list)
        for slug, values in self.will_be.items():
            by_name[values["name"].casefold()].append(slug)
        for slug, row in self.rows_of.items():
            others = [other for other in by_name[self.will_be[slug]["name"].casefold()] if other != slug]
            if others:
                self.problem(row, "name", "name_taken", others[0])

    def save(self, user: Any, at: datetime) -> None:
        changed = [slug for slug, effect in self.effects.items() if effect is not Effect.SAME]
        # First who no longer is, then who becomes: at no moment are there two.
        for slug in sorted(changed, key=lambda each: bool(self.will_be[each].get("is_fallback"))):
            values = self.will_be[slug]
            team = self.teams.get(slug) or Team(slug=slug)
            team.municipality = self.municipalities[values["municipality"]]
            team.owner = self.accounts[values["owner"].casefold()] if values.get("owner") else None
            keys = {name: [self.codes[name][code] for code in values[name]] for name, _rule in _OF_CODES}
            write_team(team, values, keys, user)


def _mistaken(row: Understood, sheet: Sheet) -> set[str]:
    """The columns of which the cell was not understood."""
    headers = {problem.column for problem in row.problems}
    return {column.name for column in sheet.columns if column.header in headers}


def _accounts() -> dict[str, Any]:
    """The active accounts by user name and by e-mail address."""
    people = list(get_user_model().objects.filter(is_active=True))
    by_mail = {person.email.casefold(): person for person in people if person.email}
    return by_mail | {person.get_username().casefold(): person for person in people}
