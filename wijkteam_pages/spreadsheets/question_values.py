"""Questions as rows of the sheet: one for each language, with one key for all of them."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from ..models import Faq
from .answer_text import cleaned
from .question_sheet import ALL


def all_questions() -> Any:
    return (
        Faq.objects.select_related("locale", "topic")
        .prefetch_related("teams")
        .order_by("sort_order", "translation_key", "pk")
    )


def key_of(faq: Faq) -> str:
    """The key that an editor gave, or else one that stays the same whatever is changed."""
    return faq.sheet_key or f"vraag-{faq.translation_key.hex[:10]}"


def is_main(language: str) -> bool:
    """Whether a question in this language is the one that its translations follow."""
    return language == settings.LANGUAGE_CODE


def values_of(faq: Faq) -> dict[str, Any]:
    """What a question's row says; to which teams it belongs stands at the main language."""
    language = faq.locale.language_code
    teams = [ALL] if faq.for_all_teams else sorted(team.slug for team in faq.teams.all())
    return {
        "key": key_of(faq),
        "language": language,
        "question": faq.question,
        "answer": cleaned(faq.answer),
        "topic": faq.topic.key if faq.topic else None,
        "teams": teams if is_main(language) else [],
        "sort_order": faq.sort_order,
    }
