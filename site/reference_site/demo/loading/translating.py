"""Translates a record or page as an editor would: each sentence kept by wagtail-localize, so that it can be edited."""

from collections import defaultdict
from copy import copy
from typing import Any

from wagtail.models import Locale, TranslatableMixin
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments


def translate(
    instance: TranslatableMixin, language_code: str = "en", *, is_draft: bool = False, **words: Any
) -> TranslatableMixin:
    """Makes the translation of `instance` in which these fields have these words, and publishes it unless a draft.

    Raises ValueError where a field does not have as many sentences in both languages.
    """
    locale = Locale.objects.get(language_code=language_code)
    source, _created = TranslationSource.get_or_create_from_instance(instance)
    for segment, text in _pairs(source, instance, words):
        StringTranslation.objects.update_or_create(
            translation_of_id=segment.string_id,
            locale=locale,
            context_id=segment.context_id,
            defaults={"data": text, "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL},
        )
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=locale)
    translation.save_target(publish=not is_draft)
    return source.get_translated_instance(locale)


def _pairs(
    source: TranslationSource, instance: Any, words: dict[str, Any]
) -> list[tuple[StringSegment, str]]:
    """Each sentence of the source with its translation: the same place in the same field."""
    translated = copy(instance)
    for name, value in words.items():
        setattr(translated, name, value)
    texts = _texts_by_path(translated)
    pairs = []
    for path, segments in _segments_by_path(source).items():
        if len(segments) != len(texts[path]):
            raise ValueError(
                f"{instance}: {path} has {len(segments)} sentences, its translation {len(texts[path])}"
            )
        pairs += zip(segments, texts[path], strict=True)
    return pairs


def _segments_by_path(source: TranslationSource) -> dict[str, list[StringSegment]]:
    found = defaultdict(list)
    for segment in StringSegment.objects.filter(source=source).select_related("context").order_by("order"):
        found[segment.context.path].append(segment)
    return found


def _texts_by_path(instance: Any) -> dict[str, list[str]]:
    found = defaultdict(list)
    for segment in extract_segments(instance):
        if isinstance(segment, StringSegmentValue):
            found[segment.path].append(segment.string.data)
    return found
