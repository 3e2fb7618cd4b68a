"""Where the dashboard's own addresses stand in the admin."""

from django.urls import URLPattern, URLResolver, include, path


def admin_urls() -> list[URLPattern | URLResolver]:
    return [path("aandacht/", include("wijkteam_pages.dashboard.urls"))]
