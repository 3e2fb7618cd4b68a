"""The knowledge base with its ten methods, each by the worksheet and with somebody who vouches for it."""

import json
from datetime import date, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from wagtail.models import Locale

from knowledge_base.models import KnowledgeIndexPage, LifeArea, MethodPage, MethodRelation
from reference_site.demo.content import read, read_folder
from reference_site.demo.identity import demo_id
from reference_site.demo.loading.pages import publish
from reference_site.home.models import HomePage
from wijkteam_pages.models import Topic
from wijkteam_pages.roles import Role, grant_page_permissions

LINES = ("summary", "problem", "goal", "target_group", "duration", "evidence_note", "phase")
PROSE = ("competences", "conditions", "theory")
# Checked lately, but for one: so that a reader sees what a method looks like that nobody looked at for too long.
CHECKED_DAYS_AGO = 20
NEGLECTED = "outreachend-werken"
NEGLECTED_DAYS_AGO = 420


def is_there() -> bool:
    return MethodPage.objects.exists()


def load(today: date) -> None:
    """Makes the knowledge base below home, in Dutch only: it is for workers."""
    home = HomePage.objects.get(locale=Locale.get_default())
    index = publish(home, KnowledgeIndexPage, "knowledge", read("pages/knowledge"))
    grant_page_permissions(Role.KNOWLEDGE_OWNER, index)
    entries = read_folder("methods")
    methods = {key: _load(index, key, entry, today) for key, entry in entries.items()}
    for key, entry in entries.items():
        _relate(methods[key], [methods[other] for other in entry["related"]])


def _load(index: KnowledgeIndexPage, key: str, entry: dict[str, Any], today: date) -> MethodPage:
    accounts = get_user_model().objects
    words = {name: entry[name] for name in ("title", *LINES)}
    words |= {name: f"<p>{entry[name]}</p>" for name in PROSE}
    words |= {name: json.dumps(value) for name, value in _streams(key, entry).items()}
    days = NEGLECTED_DAYS_AGO if key == NEGLECTED else CHECKED_DAYS_AGO + entry["sort_order"]
    return publish(
        index,
        MethodPage,
        key,
        {"nl": words},
        knowledge_owner=accounts.filter(username="kennis").first(),
        deputy=accounts.filter(username="coordinator").first(),
        checked_on=today - timedelta(days=days),
    )


def _streams(key: str, entry: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    steps = [
        {"title": step["title"], "text": f"<p>{step['text']}</p>", "minutes": step["minutes"]}
        | {"sentences": _blocks(f"{key} {step['title']}", "item", step["sentences"])}
        for step in entry["step"]
    ]
    return {
        "in_short": _blocks(f"{key} in short", "sentence", entry["in_short"]),
        "when_to_use": _blocks(f"{key} use", "line", entry["when_to_use"]),
        "when_not_to_use": _blocks(f"{key} not", "line", entry["when_not_to_use"]),
        "steps": _blocks(f"{key} steps", "step", steps),
        "materials": _blocks(f"{key} materials", "item", entry["materials"]),
        "working_elements": _blocks(f"{key} works", "line", entry["working_elements"]),
    }


def _blocks(name: str, kind: str, values: list[Any]) -> list[dict[str, Any]]:
    return [
        {"type": kind, "value": value, "id": str(demo_id("block", name, place))}
        for place, value in enumerate(values)
    ]


def _relate(method: MethodPage, others: list[MethodPage]) -> None:
    """Life areas, topics and related methods, which need the other pages to be there."""
    entry = read(f"methods/{method.slug}")
    method.life_areas.set(LifeArea.objects.filter(key__in=entry["life_areas"]))
    method.topics.set(Topic.objects.filter(key__in=entry["topics"], locale=Locale.get_default()))
    method.relations.set(
        [MethodRelation(other=other, sort_order=place) for place, other in enumerate(others)]
    )
    method.save()
    method.save_revision().publish()
