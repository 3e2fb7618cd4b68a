"""Teams with their channels, the people who are shown, and their questions."""

from datetime import date, timedelta
from typing import Any

from wagtail.models import Locale

from reference_site.demo.content import read_folder
from reference_site.demo.identity import demo_id
from wijkteam_pages.models import (
    ContactChannel,
    District,
    Faq,
    Municipality,
    Neighbourhood,
    Team,
    TeamMember,
    Topic,
)


def is_there() -> bool:
    return Team.objects.exists()


def load(today: date) -> None:
    """Makes each team as its file says, checked today or as long ago as it says."""
    for key, entry in read_folder("teams").items():
        team = Team.objects.create(
            id=demo_id("team", key),
            municipality=Municipality.objects.get(id=demo_id("municipality")),
            name=entry["name"],
            slug=entry["slug"],
            hours_checked_on=today - timedelta(days=entry.get("checked_days_ago", 0)),
            is_fallback=entry.get("is_fallback", False),
        )
        team.districts.set(
            District.objects.filter(id__in=[demo_id("district", area) for area in entry["districts"]])
        )
        team.neighbourhoods.set(Neighbourhood.objects.filter(code__in=entry.get("neighbourhoods", [])))
        team.topics.set(_in_main_language(Topic, "topic", entry.get("topics", [])))
        team.faqs.set(_in_main_language(Faq, "faq", entry["faqs"]))
        _load_channels(team, entry["channel"])
        _load_members(team, entry["member"])


def _in_main_language(model: Any, name: str, keys: list[str]) -> Any:
    return model.objects.filter(
        locale=Locale.get_default(), translation_key__in=[demo_id(name, key) for key in keys]
    )


def _load_channels(team: Team, channels: list[dict[str, Any]]) -> None:
    for entry in channels:
        fields = {name: value for name, value in entry.items() if name != "hours"}
        ContactChannel.objects.create(id=demo_id("channel", team.slug, entry["kind"]), team=team, **fields)


def _load_members(team: Team, members: list[dict[str, Any]]) -> None:
    for place, entry in enumerate(members):
        member = TeamMember.objects.create(
            id=demo_id("member", team.slug, entry["name"]),
            team=team,
            name=entry["name"],
            role=entry["role"],
            languages=entry.get("languages", ""),
            sort_order=place,
        )
        member.topics.set(_in_main_language(Topic, "topic", entry["topics"]))
