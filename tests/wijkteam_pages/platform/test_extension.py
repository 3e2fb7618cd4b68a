"""Where apps hook in: who reads is never guessed, and what fails costs only itself."""

import pytest
from django.utils import timezone
from wagtail import hooks

from wijkteam_pages import extension
from wijkteam_pages.extension import Audience, Offering, Person, Suggestion

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def suggestion(title, kind):
    return Suggestion(title=title, url="/x/", summary="", kind=kind)


def coffee_and_method(topic, team, audience, at):
    yield suggestion("Motivational interviewing", Offering.METHOD)
    yield suggestion("Coffee in the library", Offering.ACTIVITY)


def broken(topic, team, audience, at):
    raise RuntimeError("3210 AB")


def titles(audience):
    return [one.title for one in extension.suggestions(None, None, audience, NOW)]


def test_a_worker_sees_what_people_do_together_first():
    with hooks.register_temporarily("wijkteam_suggestions", coffee_and_method):
        assert titles(Audience.WORKER) == ["Coffee in the library", "Motivational interviewing"]


def test_a_resident_never_sees_a_method_even_when_an_app_forgets():
    with hooks.register_temporarily("wijkteam_suggestions", coffee_and_method):
        assert titles(Audience.RESIDENT) == ["Coffee in the library"]


def test_who_reads_is_never_guessed():
    with pytest.raises(TypeError):
        extension.suggestions(None, None, at=NOW)
    with pytest.raises(TypeError, match="Say who will read it"):
        extension.suggestions(None, None, "worker", NOW)


def test_a_source_that_fails_costs_only_itself_and_the_log_quotes_nothing(caplog):
    with hooks.register_temporarily(
        [("wijkteam_suggestions", broken), ("wijkteam_suggestions", coffee_and_method)]
    ):
        assert titles(Audience.RESIDENT) == ["Coffee in the library"]
    assert "broken failed" in caplog.text
    assert "3210" not in caplog.text


def test_the_first_rule_with_an_answer_says_who_gets_a_submission():
    rules = [lambda submission: None, lambda submission: "Noord", lambda submission: "Zuid"]
    with hooks.register_temporarily([("wijkteam_route", rule) for rule in rules]):
        assert extension.route(object()) == "Noord"


def test_a_rule_that_fails_loses_no_submission():
    def fail(submission):
        raise RuntimeError

    with hooks.register_temporarily(
        [("wijkteam_route", fail), ("wijkteam_route", lambda submission: "Zuid")]
    ):
        assert extension.route(object()) == "Zuid"


def test_an_export_is_whole_or_not_at_all():
    def fail():
        raise RuntimeError("this app cannot be asked")

    with hooks.register_temporarily("wijkteam_personal_data", fail), pytest.raises(RuntimeError):
        extension.personal_data()


def test_a_search_for_nobody_is_a_mistake():
    with pytest.raises(ValueError, match="Give a name"):
        Person()
