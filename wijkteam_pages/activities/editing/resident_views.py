"""Who of the residents may propose, and what somebody said: add, send a link, remove."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from ...models import ResidentContact
from ..proposing.links import send_link
from .activity_views import ActivityHomeView
from .forms import ContactForm
from .guard import ActivityView, InitiativeView


class AddContactView(InitiativeView, ActivityHomeView):
    """Note an address, and mail a link to it."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = ContactForm(request.POST, activity=self.activity)
        if not form.is_valid():
            return self.show(form, status=422)
        contact = ResidentContact.objects.create(
            activity=self.activity, email=form.cleaned_data["email"], added_on=self.today
        )
        send_link(contact, self.now)
        messages.success(request, _("The address is noted, and a link is on its way."))
        return redirect(self.home)


class ContactView(InitiativeView):
    """Base of what is done with one address."""

    http_method_names = ["post"]

    def find(self) -> None:
        super().find()
        self.contact = get_object_or_404(self.activity.contacts, pk=self.kwargs["pk"])


class SendLinkView(ContactView):
    """Mail a new link."""

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if send_link(self.contact, self.now):
            messages.success(request, _("A link is on its way. It works for some days, once."))
        else:
            messages.warning(request, _("This address had three links today. Try again tomorrow."))
        return redirect(self.home)


class RemoveContactView(ContactView):
    """Forget the address."""

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        self.contact.delete()
        messages.success(request, _("The address is deleted. Links to it do not work any more."))
        return redirect(self.home)


class RemoveExperienceView(ActivityView):
    """Take somebody's words off the page."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        get_object_or_404(self.activity.experiences, pk=self.kwargs["pk"]).delete()
        messages.success(request, _("These words are off the page."))
        return redirect(self.home)
