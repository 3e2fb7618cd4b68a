"""Look back at what was changed, and put it back."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from .guard import MunicipalityView, TeamView
from .history import (
    change_of,
    changes,
    history_of_municipality,
    history_of_team,
    now_instead,
    published_together,
    put_back,
)


class LooksBack:
    """Who changed what, and when, the newest first: of `past()`, each undone at `undo_url()`."""

    template_name = "wijkteam_pages/admin/hours/history.html"

    def get_page_title(self) -> str:
        return _("History")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        found = changes(self.past())
        together = published_together(found)
        lines = [
            (each, self.undo_url(each.kind, each.history_id), together.get((each.kind, each.history_id)))
            for each in found
        ]
        return self.render_to_response(self.get_context_data(lines=lines, back_url=self.home))


class PutsBack:
    """Shows what a change of `past()` will be again, and puts it back on POST."""

    template_name = "wijkteam_pages/admin/hours/undo.html"

    def find(self) -> None:
        super().find()
        kind = self.kwargs["kind"]
        record = get_object_or_404(self.past().get(kind) or _nothing(), history_id=self.kwargs["history"])
        self.change = change_of(kind, record)

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
        context = self.get_context_data(
            changes=[self.change], now=now_instead(self.change), back_url=self.home, errors=errors
        )
        return self.render_to_response(context, status=status)


class TeamPast(TeamView):
    """The past of one team's hours."""

    def past(self) -> dict[str, Any]:
        places = self.locations().values_list("pk", flat=True) if self.may_change_all else []
        return history_of_team(self.team, places)

    def undo_url(self, kind: str, history_id: int) -> str:
        return reverse("wijkteam_hours:undo", args=[self.team.pk, kind, history_id])


class MunicipalityPast(MunicipalityView):
    """The past of what held for all teams."""

    def past(self) -> dict[str, Any]:
        return history_of_municipality(self.municipality)

    def undo_url(self, kind: str, history_id: int) -> str:
        return reverse("wijkteam_hours:undo_for_all", args=[self.municipality.pk, kind, history_id])


class TeamHistoryView(LooksBack, TeamPast):
    """History of a team."""


class MunicipalityHistoryView(LooksBack, MunicipalityPast):
    """History of all teams together."""


class TeamUndoView(PutsBack, TeamPast):
    """Undo a change of a team's hours."""


class MunicipalityUndoView(PutsBack, MunicipalityPast):
    """Undo a change for all teams."""


def _nothing() -> Any:
    raise Http404
