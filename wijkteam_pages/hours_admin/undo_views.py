"""Take back what was put on the site together: at once from the banner, later after asking."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from ..models import Publication
from .guard import HoursView
from .history import change_of
from .publishing import lines_of, take_back
from .versions import ChangedMeanwhile, conflict_about


class UndoPublicationView(HoursView):
    """Show what it will be again; a POST, which the banner sends, puts it back."""

    template_name = "wijkteam_pages/admin/hours/undo.html"

    def find(self) -> None:
        found = Publication.objects.for_user(self.request.user, self.today)
        self.publication = get_object_or_404(found, pk=self.kwargs["publication"])
        teams = list(self.publication.teams.all()[:2])
        if self.publication.municipality_id:
            self.home = reverse("wijkteam_hours:municipality", args=[self.publication.municipality_id])
        elif self.publication.activity_id:
            self.home = reverse("wijkteam_activities:activity", args=[self.publication.activity_id])
        elif len(teams) == 1:
            self.home = reverse("wijkteam_hours:team", args=[teams[0].pk])
        else:
            self.home = reverse("wijkteam_hours:teams")

    def get_page_title(self) -> str:
        return _("Put this back?")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.show()

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if self.publication.undone_at:
            messages.success(request, _("That was put back already."))
            return redirect(self.home)
        try:
            take_back(self.publication, at=self.now)
        except ValidationError as error:
            return self.show(errors=error.messages, status=422)
        except ChangedMeanwhile as changed:
            return self.show(errors=[self._changed(changed)], status=409)
        messages.success(request, _("It is as it was before."))
        return redirect(self.home)

    def _changed(self, changed: ChangedMeanwhile) -> str:
        found = conflict_about(changed.record, mine="")
        said = _(
            "%(who)s has changed it since. Now it is: %(now)s. From the history you can put back one by one."
        )
        return said % {"who": found.who, "now": found.theirs or _("removed")}

    def show(self, errors: Any = (), status: int = 200) -> HttpResponse:
        lines = [change_of(kind, line) for kind, line in lines_of(self.publication)]
        context = self.get_context_data(changes=lines, back_url=self.home, errors=errors)
        return self.render_to_response(context, status=status)
