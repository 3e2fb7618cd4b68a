"""What an import of questions and answers does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.conf import settings
from wagtail.log_actions import log
from wagtail.models import Locale
from wagtail_localize.models import Translation

from ..models import Faq, Team, Topic
from .columns import Understood
from .plan import Effect, Planning
from .question_sheet import ALL, QUESTIONS
from .question_values import all_questions, is_main, key_of, values_of


class QuestionPlanning(Planning):
    """Questions by key and language; what a row leaves out stays as it is."""

    sheet = QUESTIONS

    def __init__(self) -> None:
        super().__init__()
        self.faqs = {(key_of(faq), faq.locale.language_code): faq for faq in all_questions()}
        self.locales = {locale.language_code: locale for locale in Locale.objects.all()}
        self.topics = list(Topic.objects.select_related("locale"))
        self.teams = _teams()
        self.translated = _translated_elsewhere()
        self.to_write: list[tuple[Any, dict[str, Any]]] = []
        self.translations = {key: faq.translation_key for (key, _language), faq in self.faqs.items()}

    def rows(self) -> Iterator[dict[str, Any]]:
        return (values_of(faq) for faq in self.faqs.values())

    def identity(self, values: Mapping[str, Any]) -> Any:
        return values.get("key"), values.get("language") or settings.LANGUAGE_CODE

    def look_up(self, row: Understood) -> None:
        _key, language = self.identity(row.values)
        if language not in self.locales:
            self.problem(row, "language", "no_such_language", language)
        topic = row.values.get("topic")
        if topic and self._key_of_topic(topic) is None:
            self.problem(row, "topic", "no_such_topic", topic, {each.name for each in self.topics})
        for name in row.values.get("teams") or []:
            if name != ALL and name.casefold() not in self.teams:
                self.problem(row, "teams", "no_such_team", name, self.teams)

    def look_at(self, row: Understood) -> None:
        key, language = self.identity(row.values)
        faq = self.faqs.get((key, language))
        before = values_of(faq) if faq else None
        after = {**(before or {"sort_order": 0, "teams": [ALL]}), **_given(row), "language": language}
        after["topic"] = self._key_of_topic(after.get("topic") or "")
        after["teams"] = self._slugs(after.get("teams") or []) if is_main(language) else []
        changes = self.compared(before, after)
        if changes and faq and (faq.translation_key, faq.locale_id) in self.translated:
            self.problem(row, "key", "translated_elsewhere")
            return
        if self.enter(row, after["question"], faq is None, changes) is not Effect.SAME:
            self.to_write.append(((key, language), after))

    def _key_of_topic(self, said: str) -> str | None:
        return next(
            (each.key for each in self.topics if said.casefold() in (each.key, each.name.casefold())), None
        )

    def _slugs(self, names: list[str]) -> list[str]:
        return [ALL] if ALL in names else sorted({self.teams[name.casefold()].slug for name in names})

    def finish(self) -> None:
        main = {
            key
            for key, language in (*self.faqs, *(who for who, _after in self.to_write))
            if is_main(language)
        }
        for row_key, number in self.seen.items():
            key, language = row_key
            if not is_main(language) and key not in main:
                self.problem(Understood(number, {}), "key", "no_question_in_main_language", str(key))
        self.plan.absent = [
            f"{faq} ({language})"
            for (key, language), faq in self.faqs.items()
            if (key, language) not in self.seen
        ]

    def save(self, user: Any, at: datetime) -> None:
        # The main language first: its translations take its key.
        for who, values in sorted(self.to_write, key=lambda each: not is_main(each[0][1])):
            self._write(who, values, user)

    def _write(self, who: tuple[str, str], values: dict[str, Any], user: Any) -> None:
        key, language = who
        is_new = who not in self.faqs
        faq = self.faqs.get(who) or Faq(
            sheet_key=key,
            locale=self.locales[language],
            translation_key=self.translations.setdefault(key, uuid4()),
        )
        faq.question, faq.answer, faq.sort_order = (
            values["question"],
            values["answer"],
            values["sort_order"] or 0,
        )
        faq.topic = self._topic(values.get("topic"), language)
        if is_main(language):
            faq.for_all_teams = values["teams"] == [ALL]
        faq.save()
        if is_main(language):
            faq.teams.set([] if faq.for_all_teams else [self.teams[slug] for slug in values["teams"]])
            same = Faq.objects.filter(translation_key=faq.translation_key).exclude(pk=faq.pk)
            same.update(for_all_teams=faq.for_all_teams)
        elif is_new:
            main = Faq.objects.filter(
                translation_key=faq.translation_key, locale__language_code=settings.LANGUAGE_CODE
            )
            Faq.objects.filter(pk=faq.pk).update(for_all_teams=main.values("for_all_teams")[:1])
        log(faq, "wagtail.create" if is_new else "wagtail.edit", user=user, title=str(faq))

    def _topic(self, key: str | None, language: str) -> Topic | None:
        """The topic in the question's own language, or else in the main one."""
        those = {each.locale.language_code: each for each in self.topics if each.key == key}
        return those.get(language) or those.get(settings.LANGUAGE_CODE)


def _given(row: Understood) -> dict[str, Any]:
    """What a row says; an empty cell for the order or the teams leaves them as they are."""
    return {
        name: value
        for name, value in row.values.items()
        if not (value is None and name in ("sort_order", "teams"))
    }


def _teams() -> dict[str, Team]:
    teams = list(Team.objects.all())
    return {team.name.casefold(): team for team in teams} | {team.slug: team for team in teams}


def _translated_elsewhere() -> set[tuple[Any, Any]]:
    """The questions that wagtail-localize translates: it would take back at the next turn what is changed here."""
    kept = Translation.objects.filter(enabled=True).values_list("source__object_id", "target_locale")
    return set(kept)
