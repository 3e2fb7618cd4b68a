"""Who changed which hours when, and the state before each change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from ..hours_errors import check_rules
from ..hours_words import plain, rhythm_in_words
from ..models import (
    Activity,
    ChannelHours,
    District,
    HolidayDecision,
    Municipality,
    Publication,
    PublishedChange,
    ScheduleException,
    Team,
    Topic,
    WalkInSession,
)
from ..one_line import one_line_of_history
from ..people import name_of

MODELS: dict[str, Any] = {
    PublishedChange.Kind.SESSION.value: WalkInSession,
    PublishedChange.Kind.CHANNEL.value: ChannelHours,
    PublishedChange.Kind.EXCEPTION.value: ScheduleException,
    PublishedChange.Kind.HOLIDAY.value: HolidayDecision,
}
SHOWN = 100
_LONG_AGO = date(1970, 1, 1)


@dataclass(frozen=True)
class Change:
    """One line of the history: what it was and what it became, in words; nothing where there was none."""

    kind: str
    history_id: int
    at: datetime
    who: str
    before: str
    after: str
    record: Any
    previous: Any

    @property
    def is_addition(self) -> bool:
        return not self.before

    @property
    def is_removal(self) -> bool:
        return not self.after


def history_of_team(team: Team, location_ids: Iterable[Any] = ()) -> dict[str, Any]:
    """The past of a team's records by kind, also of those that are gone."""
    sessions = WalkInSession.history.filter(team_id=team.pk)
    scope = (
        Q(team_id=team.pk)
        | Q(session_id__in=sessions.values("id"))
        | Q(team_id=None, location_id__in=list(location_ids))
    )
    return {
        "inloop": sessions,
        "kanaal": ChannelHours.history.filter(channel_id__in=team.channels.values("pk")),
        "afwijking": ScheduleException.history.filter(scope),
    }


def history_of_municipality(municipality: Municipality) -> dict[str, Any]:
    return {
        "afwijking": ScheduleException.history.filter(municipality_id=municipality.pk),
        "feestdag": HolidayDecision.history.filter(municipality_id=municipality.pk),
    }


def changes(past: dict[str, Any]) -> list[Change]:
    """The latest changes of all kinds together, the newest first."""
    lines = [
        change_of(kind, record)
        for kind, records in past.items()
        for record in records.select_related("history_user").order_by("-history_date", "-history_id")[:SHOWN]
    ]
    return sorted(lines, key=lambda line: line.at, reverse=True)[:SHOWN]


def change_of(kind: str, record: Any) -> Change:
    """What one historical record changed."""
    removed = record.history_type == "-"
    previous = record if removed else _before(record) if record.history_type == "~" else None
    return Change(
        kind=kind,
        history_id=record.history_id,
        at=record.history_date,
        who=name_of(record.history_user) if record.history_user else _("the system"),
        before=in_words(previous.instance) if previous else "",
        after="" if removed else in_words(record.instance),
        record=record,
        previous=previous,
    )


def _before(record: Any) -> Any:
    past = type(record).objects.filter(id=record.id, history_id__lt=record.history_id)
    return past.order_by("-history_id").first()


def in_words(record: Any) -> str:
    """A record as one line, with everything that tells two versions apart."""
    parts = [record.told_in_full() if hasattr(record, "told_in_full") else str(record)]
    if isinstance(record, ScheduleException):
        parts += [
            record.get_affects_display(),
            record.to_location and record.to_location.name,
            record.message,
        ]
    elif not isinstance(record, HolidayDecision | Activity):
        # Seen from the record's own first day, so that its whole period is told.
        parts.append(
            plain(rhythm_in_words(record.recurrence, None, record.valid_from or record.anchor or _LONG_AGO))
        )
    if isinstance(record, WalkInSession):
        parts += [record.location.name, record.partners, record.languages, record.note]
    return ", ".join(str(part) for part in parts if part)


def put_back(change: Change) -> None:
    """Make it as it was before this change; ValidationError when the rest no longer allows that."""
    if change.previous is None:
        for added in change.record.instance_type.objects.filter(pk=change.record.id):
            added.delete()  # one by one, so that the history has it
        return
    restored = change.previous.instance
    # What is gone altogether since cannot come back with it.
    lists = (
        {
            "districts": District.objects.filter(pk__in=restored.district_keys),
            "topics": Topic.objects.filter(pk__in=restored.topic_keys),
        }
        if isinstance(restored, Activity)
        else {}
    )
    restored._state.adding = not type(restored).objects.filter(pk=restored.pk).exists()
    check_rules(restored, validate_unique=False)
    with one_line_of_history(restored):
        restored.save()
        for name, kept in lists.items():
            getattr(restored, name).set(kept)


def now_instead(change: Change) -> str:
    """What there is now, where that is no longer what the change made of it; nothing where it still is."""
    latest = change.record.instance_type.history.filter(id=change.record.id).order_by("-history_id").first()
    if latest.history_id == change.history_id:
        return ""
    return _("removed") if latest.history_type == "-" else in_words(latest.instance)


def published_together(found: Iterable[Change]) -> dict[tuple[str, int], Publication]:
    """For each change the publication that it was a part of, where that made more changes and still stands."""
    numbers = [each.history_id for each in found]
    published = PublishedChange.objects.filter(history_id__in=numbers, publication__undone_at=None)
    several = published.annotate(size=Count("publication__changes")).filter(size__gt=1)
    return {(each.kind, each.history_id): each.publication for each in several.select_related("publication")}
