"""What differs in the coming days, as sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from .deviation import Affects, Kind
from .differences import Difference, Hours
from .free_text import as_written, reads_main_language
from .hours_words import (
    at_place,
    date_in_words,
    fill,
    in_a_row,
    stretches_in_words,
)
from .opening_words import label_of

_LISTED = 3


def told_once(
    walk_in: Iterable[Difference], by_phone: Iterable[Difference], names_places: bool
) -> list[SafeString]:
    """All differences as sentences. What closes everything is told once, with the days of the phone too."""
    walk_in, by_phone = list(walk_in), list(by_phone)
    closed = {each.cause: each for each in walk_in if each.is_closed}
    for difference in [each for each in by_phone if each.is_closed and each.cause in closed]:
        whole = closed[difference.cause]
        closed[difference.cause] = replace(whole, days=tuple(sorted({*whole.days, *difference.days})))
    said = [closed[each.cause] if each.is_closed else each for each in walk_in]
    # An extra walk-in says nothing about the phone; channels mostly share their hours and then differ alike.
    rest = [each for each in by_phone if each.cause not in closed and each.cause.kind is not Kind.EXTRA]
    sentences = [difference_in_words(each, names_places) for each in said]
    sentences += [difference_in_words(each, names_places, by_phone=True) for each in rest]
    return list(dict.fromkeys(sentences))


def difference_in_words(difference: Difference, names_places: bool, by_phone: bool = False) -> SafeString:
    """One sentence: on which days, what is different, and why where that was given."""
    said = _by_phone(difference) if by_phone else _said(difference, names_places)
    return with_reason(said, difference)


def with_reason(said: SafeString, difference: Difference) -> SafeString:
    """The sentence with why, where that was given; what an editor wrote stands by itself in another language."""
    reason, message = difference.cause.reason, difference.cause.message
    if reads_main_language():
        return fill("%(sentence)s.", sentence=_in_brackets(said, message or label_of(reason)))
    said = fill("%(sentence)s.", sentence=_in_brackets(said, label_of(reason)))
    return fill("%(sentence)s %(message)s.", sentence=said, message=as_written(message)) if message else said


def _in_brackets(said: SafeString, reason: str) -> SafeString:
    if not reason:
        return said
    return fill(_("%(sentence)s (%(reason)s)"), sentence=said, reason=reason)


def _said(difference: Difference, names_places: bool) -> SafeString:
    when, kind = when_of(difference), difference.cause.kind
    if difference.is_closed and difference.cause.affects is Affects.BOTH:
        return fill(_("%(when)s we are closed"), when=when)
    if difference.is_closed:
        return fill(_("%(when)s there is no walk-in"), when=when)
    hours = hours_of(difference.hours, names_places, is_elsewhere=kind is Kind.MOVED)
    if difference.cause.only_moves and difference.cause.place:
        return fill(_("%(when)s we are in %(place)s"), when=when, place=difference.cause.place.with_address)
    if kind is Kind.MOVED:
        return fill(_("%(when)s we are at another place: %(hours)s"), when=when, hours=hours)
    if kind is Kind.OPEN:
        return fill(_("%(when)s we are open all the same: %(hours)s"), when=when, hours=hours)
    if kind is Kind.EXTRA:
        return fill(_("%(when)s there is an extra walk-in: %(hours)s"), when=when, hours=hours)
    return fill(_("%(when)s we have other hours: %(hours)s"), when=when, hours=hours)


def _by_phone(difference: Difference) -> SafeString:
    when = when_of(difference)
    if difference.is_closed:
        return fill(_("%(when)s we do not answer the phone"), when=when)
    hours = hours_of(difference.hours, names_places=False)
    if difference.cause.kind is Kind.OPEN:
        return fill(_("%(when)s we answer the phone all the same: %(hours)s"), when=when, hours=hours)
    return fill(_("%(when)s we answer the phone at other hours: %(hours)s"), when=when, hours=hours)


def hours_of(rows: Iterable[Hours], names_places: bool, is_elsewhere: bool = False) -> SafeString:
    """The hours that hold instead, each with its place where that matters; with its address when it is elsewhere."""
    return in_a_row(
        [
            at_place(
                stretches_in_words(row.stretches), row.place.with_address if is_elsewhere else row.place.name
            )
            if row.place and (names_places or is_elsewhere)
            else stretches_in_words(row.stretches)
            for row in rows
        ]
    )


def when_of(difference: Difference) -> SafeString:
    """On which days."""
    days = difference.days
    if difference.goes_on or len(days) > _LISTED:
        last = difference.cause.last_day if difference.goes_on else days[-1]
        return fill(
            pgettext("deviation", "from %(first)s up to and including %(last)s"),
            first=date_in_words(days[0]),
            last=date_in_words(last),
        )
    return fill(pgettext("deviation", "on %(days)s"), days=in_a_row([date_in_words(day) for day in days]))
