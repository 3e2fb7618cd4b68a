"""The two forms, as an editor would have built them; each block has a key of its own that never changes."""

import json
from datetime import date
from typing import Any

from wagtail.models import Locale

from intake_forms.models import FormPage
from reference_site.demo.content import read_folder
from reference_site.demo.identity import demo_id
from reference_site.demo.loading.pages import count_children_after_commit, publish
from reference_site.home.models import HomePage

WORDS = ("title", "intro", "label", "hint", "why", "text")
FACTS = ("required", "fills_in", "house_number", "unsafe_answers")


def is_there() -> bool:
    return FormPage.objects.exists()


def load(today: date) -> None:
    """Makes the forms in Dutch and English."""
    home = HomePage.objects.get(locale=Locale.get_default())
    for key, entry in read_folder("forms").items():
        words = {
            language: entry[language] | {"steps": steps(key, entry, language)} for language in ("nl", "en")
        }
        facts = {name: entry[name] for name in ("kind", "quick_exit", "resumable", "working_days")}
        publish(home, FormPage, key, words, show_in_menus=True, **facts)
    count_children_after_commit()


def steps(form: str, entry: dict[str, Any], language: str) -> str:
    """The steps of a form in one language, as JSON for its StreamField."""
    return json.dumps(
        [
            {
                "type": "step",
                "id": _id(form, step["key"]),
                "value": _words(step, language)
                | {
                    "questions": [_question(form, question, language) for question in step["question"]],
                    "condition": _condition(form, step),
                },
            }
            for step in entry["step"]
        ]
    )


def _question(form: str, question: dict[str, Any], language: str) -> dict[str, Any]:
    value = _words(question, language) | {name: question[name] for name in FACTS if name in question}
    value |= {"condition": _condition(form, question)}
    if "text" not in value:
        value |= {"key": question["key"], "required": question.get("required", True)}
    if "options" in question:
        value["options"] = [
            {
                "type": "item",
                "id": _id(form, question["key"], option["key"]),
                "value": _words(option, language) | {"key": option["key"]},
            }
            for option in question["options"]
        ]
    return {"type": question["kind"], "id": _id(form, "question", question["key"]), "value": value}


def _condition(form: str, entry: dict[str, Any]) -> dict[str, Any]:
    rule = entry.get("condition")
    rules = [{"type": "item", "id": _id(form, entry["key"], "rule"), "value": rule}] if rule else []
    return {"how": "all", "rules": rules}


def _words(entry: dict[str, Any], language: str) -> dict[str, str]:
    return {name: text for name, text in entry[language].items() if name in WORDS}


def _id(*names: str) -> str:
    return str(demo_id("block", *names))
