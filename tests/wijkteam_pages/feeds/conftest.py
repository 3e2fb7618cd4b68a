"""A town with pages: team Noord walks in at De Kap on Tuesday mornings, team Oost nowhere yet."""

from collections.abc import Iterator
from copy import deepcopy
from types import SimpleNamespace

import pytest
from django.core.cache import cache
from django.db import transaction

from tests.wijkteam_pages import zandmeer
from wijkteam_pages.models import ContactChannel, Faq, ShortAddress


@pytest.fixture(scope="package")
def built(django_db_setup, django_db_blocker) -> Iterator[SimpleNamespace]:
    """Built once for the tests of this folder, and rolled back after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        cache.clear()
        yield build()
        transaction.set_rollback(True)
    cache.clear()


@pytest.fixture
def town(db, built) -> SimpleNamespace:
    """The town as it was built, whatever another test did to its own."""
    return deepcopy(built)


def build() -> SimpleNamespace:
    town = zandmeer.build_open_on_tuesdays()
    ContactChannel.objects.create(team=town.team_noord, kind="phone", value="010 555 01 20")
    town.faq = Faq.objects.create(question="Kost het geld?", answer="<p>Nee.</p>", locale=town.home.locale)
    town.short = ShortAddress.objects.get(team=town.team_noord)
    town.short_oost = ShortAddress.objects.get(team=town.team_oost)
    return town
