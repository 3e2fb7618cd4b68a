"""Permanent short addresses of teams: on posters, in calendars, in the memory of a phone."""

from __future__ import annotations

from secrets import choice
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models.signals import post_save, pre_delete
from django.dispatch import receiver
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .team import Team

UNAMBIGUOUS = "23456789bcdfghjkmnpqrstvwxyz"
"""No letter or digit that looks like another one, and no vowels: nothing that spells a word."""
LENGTH = 5  # seventeen million codes, and still read out over the telephone in one breath


def new_code() -> str:
    """A code that nobody can guess the next of."""
    return "".join(choice(UNAMBIGUOUS) for _place in range(LENGTH))


class ShortAddress(models.Model):
    """`/t/<code>/`: made once for a team and never changed, whatever the team is called and whoever it becomes."""

    code = models.CharField(_("code"), max_length=10, primary_key=True, default=new_code, editable=False)
    team = models.OneToOneField(
        Team,
        on_delete=models.SET_NULL,
        null=True,
        related_name="short_address",
        verbose_name=_("team"),
    )
    successor = models.ForeignKey(
        Team,
        on_delete=models.SET_NULL,
        null=True,
        related_name="inherited_addresses",
        verbose_name=_("where it leads now that the team is deleted"),
    )

    class Meta:
        verbose_name = _("short address")
        verbose_name_plural = _("short addresses")

    def __str__(self) -> str:
        return f"/t/{self.code}/"

    @property
    def leads_to(self) -> Team | None:
        """The team that does this work today; None when there is none any more."""
        return successor_of(self.team or self.successor)

    def url(self, language: str = settings.LANGUAGE_CODE) -> str:
        """The path of the team's page in a language; the main language's has none in it."""
        if language == settings.LANGUAGE_CODE:
            return reverse("wijkteam_pages:short_address", args=[self.code])
        return reverse("wijkteam_pages:short_address_in", args=[self.code, language])

    @property
    def calendar_url(self) -> str:
        """The path of the team's calendar."""
        return reverse("wijkteam_pages:short_calendar", args=[self.code])


def successor_of(team: Team | None) -> Team | None:
    """The active team that a team goes on as: itself, or the last of those that it was merged into."""
    last = team.line_of_successors[-1] if team else None
    return last if last and last.is_active else None


@receiver(post_save, sender=Team, dispatch_uid="wijkteam_pages.short_address.made")
def _made(instance: Team, raw: bool = False, **kwargs: Any) -> None:
    """Every team has one from its first save on."""
    if not raw and not ShortAddress.objects.filter(team=instance).exists():
        _make_for(instance)


def _make_for(team: Team) -> None:
    code = new_code()
    while ShortAddress.objects.filter(pk=code).exists():
        code = new_code()
    ShortAddress.objects.create(code=code, team=team)


@receiver(pre_delete, sender=Team, dispatch_uid="wijkteam_pages.short_address.left")
def _left(instance: Team, **kwargs: Any) -> None:
    """A merged team that is deleted leaves its addresses to the team that it became."""
    heirs = ShortAddress.objects.filter(models.Q(team=instance) | models.Q(successor=instance))
    heirs.update(successor=instance.merged_into_id)
