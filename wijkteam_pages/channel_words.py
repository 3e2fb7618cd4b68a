"""The ways to reach a team, each with when and how fast."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

import phonenumbers
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from .free_text import as_written
from .hours_words import bdi, fill, in_a_row, stretches_in_words, weekday_in_range, weekday_name
from .models import ContactChannel, Location
from .opening import TeamHours
from .opening_words import channel_in_words
from .schedule import Schedule
from .wall_clock import day_of
from .week import WeekDay, week_of

Kind = ContactChannel.Kind


@dataclass(frozen=True)
class ChannelShown:
    """A card: what to do, where it leads, when and how fast; `hours` is the whole week in one sentence."""

    kind: str
    title: SafeString
    url: str
    text: SafeString
    hours: SafeString
    stays_true_until: datetime | None = None


def channel_shown(channel: ContactChannel, hours: TeamHours, at: datetime) -> ChannelShown:
    """One contact channel of a team as its card shows it at a moment."""
    schedule = hours.channels.get(channel.pk)
    status = schedule.status(at) if schedule else None
    when = channel_in_words(status) if status else ""
    parts = [
        _addresses(hours) if channel.kind == Kind.VISIT else when,
        _how_fast(channel),
        as_written(channel.note.rstrip(".")),
    ]
    return ChannelShown(
        channel.kind,
        _title(channel),
        _url(channel),
        _lines([part for part in parts if part]),
        week_sentence(schedule, day_of(at)) if schedule else mark_safe(""),
        status.stays_true_until if status else None,
    )


def _title(channel: ContactChannel) -> SafeString:
    value = bdi(channel.value)
    titles = {
        Kind.VISIT: fill(_("Come by")),
        Kind.PHONE: fill(_("Call %(number)s"), number=value),
        Kind.WHATSAPP: fill(_("WhatsApp %(number)s"), number=value),
        Kind.EMAIL: fill(_("Send an e-mail")),
        Kind.POST: fill(_("Write a letter")),
        Kind.CHAT: fill(_("Chat with us")),
        Kind.SOCIAL: fill(_("Follow us")),
    }
    return titles[Kind(channel.kind)]


def _url(channel: ContactChannel) -> str:
    match channel.kind:
        case Kind.VISIT:
            return "#walk-in"
        case Kind.PHONE:
            return f"tel:{dialled(channel.value)}"
        case Kind.WHATSAPP:
            return f"https://wa.me/{dialled(channel.value).lstrip('+')}"
        case Kind.EMAIL:
            return f"mailto:{channel.value}"
        case Kind.CHAT | Kind.SOCIAL:
            return channel.value if channel.value.startswith("https://") else ""
    return ""


def dialled(number: str) -> str:
    """A number as a telephone dials it from anywhere; the digits as they are of a number that is short or free."""
    digits = re.sub(r"[^0-9+]", "", number)
    # 112, 14 023 and 0800 2000 work inside the country only, and only without its code.
    if not digits.startswith(("0", "+")) or digits.startswith(("0800", "0900")):
        return digits
    try:
        parsed = phonenumbers.parse(digits, "NL")
    except phonenumbers.NumberParseException:
        return digits
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _how_fast(channel: ContactChannel) -> SafeString | None:
    days = channel.answer_within_days
    if days is None:
        return None
    words = ngettext("Answer within %(days)s working day", "Answer within %(days)s working days", days)
    return fill(words, days=bdi(days))


def _addresses(hours: TeamHours) -> SafeString:
    """Where to come by: the address of one place, the names of several."""
    locations: dict[object, Location] = {each.location_id: each.location for each in hours.sessions.values()}
    if len(locations) == 1:
        [only] = locations.values()
        return fill("%(address)s, %(name)s", address=bdi(only.address), name=only.name)
    return in_a_row(sorted(each.name for each in locations.values()))


def _lines(parts: list[str]) -> SafeString:
    words = fill("%(part)s", part=parts[0]) if parts else mark_safe("")
    for part in parts[1:]:
        words = fill("%(words)s. %(part)s", words=words, part=part)
    return words


def week_sentence(schedule: Schedule, today: date) -> SafeString:
    """Monday up to and including Thursday 09:00 to 17:00, and Friday 09:00 to 12:00."""
    runs = groupby(week_of(schedule, today), key=lambda day: tuple(line.stretches for line in day.lines))
    return in_a_row(list(_runs((hours, list(days)) for hours, days in runs if hours)))


def _runs(runs: Iterator[tuple[tuple, list[WeekDay]]]) -> Iterator[SafeString]:
    for hours, days in runs:
        first, last = (date(2000, 1, 3 + day.weekday) for day in (days[0], days[-1]))
        words = stretches_in_words(stretch for line in hours for stretch in line)
        if first == last:
            yield fill(pgettext("channel hours", "%(day)s %(hours)s"), day=weekday_name(first), hours=words)
        else:
            yield fill(
                pgettext("channel hours", "%(first)s up to and including %(last)s %(hours)s"),
                first=weekday_in_range(first),
                last=weekday_in_range(last),
                hours=words,
            )
