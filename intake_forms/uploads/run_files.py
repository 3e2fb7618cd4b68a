"""The files of one run through a form: which are there, which come, which go, and which are sent."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from intake_forms.models import Draft, Submission, Upload

from . import vault
from .limits import MOST
from .reception import Received


class RunFiles:
    """What a run holds; asks the database when somebody wants to know, and not before."""

    def __init__(self, draft: Draft | None) -> None:
        self.draft = draft
        self._found: list[Upload] | None = None

    @property
    def uploads(self) -> list[Upload]:
        if self._found is None:
            self._found = list(self.draft.uploads.all()) if self.draft else []
        return self._found

    @property
    def room(self) -> int:
        """How many more may come."""
        return MOST - len(self.uploads)

    def of(self, question: str) -> list[Upload]:
        return [upload for upload in self.uploads if upload.question == question]

    def answer(self, question: str) -> dict[str, list[str]]:
        """The answer to a question: each file by its key, with its name and size."""
        return {str(upload.pk): upload.as_answer for upload in self.of(question)}

    def add(self, draft: Draft, question: str, received: Received, now: datetime) -> None:
        """Keep a file with a draft that is saved; one too many is left out."""
        self.draft, file = draft, received.file
        if file is None or self.room <= 0:
            return
        upload = Upload(
            draft=draft,
            question=question,
            name=file.name,
            kind=file.kind.value,
            size=len(file.data),
            state=received.state,
            added_at=now,
        )
        # The content first: a row without content would be a file that nobody can open.
        vault.write(upload.pk, file.data)
        upload.save(force_insert=True)
        self.uploads.append(upload)

    def remove(self, pk: str) -> None:
        """Take a file of this run away; any other key is none of ours."""
        for upload in [upload for upload in self.uploads if str(upload.pk) == pk]:
            self.uploads.remove(upload)
            upload.delete()


def hand_over(draft: Draft, submission: Submission) -> None:
    """Give the files that were answered with to what is sent; the others go with the draft."""
    answers = [answer for answer in submission.answers if answer["kind"] == "upload" and answer["value"]]
    sent = [UUID(pk) for answer in answers for pk in answer["value"]]
    if sent:
        draft.uploads.filter(pk__in=sent).update(draft=None, submission=submission)
