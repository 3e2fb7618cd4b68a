"""What this app registers with Wagtail, and nothing else."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from wijkteam_pages import due, health_panel
from wijkteam_pages.activities.editing import admin as activities_admin
from wijkteam_pages.activities.proposing.keeping import ProposalHolder
from wijkteam_pages.activities.proposing.keeping import due_task as proposals_task
from wijkteam_pages.activities.suggestions import activities_on
from wijkteam_pages.dashboard import admin as dashboard_admin
from wijkteam_pages.dashboard import digest, panels
from wijkteam_pages.dashboard.digest_settings import DigestPanel
from wijkteam_pages.dashboard.sources import own_sources
from wijkteam_pages.hours_admin import admin as hours_admin
from wijkteam_pages.remarks import keeping
from wijkteam_pages.rights import admin as rights
from wijkteam_pages.rights.keeping import due_task as rights_task
from wijkteam_pages.rights.outbox_holder import OutboxHolder
from wijkteam_pages.search.content import FaqSource, PageSource
from wijkteam_pages.search.tasks import own_tasks as search_tasks
from wijkteam_pages.spreadsheets import admin as spreadsheets
from wijkteam_pages.viewsets import TeamsViewSetGroup, TextsViewSetGroup

register_snippet(TextsViewSetGroup)
hooks.register("register_admin_viewset", TeamsViewSetGroup)
hooks.register("wijkteam_due", due.own_tasks)
hooks.register("wijkteam_due", search_tasks)
hooks.register("wijkteam_due", keeping.due_task)
hooks.register("wijkteam_due", digest.due_task)
hooks.register("wijkteam_personal_data", keeping.RemarkHolder)
hooks.register("wijkteam_attention", own_sources)
hooks.register("wijkteam_search_documents", PageSource)
hooks.register("wijkteam_search_documents", FaqSource)
hooks.register("register_admin_urls", hours_admin.admin_urls)
hooks.register("register_admin_menu_item", hours_admin.menu_item)
hooks.register("register_admin_urls", dashboard_admin.admin_urls)
hooks.register("register_account_settings_panel", DigestPanel)
hooks.register("register_admin_urls", spreadsheets.admin_urls)
hooks.register("register_admin_menu_item", spreadsheets.menu_item)
hooks.register("wijkteam_due", spreadsheets.own_tasks)
hooks.register("construct_homepage_panels", health_panel.warn)
hooks.register("wijkteam_suggestions", activities_on)
hooks.register("construct_homepage_panels", panels.add_panels)
# Last, so that nothing is counted after it.
hooks.register("construct_homepage_summary_items", panels.drop_counts, order=1000)
hooks.register("wijkteam_personal_data", ProposalHolder)
hooks.register("wijkteam_personal_data", OutboxHolder)
hooks.register("wijkteam_due", rights_task)
hooks.register("register_admin_urls", rights.admin_urls)
hooks.register("register_admin_menu_item", rights.menu_item)
hooks.register("wijkteam_due", proposals_task)
hooks.register("register_admin_urls", activities_admin.admin_urls)
hooks.register("register_admin_menu_item", activities_admin.menu_item)
