"""A town with pages: team Noord walks in at De Kap on Tuesday mornings, team Oost nowhere yet."""

from datetime import date
from types import SimpleNamespace

import pytest

from tests.wijkteam_pages import zandmeer
from wijkteam_pages.models import ContactChannel, Faq, Location, ShortAddress, WalkInSession


@pytest.fixture
def town(db) -> SimpleNamespace:
    town = zandmeer.build_with_pages()
    town.team_noord.hours_checked_on = date(2026, 11, 20)
    town.team_noord.save()
    town.kap = Location.objects.create(
        municipality=town.town,
        name="De Kap",
        street="Lindelaan",
        house_number="12",
        postcode="3210 AB",
        city="Zandmeer",
    )
    town.tuesday = WalkInSession.objects.create(
        team=town.team_noord, location=town.kap, weekday=1, opens=9 * 60, closes=12 * 60
    )
    ContactChannel.objects.create(team=town.team_noord, kind="phone", value="010 555 01 20")
    town.faq = Faq.objects.create(question="Kost het geld?", answer="<p>Nee.</p>", locale=town.home.locale)
    town.short = ShortAddress.objects.get(team=town.team_noord)
    town.short_oost = ShortAddress.objects.get(team=town.team_oost)
    return town
