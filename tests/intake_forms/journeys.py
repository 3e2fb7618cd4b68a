"""Journeys to walk in tests: one like the help form, and any that hypothesis can think of."""

from hypothesis import strategies as st

from intake_forms.conditions import Condition, How, Rule, Test
from intake_forms.journey import Journey, Step
from intake_forms.questions import Option, Question

YES_NO = (Option("yes", "Ja"), Option("no", "Nee"))
TOPICS = (Option("money", "Geld en schulden"), Option("housing", "Wonen"))


def when(question: str, *values: str, test: Test = Test.IS) -> Condition:
    return Condition((Rule(question, test, values),))


HELP = Journey(
    (
        Step("question", "Uw vraag", (Question("topic", "choice", "Waar gaat het over?", options=TOPICS),)),
        Step(
            "debts",
            "Uw schulden",
            (Question("letters", "yes_no", "Krijgt u brieven?", options=YES_NO),),
            condition=when("topic", "money"),
        ),
        Step(
            "bailiff",
            "De deurwaarder",
            (Question("bailiff_name", "short_text", "Welke deurwaarder?", required=False),),
            condition=when("letters", "yes"),
        ),
        Step("you", "Wie bent u?", (Question("name", "short_text", "Hoe heet u?"),)),
    )
)

VALUES = ("a", "b", "c")


@st.composite
def conditions(draw: st.DrawFn, earlier: list[str]) -> Condition:
    if not earlier or draw(st.booleans()):
        return Condition()
    rule = st.builds(
        Rule,
        st.sampled_from(earlier),
        st.sampled_from(Test),
        st.lists(st.sampled_from(VALUES), min_size=1, max_size=2, unique=True).map(tuple),
    )
    return Condition(tuple(draw(st.lists(rule, min_size=1, max_size=3))), draw(st.sampled_from(How)))


@st.composite
def journeys(draw: st.DrawFn) -> Journey:
    """Up to five steps of up to three choices, each guarded by any condition that looks back."""
    steps: list[Step] = []
    earlier: list[str] = []
    for place in range(draw(st.integers(1, 5))):
        names = [f"q{place}{letter}" for letter in "xyz"[: draw(st.integers(1, 3))]]
        options = tuple(Option(value, value.upper()) for value in VALUES)
        questions = tuple(
            Question(
                name,
                "choice",
                name,
                required=draw(st.booleans()),
                options=options,
                condition=draw(conditions(earlier)),
            )
            for name in names
        )
        steps.append(Step(f"s{place}", f"Stap {place}", questions, condition=draw(conditions(earlier))))
        earlier += names
    return Journey(tuple(steps))


def answers_to(journey: Journey) -> st.SearchStrategy[dict[str, str]]:
    """Any answers, also to questions that are not asked, and gaps."""
    keys = [question.key for step in journey.steps for question in step.questions]
    return st.fixed_dictionaries({}, optional={key: st.sampled_from(VALUES) for key in keys})
