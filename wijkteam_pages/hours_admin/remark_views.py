"""What residents said about a team's hours, beside those hours; handled with one tap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from ..models import HoursRemark, Team
from .guard import TeamView

Outcome = HoursRemark.Outcome


@dataclass(frozen=True, slots=True)
class OpenRemarks:
    """What nobody handled yet; `suspects` may be no resident's."""

    waiting: list[HoursRemark]
    suspects: list[HoursRemark]

    @classmethod
    def of(cls, team: Team) -> OpenRemarks:
        return cls(list(team.hours_remarks.waiting()), list(team.hours_remarks.in_the_box()))


class HandleRemarkView(TeamView):
    """Mended, or it was right after all."""

    http_method_names = ["post"]

    def find(self) -> None:
        super().find()
        self.remark = get_object_or_404(self.team.hours_remarks, pk=self.kwargs["pk"])

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        outcome = request.POST.get("outcome")
        if outcome not in Outcome.values:
            messages.error(request, _("Choose what you did with the remark."))
        else:
            self.remark.handle(outcome, request.user, self.now)
            messages.success(request, _("Thank you. This remark is handled."))
        return redirect(self.home)
