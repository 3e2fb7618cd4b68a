"""Wagtail's own exports of listings and reports, with cells that a spreadsheet would not run.

Wagtail writes `=cmd|…` raw into CSV. All its exports come through one method; there they are defused, those of our
listings and every report, now and after an update.
"""

from __future__ import annotations

from typing import Any

from wagtail.admin.views.mixins import SpreadsheetExportMixin

from .defusing import defused

_as_wagtail_does = SpreadsheetExportMixin.preprocess_field_value


def _defused_value(self: Any, field: str, value: Any, export_format: str) -> Any:
    written = _as_wagtail_does(self, field, value, export_format)
    return defused(written) if isinstance(written, str) else written


def defuse() -> None:
    """Called once, when the app is ready."""
    SpreadsheetExportMixin.preprocess_field_value = _defused_value
