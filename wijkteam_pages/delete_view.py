"""Deleting a record in the admin, which says in a sentence when it is still in use."""

from __future__ import annotations

from typing import Any

from django.db.models import ProtectedError, RestrictedError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.generic import DeleteView


class DeleteUnlessInUse(DeleteView):
    """Wagtail's own view answers with an error page when other records need this one."""

    http_method_names = ["get", "head", "post", "options"]

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            return super().form_valid(form)
        except (ProtectedError, RestrictedError):
            sentence = _(
                "“%(record)s” was not deleted: it is still in use. Switch it off instead, or empty it first."
            )
            messages.error(self.request, sentence % {"record": self.object})
            return redirect(self.index_url_name)
