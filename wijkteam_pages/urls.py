"""Addresses of the suite: the same for every language, and those under a language."""

from django.urls import path

from .views.finder import finder

app_name = "wijkteam_pages"
urlpatterns: list = []

# For i18n_patterns, before Wagtail's own: the finder, public search.
localised: list = [
    path("wijkteams/vind/", finder, name="wijkteam_finder"),
]
