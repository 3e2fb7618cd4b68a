"""Writing to a resident: choose a text or type, see how it will read, send."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from intake_forms.answering import begun_with
from intake_forms.desk.screens import answer_screen
from intake_forms.desk.views import ActionView


class AnswerView(ActionView):
    """Three moves of one form: put a standard text in, look at it, send it."""

    def get(self, request: HttpRequest, pk: Any) -> HttpResponse:
        return self._page(self._form())

    def post(self, request: HttpRequest, pk: Any) -> HttpResponse:
        move = request.POST.get("move")
        if move == "send":
            return super().post(request, pk)
        form = self._form(request.POST)
        form.is_valid()
        if move == "use" and (standard := form.chosen):
            text = begun_with(standard, form.case, form.picked, self.today)
            return self._page(
                self._form(initial={**request.POST.dict(), "text": text, "standard": standard.pk})
            )
        if move == "change" or move == "use":
            return self._page(self._form(initial=request.POST.dict()))
        return self._page(form, preview=form.cleaned_data["text"]) if form.is_valid() else self._invalid(form)

    def _form(self, data: Any = None, initial: Any = None) -> Any:
        case = self.mine().defer("answers").select_related("team").get()
        return self.action.build(data, case=case, worker=self.request.user, today=self.today, initial=initial)

    def _invalid(self, form: Any) -> HttpResponse:
        return self._page(form, status=422)

    def _page(self, form: Any, preview: str = "", status: int = 200) -> HttpResponse:
        context = answer_screen(self, self.open_case(), form, preview)
        return TemplateResponse(self.request, "intake_forms/desk/answer.html", context, status=status)
