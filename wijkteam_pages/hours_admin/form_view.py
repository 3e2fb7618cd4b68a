"""A screen that changes hours: form, preview in words, publish; nobody's work is overwritten unseen."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from .history import in_words
from .preview import Preview, in_short
from .publishing import Refused
from .versions import ChangedMeanwhile, conflict_about, version_of


class ChangeView:
    """For a view with a guard: the form, on its first POST the same under a preview; the second POST publishes."""

    template_name = "wijkteam_pages/admin/hours/form.html"
    home: str

    def form(self, data: Any = None) -> Any:
        raise NotImplementedError

    def preview(self, form: Any) -> list[Preview]:
        """What residents will read. Raises Refused, or ChangedMeanwhile."""
        raise NotImplementedError

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.show(self.form())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        form = self.form(request.POST)
        if not form.is_valid():
            return self.show(form, status=422)
        try:
            if "publish" not in request.POST:
                return self.show(form, preview=self.preview(form))
            self.publish(form.steps())
        except Refused as refused:
            form.tell(refused)
            return self.show(form, status=422)
        except ChangedMeanwhile as changed:
            return self.show_both(form, changed)
        self.after(form)
        return redirect(self.home)

    def after(self, form: Any) -> None:
        """What happens besides, once it is on the site."""

    def show_both(self, form: Any, changed: ChangedMeanwhile) -> HttpResponse:
        """Somebody was first: both versions, with what was typed, and the choice."""
        conflict = conflict_about(changed.record, mine=in_words(changed.record))
        newest = self.request.POST.copy()
        newest["version"] = str(version_of(changed.record))
        return self.show(self.form(newest), conflict=conflict, status=409)

    def show(self, form: Any, preview: Any = None, status: int = 200, **more: Any) -> HttpResponse:
        context = self.get_context_data(
            form=form,
            media=form.media,
            preview=preview,
            changes=in_short(preview) if preview else "",
            action_url=self.request.path,
            back_url=self.home,
            remove_url=self.remove_url() if "pk" in self.kwargs else "",
            undoable=(),
            **more,
        )
        return self.render_to_response(context, status=status)

    def remove_url(self) -> str:
        return ""


def present_or_past(present: QuerySet[Any], past: QuerySet[Any], key: Any, posted: bool) -> Any:
    """The record of a form; where somebody removed it while another was typing, as it last was. Else Http404."""
    if record := present.filter(pk=key).first():
        return record
    line = past.filter(id=key).order_by("-history_id").first() if posted else None
    if line is None:
        raise Http404
    record = line.instance
    record._state.adding = True
    return record
