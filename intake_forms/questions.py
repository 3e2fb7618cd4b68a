"""The kinds of questions, and how each answer is read back in words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

import phonenumbers

from .conditions import ALWAYS, Answer, Condition
from .uploads.limits import size_in_words

# Puts a date in words in the resident's language; given by the caller, who knows the language.
SayDate = Callable[[date], str]


class Personal(StrEnum):
    """What an answer tells about a person, declared at the kind: it decides what `erase_person` must erase."""

    NOTHING = "nothing"
    ERASE = "erase"


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers to choose from; the value is kept, the label is shown."""

    value: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question as it is asked, or a text between the questions (explanation, notice)."""

    key: str
    kind: str
    label: str = ""
    hint: str = ""
    why: str = ""
    text: str = ""  # rich text of an explanation or a notice
    autocomplete: str = ""  # the token of WCAG 1.3.5 by which a browser fills it in
    required: bool = True
    options: tuple[Option, ...] = ()
    unsafe: tuple[str, ...] = ()  # the answers by which somebody says that they are not safe
    parts: tuple["Question", ...] = ()  # of a group that is asked as one, such as contact
    condition: Condition = ALWAYS

    def __post_init__(self) -> None:
        if not self.key:
            raise ValueError("a question needs a key")
        if self.kind not in KINDS:
            raise ValueError(f"there is no kind of question named {self.kind}")

    @property
    def asks(self) -> bool:
        """Whether something is to be filled in here."""
        return KINDS[self.kind].asks

    @property
    def stops(self) -> bool:
        """Whether the form ends for whoever comes here."""
        return KINDS[self.kind].stops

    @property
    def personal(self) -> Personal:
        """What the answer tells about a person."""
        return KINDS[self.kind].personal

    def in_words(self, answer: Answer, say_date: SayDate = date.isoformat) -> str:
        """The answer as a person would read it; an empty text when nothing was answered."""
        return KINDS[self.kind].in_words(self, answer, say_date) if answer else ""

    def label_of(self, value: str) -> str:
        """The words of a choice; the value itself when the choice is no longer there."""
        return next((option.label for option in self.options if option.value == value), value)

    def to_data(self) -> dict[str, Any]:
        """This question as JSON data."""
        return {
            "key": self.key,
            "kind": self.kind,
            "label": self.label,
            "hint": self.hint,
            "why": self.why,
            "text": self.text,
            "autocomplete": self.autocomplete,
            "required": self.required,
            "unsafe": list(self.unsafe),
            "options": [[option.value, option.label, option.hint] for option in self.options],
            "parts": [part.to_data() for part in self.parts],
            "condition": self.condition.to_data(),
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Question":
        """The question that `to_data` wrote down."""
        made = {
            **data,
            "options": tuple(Option(*option) for option in data["options"]),
            "unsafe": tuple(data.get("unsafe", ())),
            "parts": tuple(cls.from_data(part) for part in data["parts"]),
            "condition": Condition.from_data(data["condition"]),
        }
        return cls(**made)


InWords = Callable[[Question, Answer, SayDate], str]


@dataclass(frozen=True, slots=True)
class Kind:
    """What the code must know of a kind of question."""

    name: str
    in_words: InWords
    personal: Personal = Personal.ERASE
    asks: bool = True
    chosen: bool = False  # answered by picking options, so a condition can compare it
    stops: bool = False  # who comes here does not go on, and sends nothing


def as_typed(question: Question, answer: Answer, say_date: SayDate) -> str:
    """Texts and numbers are read back as they were typed."""
    return str(answer)


def as_choices(question: Question, answer: Answer, say_date: SayDate) -> str:
    """The labels of what was picked, separated by commas."""
    values = [answer] if isinstance(answer, str) else list(answer)
    return ", ".join(question.label_of(value) for value in values)


def as_date(question: Question, answer: Answer, say_date: SayDate) -> str:
    """A date in the words of the language."""
    return say_date(date.fromisoformat(str(answer)))


def as_phone(question: Question, answer: Answer, say_date: SayDate) -> str:
    """A Dutch number as people write it here, another one with its country code."""
    number = phonenumbers.parse(str(answer), "NL")
    dutch = number.country_code == 31
    form = phonenumbers.PhoneNumberFormat.NATIONAL if dutch else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, form)


def as_postcode(question: Question, answer: Answer, say_date: SayDate) -> str:
    """Postcode and, where it was given, the house number: 3210 AB 12."""
    if not isinstance(answer, dict):
        return str(answer)
    code = str(answer.get("postcode", ""))
    return " ".join(filter(None, (code[:4], code[4:], str(answer.get("house_number", "")))))


def as_parts(question: Question, answer: Answer, say_date: SayDate) -> str:
    """Each answered part of a group on a line of its own, with its own question before it."""
    if not isinstance(answer, dict):
        return str(answer)
    given = [(part, answer.get(part.key)) for part in question.parts]
    return "\n".join(f"{part.label} {part.in_words(value, say_date)}" for part, value in given if value)


def as_files(question: Question, answer: Answer, say_date: SayDate) -> str:
    """Each file on a line of its own: its name, and how large it is."""
    if not isinstance(answer, dict):
        return str(answer)
    return "\n".join(f"{file[0]} ({size_in_words(int(file[1]))})" for file in answer.values())


def as_nothing(question: Question, answer: Answer, say_date: SayDate) -> str:
    """A text between the questions has no answer."""
    return ""


KINDS: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Make a kind of question known; a second one of the same name is a mistake."""
    if kind.name in KINDS:
        raise ValueError(f"there is a kind of question named {kind.name} already")
    KINDS[kind.name] = kind


for _kind in (
    Kind("short_text", as_typed),
    Kind("long_text", as_typed),
    Kind("choice", as_choices, chosen=True),
    Kind("choices", as_choices, chosen=True),
    Kind("yes_no", as_choices, chosen=True),
    Kind("date", as_date),
    Kind("number", as_typed),
    Kind("email", as_typed),
    Kind("phone", as_phone),
    Kind("postcode", as_postcode),
    Kind("topic", as_choices, chosen=True),
    Kind("contact", as_parts),
    Kind("upload", as_files),
    Kind("explanation", as_nothing, personal=Personal.NOTHING, asks=False),
    Kind("notice", as_nothing, personal=Personal.NOTHING, asks=False),
    Kind("stop", as_nothing, personal=Personal.NOTHING, asks=False, stops=True),
):
    register(_kind)
