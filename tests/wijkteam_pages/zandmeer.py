"""A small town for tests: two districts, three neighbourhoods, two teams, a few postcodes."""

from datetime import date
from types import SimpleNamespace

from reference_site.home.models import HomePage
from wagtail.models import Locale, Page, Site

from wijkteam_pages.models import (
    District,
    Location,
    Municipality,
    Neighbourhood,
    OrganisationSettings,
    PostcodeRange,
    Team,
    TeamIndexPage,
    TeamPage,
    WalkInSession,
)


def build() -> SimpleNamespace:
    """Noord and Oost with a team each; the Kade is in Noord and belongs to team Oost."""
    town = Municipality.objects.create(name="Zandmeer", code="GM9361")
    noord = District.objects.create(municipality=town, code="WK936101", name="Noord")
    oost = District.objects.create(municipality=town, code="WK936102", name="Oost")
    duin = Neighbourhood.objects.create(district=noord, code="BU93610100", name="Duinbuurt")
    kade = Neighbourhood.objects.create(district=noord, code="BU93610101", name="Kade")
    plas = Neighbourhood.objects.create(district=oost, code="BU93610200", name="Plasbuurt")
    team_noord = Team.objects.create(municipality=town, name="Wijkteam Noord", slug="noord")
    team_oost = Team.objects.create(municipality=town, name="Wijkteam Oost", slug="oost")
    team_noord.districts.add(noord)
    team_oost.districts.add(oost)
    team_oost.neighbourhoods.add(kade)
    PostcodeRange.objects.bulk_create(
        PostcodeRange(postcode=postcode, first_number=first, last_number=last, neighbourhood=area)
        for postcode, first, last, area in [
            ("3210AB", 1, 40, duin),
            ("3210AC", 1, 19, duin),
            ("3210AC", 21, 60, kade),
            ("3210AD", 2, 30, plas),
            ("3210AE", 2, 10, kade),
            ("3210AE", 12, 30, plas),
        ]
    )
    return SimpleNamespace(**locals())


def build_with_pages() -> SimpleNamespace:
    """The same with a page for each team in Dutch, and Noord's in English too."""
    town = build()
    dutch, _created = Locale.objects.get_or_create(language_code="nl")
    english, _created = Locale.objects.get_or_create(language_code="en")
    root = Page.objects.get(depth=1)
    town.home = root.add_child(instance=HomePage(title="Wijkteams Zandmeer", slug="zandmeer", locale=dutch))
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "port": 80, "root_page": town.home}
    )
    # Else the first visitor makes it, which is a change.
    OrganisationSettings.objects.create(
        site=Site.objects.get(is_default_site=True), name="Wijkteams Zandmeer"
    )
    town.index = town.home.add_child(
        instance=TeamIndexPage(title="Wijkteams", slug="wijkteams", locale=dutch)
    )
    for team in (town.team_noord, town.team_oost):
        town.index.add_child(instance=TeamPage(title=team.name, slug=team.slug, team=team, locale=dutch))
    town.page_noord = TeamPage.objects.get(team=town.team_noord)
    for page in (town.home, town.index, town.page_noord):
        page.copy_for_translation(english)
    Page.objects.filter(locale=english).update(live=True)
    return town


def de_kap(town: SimpleNamespace) -> Location:
    """The house where team Noord works."""
    return Location.objects.create(
        municipality=town.town,
        name="De Kap",
        street="Lindelaan",
        house_number="12",
        postcode="3210 AB",
        city="Zandmeer",
    )


def build_open_on_tuesdays() -> SimpleNamespace:
    """The same with pages and hours: Noord is open on Tuesdays from 9 to 12 in De Kap, Oost has no hours yet."""
    town = build_with_pages()
    town.team_noord.hours_checked_on = date(2026, 11, 1)
    town.team_noord.save()
    town.kap = de_kap(town)
    town.tuesday = WalkInSession.objects.create(
        team=town.team_noord, location=town.kap, weekday=1, opens=9 * 60, closes=12 * 60
    )
    return town
