"""The one way into the activities: what a user may not change does not exist for them, by any method."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ...hours_admin.published_by import PublishedBy
from ...models import Activity, ActivitySession, Proposal, Publication, ScheduleException, Team


class ActivitiesView(WagtailAdminTemplateMixin, View):
    """Base of every view: for communications, and for who works for some team."""

    header_icon = "date"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.now = timezone.now()
        self.today = timezone.localdate(self.now)
        self.teams = Team.objects.changeable_by(request.user, self.today)
        self.activities = Activity.objects.changeable_by(request.user, self.today)
        self.may_change_all = request.user.is_active and request.user.has_perm(
            "wijkteam_pages.change_activity"
        )
        self.home = reverse("wijkteam_activities:list")
        self.find()

    def find(self) -> None:
        """Fetch what the view is about, or raise Http404."""
        if not self.may_change_all and not self.teams.exists():
            raise Http404

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        own = {"url": reverse("wijkteam_activities:list"), "label": _("Activities")}
        return [*self.breadcrumbs_items, own, *self.path(), {"url": "", "label": self.get_page_title()}]

    def path(self) -> list[dict[str, str]]:
        """The steps between the list and this view."""
        return []

    def show_form(self, form: Any, status: int = 200, **more: Any) -> HttpResponse:
        """A form with what was typed in it."""
        shown = {"form": form, "media": form.media, "action_url": self.request.path, "back_url": self.home}
        context = self.get_context_data(submit_button_label=_("Save"), **shown, **more)
        return self.render_to_response(context, status=status)


class ActivityView(PublishedBy, ActivitiesView):
    """Base of every view of one activity."""

    def find(self) -> None:
        found = self.activities.select_related("location", "team", "municipality")
        self.activity = get_object_or_404(found, pk=self.kwargs["activity"])
        self.home = self.address("activity")

    def concerned(self) -> dict[str, Any]:
        return {"activity": self.activity}

    def recent(self) -> QuerySet[Publication]:
        return super().recent().filter(activity=self.activity)

    def path(self) -> list[dict[str, str]]:
        return [{"url": self.home, "label": self.activity.name}]

    def get_page_subtitle(self) -> str:
        return self.activity.name

    def sessions(self) -> QuerySet[ActivitySession]:
        return self.activity.sessions.select_related("location", "activity__location")

    def exceptions(self) -> QuerySet[ScheduleException]:
        return self.activity.exceptions.select_related("activity__location", "to_location")

    def address(self, name: str, *rest: Any) -> str:
        """An address of this activity in the admin."""
        return reverse(f"wijkteam_activities:{name}", args=[self.activity.pk, *rest])


class InitiativeView(ActivityView):
    """Base of what there is for initiatives only: the residents who may propose."""

    def find(self) -> None:
        super().find()
        if not self.activity.is_initiative:
            raise Http404


class ProposalsView(ActivitiesView):
    """Base of moderation: what is taken over is published, so it is for communications."""

    def find(self) -> None:
        if not self.may_change_all:
            raise Http404
        self.proposals = Proposal.objects.waiting().select_related("activity__location", "activity__team")
