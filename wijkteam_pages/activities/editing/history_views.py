"""Look back at what was changed of an activity, and put it back."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from ...hours_admin.history import change_of, changes, put_back
from .guard import ActivityView
from .past import history_of


class HistoryView(ActivityView):
    """Who changed what, and when; the newest first."""

    template_name = "wijkteam_pages/admin/activities/history.html"

    def get_page_title(self) -> str:
        return _("History")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        found = changes(history_of(self.activity))
        lines = [(each, self.address("undo", each.kind, each.history_id)) for each in found]
        return self.render_to_response(self.get_context_data(lines=lines))


class UndoView(ActivityView):
    """Show what it will be again, and put it back on POST."""

    template_name = "wijkteam_pages/admin/activities/undo.html"

    def find(self) -> None:
        super().find()
        past = history_of(self.activity).get(self.kwargs["kind"])
        if past is None:
            raise Http404
        record = get_object_or_404(past, history_id=self.kwargs["history"])
        self.change = change_of(self.kwargs["kind"], record)

    def get_page_title(self) -> str:
        return _("Put this back?")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.show()

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        try:
            put_back(self.change)
        except ValidationError as error:
            return self.show(errors=error.messages, status=422)
        messages.success(request, _("It is as it was before."))
        return redirect(self.home)

    def show(self, errors: Any = (), status: int = 200) -> HttpResponse:
        context = self.get_context_data(change=self.change, back_url=self.home, errors=errors)
        return self.render_to_response(context, status=status)
