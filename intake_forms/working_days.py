"""Working days: what is no weekend, no holiday and no day on which the organisation decided to close."""

from collections.abc import Callable
from datetime import date, timedelta

from wijkteam_pages.public_holidays import is_public_holiday

IsHoliday = Callable[[date], bool]


def working_days_after(day: date, count: int, is_holiday: IsHoliday = is_public_holiday) -> date:
    """The `count`-th working day after `day`; the day itself never counts. Raises ValueError below 1."""
    if count < 1:
        raise ValueError("an answer takes at least one working day")
    while count:
        day += timedelta(days=1)
        count -= _is_working_day(day, is_holiday)
    return day


def working_days_between(after: date, until: date, is_holiday: IsHoliday = is_public_holiday) -> int:
    """How many working days follow `after`, `until` included; 0 when it does not lie later."""
    days = (after + timedelta(days=number) for number in range(1, (until - after).days + 1))
    return sum(_is_working_day(day, is_holiday) for day in days)


def half_way(received: date, answer_by: date, is_holiday: IsHoliday = is_public_holiday) -> date:
    """The working day on which half of a term is over, rounded up; a term of one day is half over at its end."""
    term = working_days_between(received, answer_by, is_holiday)
    return working_days_after(received, max((term + 1) // 2, 1), is_holiday)


def _is_working_day(day: date, is_holiday: IsHoliday) -> bool:
    return day.weekday() < 5 and not is_holiday(day)
