"""Noord's page as residents open it, and the addresses where its hours are changed."""

from types import SimpleNamespace

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from reference_site.home.models import HomePage
from wagtail.models import Locale, Page, Site

from wijkteam_pages.hours_admin.versions import version_of
from wijkteam_pages.hours_words import plain
from wijkteam_pages.models import TeamIndexPage, TeamPage

ADDRESS = "/nl/wijkteams/noord/"


def publish(town: SimpleNamespace) -> TeamPage:
    """Put Noord's page on the site."""
    dutch, _created = Locale.objects.get_or_create(language_code="nl")
    root = Page.objects.get(depth=1)
    home = root.add_child(instance=HomePage(title="Wijkteams Zandmeer", slug="zandmeer", locale=dutch))
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "port": 80, "root_page": home}
    )
    index = home.add_child(instance=TeamIndexPage(title="Wijkteams", slug="wijkteams", locale=dutch))
    return index.add_child(
        instance=TeamPage(title="Wijkteam Noord", slug="noord", team=town.noord, locale=dutch)
    )


def as_a_resident() -> str:
    """The words of Noord's page, for somebody without a session."""
    answer = Client().get(ADDRESS)
    assert answer.status_code == 200
    return " ".join(plain(answer.content.decode()).split())


def to(town: SimpleNamespace, name: str, *rest: object) -> str:
    """An address of Noord's hours in the admin."""
    return reverse(f"wijkteam_hours:{name}", args=[town.noord.pk, *rest])


def seen(record) -> dict[str, object]:
    """What a form sends along of the record that it shows: which version that is."""
    return {"version": version_of(record)}


def text(answer: HttpResponse) -> str:
    """The words of an answer."""
    return " ".join(plain(answer.content.decode()).split())
