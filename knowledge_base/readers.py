"""Internal by group: who may read, from the first moment that a knowledge base exists."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import Group
from django.http import Http404, HttpRequest, HttpResponseBase
from wagtail.models import Page, PageViewRestriction

from .conf import conf


def close(index: Page) -> None:
    """Shows this page and all below it to the group of readers only, unless an editor has chosen already."""
    if PageViewRestriction.objects.filter(page_id=index.pk).exists():
        return
    group, _is_new = Group.objects.get_or_create(name=conf.READERS_GROUP)
    restriction = PageViewRestriction.objects.create(
        page_id=index.pk, restriction_type=PageViewRestriction.GROUPS
    )
    restriction.groups.add(group)


def not_found_for_outsiders(serve: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Who is logged in and not in the group gets "not found": a log-in page would only send them in a circle."""

    def inner(page: Page, request: HttpRequest, args: list, kwargs: dict[str, Any]) -> HttpResponseBase:
        from .models import KnowledgeIndexPageMixin, VouchedMixin

        if isinstance(page, KnowledgeIndexPageMixin | VouchedMixin) and request.user.is_authenticated:
            restrictions = page.get_view_restrictions()
            if not all(restriction.accept_request(request) for restriction in restrictions):
                raise Http404
        return serve(page, request, args, kwargs)

    return inner
