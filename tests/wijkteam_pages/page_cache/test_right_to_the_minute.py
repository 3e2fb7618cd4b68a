"""A page that is kept is right: to the minute, and after every change at the next request."""

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import Locale, PageViewRestriction, Site

from tests.wijkteam_pages.page_cache.conftest import HOME, INDEX, NOORD
from wijkteam_pages.models import (
    ContactChannel,
    Faq,
    OrganisationSettings,
    ScheduleException,
    TeamMember,
    UrgentNumber,
)

pytestmark = pytest.mark.django_db
TUESDAY_MORNING = "2026-11-24T10:00:00+01:00"


def text(response):
    return response.content.decode()


@pytest.mark.parametrize("address", [NOORD, INDEX, HOME])
def test_a_second_visitor_gets_the_page_without_a_query(client, town, comes_from_cache, address):
    with time_machine.travel(TUESDAY_MORNING, tick=False):
        first = client.get(address)
        assert first.status_code == 200
        assert text(comes_from_cache(address)) == text(first)


@pytest.mark.parametrize("address", [NOORD, INDEX, HOME])
def test_the_status_changes_at_the_minute_and_not_a_second_later(client, town, comes_from_cache, address):
    with time_machine.travel("2026-11-24T08:59:00+01:00", tick=False) as now:
        before = text(client.get(address))
        now.move_to("2026-11-24T08:59:59+01:00")
        assert text(comes_from_cache(address)) == before
        now.move_to("2026-11-24T09:00:00+01:00")
        after = text(client.get(address))
        assert "12:00" in after
        assert after != before
        now.move_to("2026-11-24T12:00:00+01:00")
        assert text(client.get(address)) != after


def test_the_page_of_yesterday_is_not_shown_after_midnight(client, town):
    with time_machine.travel("2026-11-22T23:59:59+01:00", tick=False) as now:
        before = client.get(NOORD)
        now.move_to("2026-11-23T00:00:00+01:00")
        assert client.get(NOORD)["ETag"] != before["ETag"]


def change_hours(town):
    town.tuesday.closes = 11 * 60 + 45
    town.tuesday.save()
    return "11:45"


def close_tomorrow(town):
    ScheduleException.objects.create(
        team=town.team_noord,
        kind=ScheduleException.Kind.CLOSED,
        affects=ScheduleException.Affects.BOTH,
        first_day="2026-11-24",
        last_day="2026-11-24",
        message="De verwarming is stuk",
    )
    return "De verwarming is stuk"


def rename_team_page(town):
    town.page_noord.title = "Wijkteam Noordrand"
    town.page_noord.save_revision().publish()
    return "Wijkteam Noordrand"


def save_page(town):
    town.page_noord.intro = "Wij zijn verhuisd."
    town.page_noord.save()
    return "Wij zijn verhuisd."


def move_building(town):
    town.kap.street = "Kerkplein"
    town.kap.save()
    return "Kerkplein"


def add_phone(town):
    ContactChannel.objects.create(team=town.team_noord, kind="phone", value="010 555 01 99")
    return "010 555 01 99"


def add_member(town):
    TeamMember.objects.create(team=town.team_noord, name="Samira", role="support")
    return "Samira"


def add_faq(town):
    faq = Faq.objects.create(question="Kost het geld?", answer="<p>Nee.</p>", locale=Locale.get_default())
    town.team_noord.faqs.add(faq)
    return "Kost het geld?"


def add_urgent_number(town):
    UrgentNumber.objects.create(name="Nachtlijn", number="010 555 01 00", locale=Locale.get_default())
    return "Nachtlijn"


def rename_site(town):
    organisation = OrganisationSettings.for_site(Site.objects.get(is_default_site=True))
    organisation.name = "Wijkteams Zandmeer aan Zee"
    organisation.save()
    return "Wijkteams Zandmeer aan Zee"


CHANGES = [
    change_hours,
    close_tomorrow,
    rename_team_page,
    save_page,
    move_building,
    add_phone,
    add_member,
    add_faq,
    add_urgent_number,
    rename_site,
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_change_shows_at_the_next_request(client, town, change):
    with time_machine.travel(TUESDAY_MORNING, tick=False):
        client.get(NOORD)
        shown = change(town)
        assert shown in text(client.get(NOORD))


def test_what_is_taken_away_is_gone_at_the_next_request(client, town):
    with time_machine.travel(TUESDAY_MORNING, tick=False):
        client.get(NOORD)
        town.tuesday.delete()
        assert "De Kap" not in text(client.get(NOORD))
        town.page_noord.unpublish()
        assert client.get(NOORD).status_code == 404


def test_a_page_that_moves_or_becomes_private_is_gone_at_the_next_request(client, town):
    client.get(NOORD)
    PageViewRestriction.objects.create(page=town.page_noord, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(NOORD).status_code == 302
    PageViewRestriction.objects.all().delete()
    client.get(NOORD)
    town.page_noord.slug = "noordrand"
    town.page_noord.save()
    assert client.get(NOORD).status_code != 200


def test_a_draft_that_saves_itself_leaves_the_kept_page_alone(client, town, comes_from_cache):
    with time_machine.travel(TUESDAY_MORNING, tick=False):
        before = text(client.get(NOORD))
        town.page_noord.intro = "Nog niet klaar"
        town.page_noord.save_revision()
        assert text(comes_from_cache(NOORD)) == before


def test_an_uploaded_image_counts_as_a_change(client, town):
    from wagtail.images import get_image_model

    from wijkteam_pages import content_version

    before = content_version.current()
    pixel = bytes.fromhex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b")
    get_image_model().objects.create(
        title="Kap", file=SimpleUploadedFile("kap.gif", pixel), width=1, height=1
    )
    assert content_version.current() != before


def test_mail_and_postcodes_are_no_changes(town):
    from wijkteam_pages import content_version
    from wijkteam_pages.outbox import post

    before = content_version.current()
    post(to="fatima@zandmeer.example", subject="Verwijzing", text="W7K4-PQ2X", key="once")
    town.team_noord.memberships.all().delete()
    assert content_version.current() == before
