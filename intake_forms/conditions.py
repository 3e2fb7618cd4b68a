"""When a step or a question is asked: conditions as data over earlier answers."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

# One answer as it is kept: a text or the key of a choice, several keys, or the named parts of a group.
Part = str | list[str]
Answer = str | list[str] | dict[str, Part]
Answers = Mapping[str, Answer]


class Test(StrEnum):
    """What a rule asks of an earlier answer."""

    __test__ = False  # pytest takes every class named Test… for one of its own

    IS = "is"
    IS_NOT = "is_not"
    ONE_OF = "one_of"
    ANSWERED = "answered"


class How(StrEnum):
    """Whether all rules must hold or one is enough."""

    ALL = "all"
    ANY = "any"


def chosen(answers: Answers, question: str) -> frozenset[str]:
    """The values that were answered to a question; none when it was left open or was never asked."""
    answer = answers.get(question, "")
    if isinstance(answer, str):
        return frozenset({answer} if answer else ())
    return frozenset(_texts(answer.values() if isinstance(answer, dict) else answer))


def _texts(parts: Collection[Part]) -> list[str]:
    return [text for part in parts for text in ([part] if isinstance(part, str) else part) if text]


@dataclass(frozen=True, slots=True)
class Rule:
    """One claim about one earlier answer."""

    question: str
    test: Test
    values: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.question:
            raise ValueError("a rule needs the question that it is about")
        if self.test is not Test.ANSWERED and not self.values:
            raise ValueError(f"the rule on {self.question} needs an answer to compare with")

    def holds(self, answers: Answers) -> bool:
        """Whether the answers so far make this rule true; "is not" also holds for a question left open."""
        given = chosen(answers, self.question)
        match self.test:
            case Test.ANSWERED:
                return bool(given)
            case Test.ONE_OF:
                return not given.isdisjoint(self.values)
            case Test.IS:
                return given == frozenset(self.values)
            case Test.IS_NOT:
                return given != frozenset(self.values)

    def to_data(self) -> dict[str, Any]:
        """This rule as JSON data."""
        return {"question": self.question, "test": self.test.value, "values": list(self.values)}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Rule":
        """The rule that `to_data` wrote down."""
        return cls(data["question"], Test(data["test"]), tuple(data["values"]))


@dataclass(frozen=True, slots=True)
class Condition:
    """All or any of some rules; without rules it always holds."""

    rules: tuple[Rule, ...] = ()
    how: How = How.ALL

    def __bool__(self) -> bool:
        return bool(self.rules)

    def holds(self, answers: Answers) -> bool:
        """Whether what is guarded by this condition is asked, given the answers that count."""
        results = (rule.holds(answers) for rule in self.rules)
        return not self.rules or (all(results) if self.how is How.ALL else any(results))

    @property
    def questions(self) -> frozenset[str]:
        """The keys of the questions that this condition looks at."""
        return frozenset(rule.question for rule in self.rules)

    def to_data(self) -> dict[str, Any]:
        """This condition as JSON data."""
        return {"how": self.how.value, "rules": [rule.to_data() for rule in self.rules]} if self else {}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Condition":
        """The condition that `to_data` wrote down."""
        rules = tuple(Rule.from_data(rule) for rule in data.get("rules", ()))
        return cls(rules, How(data.get("how", How.ALL)))


ALWAYS = Condition()
