"""The schedule engine: a status, and ten years of occurrences, for a team with twelve rules.

Beside it stands what one would write with dateutil alone: every rule run from its anchor two years back. The engine's
memory of days is emptied before each turn ("cold"), and left as in a running site ("warm").
Run by itself: python -m benchmarks.schedule
"""

from __future__ import annotations

import gc
import json
import os
import statistics
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from dateutil.rrule import MONTHLY, WEEKLY, rrule
from dateutil.rrule import weekday as on_weekday

from wijkteam_pages.deviation import Deviation, Kind, Scope
from wijkteam_pages.occurrence import Place, Session
from wijkteam_pages.recurrence import Recurrence, _dates
from wijkteam_pages.schedule import Schedule
from wijkteam_pages.stretch import Stretch

AT = datetime(2026, 11, 24, 11, 40, tzinfo=UTC)
TEN_YEARS = date(2020, 1, 1), date(2029, 12, 31)
GOALS_MS = {"status": 1.0, "ten years": 50.0}


def twelve_rules() -> Schedule:
    """Weekly, fortnightly and monthly rules at three places, two of them a day, with a few exceptions."""
    places = [Place(name, name) for name in ("De Kap", "De Linde", "Bibliotheek")]
    anchors = [date(2024, 11, 25), date(2024, 11, 26), date(2024, 11, 27), date(2024, 11, 28)]
    rules = [Recurrence(day) for day in range(5)] + [Recurrence(1), Recurrence(3)]
    rules += [Recurrence(day.weekday(), 2, day) for day in anchors[:3]]
    rules += [Recurrence(1, nth=1), Recurrence(3, nth=-1)]
    hours = [Stretch(540, 720), Stretch(810, 1020), Stretch(1170, 1260)]
    sessions = [Session(n, rule, hours[n // 5], places[n % 3]) for n, rule in enumerate(rules)]
    christmas = Deviation(
        Kind.CLOSED, Scope.MUNICIPALITY, date(2026, 12, 25), date(2026, 12, 26), message="Kerst"
    )
    ill = Deviation(Kind.CLOSED, Scope.TEAM, date(2026, 11, 26), date(2026, 11, 26))
    return Schedule(tuple(sessions), (christmas, ill), date(2026, 11, 1))


def naive_rules(schedule: Schedule) -> list[rrule]:
    start = datetime(2024, 11, 25)  # noqa: DTZ001 - rrule counts in days of the calendar
    rules = []
    for rule in (each.recurrence for each in schedule.sessions):
        if rule.nth is None:
            rules.append(rrule(WEEKLY, interval=rule.every_weeks, byweekday=rule.weekday, dtstart=start))
        else:
            rules.append(rrule(MONTHLY, byweekday=on_weekday(rule.weekday, rule.nth), dtstart=start))
    return rules


def naive_next(schedule: Schedule) -> object:
    return min(rule.after(AT.replace(tzinfo=None)) for rule in naive_rules(schedule))


def naive_ten_years(schedule: Schedule) -> int:
    first, last = (datetime(day.year, day.month, day.day) for day in TEN_YEARS)  # noqa: DTZ001
    return sum(
        len(rule.replace(dtstart=first).between(first, last, inc=True)) for rule in naive_rules(schedule)
    )


def milliseconds(work: Callable[[], object], cold: bool = False) -> float:
    """One turn, in CPU time: steadier than the clock on a machine that does other work too."""
    if cold:
        _dates.cache_clear()
    # As timeit does: what a collection costs depends on what else this process holds.
    gc.disable()
    began = time.process_time()
    work()
    spent = time.process_time() - began
    gc.enable()
    return spent * 1000


def measure() -> dict[str, dict[str, float]]:
    """Milliseconds by subject: cold, warm, naive, and cold as a share of naive."""
    schedule = twelve_rules()
    subjects = {
        "status": (lambda: schedule.status(AT), lambda: naive_next(schedule), 200),
        "ten years": (lambda: schedule.occurrences(*TEN_YEARS), lambda: naive_ten_years(schedule), 15),
    }
    found = {}
    for name, (engine, naive, times) in subjects.items():
        # In turn, so that a machine that slows down slows all three; the median of the turns.
        turns = [
            (milliseconds(engine, cold=True), milliseconds(engine), milliseconds(naive))
            for _turn in range(times)
        ]
        cold, warm, slow = (statistics.median(column) for column in zip(*turns, strict=True))
        found[name] = {"cold_ms": cold, "warm_ms": warm, "naive_ms": slow, "share_of_naive": cold / slow}
    return found


def main() -> int:
    found = measure()
    for name, row in found.items():
        numbers = ", ".join(f"{key} {value:.3f}" for key, value in row.items())
        print(f"schedule, {name}: {numbers} (goal {GOALS_MS[name]} ms)")
    folder = Path(os.environ.get("WIJKTEAM_VAR", "var")) / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "schedule.json").write_text(json.dumps(found, indent=2))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
