"""What the page of an import shows: how far it is, what it does, what is wrong, or what was done."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from ..models import SpreadsheetImport, Team
from ..team_pages import pages_of_teams
from .columns import Problem
from .kinds import Kind
from .plan import Effect, Entry
from .problem_words import place_in_words, problem_in_words

SHOWN = 200
_HISTORIES = 20


@dataclass(frozen=True)
class Outcome:
    """Ready for the template; problems are (place, sentence)."""

    percent: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    added: list[Entry] = field(default_factory=list)
    changed: list[Entry] = field(default_factory=list)
    more: int = 0
    problems: list[tuple[str, str]] = field(default_factory=list)
    problem_count: int = 0
    absent: list[str] = field(default_factory=list)
    absent_more: int = 0
    absent_count: int = 0
    unknown: list[str] = field(default_factory=list)
    histories: list[tuple[str, str]] = field(default_factory=list)
    without_page: list[str] = field(default_factory=list)

    @property
    def changes_nothing(self) -> bool:
        return not (self.counts.get("added") or self.counts.get("changed"))


def outcome_of(found: SpreadsheetImport) -> Outcome:
    """What there is to say of an import now."""
    if found.state == SpreadsheetImport.State.READING:
        return Outcome(percent=100 * found.position // max(found.total, 1))
    plan = found.plan
    entries = [Entry.from_json(kept) for kept in plan["entries"]]
    problems = [Problem(*kept) for kept in plan["problems"]]
    is_done = found.state == SpreadsheetImport.State.DONE
    return Outcome(
        percent=100,
        counts=plan["counts"],
        added=[entry for entry in entries if entry.effect is Effect.ADDED],
        changed=[entry for entry in entries if entry.effect is Effect.CHANGED],
        more=plan["more"],
        problems=[(place_in_words(each), problem_in_words(each)) for each in problems[:SHOWN]],
        problem_count=len(problems),
        absent=plan["absent"],
        absent_count=plan["absent_count"],
        absent_more=plan["absent_count"] - len(plan["absent"]),
        unknown=plan["unknown"],
        histories=_histories(found.kind, plan) if is_done else [],
        without_page=_without_page(plan) if is_done and found.kind == Kind.TEAMS else [],
    )


def _histories(kind: str, plan: dict[str, Any]) -> list[tuple[str, str]]:
    """Where the changes can be read, and where they can be put back one by one."""
    if kind == Kind.QUESTIONS:
        return []
    name = "wijkteam_hours:history" if kind == Kind.SESSIONS else "team:history"
    teams = Team.objects.filter(slug__in=plan["teams"][:_HISTORIES])
    return [(team.name, reverse(name, args=[team.pk])) for team in teams]


def _without_page(plan: dict[str, Any]) -> list[str]:
    """New teams that no resident can find yet."""
    teams = list(Team.objects.active().filter(slug__in=plan["teams"]))
    there = pages_of_teams([team.pk for team in teams], "")
    return [team.name for team in teams if team.pk not in there]
