"""An account that still answers for requests is switched off, not deleted: somebody must answer for them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from intake_forms.models import Submission
from wijkteam_pages.people import name_of


def keep_owner(request: HttpRequest, user: Any) -> HttpResponse | None:
    """Stop before an account is deleted to which requests belong, and say what to do."""
    if request.method != "POST" or not Submission.objects.filter(owner=user).exists():
        return None
    sentence = _(
        "%(name)s still has requests. Switch the account off and let a colleague take the requests over."
    )
    messages.error(request, sentence % {"name": name_of(user)})
    return redirect("wagtailusers_users:edit", user.pk)


def keep_owners(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """The same for several accounts at once."""
    if action_type != "delete" or not issubclass(
        action.model, Submission._meta.get_field("owner").related_model
    ):
        return None
    owners = (keep_owner(request, user) for user in objects)
    return next((answer for answer in owners if answer is not None), None)
