"""The pages that list teams, each with its status now."""

from importlib import import_module
from types import ModuleType

from django.db import models
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.url_routing import RouteResult
from wagtail_localize.fields import TranslatableField

from ..team_list.choice import Choice
from .public_page import PublicPage

ALL_TEAMS = Choice()


def reading(module: str) -> ModuleType:
    """A module that reads the records and can be imported only once those are all there."""
    return import_module(f"wijkteam_pages.{module}")


class ListsTeams(PublicPage):
    """A page that shows teams: all of them, or what `choice` leaves of them."""

    class Meta:
        abstract = True

    def get_context(self, request, *args, choice=ALL_TEAMS, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        screen = reading("team_list.screen").screen_now(choice, self.locale, timezone.now())
        if screen is None:
            raise Http404
        return context | {"screen": screen}

    def serve(self, request, *args, **kwargs):
        response = super().serve(request, *args, **kwargs)
        screen = response.context_data["screen"]
        response.stays_true_until = screen.stays_true_until
        response.proxies_may_keep = screen.choice == ALL_TEAMS
        return response


class TeamIndexPageMixin(ListsTeams):
    """All teams, with an introduction. Below its address every choice has a path of its own (`Choice`)."""

    intro = models.TextField(_("introduction"), blank=True, max_length=400)

    content_panels = [*Page.content_panels, FieldPanel("intro")]
    override_translatable_fields = [TranslatableField("intro")]
    template = "wijkteam_pages/team_index_page.html"
    path_holds_choice = True

    class Meta:
        abstract = True

    def route(self, request, path_components):
        choice = Choice.read(path_components) if path_components else None
        if choice is not None and self.live:
            return RouteResult(self, kwargs={"choice": choice})
        return super().route(request, path_components)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        town_map = reading("town_map").map_of_town(self, context["screen"].choice, request)
        return context | {"town_map": town_map}


class TeamIndexPage(TeamIndexPageMixin, Page):
    """The list of teams at `/wijkteams/`."""

    subpage_types = ["wijkteam_pages.TeamPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of teams")
        verbose_name_plural = _("lists of teams")
