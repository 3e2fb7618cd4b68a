"""Tells a proxy in front of the site (Wagtail's WAGTAILFRONTENDCACHE) which pages are no longer right."""

import logging

from django.apps import apps
from django.conf import settings
from django.db import transaction
from wagtail.contrib.frontend_cache.utils import PurgeBatch
from wagtail.models import Page

from .models import ListsTeams, TeamPageMixin

logger = logging.getLogger(__name__)


def purge_after_commit() -> None:
    """Once the transaction is through, and once for all of its changes."""
    if not getattr(settings, "WAGTAILFRONTENDCACHE", None):
        return
    connection = transaction.get_connection()
    if all(callback is not purge for _sids, callback, _robust in connection.run_on_commit):
        transaction.on_commit(purge)


def purge() -> None:
    """All pages that a proxy may keep: a closing day shows on the team's page, in the list and on the front door."""
    try:
        batch = PurgeBatch()
        for page in pages_that_a_proxy_keeps():
            batch.add_page(page)
        batch.purge()
    except (
        Exception
    ) as error:  # a proxy that is down must not stop an editor; it keeps a page for minutes at most
        logger.warning("The proxy could not be told of a change: %s", type(error).__name__)


def pages_that_a_proxy_keeps() -> list[Page]:
    """Those that say until when they are right, in every language."""
    kept = (ListsTeams, TeamPageMixin)
    models = [model for model in apps.get_models() if issubclass(model, kept) and issubclass(model, Page)]
    return [page for model in models for page in model.objects.live()]
