"""Noord on a Tuesday in November: a coffee morning of the team, a garden of residents, a page for each."""

from datetime import date
from types import SimpleNamespace

from django.utils.text import slugify
from reference_site.home.models import HomePage
from wagtail.models import Locale, Page, Site

from tests.wijkteam_pages.hours import people
from wijkteam_pages.hours_words import plain
from wijkteam_pages.models import (
    Activity,
    ActivityIndexPage,
    ActivityPage,
    ActivitySession,
    District,
    OrganisationSettings,
    ResidentContact,
    Topic,
)

TUESDAY, SATURDAY = 1, 5
RIA = "ria@tuin.example"


def build() -> SimpleNamespace:
    """The town of the hours, and two activities: Fatima's coffee in Noord, Ria's garden for all."""
    town = people.build()
    town.dutch, _made = Locale.objects.get_or_create(language_code="nl")
    town.district = District.objects.create(municipality=town.town, code="WK936101", name="Noord")
    town.noord.districts.add(town.district)
    town.alone = Topic.objects.create(
        key="loneliness", name="Eenzaamheid", sentence="Samen.", locale=town.dutch
    )
    town.coffee = an_activity(town, "Koffieochtend", team=town.noord, organiser="team")
    town.coffee.districts.add(town.district)
    town.coffee.topics.add(town.alone)
    town.weekly = a_moment(town.coffee, TUESDAY, 600, 690)
    town.garden = an_activity(
        town, "Buurttuin", kind="initiative", organiser="residents", organiser_name="Ria", location=town.kap
    )
    town.saturdays = a_moment(town.garden, SATURDAY, 600, 720)
    town.ria = ResidentContact.objects.create(activity=town.garden, email=RIA, added_on=people.TODAY)
    return town


def an_activity(town: SimpleNamespace, name: str, **fields) -> Activity:
    fields.setdefault("location", town.linde)
    return Activity.objects.create(municipality=town.town, name=name, **fields)


def a_moment(activity: Activity, weekday: int, opens: int, closes: int, **fields) -> ActivitySession:
    return ActivitySession.objects.create(
        activity=activity, weekday=weekday, opens=opens, closes=closes, **fields
    )


def once(activity: Activity, day: date, opens: int = 600, closes: int = 720) -> ActivitySession:
    """A moment on one day only."""
    return a_moment(activity, day.weekday(), opens, closes, valid_from=day, valid_until=day)


def publish(town: SimpleNamespace) -> SimpleNamespace:
    """Put a page for each activity on the site, below the list."""
    root = Page.objects.get(depth=1)
    home = town.home = root.add_child(instance=HomePage(title="Zandmeer", slug="zandmeer", locale=town.dutch))
    site, _made = Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "port": 80, "root_page": home}
    )
    OrganisationSettings.objects.create(site=site)
    town.index = home.add_child(
        instance=ActivityIndexPage(title="Activiteiten", slug="activiteiten", locale=town.dutch)
    )
    town.coffee_page = a_page(town, town.coffee)
    town.garden_page = a_page(town, town.garden)
    return town


def a_page(town: SimpleNamespace, activity: Activity) -> ActivityPage:
    return town.index.add_child(
        instance=ActivityPage(
            title=activity.name,
            slug=slugify(activity.name),
            activity=activity,
            intro=f"{activity.name} voor de buurt.",
            locale=town.dutch,
        )
    )


def words_of(answer) -> str:
    """The words of an answer, without markup."""
    return " ".join(plain(answer.content.decode()).split())
