"""Walk-in hours as rows of the sheet: records with one key and one rhythm stand in one row together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from ..models import WalkInSession
from .session_sheet import WEEKLY

Group = list[WalkInSession]


def all_sessions() -> Any:
    return WalkInSession.objects.select_related("team", "location").order_by(
        "team__name", "weekday", "opens", "pk"
    )


def short_key(session: WalkInSession) -> str:
    """The key of a record that nobody gave one: it stays the same whatever is changed."""
    return f"{session.team.slug[:30]}-{session.pk.hex[:12]}"


def groups_of(sessions: Iterable[WalkInSession]) -> Iterator[tuple[str, Group]]:
    """The rows of an export, each with its key: records of one key together as far as one row can say them."""
    by_key: defaultdict[str, Group] = defaultdict(list)
    for session in sessions:
        by_key[session.sheet_key or short_key(session)].append(session)
    for key, group in by_key.items():
        if fits_one_row(group):
            yield key, group
        else:
            # Somebody changed one of them in the admin: from then on each has a row.
            yield from ((short_key(session), [session]) for session in group)


def fits_one_row(group: Group) -> bool:
    """Whether all days of a group have the same hours, place, rhythm and words."""
    first, *others = group
    if any(_alike(each) != _alike(first) for each in others):
        return False
    hours: defaultdict[int, set[tuple[int, int]]] = defaultdict(set)
    for each in group:
        hours[each.weekday].add((each.opens, each.closes))
    of_days = list(hours.values())
    return all(those == of_days[0] for those in of_days) and len(group) == sum(
        len(those) for those in of_days
    )


def _alike(session: WalkInSession) -> tuple[Any, ...]:
    anchor = session.anchor
    return (
        session.team_id, session.location_id, session.every_weeks, session.nth, session.valid_from, session.valid_until,
        session.partners, session.languages, session.note, anchor and anchor.isocalendar()[:2],
    )  # fmt: skip


def values_of(key: str, group: Group) -> dict[str, Any]:
    """What the row of a group says."""
    first = group[0]
    days = sorted({each.weekday for each in group})
    return {
        "key": key,
        "team": first.team.slug,
        "location": first.location.name,
        "days": days,
        "hours": sorted({(each.opens, each.closes) for each in group}),
        "rhythm": _rhythm(group, days),
        "valid_from": first.valid_from and first.valid_from.isoformat(),
        "valid_until": first.valid_until and first.valid_until.isoformat(),
        "partners": first.partners or None,
        "languages": first.languages or None,
        "note": first.note or None,
    }


def _rhythm(group: Group, days: list[int]) -> dict[str, Any]:
    first = group[0]
    anchors = sorted(each.anchor for each in group if each.anchor)
    weeks = first.every_weeks
    return WEEKLY | {
        "weeks": weeks,
        "nth": first.nth,
        "weekday": days[0] if first.nth and len(days) == 1 else None,
        "from": anchors[0].isoformat() if anchors and weeks > 1 else None,
    }
