"""Ask once, then remove, if it is still what was asked about."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from .guard import HoursView
from .publishing import Step
from .versions import ChangedMeanwhile, conflict_about, version_of


class RemoveView(HoursView):
    """A page that asks, and a POST that removes; both know which version was on the screen."""

    template_name = "wijkteam_pages/admin/hours/remove.html"
    record: Any
    home: str

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.show()

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        try:
            seen = int(request.POST.get("version", ""))
        except ValueError:
            seen = -1  # a page that does not say what it asked about asks again
        try:
            self.publish([Step(self.record, removes=True, version=seen)])
        except ChangedMeanwhile:
            return self.show(conflict=conflict_about(self.record, mine=""), status=409)
        return redirect(self.home)

    def show(self, conflict: Any = None, status: int = 200) -> HttpResponse:
        context = self.get_context_data(
            record=self.record,
            version=version_of(self.record),
            conflict=conflict,
            back_url=self.home,
            undoable=(),
        )
        return self.render_to_response(context, status=status)
