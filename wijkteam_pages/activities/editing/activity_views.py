"""The list of activities, one activity, and what it is."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from ...hours_words import rhythm_in_words
from ...models import Activity, ActivityPageMixin, Proposal, ScheduleException
from ...one_line import one_line_of_history
from ...team_pages import pages_about
from ..schedules import schedule_of, schedules_of
from ..words import status_in_words
from .forms import ActivityForm, ContactForm
from .guard import ActivitiesView, ActivityView


class ListView(ActivitiesView):
    """The activities that the user may change, each with when it is."""

    template_name = "wijkteam_pages/admin/activities/list.html"

    def get_page_title(self) -> str:
        return _("Activities")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def get(self, request: HttpRequest) -> HttpResponse:
        found = list(self.activities.select_related("location", "team"))
        schedules = schedules_of(found, self.today)
        shown = [(each, status_in_words(schedules[each.pk].status(self.now))) for each in found]
        waiting = Proposal.objects.waiting().count() if self.may_change_all else 0
        return self.render_to_response(self.get_context_data(shown=shown, waiting=waiting))


class ActivityHomeView(ActivityView):
    """Its moments, what deviates, and who may propose."""

    template_name = "wijkteam_pages/admin/activities/activity.html"

    def get_page_title(self) -> str:
        return self.activity.name

    def get_page_subtitle(self) -> str:
        return ""

    def path(self) -> list[dict[str, str]]:
        return []

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.show(ContactForm(activity=self.activity))

    def show(self, contact_form: ContactForm, status: int = 200) -> HttpResponse:
        schedule = schedule_of(self.activity, self.today)
        pages = pages_about(ActivityPageMixin, "activity", [self.activity.pk], "")
        context = self.get_context_data(
            activity=self.activity,
            status=status_in_words(schedule.status(self.now)),
            page=pages.get(self.activity.pk),
            sessions=[(each, self.rhythm(each)) for each in self.sessions()],
            exceptions=self.exceptions().filter(last_day__gte=self.today),
            shared=ScheduleException.objects.filter(
                municipality=self.activity.municipality_id, last_day__gte=self.today
            ).exclude(affects="phone"),
            contacts=self.activity.contacts.all() if self.activity.is_initiative else [],
            experiences=self.activity.experiences.all(),
            contact_form=contact_form,
            today=self.today,
        )
        return self.render_to_response(context, status=status)

    def rhythm(self, record: Any) -> Any:
        return rhythm_in_words(record.recurrence, None, self.today)


class ActivityFormView(ActivitiesView):
    """The form for what an activity is."""

    template_name = "wijkteam_pages/admin/activities/form.html"
    record: Activity

    def form(self, **kwargs: Any) -> ActivityForm:
        teams = self.teams.order_by("name")
        return ActivityForm(instance=self.record, teams=teams, may_change_all=self.may_change_all, **kwargs)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.show_form(self.form())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = self.form(data=request.POST)
        if not form.is_valid():
            return self.show_form(form, status=422)
        with one_line_of_history(form.instance):
            saved = form.save()
        messages.success(request, _("Saved: %(name)s.") % {"name": saved.name})
        return redirect(reverse("wijkteam_activities:activity", args=[saved.pk]))


class AddActivityView(ActivityFormView):
    def find(self) -> None:
        super().find()
        self.record = Activity()

    def get_page_title(self) -> str:
        return _("New activity")


class ChangeActivityView(ActivityFormView, ActivityView):
    def find(self) -> None:
        super().find()
        self.record = self.activity

    def get_page_title(self) -> str:
        return _("Change activity")
