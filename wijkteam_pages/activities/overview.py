"""The list of activities as it is shown: the days of a week or a month, and what else can be chosen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.http import HttpRequest
from django.utils.dateformat import format as date_format
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Page

from ..hours_words import date_in_words, fill, sentence, stretch_in_words, time_in_words
from ..models import Activity
from ..wall_clock import day_of
from .agenda import Moment, Phase, agenda, stays_true_until
from .choice import Choice, Span
from .listed import ListedActivity, listed
from .options import Option, district_options, free_options, topic_options
from .words import phase_in_words


@dataclass(frozen=True)
class MomentShown:
    """One line of the list: at what time, what, where, and what is to be said about it."""

    listed: ListedActivity
    hours: SafeString
    begins: SafeString
    place: str
    phase: Phase
    words: SafeString

    @property
    def is_cancelled(self) -> bool:
        return self.phase is Phase.CANCELLED


@dataclass(frozen=True)
class DayShown:
    """One day with what takes place on it."""

    day: date
    name: SafeString
    is_today: bool
    moments: tuple[MomentShown, ...]


@dataclass(frozen=True)
class Overview:
    """All of it. `weeks` are the rows of the calendar, a day of another month is None there."""

    choice: Choice
    title: str
    base_url: str
    days: tuple[DayShown, ...]
    weeks: tuple[tuple[DayShown | None, ...], ...]
    districts: tuple[Option, ...]
    topics: tuple[Option, ...]
    free: tuple[Option, ...]
    previous: Choice | None
    next: Choice | None
    first_later: tuple[Choice, SafeString] | None
    stays_true_until: datetime

    @property
    def weekdays(self) -> list[str]:
        """The heads of the calendar's columns."""
        # 3 January 2000 was a Monday.
        return [capfirst(date_format(date(2000, 1, 3 + count), "l")) for count in range(7)]

    @property
    def is_month(self) -> bool:
        return self.choice.span is Span.MONTH

    @property
    def is_empty(self) -> bool:
        return not any(day.moments for day in self.days)


def overview(page: Page, request: HttpRequest, choice: Choice, at: datetime) -> Overview | None:
    """What is shown at a moment; None for days that are over or too far ahead, and for a part that there is not."""
    today = day_of(at)
    if not choice.is_within_reach(today):
        return None
    everything = listed(Activity.objects.active(), page.locale.language_code, today, request)
    options = _options(everything, page, choice)
    if not all(
        _knows(those, wanted) for those, wanted in zip(options, (choice.district, choice.topic), strict=True)
    ):
        return None
    chosen = {each.activity.pk: each for each in everything if each.is_chosen(choice)}
    first, last = choice.period(today)
    schedules = {key: each.schedule for key, each in chosen.items()}
    moments = agenda(schedules, max(first, today), last)
    days = _days(moments, chosen, first, last, at)
    return Overview(
        choice=choice,
        title=_title(choice, today),
        base_url=page.get_url(request) or "/",
        days=tuple(day for day in days if day.moments),
        weeks=_weeks(days) if choice.span is Span.MONTH else (),
        districts=options[0],
        topics=options[1],
        free=free_options(choice),
        previous=choice.previous(today),
        next=choice.next(today),
        first_later=None if moments else _first_later(chosen.values(), choice, last),
        stays_true_until=stays_true_until((each for each in moments if each.day == today), at),
    )


def _options(
    everything: list[ListedActivity], page: Page, choice: Choice
) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
    return district_options(everything, choice), topic_options(everything, page.locale, choice)


def _knows(options: Iterable[Option], wanted: str) -> bool:
    """Whether what an address asks for is there to be chosen."""
    return not wanted or any(option.is_chosen and option.value for option in options)


def _title(choice: Choice, today: date) -> str:
    first, last = choice.period(today)
    if choice.span is Span.MONTH:
        return capfirst(date_format(first, "F Y"))
    if first <= today:
        return _("This week")
    if first - today <= timedelta(days=7):
        return _("Next week")
    return _("%(first)s to %(last)s") % {
        "first": date_format(first, "j E"),
        "last": date_format(last, "j E Y"),
    }


def _days(moments: Iterable[Moment], chosen: dict, first: date, last: date, at: datetime) -> list[DayShown]:
    by_day: dict[date, list[Moment]] = {}
    for moment in moments:
        by_day.setdefault(moment.day, []).append(moment)
    today = day_of(at)
    span = (first + timedelta(days=count) for count in range((last - first).days + 1))
    return [
        DayShown(
            day,
            _day_name(day, today),
            day == today,
            tuple(_shown(moment, chosen[moment.key], at) for moment in by_day.get(day, ())),
        )
        for day in span
    ]


def _day_name(day: date, today: date) -> SafeString:
    words = date_in_words(day)
    if day == today:
        return fill(_("Today, %(day)s"), day=words)
    if day == today + timedelta(days=1):
        return fill(_("Tomorrow, %(day)s"), day=words)
    return sentence(words)


def _shown(moment: Moment, about: ListedActivity, at: datetime) -> MomentShown:
    phase = moment.phase(at)
    place = moment.place.name if moment.place else about.activity.where
    return MomentShown(
        about,
        stretch_in_words(moment.stretch),
        time_in_words(moment.stretch.opens),
        place,
        phase,
        phase_in_words(moment, phase),
    )


def _weeks(days: list[DayShown]) -> tuple[tuple[DayShown | None, ...], ...]:
    """Rows from Monday to Sunday."""
    cells: list[DayShown | None] = [None] * days[0].day.weekday() + list(days)
    cells += [None] * (-len(cells) % 7)
    return tuple(tuple(cells[start : start + 7]) for start in range(0, len(cells), 7))


def _first_later(
    chosen: Iterable[ListedActivity], choice: Choice, last: date
) -> tuple[Choice, SafeString] | None:
    """Where the first one after these days is, so that an empty list still leads somewhere."""
    within = [last + timedelta(days=1), last + timedelta(days=100)]
    days = [each.day for one in chosen for each in one.schedule.occurrences(*within)[:1]]
    if not days:
        return None
    week = Choice(start=min(days) - timedelta(days=min(days).weekday()))
    return replace(week, district=choice.district, topic=choice.topic, is_free=choice.is_free), date_in_words(
        min(days)
    )
