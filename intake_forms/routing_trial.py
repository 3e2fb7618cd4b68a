"""“Where would this go?”: an editor tries an address and a topic, and reads which team gets it and by which rule."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Locale, Site

from wijkteam_pages.finder import find
from wijkteam_pages.models import Topic
from wijkteam_pages.postcodes import Unreadable, parse_house_number, parse_postcode

from .models import FormPage, Submission
from .routing import NobodyToSendTo, Rule, route

BY_RULE = {
    Rule.OWN: _("By a rule that was made for your town."),
    Rule.POSTCODE: _("By its postcode: this team serves that neighbourhood or district."),
    Rule.FALLBACK: _("No postcode decides. This team is marked as the team for the rest."),
    Rule.FIRST: _(
        "No postcode decides, and no team is marked as the team for the rest. So it is the first by name."
    ),
}


class TrialForm(forms.Form):
    """What decides where a request goes; all of it may be left open, as on a form that does not ask for it."""

    form = forms.ModelChoiceField(FormPage.objects.none(), label=_("Form"))
    postcode = forms.CharField(required=False, max_length=20, label=_("Postcode"))
    house_number = forms.CharField(required=False, max_length=20, label=_("House number"))
    topic = forms.ModelChoiceField(Topic.objects.none(), required=False, label=_("Topic"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        main = Locale.get_default()
        self.fields["form"].queryset = FormPage.objects.filter(locale=main)
        self.fields["topic"].queryset = Topic.objects.filter(locale=main)

    def clean_postcode(self) -> str:
        typed = self.cleaned_data["postcode"].strip()
        try:
            return str(parse_postcode(typed)) if typed else ""
        except Unreadable as error:
            raise forms.ValidationError(
                _("Write four digits and two letters, such as 3210 AB."), code="unreadable"
            ) from error

    def clean_house_number(self) -> str:
        typed = self.cleaned_data["house_number"].strip()
        try:
            return str(parse_house_number(typed)) if typed else ""
        except Unreadable as error:
            raise forms.ValidationError(_("Write a number, such as 12."), code="unreadable") from error

    def as_sent(self, now: datetime) -> Submission:
        """The request that this would be; it is not saved."""
        typed, page = self.cleaned_data, self.cleaned_data["form"]
        address = {name: typed[name] for name in ("postcode", "house_number") if typed[name]}
        answer = {"key": "postcode", "question": "", "kind": "postcode", "value": address, "text": ""}
        return Submission(
            kind=page.kind,
            form_page_key=page.translation_key,
            form_title=page.title,
            language=page.locale.language_code,
            topic=typed["topic"],
            received_at=now,
            answers=[answer] if typed["postcode"] else [],
        )


class RoutingTrialView(WagtailAdminTemplateMixin, View):
    """For who may edit the site's pages; nothing is kept, and no postcode stands in an address."""

    template_name = "intake_forms/editing/where_would_this_go.html"
    page_title = _("Where would this go?")
    header_icon = "redirect"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
        if site is None or not site.root_page.permissions_for_user(request.user).can_edit():
            raise Http404

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(TrialForm(initial={"form": request.GET.get("formulier")}))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = TrialForm(request.POST)
        return self.show(form, outcome(form) if form.is_valid() else {})

    def show(self, form: TrialForm, found: dict[str, Any] | None = None) -> HttpResponse:
        """The questions, and below them the answer."""
        return self.render_to_response(self.get_context_data(form=form, **(found or {})))


def outcome(form: TrialForm) -> dict[str, Any]:
    """The team and the rule in words; and whether the house number was needed and is missing."""
    postcode, number = form.cleaned_data["postcode"], form.cleaned_data["house_number"]
    finding = find(parse_postcode(postcode)) if postcode else None
    notes = {
        "is_elsewhere": bool(finding) and not finding.is_known,
        "needs_number": bool(finding) and finding.needs_house_number and not number,
    }
    try:
        routed = route(form.as_sent(timezone.now()))
    except NobodyToSendTo:
        return notes | {"nobody": True}
    return notes | {"team": routed.team, "by_rule": BY_RULE[routed.rule]}
