"""A status as a sentence, in the active language: for walk-in, and for a channel that is answered at hours.

Each phrase is whole, so that a language can turn it round; times and places are filled in as safe HTML.
"""

from __future__ import annotations

from datetime import date
from itertools import groupby

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from .free_text import as_written, reads_main_language
from .hours_words import (
    at_place,
    bdi,
    date_in_words,
    fill,
    in_a_row,
    sentence,
    stretch_in_words,
    time_in_words,
    weekday_in_range,
    weekday_name,
)
from .models import ScheduleException
from .occurrence import Place
from .status import Nearness, OpenPlace, State, Status
from .stretch import Stretch

LOOKS = {State.OPEN: "open", State.CLOSING: "closing", State.UNKNOWN: "unknown"}


def look_of(status: Status) -> str:
    """The shape and colour that go with the words: open, closing, closed or unknown."""
    return LOOKS.get(status.state, "closed")


def status_in_words(status: Status) -> SafeString:
    """What a resident reads about walking in."""
    if status.state is State.UNKNOWN:
        return sentence(_("Call us for the hours"))
    if status.is_open:
        return _open(status)
    if status.state is State.OTHER_HOURS:
        return fill(_("Other hours today: %(hours)s"), hours=_hours_today(status))
    if status.state is State.CLOSED_BY_EXCEPTION:
        return _sentences(_closed_today(status), _opens(status, _again_phrases()))
    return _sentences(
        pgettext("opening hours", "Closed"), _opens(status, _opens_phrases()) or _("Call us for the hours")
    )


def why(reason: str, message: str) -> SafeString:
    """The reason that residents read: the editor's words in the main language, else the kind of reason."""
    label = label_of(reason)
    if reads_main_language():
        return conditional_escape(message or label)
    return conditional_escape(label) or as_written(message)


def label_of(reason: str) -> str:
    """The kind of reason in the active language; nothing where it tells nothing or is nobody's business."""
    silent = {"", ScheduleException.Reason.OTHER, ScheduleException.Reason.ILLNESS}
    return "" if reason in silent else str(ScheduleException.Reason(reason).label)


def _opens_phrases() -> dict[Nearness, str]:
    return {
        Nearness.TODAY: pgettext("opening hours", "Open today at %(time)s"),
        Nearness.TOMORROW: pgettext("opening hours", "Open tomorrow at %(time)s"),
        Nearness.THIS_WEEK: pgettext("opening hours", "Open on %(day)s at %(time)s"),
        Nearness.LATER: pgettext("opening hours", "Open on %(day)s at %(time)s"),
    }


def _again_phrases() -> dict[Nearness, str]:
    return {
        Nearness.TODAY: pgettext("opening hours", "Open again today at %(time)s"),
        Nearness.TOMORROW: pgettext("opening hours", "Open again tomorrow at %(time)s"),
        Nearness.THIS_WEEK: pgettext("opening hours", "Open again on %(day)s at %(time)s"),
        Nearness.LATER: pgettext("opening hours", "Open again on %(day)s at %(time)s"),
    }


def _answered_phrases() -> dict[Nearness, str]:
    return {
        Nearness.TODAY: pgettext("channel hours", "Today from %(time)s"),
        Nearness.TOMORROW: pgettext("channel hours", "Tomorrow from %(time)s"),
        Nearness.THIS_WEEK: pgettext("channel hours", "%(day)s from %(time)s"),
        Nearness.LATER: pgettext("channel hours", "%(day)s from %(time)s"),
    }


def channel_in_words(status: Status) -> SafeString:
    """When a channel is answered; nothing when that is not known."""
    if status.state is State.UNKNOWN:
        return mark_safe("")
    if status.is_open:
        return _answered_now(status.open_places[0])
    if status.state is State.OTHER_HOURS:
        return fill(pgettext("channel hours", "Today %(hours)s"), hours=_hours_today(status))
    opens = _opens(status, _answered_phrases())
    if status.state is State.CLOSED_BY_EXCEPTION:
        reason = why(status.reason, status.message)
        closed = fill(_("Not today: %(reason)s"), reason=reason) if reason else _("Not today")
        return _sentences(closed, opens)
    return opens


def _answered_now(now: OpenPlace) -> SafeString:
    if now.nearness is Nearness.LATER:
        return sentence(_("day and night"))
    if now.nearness is Nearness.TODAY:
        return fill(pgettext("channel hours", "Today until %(time)s"), time=time_in_words(now.until.minute))
    return fill(pgettext("channel hours", "Now, until %(until)s"), until=_until(now))


def _open(status: Status) -> SafeString:
    def alike(each: OpenPlace) -> tuple[object, ...]:
        return each.until, each.closes_soon

    groups = (list(those) for _key, those in groupby(sorted(status.open_places, key=alike), key=alike))
    return _sentences(*(_open_sentence(those, status.names_places) for those in groups))


def _open_sentence(those: list[OpenPlace], names_places: bool) -> SafeString:
    now = those[0]
    where = in_a_row([each.place.name for each in those if each.place]) if names_places else ""
    if now.closes_soon:
        text = _("Still open in %(place)s until %(until)s") if where else _("Still open until %(until)s")
    elif now.nearness is Nearness.LATER:
        text = _("Open now in %(place)s, day and night") if where else _("Open now, day and night")
    else:
        text = _("Open now in %(place)s, until %(until)s") if where else _("Open now, until %(until)s")
    return fill(text, place=where, until=_until(now))


def _until(now: OpenPlace) -> SafeString:
    time = time_in_words(now.until.minute)
    if now.nearness is Nearness.TOMORROW:
        return fill(pgettext("until", "tomorrow %(time)s"), time=time)
    if now.nearness is Nearness.THIS_WEEK:
        return fill(pgettext("until", "%(day)s %(time)s"), day=weekday_in_range(now.until.day), time=time)
    return fill(pgettext("until", "%(time)s"), time=time)


def _closed_today(status: Status) -> SafeString:
    reason = why(status.reason, status.message)
    return fill(_("Closed today: %(reason)s"), reason=reason) if reason else fill(_("Closed today"))


def _opens(status: Status, phrases: dict[Nearness, str]) -> SafeString:
    if status.opens is None or status.nearness is None:
        return mark_safe("")
    day, time = _day(status.opens.day, status.nearness), time_in_words(status.opens.minute)
    words = sentence(fill(phrases[status.nearness], day=day, time=time))
    if status.names_places and status.places:
        return at_place(words, in_a_row([place.name for place in status.places]))
    return words


def _day(day: date, nearness: Nearness) -> SafeString:
    return date_in_words(day) if nearness is Nearness.LATER else bdi(weekday_name(day))


def _hours_today(status: Status) -> SafeString:
    def place_of(each: tuple[Stretch, Place | None]) -> str:
        return each[1].name if each[1] else ""

    rows = []
    for name, those in groupby(sorted(status.today, key=place_of), key=place_of):
        words = in_a_row([stretch_in_words(stretch) for stretch, _place in those])
        rows.append(at_place(words, name) if name and status.names_places else words)
    return in_a_row(rows)


def _sentences(*sentences: str) -> SafeString:
    """Sentences one after the other; the last one goes without a full stop, as on a sign."""
    said = [conditional_escape(each) for each in sentences if each]
    return mark_safe(". ".join(said))  # noqa: S308 - each is escaped
