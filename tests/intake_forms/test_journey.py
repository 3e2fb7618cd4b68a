"""Walking a form: which steps come up, what counts, and how far somebody may go."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake_forms.conditions import Condition, Rule, Test
from intake_forms.journey import Journey, Step
from intake_forms.questions import Option, Question

from .journeys import HELP, VALUES, answers_to, journeys


def keys(journey: Journey, **answers: str) -> list[str]:
    return [step.key for step in journey.walk(answers).steps]


def test_a_step_appears_only_after_a_certain_answer() -> None:
    assert keys(HELP) == ["question", "you"]
    assert keys(HELP, topic="housing") == ["question", "you"]
    assert keys(HELP, topic="money") == ["question", "debts", "you"]
    assert keys(HELP, topic="money", letters="yes") == ["question", "debts", "bailiff", "you"]


def test_answers_of_a_step_that_no_longer_applies_do_not_count_in_conditions() -> None:
    assert keys(HELP, topic="housing", letters="yes") == ["question", "you"]


def test_answers_of_a_step_that_no_longer_applies_are_not_on_the_check_page_but_come_back_with_it() -> None:
    answers = {"topic": "housing", "letters": "yes", "bailiff_name": "Jansen", "name": "Fatima"}
    assert [line.text for line in HELP.walk(answers).lines()] == ["Wonen", "Fatima"]
    restored = HELP.walk({**answers, "topic": "money"})
    assert [line.text for line in restored.lines()] == ["Geld en schulden", "Ja", "Jansen", "Fatima"]


def test_the_check_page_is_the_last_of_the_steps_that_apply() -> None:
    walk = HELP.walk({"topic": "money"})
    assert (walk.number("you"), walk.total) == (3, 4)
    assert walk.at(4) is None


def test_nobody_goes_further_than_the_first_step_that_is_not_finished() -> None:
    walk = HELP.walk({"topic": "money", "name": "Fatima"})
    assert walk.reachable(passed=[]) == 1
    assert walk.reachable(passed=["question", "you"]) == 2
    assert walk.reachable(passed=["question", "debts", "you"]) == 2, "its required answer is missing"


def test_an_optional_answer_left_open_is_listed_without_words() -> None:
    walk = HELP.walk({"topic": "money", "letters": "yes", "name": "Fatima"})
    assert [line.text for line in walk.lines()][2] == ""


def test_two_questions_with_one_key_are_refused() -> None:
    twice = Question("name", "short_text")
    with pytest.raises(ValueError, match="share a key"):
        Journey((Step("a", "A", (twice,)), Step("b", "B", (twice,))))


def test_dates_are_read_back_in_the_words_of_the_caller() -> None:
    question = Question("since", "date", "Sinds wanneer?")
    assert question.in_words("2026-03-29", lambda day: f"{day.day} maart") == "29 maart"
    assert question.in_words("2026-03-29", date.isoformat) == "2026-03-29"


@given(st.data())
def test_answers_that_do_not_count_never_change_the_walk(data: st.DataObject) -> None:
    journey = data.draw(journeys())
    walk = journey.walk(data.draw(answers_to(journey)))
    assert journey.walk(walk.counted) == walk


@given(st.data())
def test_what_is_asked_is_what_its_conditions_say(data: st.DataObject) -> None:
    journey = data.draw(journeys())
    walk = journey.walk(data.draw(answers_to(journey)))
    asked = {question.key for step in walk.steps for question in step.questions}
    for step in journey.steps:
        for question in step.questions:
            expected = _slowly(step.condition, walk.counted) and _slowly(question.condition, walk.counted)
            assert (question.key in asked) is expected


def _slowly(condition: Condition, answers: dict[str, str]) -> bool:
    """The obvious way: each rule written out in full, for single choices."""
    results = []
    for rule in condition.rules:
        given_answer = answers.get(rule.question)
        if rule.test is Test.ANSWERED:
            results.append(given_answer is not None)
        elif rule.test is Test.ONE_OF:
            results.append(given_answer in rule.values)
        else:
            same = given_answer is not None and list(rule.values) == [given_answer]
            results.append(same if rule.test is Test.IS else not same)
    if not results:
        return True
    return all(results) if condition.how == "all" else any(results)


@given(st.data())
def test_whoever_answers_step_by_step_always_arrives_at_the_check_page(data: st.DataObject) -> None:
    journey = data.draw(journeys())
    answers: dict[str, str] = {}
    passed: set[str] = set()
    for _ in range(len(journey.steps) + 1):
        if (step := journey.walk(answers).unfinished(passed)) is None:
            break
        answers |= {q.key: data.draw(st.sampled_from(VALUES)) for q in step.questions}
        passed.add(step.key)
    walk = journey.walk(answers)
    assert walk.reachable(passed) == walk.total
    assert [walk.number(step.key) for step in walk.steps] == list(range(1, walk.total))


@given(journeys())
def test_a_journey_survives_being_written_down(journey: Journey) -> None:
    assert Journey.from_data(journey.to_data()) == journey


def test_an_answer_to_several_choices_can_be_tested() -> None:
    answers = {"topics": ["money", "housing"]}
    assert Rule("topics", Test.ONE_OF, ("money",)).holds(answers)
    assert not Rule("topics", Test.IS, ("money",)).holds(answers)
    assert Rule("topics", Test.IS, ("housing", "money")).holds(answers)
    assert not Rule("topics", Test.ANSWERED).holds({"topics": []})


def test_a_rule_that_compares_with_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="needs an answer"):
        Rule("topic", Test.IS)


@pytest.mark.parametrize(
    ("kind", "answer", "words"),
    [
        ("phone", "+31612345678", "06 12345678"),
        ("phone", "+4930123456", "+49 30 123456"),
        ("postcode", {"postcode": "3210AB", "house_number": "12"}, "3210 AB 12"),
        ("postcode", {"postcode": "3210AB"}, "3210 AB"),
        ("choices", ["yes", "no"], "Ja, Nee"),
        ("choice", "gone", "gone"),
        ("explanation", "x", ""),
    ],
)
def test_each_kind_reads_its_answer_back_in_words(kind: str, answer: object, words: str) -> None:
    options = (Option("yes", "Ja"), Option("no", "Nee"))
    assert Question("q", kind, options=options).in_words(answer) == words


def test_a_group_is_read_back_with_a_line_for_each_part() -> None:
    way = Question("way", "choice", "Hoe?", options=(Option("phone", "Bellen"),))
    group = Question("contact", "contact", parts=(way, Question("phone", "phone", "Uw nummer:")))
    assert group.in_words({"way": "phone", "phone": "+31612345678"}) == "Hoe? Bellen\nUw nummer: 06 12345678"
