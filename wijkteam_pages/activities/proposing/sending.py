"""What is done with a proposal: it comes in, an editor takes it over or does not, the resident hears of it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ... import outbox
from ...models import Activity, ActivityPageMixin, Experience, Proposal, ProposalLink
from ...team_pages import pages_about
from ...translations_behind import mark_behind
from ...wall_clock import day_of
from .parts import BY_KEY, Goes


@transaction.atomic
def propose_by(link: ProposalLink, content: dict[str, str], *, wants_mail: bool, at: datetime) -> bool:
    """Keep what was proposed by a link, which is used up by that; False when it was already."""
    # Both of two clicks come here: the second one finds no row to change.
    if not ProposalLink.objects.filter(pk=link.pk, used_at=None, ends_at__gt=at).update(used_at=at):
        return False
    contact = link.contact
    contact.last_used_on = day_of(at)
    contact.save(update_fields=["last_used_on"])
    Proposal.objects.create(
        activity=contact.activity,
        contact=contact,
        link=link,
        content=content,
        wants_mail=wants_mail,
        sent_at=at,
    )
    return True


@transaction.atomic
def decide(proposal: Proposal, accepted: Collection[str], *, answer: str, by: Any, at: datetime) -> bool:
    """Take over the parts with these keys, or none; empty the proposal and mail who asked for that.

    False when somebody else decided meanwhile. Raises ValidationError when a part no longer fits.
    """
    locked = Proposal.objects.select_for_update().waiting().filter(pk=proposal.pk).first()
    if locked is None:
        return False
    content = {key: locked.content[key] for key in accepted if key in locked.content}
    _change_record(locked.activity, _going(content, Goes.TO_THE_RECORD), by)
    _change_page(locked.activity, _going(content, Goes.TO_THE_PAGE), by)
    if "experience" in content:
        Experience.objects.create(
            activity=locked.activity,
            contact=locked.contact,
            text=content["experience"],
            first_name=locked.content.get("first_name", ""),
            added_on=day_of(at),
        )
    locked.state = Proposal.State.ACCEPTED if content else Proposal.State.DECLINED
    locked.content, locked.answer = None, answer or None
    locked.decided_at, locked.decided_by = at, by
    locked.save()
    if locked.wants_mail and locked.contact is not None:
        _tell(locked)
    return True


def _going(content: dict[str, str], goes: Goes) -> dict[str, str]:
    return {key: words for key, words in content.items() if BY_KEY[key].goes is goes}


def _change_record(activity: Activity, words: dict[str, str], by: Any) -> None:
    if not words:
        return
    for key, value in words.items():
        setattr(activity, key, value)
    activity.full_clean()
    activity._history_user = by
    activity.save()


def _change_page(activity: Activity, words: dict[str, str], by: Any) -> None:
    """Publish the live page with these words; a draft that somebody was working on gets them too.

    Its translations are behind then: what is new in it waits to be translated.
    """
    page = pages_about(ActivityPageMixin, "activity", [activity.pk], "").get(activity.pk)
    if page is None or not words:
        return
    draft = page.get_latest_revision_as_object() if page.has_unpublished_changes else None
    for key, value in words.items():
        setattr(page, key, value)
    page.save_revision(user=by, log_action=True).publish(user=by)
    mark_behind(page)
    if draft is not None:
        for key, value in words.items():
            setattr(draft, key, value)
        draft.save_revision(user=by)


def _tell(proposal: Proposal) -> None:
    """Without content: that it was handled, not how. The link of the proposal tells that."""
    outbox.post(
        to=proposal.contact.email,
        subject=_("We have looked at your proposal"),
        text=_(
            "Somebody has looked at what you sent us. Open your earlier link to read what we did with it."
        ),
        key=f"proposal-handled:{proposal.pk}",
    )
