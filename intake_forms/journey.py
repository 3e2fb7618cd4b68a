"""A form as data, and the walk through it: which steps are asked, in which order, and what counts."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from .conditions import ALWAYS, Answer, Answers, Condition, chosen
from .questions import Question, SayDate


@dataclass(frozen=True, slots=True)
class Step:
    """One page of a form: a small group of questions."""

    key: str
    title: str
    questions: tuple[Question, ...]
    intro: str = ""
    condition: Condition = ALWAYS

    def asked(self, answers: Answers) -> tuple[Question, ...]:
        """The questions of this step that apply, given the answers of the steps before it."""
        if not self.condition.holds(answers):
            return ()
        return tuple(question for question in self.questions if question.condition.holds(answers))

    def to_data(self) -> dict[str, Any]:
        """This step as JSON data."""
        return {
            "key": self.key,
            "title": self.title,
            "intro": self.intro,
            "condition": self.condition.to_data(),
            "questions": [question.to_data() for question in self.questions],
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Step":
        """The step that `to_data` wrote down."""
        questions = tuple(Question.from_data(question) for question in data["questions"])
        return cls(
            data["key"], data["title"], questions, data["intro"], Condition.from_data(data["condition"])
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the check page: a question as it was asked, and its answer."""

    step: str
    question: Question
    answer: Answer
    text: str


@dataclass(frozen=True, slots=True)
class Journey:
    """All steps of a form in order. Conditions look back: only at questions of earlier steps."""

    steps: tuple[Step, ...]

    def __post_init__(self) -> None:
        keys = [question.key for step in self.steps for question in step.questions]
        steps = [step.key for step in self.steps]
        if len(keys) != len(set(keys)) or len(steps) != len(set(steps)):
            raise ValueError("two steps or two questions share a key")

    def walk(self, answers: Answers) -> "Walk":
        """The way through this form with these answers; answers of what is not asked do not count."""
        counted: dict[str, Answer] = {}
        walked: list[Step] = []
        for step in self.steps:
            if asked := step.asked(counted):
                walked.append(Step(step.key, step.title, asked, step.intro, step.condition))
                counted |= {q.key: answers[q.key] for q in asked if answers.get(q.key)}
                if any(question.stops for question in asked):
                    break
        return Walk(tuple(walked), counted)

    def step(self, key: str) -> Step | None:
        """The step with this key, whether it is asked or not."""
        return next((step for step in self.steps if step.key == key), None)

    def keys_of(self, kind: str) -> frozenset[str]:
        """The keys of all questions of a kind, whether they are asked or not."""
        return frozenset(q.key for step in self.steps for q in step.questions if q.kind == kind)

    @property
    def shape(self) -> list[Any]:
        """What must be equal for two languages of a form to be the same form: all but the words."""
        return [
            (step.key, step.condition, [_shape(question) for question in step.questions])
            for step in self.steps
        ]

    def to_data(self) -> list[dict[str, Any]]:
        """This journey as JSON data, in the words in which it is asked."""
        return [step.to_data() for step in self.steps]

    @classmethod
    def from_data(cls, data: Collection[Mapping[str, Any]]) -> "Journey":
        """The journey that `to_data` wrote down."""
        return cls(tuple(Step.from_data(step) for step in data))


def _shape(question: Question) -> tuple[Any, ...]:
    values = tuple(option.value for option in question.options)
    return question.key, question.kind, question.required, values, question.unsafe, question.condition


@dataclass(frozen=True, slots=True)
class Walk:
    """The steps that are asked with certain answers, holding only the questions that are asked."""

    steps: tuple[Step, ...]
    counted: Mapping[str, Answer]

    @property
    def stops(self) -> bool:
        """Whether this way ends before the check page: there is nothing to send."""
        return any(question.stops for step in self.steps[-1:] for question in step.questions)

    @property
    def total(self) -> int:
        """How many steps there are in "Step 2 of 4": the check page is the last one, where there is one."""
        return len(self.steps) + (not self.stops)

    @property
    def says_unsafe(self) -> bool:
        """Whether one of the answers means that somebody is not safe."""
        asked = (question for step in self.steps for question in step.questions if question.unsafe)
        return any(not chosen(self.counted, q.key).isdisjoint(q.unsafe) for q in asked)

    def number(self, key: str) -> int | None:
        """The place of a step, from 1; None when it is not asked."""
        return next((place for place, step in enumerate(self.steps, start=1) if step.key == key), None)

    def at(self, number: int) -> Step | None:
        """The step at a place, from 1; None for the check page and for what is not there."""
        return self.steps[number - 1] if 0 < number <= len(self.steps) else None

    def unfinished(self, passed: Collection[str]) -> Step | None:
        """The first step that was not passed yet, or that now asks something without an answer."""
        return next((step for step in self.steps if step.key not in passed or self._open(step)), None)

    def _open(self, step: Step) -> bool:
        return any(q.stops or (q.asks and q.required and q.key not in self.counted) for q in step.questions)

    def reachable(self, passed: Collection[str]) -> int:
        """The number of the furthest step that may be shown: the first unfinished one, or the check page."""
        unfinished = self.unfinished(passed)
        return self.steps.index(unfinished) + 1 if unfinished else self.total

    def lines(self, say_date: SayDate = date.isoformat) -> list[Line]:
        """What the check page lists and what is sent: each question that is asked, answered or not."""
        return [
            Line(step.key, question, answer, question.in_words(answer, say_date))
            for step in self.steps
            for question in step.questions
            if question.asks
            for answer in [self.counted.get(question.key, "")]
        ]
