"""Working days: Monday to Friday without the public holidays of the Netherlands."""

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
        count -= day.weekday() < 5 and not is_holiday(day)
    return day
