"""`manage.py check` names what is wrong with the keys and how to mend it."""

import pytest

from wijkteam_pages.encryption_checks import check_keys


def test_the_keys_of_the_tests_are_good():
    assert check_keys() == []


@pytest.mark.parametrize(
    ("name", "value", "id"),
    [
        ("ENCRYPTION_KEYS", [], "wijkteam_pages.E102"),
        ("ENCRYPTION_KEYS", ["k1:c2hvcnQ="], "wijkteam_pages.E102"),
        ("LOOKUP_KEY", "", "wijkteam_pages.E103"),
        ("ACCESS_LOG_KEY", "c2hvcnQ=", "wijkteam_pages.E103"),
    ],
)
def test_a_missing_or_short_key_is_an_error_with_a_hint(settings, name, value, id):
    setattr(settings, name, value)
    [problem] = check_keys()
    assert (problem.id, name in problem.msg) == (id, True)
    assert "os.urandom(32)" in problem.hint


def test_one_key_for_two_purposes_is_an_error(settings):
    settings.ACCESS_LOG_KEY = settings.LOOKUP_KEY
    assert [problem.id for problem in check_keys()] == ["wijkteam_pages.E104"]
