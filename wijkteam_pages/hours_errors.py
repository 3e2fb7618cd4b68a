"""What is wrong with hours, as a sentence that tells an editor how to mend it; the rules are in the plain values."""

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from .stretch import ImpossibleHours

SENTENCES = {
    "no_time": _("This is no time of the day. Write it like 9:00 or 13.30; the latest is 24:00."),
    "ends_before_it_begins": _(
        "The end is not after the beginning. Write the beginning first, like 9:00 to 12:00."
    ),
    "unreadable": _("We do not understand “%(shown)s”. Write hours like 9:00 to 12:00, or write: closed."),
    "hours_overlap": _("These hours overlap: %(shown)s. Write them as one, or change them."),
    "no_weekday": _("Choose a day of the week."),
    "period_ends_before_it_begins": _("The last day of the period is before its first day."),
    "no_number_of_weeks": _("Choose a number of weeks from 1 to 52."),
    "no_anchor": _("For every two weeks or more we need one of the dates, to count on from."),
    "anchor_on_other_weekday": _("That date is on another day of the week than you chose."),
    "no_nth": _("A month has no such day. Choose the first to the fourth, or the last."),
    "nth_and_weeks": _("Choose one: a number of weeks, or a certain day of the month. Not both."),
    "last_day_before_first": _("The last day is before the first day."),
    "needs_hours": _("Write down the hours that hold on those days, like 10:00 to 12:00."),
    "needs_place": _("Choose the place where it will be."),
    "only_walk_in": _("This can only be about coming by. For the phone, choose the whole team."),
    "open_needs_narrower_scope": _("“Open all the same” is for one team, one location or one session."),
    "needs_team": _("For this, choose one team or one session."),
}

_FIELDS = {
    "no_weekday": "weekday",
    "period_ends_before_it_begins": "valid_until",
    "no_number_of_weeks": "every_weeks",
    "no_anchor": "anchor",
    "anchor_on_other_weekday": "anchor",
    "no_nth": "nth",
    "nth_and_weeks": "nth",
    "last_day_before_first": "last_day",
    "needs_place": "to_location",
    "only_walk_in": "affects",
    "open_needs_narrower_scope": "kind",
    "needs_team": "kind",
}


def as_validation_error(impossible: ImpossibleHours) -> ValidationError:
    """The error for a form: at the field that has to change, where that is a field of its own."""
    message = ValidationError(
        SENTENCES[impossible.rule], code=impossible.rule, params={"shown": impossible.shown}
    )
    field = _FIELDS.get(impossible.rule)
    return ValidationError({field: message}) if field else message


def check_rules(record: Model, **how: bool) -> None:
    """Asks a record whether it breaks a rule; `how` is for full_clean. Raises ValidationError.

    The database's own rules come last: what breaks one of ours would be told a second time, in a machine's words.
    """
    record.full_clean(validate_constraints=False, **how)
    record.validate_constraints()
