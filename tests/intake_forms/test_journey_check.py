"""What an editor may not build: conditions that look ahead, at nothing, or that nobody can meet."""

import pytest

from intake_forms.conditions import Condition, How, Rule, Test
from intake_forms.journey import Step
from intake_forms.journey_check import Fault, problems
from intake_forms.questions import Question

from .journeys import HELP, TOPICS, YES_NO, when

TOPIC = Step("first", "Eerst", (Question("topic", "choice", "Onderwerp", options=TOPICS),))
NAME = Question("name", "short_text", "Naam")


def faults(*steps: Step) -> list[tuple[Fault, int, str]]:
    return [(problem.fault, problem.step, problem.subject) for problem in problems(steps)]


def test_a_sound_form_has_no_problems() -> None:
    assert problems(HELP.steps) == []


@pytest.mark.parametrize(
    ("condition", "fault", "subject"),
    [
        (when("nowhere", "x"), Fault.MISSING, "nowhere"),
        (when("last", test=Test.ANSWERED), Fault.LATER, "Laatste"),
        (when("name", test=Test.ANSWERED), Fault.SAME_STEP, "Naam"),
        (when("topic", "gardening"), Fault.UNKNOWN_ANSWER, "gardening"),
    ],
)
def test_a_condition_looks_back_at_an_answer_that_can_be_given(
    condition: Condition, fault: Fault, subject: str
) -> None:
    last = Step("last", "Laatste", (Question("last", "short_text", "Laatste"),))
    assert faults(TOPIC, Step("second", "Dan", (NAME,), condition=condition), last) == [(fault, 1, subject)]


def test_free_text_can_only_be_asked_whether_it_was_answered() -> None:
    first = Step("first", "Eerst", (NAME,))
    other = (Question("other", "short_text", "Iets"),)
    assert faults(first, Step("b", "B", other, condition=when("name", "Fatima")))[0][0] is Fault.NO_CHOICE
    answered = when("name", test=Test.ANSWERED)
    assert faults(first, Step("b", "B", other, condition=answered)) == []


def test_a_step_that_nobody_can_reach_is_a_dead_end() -> None:
    both = Condition((Rule("topic", Test.IS, ("money",)), Rule("topic", Test.IS, ("housing",))))
    assert faults(TOPIC, Step("b", "Nooit", (NAME,), condition=both)) == [(Fault.DEAD_END, 1, "Nooit")]
    either = Condition(both.rules, How.ANY)
    assert faults(TOPIC, Step("b", "Wel", (NAME,), condition=either)) == []


def test_a_dead_end_is_found_through_another_step() -> None:
    letters = Step(
        "letters",
        "Brieven",
        (Question("letters", "yes_no", "Brieven?", options=YES_NO),),
        condition=when("topic", "money"),
    )
    never = Condition((Rule("letters", Test.IS, ("yes",)), Rule("topic", Test.IS, ("housing",))))
    assert faults(TOPIC, letters, Step("c", "Nooit", (NAME,), condition=never)) == [
        (Fault.DEAD_END, 2, "Nooit")
    ]


def test_a_question_that_nobody_is_asked_is_found_too() -> None:
    both = Condition((Rule("topic", Test.IS, ("money",)), Rule("topic", Test.IS, ("housing",))))
    never = Question("why", "short_text", "Waarom?", condition=both)
    assert faults(TOPIC, Step("b", "B", (NAME, never))) == [(Fault.DEAD_END, 1, "Waarom?")]


def test_two_questions_cannot_share_a_key() -> None:
    assert faults(Step("a", "A", (NAME,)), Step("b", "B", (NAME,))) == [(Fault.SAME_KEY, 1, "name")]


def test_an_empty_step_is_no_step() -> None:
    assert faults(Step("a", "Leeg", ())) == [(Fault.NOTHING_ASKED, 0, "Leeg")]
