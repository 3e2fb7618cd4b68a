"""What requests, notes, messages, files and drafts hold about a person (AVG, articles 15 and 17)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, time
from functools import partial
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from intake_forms.access_log import record
from intake_forms.contact import is_contact
from intake_forms.models import AccessLogEntry, Deletion, Draft, Submission
from intake_forms.purge import delete
from intake_forms.retention import deletion_day, waits_for_handover
from intake_forms.uploads import vault
from wijkteam_pages.extension import HeldFile, Holding, Person, PersonalDataHolder, Reader
from wijkteam_pages.keyed_hash import email_hash, phone_hash
from wijkteam_pages.rights.mentions import Mentions


class SubmissionHolder(PersonalDataHolder):
    """What a person sent is found by the hashes of phone and e-mail; what speaks of them by opening every request.

    Who is only spoken of does not get to see who spoke: contact details stay out, and so do the files.
    """

    label = _("Requests, with notes, messages and files")

    def find(self, person: Person, reader: Reader | None = None) -> Iterable[Holding]:
        found = []
        for case in _about(person):
            if reader:
                record(
                    viewer=reader.account,
                    submission=case,
                    action=AccessLogEntry.Action.EXPORTED,
                    at=reader.at,
                )
            found.append(_holding(case, is_own=_sent_by(person, case)))
        return found

    def erase(self, person: Person, at: datetime) -> Iterable[str]:
        # A Wmo report, or what was handed over, stays until another organisation confirms that it has it.
        own = [case for case in _about(person) if _sent_by(person, case) and not waits_for_handover(case)]
        keys = [str(case.pk) for case in own]  # a record that is gone has no key any more
        for case in own:
            delete(case, due=None, ground=Deletion.Ground.PERSON, now=at)
        return keys


class DraftHolder(PersonalDataHolder):
    """A form that was begun and not sent."""

    label = _("Forms that were not sent")

    def find(self, person: Person, reader: Reader | None = None) -> Iterable[Holding]:
        return [
            Holding(
                model=draft._meta.label,
                key=str(draft.pk),
                held_until=draft.expires_at,
                content={"answers": draft.filled_in.get("answers", {})},
            )
            for draft in _drafts_of(person)
        ]

    def erase(self, person: Person, at: datetime) -> Iterable[str]:
        drafts = list(_drafts_of(person))
        keys = [str(draft.pk) for draft in drafts]
        for draft in drafts:
            draft.delete()
        return keys


def _about(person: Person) -> Iterator[Submission]:
    mentions = Mentions(person.name, person.email, person.phone)
    cases = Submission.objects.select_related("team", "topic").prefetch_related(
        "notes", "messages", "uploads"
    )
    for case in cases.order_by("received_at", "pk").iterator(chunk_size=200):
        written = [json.dumps(case.answers, ensure_ascii=False), *_written(case)]
        if _sent_by(person, case) or any(mentions.in_text(text) for text in written):
            yield case


def _written(case: Submission) -> Iterator[str]:
    yield from (note.text for note in case.notes.all())
    yield from (message.text for message in case.messages.all())


def _sent_by(person: Person, case: Submission) -> bool:
    """Whether the phone number or the address that the sender left is this person's."""
    phone, email = phone_hash(person.phone), email_hash(person.email)
    return (bool(phone) and case.phone_hash == phone) or (bool(email) and case.email_hash == email)


def _holding(case: Submission, *, is_own: bool) -> Holding:
    day = deletion_day(case)
    uploads = [upload for upload in case.uploads.all() if upload.is_open] if is_own else []
    return Holding(
        model=case._meta.label,
        key=str(case.pk),
        held_until=timezone.make_aware(datetime.combine(day, time())) if day else None,
        content=_content(case, is_own=is_own),
        is_own=is_own,
        files=tuple(HeldFile(upload.name, partial(vault.read, upload.pk)) for upload in uploads),
    )


def _content(case: Submission, *, is_own: bool) -> Mapping[str, Any]:
    shown = [answer for answer in case.answers if answer.get("text") and (is_own or not is_contact(answer))]
    return {
        "reference": case.reference,
        "kind": case.get_kind_display(),
        "team": case.team.name,
        "received": timezone.localtime(case.received_at).isoformat(timespec="minutes"),
        "status": case.get_status_display(),
        "answers": {str(answer.get("question", "")): str(answer["text"]) for answer in shown},
        "notes": [note.text for note in case.notes.all()],
        "messages": [message.text for message in case.messages.all()],
    }


def _drafts_of(person: Person) -> Iterator[Draft]:
    mentions = Mentions(person.name, person.email, person.phone)
    for draft in Draft.objects.iterator(chunk_size=200):
        if mentions.in_text(json.dumps(draft.filled_in, ensure_ascii=False)):
            yield draft
