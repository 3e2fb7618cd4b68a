"""Times, days and rhythms in words, in the active language.

Ranges are in words, not dashes; times and dates stand in `<bdi>`, so that they keep their order in a text from right
to left. Everything here gives safe HTML; `plain` takes the markup off for a title or a message.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from html import unescape

from django.utils.dateformat import format as date_format
from django.utils.html import conditional_escape, format_html, strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from .recurrence import LAST, Recurrence
from .stretch import Stretch, clock


def fill(sentence: str, /, **values: object) -> SafeString:
    """A sentence of the catalogue with its placeholders filled, each value escaped."""
    return mark_safe(sentence % {name: conditional_escape(value) for name, value in values.items()})  # noqa: S308


def plain(words: str) -> str:
    """The same words without markup."""
    return unescape(strip_tags(words))


def bdi(text: object) -> SafeString:
    return format_html("<bdi>{}</bdi>", text)


def time_in_words(minute: int) -> SafeString:
    return bdi(clock(minute))


def weekday_name(day: date) -> str:
    return date_format(day, "l")


def weekday_in_range(day: date) -> str:
    """The name as it stands after “from” and “until”: some languages change it there."""
    return (
        pgettext("from or until", "Monday"),
        pgettext("from or until", "Tuesday"),
        pgettext("from or until", "Wednesday"),
        pgettext("from or until", "Thursday"),
        pgettext("from or until", "Friday"),
        pgettext("from or until", "Saturday"),
        pgettext("from or until", "Sunday"),
    )[day.weekday()]


def long_date(day: date, with_year: bool = False) -> SafeString:
    """The day of the week and the date, in the order of the language."""
    short, full = pgettext("date format", "l j E"), pgettext("date format", "l j E Y")
    return bdi(date_format(day, full if with_year else short))


def date_in_words(day: date, today: date | None = None) -> SafeString:
    """Thursday 18 December; with the year when it is so far from `today` that it would not be clear."""
    with_year = today is not None and abs((day - today).days) > 300
    return long_date(day, with_year)


def days_in_words(first: date, last: date) -> SafeString:
    """One day, or the first and the last of a range; with the year, for who looks far ahead or back."""
    if first == last:
        return long_date(last, with_year=True)
    begins, ends = long_date(first, with_year=first.year != last.year), long_date(last, with_year=True)
    return fill(_("%(first)s up to and including %(last)s"), first=begins, last=ends)


def stretch_in_words(stretch: Stretch) -> SafeString:
    if (stretch.opens, stretch.closes) == (0, 1440):
        return mark_safe(_("day and night"))  # noqa: S308 - a word of the catalogue
    return fill(
        pgettext("opening hours", "%(opens)s to %(closes)s"),
        opens=time_in_words(stretch.opens),
        closes=time_in_words(stretch.closes),
    )


def stretches_in_words(stretches: Iterable[Stretch]) -> SafeString:
    return in_a_row([stretch_in_words(stretch) for stretch in stretches])


def in_a_row(items: Sequence[object]) -> SafeString:
    """One, two and three, as a sentence lists them."""
    if len(items) < 2:
        return _joined(items)
    return fill(_("%(first)s and %(last)s"), first=_joined(items[:-1]), last=items[-1])


def _joined(items: Sequence[object]) -> SafeString:
    return mark_safe(", ".join(conditional_escape(item) for item in items))  # noqa: S308 - each is escaped


def at_place(words: object, place: object) -> SafeString:
    return fill(pgettext("opening hours", "%(hours)s in %(place)s"), hours=words, place=place)


def rhythm_in_words(rhythm: Recurrence, next_day: date | None, today: date) -> SafeString:
    """How often and how long, as far as it is not simply every week: nothing then."""
    if rhythm.only_on:
        return fill(_("only on %(date)s"), date=_short(rhythm.only_on, today))
    return _joined([*_how_often(rhythm, next_day), *_period(rhythm, today)])


def _how_often(rhythm: Recurrence, next_day: date | None) -> Iterable[SafeString]:
    # 3 January 2000 was a Monday.
    weekday = weekday_name(date(2000, 1, 3 + rhythm.weekday))
    if rhythm.nth is not None:
        yield fill(_nth_sentence(rhythm.nth), weekday=weekday)
    if rhythm.every_weeks > 1:
        weeks = ngettext("every %(count)s week", "every %(count)s weeks", rhythm.every_weeks)
        yield fill(
            _("every other %(weekday)s") if rhythm.every_weeks == 2 else weeks,
            weekday=weekday,
            count=rhythm.every_weeks,
        )
    if not rhythm.is_weekly and next_day:
        yield fill(_("next on %(date)s"), date=bdi(date_format(next_day, "j E")))


def _nth_sentence(nth: int) -> str:
    return {
        1: _("every first %(weekday)s of the month"),
        2: _("every second %(weekday)s of the month"),
        3: _("every third %(weekday)s of the month"),
        4: _("every fourth %(weekday)s of the month"),
        5: _("every fifth %(weekday)s of the month"),
        LAST: _("every last %(weekday)s of the month"),
    }[nth]


def _period(rhythm: Recurrence, today: date) -> Iterable[SafeString]:
    if rhythm.valid_from and rhythm.valid_from > today:
        yield fill(pgettext("opening hours", "from %(date)s"), date=_short(rhythm.valid_from, today))
    if rhythm.valid_until:
        yield fill(
            pgettext("opening hours", "until and including %(date)s"), date=_short(rhythm.valid_until, today)
        )


def _short(day: date, today: date) -> SafeString:
    return bdi(date_format(day, "j E" if abs((day - today).days) < 300 else "j E Y"))


def sentence(words: str) -> SafeString:
    """The words with a capital, also behind the tag that they may begin with."""
    if words.startswith("<bdi>"):
        return mark_safe("<bdi>" + capfirst(words[5:]))  # noqa: S308 - safe already
    return mark_safe(capfirst(words))  # noqa: S308 - safe already
