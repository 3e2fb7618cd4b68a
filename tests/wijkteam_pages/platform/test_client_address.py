"""Whose address a request comes from: only what a proxy of ours reports is believed."""

import pytest
from django.test import RequestFactory

from wijkteam_pages.client_address import client_address

VISITOR, OTHER, PROXY, INNER = "192.0.2.7", "198.51.100.9", "10.0.0.1", "10.0.0.2"


def address(direct, forwarded=None):
    extra = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {}
    return client_address(RequestFactory().get("/", REMOTE_ADDR=direct, **extra))


def test_without_proxies_what_a_visitor_writes_counts_for_nothing():
    assert address(VISITOR, OTHER) == VISITOR


@pytest.fixture
def _proxies(settings):
    settings.WIJKTEAM_PAGES_TRUSTED_PROXIES = ["10.0.0.0/24"]


@pytest.mark.usefixtures("_proxies")
@pytest.mark.parametrize(
    ("direct", "forwarded", "expected"),
    [
        (PROXY, VISITOR, VISITOR),
        (PROXY, f"{OTHER}, {VISITOR}", VISITOR),
        (PROXY, f"{VISITOR}, {INNER}", VISITOR),
        ("", VISITOR, VISITOR),
        (VISITOR, OTHER, VISITOR),
        (PROXY, "2001:db8::1", "2001:db8::1"),
        (PROXY, "'; DROP TABLE", PROXY),
        (PROXY, None, PROXY),
        ("", None, "0.0.0.0"),  # noqa: S104
    ],
)
def test_the_first_address_that_is_no_proxy_of_ours_is_the_visitor(direct, forwarded, expected):
    assert address(direct, forwarded) == expected
