"""Moderation: what residents propose beside what the site says, taken over in parts or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from wagtail.admin import messages

from ...hours_words import in_a_row, plain
from ...models import Proposal
from ...translations_behind import translations_of
from ..proposing.parts import BY_KEY, PARTS, Goes, Part, present
from ..proposing.sending import decide
from ..proposing.views import page_in_main_language
from .forms import DecisionForm
from .guard import ProposalsView


@dataclass(frozen=True)
class Row:
    """One part: what the site says now, and what is proposed."""

    part: Part
    old: str
    new: str

    @property
    def is_by_hand(self) -> bool:
        return self.part.goes is Goes.BY_HAND

    @property
    def is_said(self) -> bool:
        return self.part.goes is Goes.TO_WHAT_PEOPLE_SAY


class ProposalListView(ProposalsView):
    """What waits, the oldest first."""

    template_name = "wijkteam_pages/admin/activities/proposals.html"

    def get_page_title(self) -> str:
        return _("Proposals of residents")

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render_to_response(self.get_context_data(proposals=self.proposals))


class DecideView(ProposalsView):
    """Old and new side by side; a tick takes a part over."""

    template_name = "wijkteam_pages/admin/activities/proposal.html"

    def find(self) -> None:
        super().find()
        self.proposal: Proposal = get_object_or_404(self.proposals, pk=self.kwargs["pk"])
        self.home = reverse("wijkteam_activities:proposals")

    def get_page_title(self) -> str:
        return _("Proposal")

    def get_page_subtitle(self) -> str:
        return self.proposal.activity.name

    def path(self) -> list[dict[str, str]]:
        return [{"url": self.home, "label": _("Proposals of residents")}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.show(DecisionForm(), {part.key for part in PARTS})

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = DecisionForm(request.POST)
        ticked = set() if "decline" in request.POST else set(request.POST.getlist("part"))
        if not form.is_valid():
            return self.show(form, ticked, status=422)
        answer = form.cleaned_data["answer"]
        try:
            was_first = decide(self.proposal, ticked, answer=answer, by=request.user, at=self.now)
        except ValidationError as error:
            form.add_error(None, error.messages)
            return self.show(form, ticked, status=422)
        self.say(ticked, was_first)
        return redirect(self.home)

    def say(self, ticked: set[str], was_first: bool) -> None:
        if not was_first:
            messages.warning(self.request, _("A colleague decided about this proposal just now."))
        elif ticked:
            messages.success(self.request, _("Taken over. It is on the page now."))
            if any(BY_KEY[key].goes is Goes.TO_THE_PAGE for key in ticked if key in BY_KEY):
                self.say_what_is_behind()
        else:
            messages.success(self.request, _("Not taken over. What was proposed is deleted."))

    def say_what_is_behind(self) -> None:
        """The same page in other languages, which says what it said; each with where it is changed."""
        page = page_in_main_language(self.proposal.activity)
        others = translations_of(page) if page else []
        if not others:
            return
        names = [get_language_info(each.locale.language_code)["name_translated"] for each in others]
        text = _(
            "The page in another language still says what it said: %(languages)s. Translate what is new."
        )
        buttons = [
            messages.button(
                reverse("wagtailadmin_pages:edit", args=[each.pk]),
                _("To the page in %(name)s") % {"name": name},
            )
            for each, name in zip(others, names, strict=True)
        ]
        messages.warning(self.request, text % {"languages": plain(in_a_row(names))}, buttons=buttons)

    def show(self, form: DecisionForm, ticked: set[str], status: int = 200) -> HttpResponse:
        activity = self.proposal.activity
        context = self.get_context_data(
            proposal=self.proposal,
            activity=activity,
            rows=self.rows(),
            ticked=ticked,
            first_name=(self.proposal.content or {}).get("first_name", ""),
            form=form,
            back_url=self.home,
        )
        return self.render_to_response(context, status=status)

    def rows(self) -> list[Row]:
        activity, content = self.proposal.activity, self.proposal.content or {}
        page = page_in_main_language(activity)
        return [
            Row(part, present(part, activity, page), content[part.key])
            for part in PARTS
            if part.key in content
        ]
