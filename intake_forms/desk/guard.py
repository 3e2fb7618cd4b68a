"""The one way into the desk: 404 for everybody else, and a line in the access log for whoever reads."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.cache import add_never_cache_headers, patch_cache_control
from django.views import View

from intake_forms.access_log import record
from intake_forms.desk.case_file import CaseFile
from intake_forms.models import AccessLogEntry, Submission
from wijkteam_pages.models import Team


class DeskView(View):
    """Base of every view of the desk; it exists only for those who work for a team today."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.now = timezone.now()
        self.today = timezone.localdate(self.now)
        self.teams = teams_of(request.user, self.today)
        if not self.teams:
            raise Http404

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        response = super().dispatch(request, *args, **kwargs)
        add_never_cache_headers(response)
        patch_cache_control(response, no_store=True)
        return response


class CaseView(DeskView):
    """Base of every view of one request: another team's request does not exist here, by any method."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        if not self.mine().exists():
            raise Http404

    def mine(self) -> Any:
        return Submission.objects.for_user(self.request.user, self.today).filter(pk=self.kwargs["pk"])

    def open_case(self, action: AccessLogEntry.Action = AccessLogEntry.Action.OPENED) -> CaseFile:
        """Read the request and log who did, in one transaction: no line in the log, no page."""
        with transaction.atomic():
            case = self.mine().select_related("team", "topic", "owner", "deputy").get()
            record(viewer=self.request.user, submission=case, action=action, at=self.now)
            return CaseFile.read(case, revealed=action == AccessLogEntry.Action.REVEALED)


def teams_of(user: Any, on: Any) -> list[Team]:
    """Return the teams whose requests the user may see; a superuser is no case worker."""
    if user.is_superuser:
        return []
    return list(Team.objects.for_worker(user, on))
