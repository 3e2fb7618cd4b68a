"""The app that every other app of the suite builds on."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WijkteamPagesConfig(AppConfig):
    name = "wijkteam_pages"
    verbose_name = _("District teams")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.db.models.signals import post_migrate

        from wijkteam_pages.roles import after_migrate

        post_migrate.connect(after_migrate, dispatch_uid="wijkteam_pages.roles")
        import wijkteam_pages.checks
        import wijkteam_pages.page_cache_checks  # noqa: F401 - they register themselves
        from wijkteam_pages import (  # noqa: F401 - likewise
            content_signals,
            encryption_checks,
            login_policy,
            translations_follow,
        )
        from wijkteam_pages.hsds import changes  # noqa: F401 - when what open data tells last changed
        from wijkteam_pages.search import checks, signals  # noqa: F401 - what changes is indexed
        from wijkteam_pages.spreadsheets import wagtail_exports

        wagtail_exports.defuse()
