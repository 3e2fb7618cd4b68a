"""The short texts that stand everywhere: topics, questions, urgent numbers."""

from datetime import date, timedelta

from django.conf import settings
from wagtail.models import Locale

from reference_site.demo.content import read
from reference_site.demo.identity import demo_id
from reference_site.demo.loading.translating import translate
from wijkteam_pages.models import Faq, Topic, UrgentNumber
from wijkteam_pages.models.topic import REVIEWED_EVERY


def is_there() -> bool:
    return Topic.objects.exists()


def load(today: date) -> None:
    """Makes them in Dutch, and translates each into English."""
    for code, _name in settings.LANGUAGES:
        Locale.objects.get_or_create(language_code=code)
    topics = _load_topics()
    _load_faqs(topics, today + REVIEWED_EVERY)
    _load_urgent_numbers()


def _load_topics() -> dict[str, Topic]:
    topics = {}
    for place, entry in enumerate(read("topics")["topic"]):
        topics[entry["key"]] = topic = Topic.objects.create(
            locale=Locale.get_default(),
            translation_key=demo_id("topic", entry["key"]),
            key=entry["key"],
            icon=entry["icon"],
            sort_order=place,
            **entry["nl"],
        )
        translate(topic, **entry["en"])
    return topics


def _load_faqs(topics: dict[str, Topic], review_before: date) -> None:
    english = read("faqs.en")
    for place, entry in enumerate(read("faqs.nl")["faq"]):
        faq = Faq.objects.create(
            locale=Locale.get_default(),
            translation_key=demo_id("faq", entry["key"]),
            question=entry["question"],
            answer=paragraph(entry["answer"]),
            topic=topics.get(entry.get("topic")),
            for_all_teams=entry.get("for_all_teams", False),
            sort_order=place,
            review_before=review_before - timedelta(days=entry.get("review_days_sooner", 0)),
        )
        words = english[entry["key"]]
        translate(faq, question=words["question"], answer=paragraph(words["answer"]))


def _load_urgent_numbers() -> None:
    for place, entry in enumerate(read("urgent_numbers")["number"]):
        number = UrgentNumber.objects.create(
            locale=Locale.get_default(),
            translation_key=demo_id("urgent number", entry["key"]),
            number=entry["number"],
            for_children=entry["for_children"],
            sort_order=place,
            **entry["nl"],
        )
        translate(number, **entry["en"])


def paragraph(text: str) -> str:
    """Rich text of one paragraph."""
    return f"<p>{text}</p>"
