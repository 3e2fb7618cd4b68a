"""What residents come with, as a taxonomy. A topic's id is its translation key: the same in all languages."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from ..models import Topic
from .identity import derived
from .offer import Filters

TOPICS = derived("taxonomy", "topics")


def main_topics() -> QuerySet[Topic]:
    """In the main language, in the order of every page."""
    return Topic.objects.filter(locale__language_code=settings.LANGUAGE_CODE).order_by("sort_order", "name")


def fits_topics(filters: Filters) -> bool:
    """Whether a team can fit what is asked about topics. A team answers to all of them: nobody is sent away."""
    if filters.taxonomy_id not in (None, TOPICS):
        return False
    term = filters.taxonomy_term_id
    return term is None or main_topics().filter(translation_key=term).exists()


def taxonomy() -> dict[str, Any]:
    """The only taxonomy."""
    return {
        "id": str(TOPICS),
        "name": _("Topics"),
        "description": _("What residents come to a district team with."),
    }


def term(topic: Topic) -> dict[str, Any]:
    """One term of it."""
    return {
        "id": str(topic.translation_key),
        "code": topic.key,
        "name": topic.name,
        "description": topic.sentence,
        "taxonomy_id": str(TOPICS),
        "taxonomy_detail": taxonomy(),
        "language": settings.LANGUAGE_CODE,
    }
