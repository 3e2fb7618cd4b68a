"""formtools' storage over one sealed draft row: nothing in a session, nothing in a cookie."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from formtools.wizard.storage.base import BaseStorage

from .conditions import Answer
from .models.draft import Draft, nothing_yet


class DraftStorage(BaseStorage):
    """Keeps the answers apart from what was typed: only what was valid counts, all that was typed comes back."""

    def __init__(
        self, draft: Draft | None, request: HttpRequest | None = None, file_storage: Any = None
    ) -> None:
        super().__init__("", request, file_storage)
        self.draft = draft
        self.data: dict[str, Any] = draft.filled_in if draft else nothing_yet()

    def init_data(self) -> None:
        self.data = nothing_yet()

    @property
    def answers(self) -> Mapping[str, Answer]:
        """Every answer that was valid, also of steps that are not asked any more."""
        return self.data["answers"]

    @property
    def passed(self) -> Collection[str]:
        """The keys of the steps that were left with valid answers."""
        return self.data["passed"]

    def keep_answers(self, step: str, keys: Collection[str], answers: Mapping[str, Answer]) -> None:
        """A step was left with valid answers: they replace what was answered to these questions."""
        others = {key: answer for key, answer in self.answers.items() if key not in keys}
        self.data["answers"] = {**others, **answers}
        self.data["passed"] = [*(key for key in self.passed if key != step), step]

    def keep_answer(self, key: str, answer: Answer) -> None:
        """The answer to one question changed; an empty one is none."""
        others = {name: given for name, given in self.answers.items() if name != key}
        self.data["answers"] = {**others, **({key: answer} if answer else {})}

    def reopen(self, step: str) -> None:
        """A step was left with something that is not valid yet: it must be passed again."""
        self.data["passed"] = [key for key in self.passed if key != step]

    def save(self, draft: Draft, now: datetime) -> None:
        """Write the row; the clock starts again."""
        draft.filled_in = self.data
        draft.moved(now)
        draft.save()
        self.draft = draft
