"""The one way in: a privacy officer enters and carries out, somebody else approves; for others nothing is here."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers, patch_cache_control
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ..models import PersonRequest

ASK, APPROVE = "wijkteam_pages.ask_personrequest", "wijkteam_pages.approve_personrequest"


def may_ask(user: Any) -> bool:
    """Who reads what is held about a person; a superuser keeps the site running and does not."""
    return user.is_active and not user.is_superuser and user.has_perm(ASK)


def may_approve(user: Any) -> bool:
    """Who can be the second person; the account sees of whom and how much, and nothing of what it says."""
    return user.is_active and user.has_perm(APPROVE)


class RightsView(WagtailAdminTemplateMixin, View):
    """Base of every view here."""

    header_icon = "key"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.now = timezone.now()
        self.may_ask, self.may_approve = may_ask(request.user), may_approve(request.user)
        if not self.lets_in():
            raise Http404
        self.find()

    def lets_in(self) -> bool:
        return self.may_ask or self.may_approve

    def find(self) -> None:
        """Fetch what the view is about, or raise Http404."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        response = super().dispatch(request, *args, **kwargs)
        add_never_cache_headers(response)
        patch_cache_control(response, no_store=True)
        return response

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        own = {"url": reverse("wijkteam_rights:list"), "label": _("Requests of persons")}
        return [*self.breadcrumbs_items, own, {"url": "", "label": self.get_page_title()}]


class OfficerView(RightsView):
    """Only for who enters and carries out requests."""

    def lets_in(self) -> bool:
        return self.may_ask


class OneRequestView(RightsView):
    """Base of the views of one request."""

    def find(self) -> None:
        requests = PersonRequest.objects.select_related("asked_by", "approved_by")
        self.found = get_object_or_404(requests, pk=self.kwargs["pk"])
        self.home = reverse("wijkteam_rights:request", args=[self.found.pk])

    def get_page_title(self) -> str:
        return str(self.found.get_kind_display())
