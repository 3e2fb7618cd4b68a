"""A form that stops by itself, a postcode from elsewhere, something that is on no list, and who is not safe."""

from datetime import date
from types import SimpleNamespace

import pytest
from django.test import Client

from intake_forms.conditions import Condition, Rule, Test
from intake_forms.journey import Journey, Step
from intake_forms.journey_check import Fault, problems
from intake_forms.models import Draft, Submission
from intake_forms.questions import Option, Question
from tests.intake_forms.desk.pages import address, words
from tests.intake_forms.factories import a_submission, a_worker
from wijkteam_pages.models import PostcodeRange

from .building import a_form, only_when, question, step, text
from .resident import STEP, Resident

pytestmark = pytest.mark.sqlite

YES_NO = (Option("yes", "Ja"), Option("no", "Nee"))
NOT_SAFE = Question("safe", "yes_no", "Bent u veilig?", options=YES_NO, unsafe=("no",))
ALONE = Condition((Rule("safe", Test.IS, ("no",)),))


def test_a_way_that_stops_has_no_check_page_and_nothing_behind_it() -> None:
    stop = Step("stop", "Bel eerst", (Question("call", "stop", text="Bel."),), condition=ALONE)
    journey = Journey(
        (Step("one", "Een", (NOT_SAFE,)), stop, Step("two", "Twee", (Question("q", "number"),)))
    )
    ends, goes_on = journey.walk({"safe": "no"}), journey.walk({"safe": "yes"})
    assert ([s.key for s in ends.steps], ends.total, ends.stops) == (["one", "stop"], 2, True)
    assert ([s.key for s in goes_on.steps], goes_on.total, goes_on.stops) == (["one", "two"], 3, False)
    assert ends.reachable(["one", "stop", "two"]) == 2
    assert Journey.from_data(journey.to_data()) == journey


def test_only_an_answer_that_counts_says_that_somebody_is_not_safe() -> None:
    asked = Question("sure", "yes_no", options=YES_NO)
    journey = Journey(
        (
            Step("one", "Een", (asked,)),
            Step("two", "Twee", (NOT_SAFE,), condition=Condition((Rule("sure", Test.IS, ("yes",)),))),
        )
    )
    assert journey.walk({"sure": "yes", "safe": "no"}).says_unsafe
    assert not journey.walk({"sure": "yes", "safe": "yes"}).says_unsafe
    assert not journey.walk({"sure": "no", "safe": "no"}).says_unsafe


def test_a_mark_on_an_answer_that_nobody_can_give_is_a_fault() -> None:
    wrong = Question("safe", "yes_no", "Veilig?", options=YES_NO, unsafe=("nee",))
    assert [fault.fault for fault in problems((Step("one", "Een", (wrong,)),))] == [Fault.UNKNOWN_MARK]


@pytest.fixture
def child(town: SimpleNamespace) -> Resident:
    stop = text("stop", "Bel de Kindertelefoon: 0800-0432.")
    a_form(
        steps=[
            step("Wie bent u?", question("yes_no", "Bent u jonger dan 16?", "young")),
            step("Bel eerst", stop, when=only_when("young", "yes")),
            step("Uw vraag", question("yes_no", "Bent u nu veilig?", "safe", unsafe_answers="no")),
            step("Uw adres", question("postcode", "Wat is uw postcode?", "postcode")),
        ]
    )
    child = Resident(Client())
    child.open("/nl/hulp/stap/1/")
    return child


def test_a_child_is_told_whom_to_call_and_cannot_go_on(child) -> None:
    child.fills_in(young="yes")
    assert "0800-0432" in child.text
    assert 'value="send"' not in child.page.content.decode()
    assert "Volgende stap" not in child.text.replace("Next step", "Volgende stap")
    for key in (child.on_screen(STEP), "check"):
        child.client.post(child.url, {"step": key, "move": "send", "safe": "yes"})
    for number in (3, 4, 5):
        child.open(child.url.replace("stap/2/", f"stap/{number}/"))
        assert "0800-0432" in child.text
    assert not Submission.objects.exists()


def test_who_chose_wrongly_goes_back_and_on(child) -> None:
    child.fills_in(young="yes")
    child.goes_back()
    child.fills_in(young="no")
    assert child.heading == "Uw vraag"


def test_who_says_not_to_be_safe_stands_on_top_of_the_desk_with_a_mark_in_words(child, town) -> None:
    a_submission(town.team_noord, answer_by=date(2020, 1, 1))
    child.fills_in(young="no")
    child.fills_in(safe="no")
    child.fills_in(postcode="3210 AB")
    child.sends()
    case = Submission.objects.get(says_unsafe=True)
    browser = Client()
    browser.force_login(a_worker("Sanne", town.team_noord))
    inbox = browser.get(address("inbox"))
    assert inbox.context["rows"][0].case == case
    shown = words(inbox)
    assert shown.count("Zegt: niet veilig") + shown.count("Says: not safe") == 1
    assert words(browser.get(address("case", case))).count("veilig") >= 1


def test_a_postcode_from_elsewhere_is_said_to_be_so_before_anything_is_sent(fatima) -> None:
    fatima.open("/nl/hulp/stap/1/")
    fatima.fills_in(topic="housing", story="Mijn huis.")
    assert "postcode-outside" not in fatima.page.content.decode()
    fatima.fills_in(postcode="9999 XX")
    assert fatima.heading == "Uw adres"
    assert fatima.complaints
    assert 'name="postcode-outside"' in fatima.page.content.decode()
    fatima.fills_in(**{"postcode": "9999 XX", "postcode-outside": "on"})
    assert fatima.heading == "Over u"
    fatima.goes_back()
    assert 'name="postcode-outside"' in fatima.page.content.decode()
    fatima.fills_in(**{"postcode": "3210 AB", "postcode-outside": "on"})
    assert Draft.objects.get().filled_in["answers"]["postcode"] == {"postcode": "3210AB"}


def test_a_town_without_a_table_of_postcodes_says_nothing_of_it(fatima) -> None:
    PostcodeRange.objects.all().delete()
    fatima.open("/nl/hulp/stap/1/")
    fatima.fills_in(topic="housing", story="Mijn huis.")
    fatima.fills_in(postcode="9999 XX")
    assert fatima.heading == "Over u"


def test_something_else_is_a_topic_too_and_belongs_to_no_topic(fatima) -> None:
    fatima.open("/nl/hulp/stap/1/")
    assert 'value="something_else"' in fatima.page.content.decode()
    fatima.fills_in(topic="something_else", story="Mijn kat.")
    fatima.fills_in(postcode="3210 AB", **{"postcode-house_number": "12"})
    fatima.fills_in(name="Fatima", phone="06-12345678")
    fatima.sends()
    submission = Submission.objects.get()
    assert (submission.topic, submission.answers[0]["value"]) == (None, "something_else")
