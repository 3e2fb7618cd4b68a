"""Going on later: a draft is put away under a code, and comes back once, in whatever browser the code is typed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from django.db import transaction

from .conf import conf
from .journey import Journey, Walk
from .models.draft import OTHER, Draft
from .written_codes import code_hash, make_code, read_code

if TYPE_CHECKING:
    from .models.form_page import FormPageMixin


def may_be_parked(page: FormPageMixin, walk: Walk) -> bool:
    """Whether a run may be put away: never a concern, and never once somebody says that home is not safe."""
    return page.resumable and is_safe_on_paper(page.kind, walk)


def is_safe_on_paper(kind: str, walk: Walk) -> bool:
    """Whether somebody may have a code that leads back to what they told: another may find it."""
    if kind == "concern" or walk.says_unsafe:
        return False
    topics = [q.key for step in walk.steps for q in step.questions if q.kind == "topic"]
    return not any(walk.counted.get(key) in conf.NEVER_KEPT_TOPICS for key in topics)


def says_danger(journey: Journey, typed: Mapping[str, Any]) -> bool:
    """Whether what stands on the screen says so, though it was not sent as an answer yet."""
    return any(
        typed.get(question.key) in (conf.NEVER_KEPT_TOPICS if question.kind == "topic" else question.unsafe)
        for step in journey.steps
        for question in step.questions
    )


@transaction.atomic
def park(draft: Draft, now: datetime) -> str:
    """Put a draft away for seven days and return its code; whoever holds the old cookie finds nothing."""
    code = make_code()
    _moved(draft, code_hash=code_hash(code), expires_at=now + OTHER)
    return code


@transaction.atomic
def unpark(typed: str, form_key: UUID, now: datetime) -> Draft | None:
    """The draft of this code, as a run that begins again; a code works once. None where there is none."""
    if not (code := read_code(typed)):
        return None
    parked = Draft.objects.live(now).filter(code_hash=code_hash(code), form_key=form_key)
    draft = parked.select_for_update().first()
    if draft is None:
        return None
    draft.moved(now)
    return _moved(draft, code_hash="", expires_at=draft.expires_at)


def _moved(draft: Draft, **changes: Any) -> Draft:
    """The same draft as a new row: sealed anew, with its files, under an id that no browser holds."""
    kept = {field.attname: getattr(draft, field.attname) for field in Draft._meta.concrete_fields}
    new = Draft(**(kept | {"id": uuid4()} | changes))
    new.save(force_insert=True)
    draft.uploads.update(draft=new)
    draft.delete()
    return new
