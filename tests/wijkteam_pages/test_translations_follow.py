"""A translation is on the site, and open to somebody, only as long as its Dutch page is."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from reference_site.home.models import HomePage, StandardPage
from wagtail.models import Locale, Page, PageViewRestriction, Site

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
ENGLISH = "/en/complaints/"


@pytest.fixture
def dutch() -> StandardPage:
    """A Dutch page, live, with its English translation."""
    english = Locale.objects.get_or_create(language_code="en")[0]
    home = Page.get_first_root_node().add_child(instance=HomePage(title="Wijkteams", slug="town"))
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "testserver", "root_page": home}
    )
    home.copy_for_translation(english).save_revision().publish()
    page = home.add_child(instance=StandardPage(title="Klachten", slug="klachten"))
    translation = page.copy_for_translation(english)
    translation.title, translation.slug = "Complaints", "complaints"
    translation.save_revision().publish()
    return page


def reads(client, address: str = ENGLISH) -> bool:
    return client.get(address).status_code == 200


def test_what_is_unpublished_is_so_in_every_language_and_its_words_are_kept(client, dutch):
    assert reads(client)
    dutch.unpublish()
    assert not reads(client)
    assert Page.objects.get(slug="complaints").title == "Complaints"


def test_what_is_deleted_leaves_no_translation_behind(client, dutch):
    dutch.delete()
    assert not reads(client)


def test_unpublishing_a_translation_leaves_the_dutch_page(client, dutch):
    Page.objects.get(slug="complaints").specific.unpublish()
    assert reads(client, "/nl/klachten/")


def test_what_is_closed_later_is_closed_in_every_language_and_opens_again(client, dutch, django_user_model):
    group = Group.objects.create(name="Lezers")
    restriction = PageViewRestriction.objects.create(page=dutch, restriction_type="groups")
    restriction.groups.add(group)
    assert not reads(client)
    reader = django_user_model.objects.create_user("lezer")
    client.force_login(reader)
    assert not reads(client), "an account is not enough"
    reader.groups.add(group)
    assert reads(client)
    client.logout()
    restriction.delete()
    assert reads(client)


def test_a_group_that_is_taken_away_is_so_in_every_language(client, dutch, django_user_model):
    group = Group.objects.create(name="Lezers")
    restriction = PageViewRestriction.objects.create(page=dutch, restriction_type="groups")
    restriction.groups.add(group)
    reader = django_user_model.objects.create_user("lezer")
    reader.groups.add(group)
    client.force_login(reader)
    group.pageviewrestriction_set.remove(restriction)
    assert not reads(client)


def test_what_is_sent_to_be_translated_is_not_on_the_site_before_somebody_publishes_it(
    client, admin_client, dutch, django_capture_on_commit_callbacks
):
    news = dutch.get_parent().add_child(instance=StandardPage(title="Nieuws", slug="nieuws"))
    locales = [Locale.objects.get(language_code="en").pk]
    with django_capture_on_commit_callbacks(execute=True):
        admin_client.post(
            reverse("wagtail_localize:submit_page_translation", args=[news.pk]), {"locales": locales}
        )
    translation = news.get_translation(Locale.objects.get(language_code="en"))
    assert not translation.live
    assert '<html lang="nl"' in client.get("/en/nieuws/").content.decode()
