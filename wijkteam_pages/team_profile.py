"""What a team's page shows of its records, in a number of queries that does not grow with them."""

from dataclasses import dataclass

from django.db.models import Prefetch
from wagtail.images import get_image_model
from wagtail.models import Locale

from .models import ContactChannel, District, Faq, Location, Team, TeamMember, Topic
from .opening import TeamHours, hours_of
from .remembered import remembered
from .shell import localised

PHOTO = "fill-120x120|format-webp"


@dataclass(frozen=True, slots=True)
class TeamProfile:
    """One team, as its page shows it."""

    team: Team
    hours: TeamHours
    channels: list[ContactChannel]
    locations: list[Location]
    members: list[TeamMember]
    topics: list[Topic]
    faqs: list[Faq]
    districts: list[District]


def profile_of(team: Team, locale: Locale) -> TeamProfile:
    """Everything about a team; texts in `locale` or else in the main language."""
    hours = hours_of(team)
    return TeamProfile(
        team=team,
        hours=hours,
        channels=sorted(team.channels.all(), key=in_fixed_order),
        locations=places_of(hours),
        members=members_of(team),
        topics=topics_of(team, locale),
        faqs=faqs_of(team, locale),
        districts=remembered(("districts of", team.pk), lambda: list(team.districts.defer("outline"))),
    )


def in_fixed_order(channel: ContactChannel) -> int:
    """Come by, call, WhatsApp, e-mail: the order of every page."""
    return ContactChannel.Kind.values.index(channel.kind)


def places_of(hours: TeamHours) -> list[Location]:
    """The buildings where the team can be found, the one with most sessions first."""
    sessions = [session for session in hours.sessions.values() if session.location_id]
    places = {session.location_id: session.location for session in sessions}
    often = [session.location_id for session in sessions]
    return sorted(places.values(), key=lambda place: (-often.count(place.pk), place.name))


def members_of(team: Team) -> list[TeamMember]:
    """Who is shown, with the photos in the size in which they are shown."""
    photos = get_image_model().objects.prefetch_renditions(PHOTO)
    return list(team.members.prefetch_related(Prefetch("photo", photos)))


def faqs_of(team: Team, locale: Locale) -> list[Faq]:
    """The questions that all teams share and those of this team, in one query.

    `Team.faqs` names records of the main language; their translations share the translation key.
    """
    own = Faq.objects.filter(teams=team).values("translation_key")
    shared = Faq.objects.filter(for_all_teams=True)
    return localised(shared | Faq.objects.filter(translation_key__in=own), locale)


def topics_of(team: Team, locale: Locale) -> list[Topic]:
    """What people can come with: the topics that the team named, or else all of them."""
    own = remembered(
        ("topics of", team.pk), lambda: frozenset(team.topics.values_list("translation_key", flat=True))
    )
    return [topic for topic in all_topics(locale) if not own or topic.translation_key in own]


def all_topics(locale: Locale) -> list[Topic]:
    """Every topic in this language, or else in the main one."""
    return remembered(("topics", locale.pk), lambda: localised(Topic.objects.all(), locale))
