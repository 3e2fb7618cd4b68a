"""Addresses of following a request, the same in every language: for `i18n_patterns`, before Wagtail's own."""

from django.urls import path

from .follow import views

localised: list = [
    path("volgen/", views.follow, name="intake_follow"),
    path("volgen/stand/", views.status, name="intake_follow_status"),
    path("volgen/intrekken/", views.withdraw, name="intake_follow_withdraw"),
]
