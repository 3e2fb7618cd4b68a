"""Pages that are not there in a language that residents can choose."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from wijkteam_pages.attention import Asker, Attention, AttentionSource
from wijkteam_pages.hours_words import in_a_row, plain
from wijkteam_pages.models import OrganisationSettings


class PagesUntranslated(AttentionSource):
    key = "vertalingen"
    title = gettext_lazy("Pages without a translation")

    def is_for(self, asker: Asker) -> bool:
        return asker.keeps_all and asker.may("wagtail_localize.submit_translation")

    def waiting(self, asker: Asker) -> QuerySet[Page]:
        pages = Page.objects.live().public().filter(locale=Locale.get_default(), depth__gt=1, alias_of=None)
        lacking = Q(pk__in=[])
        for code in OrganisationSettings.languages_of_any_site():
            there = Page.objects.live().filter(
                translation_key=OuterRef("translation_key"), locale__language_code=code, alias_of=None
            )
            pages = pages.annotate(**{_name(code): Exists(there)})
            lacking |= Q(**{_name(code): False})
        return pages.filter(lacking).order_by("first_published_at", "pk")

    def line(self, record: Page, asker: Asker) -> Attention:
        codes = [
            name.removeprefix("is_in_") for name, there in vars(record).items() if _is_lacking(name, there)
        ]
        languages = [get_language_info(code.replace("_", "-"))["name_translated"] for code in codes]
        published = record.first_published_at
        return Attention(
            what=record.title,
            url=reverse("wagtail_localize:submit_page_translation", args=[record.pk]),
            since=timezone.localdate(published) if published else None,
            detail=_("Not yet in: %(languages)s.") % {"languages": plain(in_a_row(languages))},
            mend=_("Translate"),
        )


def _name(code: str) -> str:
    return f"is_in_{code.replace('-', '_')}"


def _is_lacking(name: str, there: object) -> bool:
    return name.startswith("is_in_") and there is False
