"""A phone number or e-mail address is found again however it was typed, without being readable."""

import base64

import pytest
from django.core.exceptions import ImproperlyConfigured

from wijkteam_pages.keyed_hash import email_hash, phone_hash


@pytest.mark.parametrize(
    "typed", ["0612345678", "06-12345678", "+31 6 12345678", "0031612345678", " 06 1234 5678 "]
)
def test_a_phone_number_is_the_same_however_it_is_typed(typed):
    assert phone_hash(typed) == phone_hash("0612345678") != ""


def test_an_email_address_is_the_same_in_capitals():
    assert email_hash(" Fatima@Zandmeer.example ") == email_hash("fatima@zandmeer.example")


def test_two_people_have_two_hashes():
    assert phone_hash("0612345678") != phone_hash("0612345679")


@pytest.mark.parametrize("nothing", ["", "  "])
def test_what_is_empty_has_no_hash(nothing):
    assert phone_hash(nothing) == "" == email_hash(nothing)


def test_another_key_gives_another_hash(settings):
    before = phone_hash("0612345678")
    settings.LOOKUP_KEY = base64.b64encode(bytes(range(50, 82))).decode()
    assert phone_hash("0612345678") != before


@pytest.mark.parametrize("key", ["", "c2hvcnQ=", "geen base64"])
def test_without_a_good_key_nothing_is_hashed(settings, key):
    settings.LOOKUP_KEY = key
    with pytest.raises(ImproperlyConfigured, match="LOOKUP_KEY"):
        phone_hash("0612345678")
