"""The words of a method: how long it takes to read, and what search knows of it."""

from typing import TYPE_CHECKING, Any

from wijkteam_pages.search.content import plain

from .conf import conf

if TYPE_CHECKING:
    from .models.method import MethodPageMixin


def reading_minutes(method: "MethodPageMixin") -> int:
    """Whole minutes, at least one."""
    count = len(" ".join([method.summary, headings(method), body(method)]).split())
    return max(1, round(count / conf.WORDS_A_MINUTE))


def search_content(method: "MethodPageMixin") -> dict[str, Any]:
    """The fields of a search `Document` that a method fills; what it can be filtered by are its labels."""
    areas, topics = list(method.life_areas.all()), list(method.topics.all())
    labels = {("life_area", area.key) for area in areas} | {("topic", topic.key) for topic in topics}
    labels |= {("phase", method.phase)} if method.phase else set()
    return {
        "kind": method.search_kind,
        "keywords": ", ".join([*(area.name for area in areas), *(topic.name for topic in topics)]),
        "summary": method.summary,
        "headings": headings(method),
        "body": body(method),
        "labels": frozenset(labels | {("evidence", method.evidence)}),
        "review_by": method.review_by,
    }


def headings(method: "MethodPageMixin") -> str:
    return " ".join(f"{step.value['title']}." for step in method.steps if step.value["title"])


def body(method: "MethodPageMixin") -> str:
    """Everything else that a worker reads, in the order of the page."""
    texts = [method.problem, method.goal, method.target_group, *_lines(method)]
    for step in method.steps:
        texts += [plain(str(step.value["text"])), *step.value["sentences"]]
    texts += [item.value["needed"] for item in method.materials]
    rich = [method.competences, method.conditions, method.theory, method.research]
    texts += [method.duration, *(plain(text) for text in rich), method.developer]
    return " ".join(text for text in texts if text)


def _lines(method: "MethodPageMixin") -> list[str]:
    streams = [method.in_short, method.when_to_use, method.when_not_to_use, method.working_elements]
    return [str(line.value) for stream in streams for line in stream]
