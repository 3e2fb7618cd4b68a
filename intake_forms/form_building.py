"""From what an editor built to a journey, in the language of the page; half a draft is no reason to fail."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Locale

from wijkteam_pages.models import Topic
from wijkteam_pages.shell import localised

from .conditions import ALWAYS, Condition, How, Rule, Test
from .journey import Journey, Step
from .questions import Option, Question

# What a browser may fill in by itself, for kinds that always ask the same of the person at the keyboard.
AUTOCOMPLETE = {"email": "email", "phone": "tel", "postcode": "postal-code"}


def journey_of(steps: Any, locale: Locale | None = None) -> Journey:
    """The journey that these steps make. Raises ValueError where two questions share a key."""
    return Journey(steps_of(steps, locale))


def steps_of(steps: Any, locale: Locale | None = None) -> tuple[Step, ...]:
    """One step for each block, in order; what is not there yet is left out."""
    return tuple(
        Step(
            key=child.id or f"step{place}",
            title=child.value.get("title") or "",
            intro=_source(child.value.get("intro")),
            condition=_condition(child.value.get("condition")),
            questions=tuple(_questions(child.value.get("questions") or (), place, locale)),
        )
        for place, child in enumerate(steps or ())
    )


def _questions(children: Any, step: int, locale: Locale | None) -> Iterator[Question]:
    for place, child in enumerate(children):
        value, kind = child.value, child.block_type
        key = value.get("key") or child.id or f"q{step}_{place}"
        yield Question(
            key=key,
            kind=kind,
            label=value.get("label") or "",
            hint=value.get("hint") or "",
            why=value.get("why") or "",
            text=_source(value.get("text")),
            autocomplete=value.get("fills_in") or AUTOCOMPLETE.get(kind, ""),
            required=bool(value.get("required")),
            options=_options(kind, value, locale),
            unsafe=_keys(value.get("unsafe_answers")),
            parts=_parts(kind, value),
            condition=_condition(value.get("condition")),
        )


def _source(text: Any) -> str:
    return getattr(text, "source", text) or ""


def _keys(text: str | None) -> tuple[str, ...]:
    """What an editor writes with commas between: `yes, no`."""
    return tuple(part.strip() for part in (text or "").split(",") if part.strip())


def _condition(value: Any) -> Condition:
    """The rules that are complete; one that the editor is still typing is not there yet."""
    rules = []
    for rule in (value or {}).get("rules") or ():
        question, test = rule.get("question") or "", Test(rule.get("test") or Test.IS)
        answers = _keys(rule.get("answers"))
        if question and (answers or test is Test.ANSWERED):
            rules.append(Rule(question, test, answers))
    return Condition(tuple(rules), How((value or {}).get("how") or How.ALL)) if rules else ALWAYS


def _options(kind: str, value: Any, locale: Locale | None) -> tuple[Option, ...]:
    if kind == "yes_no":
        return yes_or_no()
    if kind == "topic":
        topics = localised(Topic.objects.all(), locale or Locale.get_default())
        return (
            *(Option(topic.key, topic.name, topic.sentence) for topic in topics),
            *((something_else(),) if value.get("something_else") else ()),
        )
    # The label differs by language, so without a key the block's id is what is kept.
    listed = [(item.id, item.value) for item in getattr(value.get("options"), "bound_blocks", ())]
    return tuple(
        Option(option.get("key") or id_ or str(place), option.get("label") or "", option.get("hint") or "")
        for place, (id_, option) in enumerate(listed)
    )


def _parts(kind: str, value: Any) -> tuple[Question, ...]:
    if kind == "postcode" and value.get("house_number"):
        return (Question("house_number", "short_text", _("House number"), required=False),)
    return contact_parts() if kind == "contact" else ()


def something_else() -> Option:
    """What is on nobody's list; no topic is noted then. Its key is none that a town would choose."""
    return Option("something_else", _("Something else"), _("Is your question not here? Choose this one."))


def yes_or_no() -> tuple[Option, Option]:
    """The two answers of a yes-or-no question."""
    return Option("yes", _("Yes")), Option("no", _("No"))


def contact_parts() -> tuple[Question, ...]:
    """Never a phone number alone: how, where to, when, and whether others may hear it."""
    ways = (
        Option("phone", _("Call me")),
        Option("email", _("Send me an e-mail")),
        Option("visit", _("I will come by")),
    )
    moments = (
        Option("morning", _("In the morning")),
        Option("afternoon", _("In the afternoon")),
        Option("any", _("It does not matter")),
    )
    quiet = Option("no", _("No"), _("Others may not hear this."))
    return (
        Question("way", "choice", _("How may we reach you?"), options=ways),
        Question(
            "phone",
            "phone",
            _("What is your phone number?"),
            _("Only if we may call you. We sometimes call from a hidden number."),
            autocomplete="tel",
            required=False,
        ),
        Question(
            "message",
            "yes_no",
            _("May we leave a message?"),
            _("Only if we may call you."),
            options=(yes_or_no()[0], quiet),
            required=False,
        ),
        Question(
            "email",
            "email",
            _("What is your e-mail address?"),
            _("Only if we may send you an e-mail."),
            autocomplete="email",
            required=False,
        ),
        Question("moment", "choice", _("What is the best moment?"), options=moments, required=False),
    )
