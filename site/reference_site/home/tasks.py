"""What a resident can do from the front door, as cards."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.models import Page

from intake_forms.models import FormPage, Submission
from wijkteam_pages.models import OrganisationSettings

KINDS = Submission.Kind
ICONS = {
    KINDS.HELP: "heart-handshake",
    KINDS.IDEA: "bulb",
    KINDS.CONCERN: "hand-stop",
    KINDS.OFFER: "friends",
}


@dataclass(frozen=True, slots=True)
class Task:
    """One card."""

    title: str
    url: str
    text: str
    icon: str


def tasks_of(home: Page, request: HttpRequest) -> list[Task]:
    """Call us, and each form that the menu shows, in the menu's order."""
    forms = FormPage.objects.child_of(home).live().public().in_menu()
    texts = {
        KINDS.HELP: _("Ask your question in 5 minutes"),
        KINDS.IDEA: _("For your street or neighbourhood"),
        KINDS.CONCERN: _("For somebody you worry about"),
        KINDS.OFFER: _("For who wants to do something"),
    }
    cards = [
        Task(form.title, form.get_url(request), form.search_description or texts[form.kind], ICONS[form.kind])
        for form in forms
    ]
    return [*phone(OrganisationSettings.for_request(request)), *cards]


def phone(organisation: OrganisationSettings) -> list[Task]:
    """The town's telephone, where it has one."""
    number = organisation.phone
    if not number:
        return []
    address = "tel:" + "".join(sign for sign in number if sign in "+0123456789")
    return [Task(_("Call us"), address, format_html("<bdi>{}</bdi>", number), "phone")]
