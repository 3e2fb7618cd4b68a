"""All of one kind of what waits, and what is mended from the dashboard itself."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log
from wagtail.models import Locale

from ..attention import Asker, look
from ..models import Faq
from ..next_address import next_address

LINES_A_PAGE = 100


class AllOfOneKindView(WagtailAdminTemplateMixin, View):
    """Everything that one source has for this account; for who can do nothing about it, it is not there."""

    template_name = "wijkteam_pages/admin/dashboard/all.html"
    header_icon = "list-ul"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.asker = Asker(request.user, timezone.now())
        found = [source for source in self.asker.sources if source.key == kwargs["key"]]
        if not found:
            raise Http404
        self.source = found[0]

    def get_page_title(self) -> str:
        return str(self.source.title)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        number = request.GET.get("p", "1")
        group = look(self.source, self.asker, int(number) if number.isdecimal() else 1, LINES_A_PAGE)
        return self.render_to_response(self.get_context_data(group=group, page=group.page))


class AnswerCheckedView(View):
    """ "Still right" for a question and its answer: one tap, and it is asked again after half a year."""

    http_method_names = ["post"]

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if not Asker(request.user, timezone.now()).may("wijkteam_pages.change_faq"):
            raise Http404
        self.answer = get_object_or_404(Faq, pk=kwargs["pk"], locale=Locale.get_default())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        self.answer.still_right(request.user, timezone.localdate())
        log(instance=self.answer, action="wagtail.edit")
        messages.success(request, _("Thank you. We ask again in half a year."))
        return redirect(next_address(request, "wagtailadmin_home"))
