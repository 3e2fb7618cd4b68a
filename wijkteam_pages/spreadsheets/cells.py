"""What stands in a cell of a workbook, as somebody would have typed it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from .defusing import as_meant


def text_of(value: object) -> str:
    """A cell's value as text: 9.0 is "9", a date is "08-01-2026", a time is "09:00", true is "ja"."""
    if value is None:
        return ""
    if isinstance(value, str):
        # A non-breaking space comes along when somebody copies from a web page.
        return as_meant(value.replace("\xa0", " ").strip(" "))
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.10g}"
    return _moment(value)


def _moment(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value:%d-%m-%Y}" if value.time() == time() else f"{value:%d-%m-%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d-%m-%Y}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60:02d}:{minutes % 60:02d}"
    return str(value)
