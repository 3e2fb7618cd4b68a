"""The town of Zandmeer and the command that loads it."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "reference_site.demo"
    label = "demo"
