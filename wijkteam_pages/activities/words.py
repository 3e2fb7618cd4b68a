"""What a page says of an activity in words, in the active language; safe HTML, with times in `<bdi>`."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from datetime import date
from urllib.parse import urlsplit

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ..channel_words import dialled
from ..deviation import Kind
from ..difference_words import hours_of, when_of, with_reason
from ..differences import Difference
from ..free_text import as_written
from ..hours_words import date_in_words, fill, rhythm_in_words, sentence, stretch_in_words, weekday_name
from ..models import Activity
from ..occurrence import Occurrence, Session
from ..opening_words import channel_in_words, why
from ..status import State, Status
from .agenda import Moment, Phase


def status_in_words(status: Status) -> SafeString:
    """Whether it is on now, or else when it is on again."""
    if status.state is State.CLOSED_BY_EXCEPTION and not status.opens:
        return fill(_("No new date is known yet"))
    return channel_in_words(status) or fill(_("No new date is known yet"))


def day_and_time(occurrence: Occurrence, today: date) -> SafeString:
    """Wednesday 2 December, 10:00 to 12:00."""
    day, time = date_in_words(occurrence.day, today), stretch_in_words(occurrence.stretch)
    return sentence(fill(_("%(day)s, %(time)s"), day=day, time=time))


def phase_in_words(moment: Moment, phase: Phase) -> SafeString:
    """What is to be said about one moment beside its time; nothing when it is simply coming."""
    if phase is Phase.CANCELLED and moment.cancelled_by:
        reason = why(moment.cancelled_by.reason, moment.cancelled_by.message)
        return fill(_("Not on: %(reason)s"), reason=reason) if reason else fill(_("Not on this time"))
    if phase is Phase.NOW:
        return fill(_("Going on now"))
    if phase is Phase.OVER:
        return fill(_("Is over"))
    return fill(_("Differs from usual")) if moment.differs else SafeString()


def difference_in_words(difference: Difference, names_places: bool) -> SafeString:
    """What differs from the usual days, as one sentence, with why."""
    when, kind = when_of(difference), difference.cause.kind
    if difference.is_closed:
        said = fill(_("%(when)s it is not on"), when=when)
    elif difference.cause.only_moves and difference.cause.place:
        said = fill(_("%(when)s it is in %(place)s"), when=when, place=difference.cause.place.with_address)
    else:
        hours = hours_of(difference.hours, names_places, is_elsewhere=kind is Kind.MOVED)
        text = (
            _("%(when)s there is an extra time: %(hours)s")
            if kind is Kind.EXTRA
            else _("%(when)s: %(hours)s")
        )
        said = fill(text, when=when, hours=hours)
    return with_reason(said, difference)


def usual_days(sessions: Iterable[Session], notes: Mapping[Hashable, str], today: date) -> list[SafeString]:
    """Each rule as a sentence, with the note of its record: every Tuesday, 10:00 to 12:00. What is over is left out."""
    still = [each for each in sessions if _goes_on(each, today)]
    ordered = sorted(still, key=lambda each: (each.recurrence.weekday, each.stretch))
    return [_with_note(_usual(each, today), notes.get(each.key, "")) for each in ordered]


def _with_note(words: SafeString, note: str) -> SafeString:
    return fill("%(words)s. %(note)s", words=words, note=as_written(note.rstrip("."))) if note else words


def _goes_on(session: Session, today: date) -> bool:
    return session.recurrence.valid_until is None or session.recurrence.valid_until >= today


def _usual(session: Session, today: date) -> SafeString:
    rule, time = session.recurrence, stretch_in_words(session.stretch)
    if rule.only_on:
        return sentence(fill(_("%(day)s, %(time)s"), day=date_in_words(rule.only_on, today), time=time))
    # 3 January 2000 was a Monday.
    weekday = weekday_name(date(2000, 1, 3 + rule.weekday))
    if rule.is_weekly:
        words = fill(_("every %(weekday)s, %(time)s"), weekday=weekday, time=time)
        rhythm = rhythm_in_words(rule, None, today)
        return sentence(fill("%(words)s, %(rhythm)s", words=words, rhythm=rhythm) if rhythm else words)
    return sentence(fill("%(rhythm)s, %(time)s", rhythm=rhythm_in_words(rule, None, today), time=time))


def costs_in_words(activity: Activity) -> SafeString:
    """What it costs: the words of the record, as they were written, or that it costs nothing."""
    if not activity.is_free:
        return as_written(activity.costs)
    free = fill(_("It costs nothing."))
    return fill("%(free)s %(costs)s", free=free, costs=as_written(activity.costs)) if activity.costs else free


def sign_up_url(activity: Activity) -> str:
    """Where signing up leads to: a telephone, a letter, a website; nothing when one just comes."""
    at, how = activity.sign_up_at, Activity.SignUp(activity.sign_up)
    if how is Activity.SignUp.PHONE:
        return f"tel:{dialled(at)}"
    if how is Activity.SignUp.EMAIL:
        return f"mailto:{at}"
    return at if urlsplit(at).scheme in ("http", "https") else ""


def sign_up_in_words(activity: Activity) -> str:
    """What the link for signing up says; nothing when one just comes."""
    return {
        Activity.SignUp.NONE: "",
        Activity.SignUp.PHONE: _("Call %(number)s") % {"number": activity.sign_up_at},
        Activity.SignUp.EMAIL: _("Send an e-mail to %(address)s") % {"address": activity.sign_up_at},
        Activity.SignUp.LINK: _("Sign up on the website"),
    }[Activity.SignUp(activity.sign_up)]
