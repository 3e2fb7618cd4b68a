"""What an editor may not build: conditions that look ahead, at nothing, or that nobody can ever meet."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from math import prod

from .conditions import Answer, Condition, Rule, Test
from .journey import Journey, Step
from .questions import KINDS, Question

# More ways through the choices than this are not tried one by one.
TRIES = 5_000


class Fault(StrEnum):
    """What can be wrong with a condition."""

    MISSING = "missing"
    LATER = "later"
    SAME_STEP = "same_step"
    NO_CHOICE = "no_choice"
    UNKNOWN_ANSWER = "unknown_answer"
    UNKNOWN_MARK = "unknown_mark"
    DEAD_END = "dead_end"
    SAME_KEY = "same_key"
    NOTHING_ASKED = "nothing_asked"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: in which step (counted from 0), and which question or answer it is about."""

    fault: Fault
    step: int
    subject: str = ""


def problems(steps: tuple[Step, ...]) -> list[Problem]:
    """Everything that is wrong with these steps; dead ends are sought only when nothing else is wrong."""
    found = [*_shared_keys(steps), *_empty_steps(steps), *_bad_rules(steps), *_bad_marks(steps)]
    return found or list(_dead_ends(Journey(steps)))


def _shared_keys(steps: tuple[Step, ...]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, step in enumerate(steps):
        for question in step.questions:
            if question.key in seen:
                yield Problem(Fault.SAME_KEY, index, question.key)
            seen.add(question.key)


def _empty_steps(steps: tuple[Step, ...]) -> Iterator[Problem]:
    yield from (Problem(Fault.NOTHING_ASKED, i, s.title) for i, s in enumerate(steps) if not s.questions)


def _bad_rules(steps: tuple[Step, ...]) -> Iterator[Problem]:
    home = {q.key: (index, q) for index, step in reversed(list(enumerate(steps))) for q in step.questions}
    for index, condition in _conditions(steps):
        for rule in condition.rules:
            where, question = home.get(rule.question, (None, None))
            if where is None or question is None or not question.asks:
                yield Problem(Fault.MISSING, index, rule.question)
            elif where >= index:
                yield Problem(Fault.LATER if where > index else Fault.SAME_STEP, index, question.label)
            else:
                yield from _bad_values(index, rule, question)


def _conditions(steps: tuple[Step, ...]) -> Iterator[tuple[int, Condition]]:
    for index, step in enumerate(steps):
        yield index, step.condition
        yield from ((index, question.condition) for question in step.questions)


def _bad_marks(steps: tuple[Step, ...]) -> Iterator[Problem]:
    """Answers that should mark a request, and that nobody can give."""
    for index, step in enumerate(steps):
        for question in step.questions:
            known = {option.value for option in question.options}
            yield from (Problem(Fault.UNKNOWN_MARK, index, v) for v in question.unsafe if v not in known)


def _bad_values(index: int, rule: Rule, question: Question) -> Iterator[Problem]:
    if rule.test is Test.ANSWERED:
        return
    if not KINDS[question.kind].chosen:
        yield Problem(Fault.NO_CHOICE, index, question.label)
        return
    known = {option.value for option in question.options}
    yield from (Problem(Fault.UNKNOWN_ANSWER, index, v) for v in rule.values if v not in known)


def _dead_ends(journey: Journey) -> Iterator[Problem]:
    """Steps and questions that no combination of answers ever brings up."""
    looked_at = {key for _, condition in _conditions(journey.steps) for key in condition.questions}
    asked = [q for step in journey.steps for q in step.questions if q.key in looked_at]
    ways = [_ways(question) for question in asked]
    if prod(map(len, ways)) > TRIES:
        return
    reached_steps: set[str] = set()
    reached: set[str] = set()
    for answers in product(*ways):
        walk = journey.walk(dict(zip((q.key for q in asked), answers, strict=True)))
        reached_steps |= {step.key for step in walk.steps}
        reached |= {question.key for step in walk.steps for question in step.questions}
    for index, step in enumerate(journey.steps):
        if step.key not in reached_steps:
            yield Problem(Fault.DEAD_END, index, step.title)
        else:
            unreached = (q for q in step.questions if q.key not in reached)
            yield from (Problem(Fault.DEAD_END, index, q.label or q.key) for q in unreached)


def _ways(question: Question) -> list[Answer]:
    """The answers worth trying: each choice alone, left open only when that is allowed."""
    left_open: list[Answer] = [] if question.required else [""]
    if not KINDS[question.kind].chosen:
        return ["something", *left_open]
    values = [option.value for option in question.options]
    if question.kind == "choices":
        return [*([value] for value in values), values, *left_open]
    return [*values, *left_open]
