"""What stands around every page: the town's name, the menu, the languages, whom to call at once."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page, Site

from .models import OrganisationSettings, UrgentNumber
from .palette import fingerprint
from .remembered import remembered


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A link in the bar; active on the page itself and below it."""

    title: str
    url: str
    is_active: bool
    language: str


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """The same page in another language, named in that language."""

    code: str
    name: str
    direction: str
    url: str
    is_active: bool


@dataclass(frozen=True, slots=True)
class Link:
    """A title and an address; `language` where the title may be in another one than the page."""

    title: str
    url: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Shell:
    """All of it, for one request."""

    organisation: OrganisationSettings
    locale: Locale
    direction: str
    menu: list[MenuItem]
    languages: list[LanguageLink]
    urgent_numbers: list[UrgentNumber]
    home_url: str
    search_url: str
    footer_links: list[Link]
    complaints: Link | None
    """The page that says how to complain and to whom, where the settings name one."""
    palette_url: str
    breadcrumb: list[Link]
    """The pages above this one, the front door first."""
    wanted_language: str | None
    """The visitor's language, where this page is not translated and shown in the main one instead."""
    key: Hashable = None
    """What it was made for, so that parts of a page may be remembered by it; none in an editor's preview."""

    @property
    def logo_url(self) -> str:
        """The logo, small and square; nothing where the town has none."""
        logo = self.organisation.logo
        return logo.get_rendition("fill-96x96|format-webp").url if logo else ""

    @property
    def wanted_language_name(self) -> str:
        """The name of that language, in the language itself."""
        return get_language_info(self.wanted_language)["name_translated"] if self.wanted_language else ""

    @property
    def wanted_direction(self) -> str:
        """In which direction that language is written."""
        return direction_of(self.wanted_language) if self.wanted_language else ""


def shell_for(request: HttpRequest, page: Page | None = None) -> Shell | None:
    """The shell around `page`, or around a view of our own when there is none; made once until content changes.

    None where the project has no site yet.
    """
    if getattr(request, "is_preview", False):
        return make_shell(request, page)
    wanted = getattr(request, "wanted_language", None)
    key = ("shell", request.get_host(), request.path, page and page.pk, get_language(), wanted)
    return remembered(key, lambda: make_shell(request, page, key))


def make_shell(request: HttpRequest, page: Page | None, key: Hashable = None) -> Shell | None:
    """The same, made anew."""
    site = Site.find_for_request(request)
    if site is None:
        return None
    organisation = OrganisationSettings.for_request(request)
    locale = page.locale if page else active_locale()
    home = homes_by_language(site)
    linked = linked_pages(request, organisation, locale)
    here = page if page is not None else home.get(locale.language_code)
    return Shell(
        organisation=organisation,
        locale=locale,
        direction=direction_of(locale.language_code),
        menu=menu(request, site, locale),
        languages=language_links(request, organisation, here, home),
        urgent_numbers=localised(UrgentNumber.objects.all(), locale),
        home_url=url_of(home.get(locale.language_code) or home.get(settings.LANGUAGE_CODE), request),
        search_url=address("wijkteam_search"),
        footer_links=list(linked.values()),
        complaints=linked.get(organisation.complaints_page_id),
        palette_url=palette_url(organisation),
        breadcrumb=breadcrumb(request, site, page),
        wanted_language=getattr(request, "wanted_language", None),
        key=key,
    )


def active_locale() -> Locale:
    """The locale of the address asked for; the main one where it has no record."""
    try:
        return Locale.objects.get_for_language(get_language() or settings.LANGUAGE_CODE)
    except (Locale.DoesNotExist, LookupError):
        return Locale.get_default()


def direction_of(language_code: str) -> str:
    """`rtl` or `ltr`, for the `dir` attribute."""
    return "rtl" if get_language_info(language_code)["bidi"] else "ltr"


def homes_by_language(site: Site | None) -> dict[str, Page]:
    """The live home pages, by language code."""
    if site is None:
        return {}
    homes = (
        Page.objects.live().filter(translation_key=site.root_page.translation_key).select_related("locale")
    )
    return {home.locale.language_code: home for home in homes}


def menu(request: HttpRequest, site: Site | None, locale: Locale) -> list[MenuItem]:
    """Home and what its editors put in the menu; what is not translated leads to the main language's page."""
    if site is None:
        return []
    main = list(site.root_page.get_children().live().public().in_menu())
    entries = [site.root_page, *main]
    keys = [entry.translation_key for entry in entries]
    translated = {
        entry.translation_key: entry
        for entry in Page.objects.live().public().filter(translation_key__in=keys, locale=locale)
    }
    items = []
    for entry in entries:
        shown = translated.get(entry.translation_key, entry)
        url = url_of(shown, request)
        below_home = entry.pk != site.root_page.pk
        active = request.path == url or (below_home and request.path.startswith(url))
        language = locale.language_code if entry.translation_key in translated else settings.LANGUAGE_CODE
        items.append(MenuItem(shown.title if below_home else _("Home"), url, active, language))
    return items


def breadcrumb(request: HttpRequest, site: Site | None, page: Page | None) -> list[Link]:
    """The way from the front door to the page, the page itself left out."""
    if site is None or page is None or not page.pk:
        return []
    above = page.get_ancestors().filter(depth__gte=site.root_page.depth).live()
    home_depth = site.root_page.depth
    return [
        Link(_("Home") if ancestor.depth == home_depth else ancestor.title, url_of(ancestor, request))
        for ancestor in above
    ]


def language_links(
    request: HttpRequest, organisation: OrganisationSettings, page: Page | None, homes: dict[str, Page]
) -> list[LanguageLink]:
    """One link for each language that residents can choose and that has a home page."""
    translations: dict[str, Page] = {}
    if page is not None:
        others = page.get_translations(inclusive=True).live().select_related("locale")
        translations = {other.locale.language_code: other for other in others}
    links = []
    below = chosen_below(request, page)
    for code in organisation.shown_languages():
        target = translations.get(code) or homes.get(code)
        if target is not None:
            info: dict[str, Any] = get_language_info(code)
            url = url_of(target, request)
            if page is not None and code not in translations:
                # The view for what is not translated shows the main language's page there, with a notice.
                url = in_language(url_of(page, request), code)
            url += below
            active = (page.locale.language_code if page else get_language()) == code
            links.append(LanguageLink(code, info["name_local"], direction_of(code), url, active))
    return links


def chosen_below(request: HttpRequest, page: Page | None) -> str:
    """What somebody chose of a list, which stands in the path below it and is the same in every language.

    From the path alone: a kept page has one answer for each path, and no parameter of a visitor gets into a link.
    """
    if not getattr(page, "path_holds_choice", False):
        return ""
    address, here = url_of(page, request), in_language(request.path, page.locale.language_code)
    return here.removeprefix(address) if here.startswith(address) else ""


def localised(queryset, locale: Locale) -> list:
    """Each record once: in `locale` where it is translated, otherwise in the main language."""
    main = remembered("main locale", Locale.get_default)
    records = queryset.filter(locale__in={locale, main}).select_related("locale")
    best = {}
    for record in records:
        if record.translation_key not in best or record.locale_id == locale.pk:
            best[record.translation_key] = record
    return sorted(best.values(), key=lambda record: record.sort_order)


def linked_pages(
    request: HttpRequest, organisation: OrganisationSettings, locale: Locale
) -> dict[int | None, Link]:
    """The pages that the settings name, by their key there, where they are live."""
    chosen = [
        organisation.privacy_page_id,
        organisation.accessibility_page_id,
        organisation.complaints_page_id,
    ]
    pages = {page.pk: page for page in Page.objects.live().filter(pk__in=[pk for pk in chosen if pk])}
    found = {pk: pages[pk] for pk in chosen if pk in pages}
    keys = [page.translation_key for page in found.values()]
    translated = {
        page.translation_key: page
        for page in Page.objects.live().filter(translation_key__in=keys, locale=locale)
    }
    shown = {pk: translated.get(page.translation_key, page) for pk, page in found.items()}
    return {
        pk: Link(
            page.title,
            url_of(page, request),
            locale.language_code if page.translation_key in translated else settings.LANGUAGE_CODE,
        )
        for pk, page in shown.items()
    }


def in_language(url: str, code: str) -> str:
    """The address of the same page in another language: its first part is the language."""
    return f"/{code}/" + url.partition("/")[2].partition("/")[2]


def url_of(page: Page | None, request: HttpRequest) -> str:
    """The page's address, or the front door's where there is no page."""
    return (page.get_url(request) if page is not None else None) or "/"


def address(name: str, **kwargs: str) -> str:
    """The address of a view, or nothing where a project does not include it."""
    try:
        return reverse(name, kwargs=kwargs)
    except NoReverseMatch:
        return ""


def palette_url(organisation: OrganisationSettings) -> str:
    """The stylesheet of the brand colour, at an address that changes with it."""
    brand = organisation.brand_colour.lower()
    return address("wijkteam_pages:palette", colour=brand.removeprefix("#"), mark=fingerprint(brand))
