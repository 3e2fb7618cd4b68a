"""The texts that the town's workers begin an answer with."""

from datetime import date

from intake_forms.models import StandardText
from reference_site.demo.content import read
from reference_site.demo.identity import demo_id


def is_there() -> bool:
    return StandardText.objects.exists()


def load(today: date) -> None:
    for language in ("nl", "en"):
        for entry in read(f"standard_texts.{language}")["text"]:
            StandardText.objects.create(
                id=demo_id("standard text", entry["title"]), language=language, **_trimmed(entry)
            )


def _trimmed(entry: dict[str, str]) -> dict[str, str]:
    return entry | {"text": entry["text"].strip()}
