"""What this app registers with Wagtail, and nothing else."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from wijkteam_pages import due, health_panel
from wijkteam_pages.activities.suggestions import activities_on
from wijkteam_pages.hours_admin import admin as hours_admin
from wijkteam_pages.search.content import FaqSource, PageSource
from wijkteam_pages.search.tasks import own_tasks as search_tasks
from wijkteam_pages.viewsets import TeamsViewSetGroup, TextsViewSetGroup

register_snippet(TextsViewSetGroup)
hooks.register("register_admin_viewset", TeamsViewSetGroup)
hooks.register("wijkteam_due", due.own_tasks)
hooks.register("wijkteam_due", search_tasks)
hooks.register("wijkteam_search_documents", PageSource)
hooks.register("wijkteam_search_documents", FaqSource)
hooks.register("register_admin_urls", hours_admin.admin_urls)
hooks.register("register_admin_menu_item", hours_admin.menu_item)
hooks.register("construct_homepage_panels", health_panel.warn)
hooks.register("wijkteam_suggestions", activities_on)
