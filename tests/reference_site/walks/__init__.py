"""Scripts that walk through a production site in a process of its own, and print what they saw as JSON."""

import django

django.setup()

from django.test import Client  # noqa: E402 - after the apps are loaded
from django.test.utils import setup_test_environment  # noqa: E402

setup_test_environment()

HOST = "wijkteams.zandmeer.example"


def behind_the_proxy() -> Client:
    """A browser whose requests come over TLS, through the town's proxy."""
    return Client(headers={"Host": HOST, "X-Forwarded-Proto": "https"}, REMOTE_ADDR="10.0.0.1")


def without_tls(host: str = HOST) -> Client:
    return Client(headers={"Host": host})
