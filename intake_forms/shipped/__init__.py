"""The forms that come with the suite: plain TOML files, with their words a language each.

A block has an id that never changes, so that its translations stay with it.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

FOLDER = Path(__file__).parent
BLOCKS = UUID("5b0e8a4e-3f0c-4c8e-9a55-f0a3d1c7be21")
PAGE_WORDS = ("title", "slug", "intro", "what_happens_next")
BEHAVIOUR = ("kind", "quick_exit", "resumable", "working_days")
WORDS = ("title", "intro", "label", "hint", "why", "text")
FACTS = ("required", "fills_in", "house_number", "unsafe_answers")


@dataclass(frozen=True, slots=True)
class ShippedForm:
    """One form as it is delivered; `is_switched_off` means that a town has something to arrange first."""

    key: str
    data: dict[str, Any]

    @property
    def is_switched_off(self) -> bool:
        return bool(self.data.get("switched_off"))

    @property
    def behaviour(self) -> dict[str, Any]:
        """What is the same in every language, by the names of the page's fields."""
        return {name: self.data[name] for name in BEHAVIOUR}

    def words(self, language: str) -> dict[str, Any]:
        """Title, texts and steps in one language, by the names of the page's fields."""
        words = {name: self.data[language][name] for name in PAGE_WORDS}
        return words | {"steps": json.dumps([self._step(step, language) for step in self.data["step"]])}

    def _step(self, step: dict[str, Any], language: str) -> dict[str, Any]:
        value = _words(step, language) | {
            "questions": [self._question(question, language) for question in step["question"]],
            "condition": self._condition(step),
        }
        return {"type": "step", "id": self._id(step["key"]), "value": value}

    def _question(self, question: dict[str, Any], language: str) -> dict[str, Any]:
        value = _words(question, language) | {name: question[name] for name in FACTS if name in question}
        value |= {"condition": self._condition(question)}
        if "text" not in value:
            value |= {"key": question["key"], "required": question.get("required", True)}
        if "options" in question:
            value["options"] = [
                self._item(_words(option, language) | {"key": option["key"]}, question["key"], option["key"])
                for option in question["options"]
            ]
        return {"type": question["kind"], "id": self._id("question", question["key"]), "value": value}

    def _condition(self, entry: dict[str, Any]) -> dict[str, Any]:
        rule = entry.get("condition")
        return {"how": "all", "rules": [self._item(rule, entry["key"], "rule")] if rule else []}

    def _item(self, value: dict[str, Any], *names: str) -> dict[str, Any]:
        return {"type": "item", "id": self._id(*names), "value": value}

    def _id(self, *names: str) -> str:
        return str(uuid5(BLOCKS, " ".join((self.key, *names))))


def shipped_forms() -> list[ShippedForm]:
    """All of them, in the order in which a menu shows them."""
    files = sorted(FOLDER.glob("*.toml"))
    forms = [ShippedForm(file.stem, tomllib.loads(file.read_text(encoding="utf-8"))) for file in files]
    return sorted(forms, key=lambda form: form.data["sort_order"])


def _words(entry: dict[str, Any], language: str) -> dict[str, str]:
    return {name: text for name, text in entry[language].items() if name in WORDS}
