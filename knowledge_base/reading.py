"""What workers read: the front page, the search, and what stands around a method."""

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Site

from wijkteam_pages.search.query import Query
from wijkteam_pages.search.readers import audience_of
from wijkteam_pages.search.screen import answer, page_number
from wijkteam_pages.search.views import discreet
from wijkteam_pages.shell import Link, breadcrumb

from .models.life_area import LifeArea

if TYPE_CHECKING:
    from .models.pages import KnowledgeIndexPageMixin, MethodPage

# The address of a filter stays, whatever a town calls its life areas.
AREA = "leefgebied"


def front(request: HttpRequest, index: "KnowledgeIndexPageMixin") -> HttpResponse:
    """All methods, or those of one life area."""
    area = chosen_area(request)
    methods = methods_below(index)
    if area:
        methods = methods.filter(life_areas=area)
    address = index.get_url(request)
    return index.render(
        request,
        context_overrides={
            "cards": [(method, f"{address}{method.slug}/") for method in methods],
            "index_url": address,
            "search_url": address + index.reverse_subpage("search"),
            "areas": area_links(address, area),
            "area": area,
        },
    )


def search(request: HttpRequest, index: "KnowledgeIndexPageMixin") -> HttpResponse:
    """What this worker may find; the page itself is shown to the readers of the knowledge base only."""
    area = chosen_area(request)
    query = Query.parse(
        request.GET.get("q", ""),
        locale=index.locale.language_code,
        audience=audience_of(request.user),
        on=timezone.localdate(),
        kinds=["method"],
        labels={"life_area": [area.key]} if area else {},
        page=page_number(request.GET.get("p", "")),
    )
    screen = answer(query)
    address = index.get_url(request)
    here = address + index.reverse_subpage("search")
    context = {
        "screen": screen,
        "index_url": address,
        "search_url": here,
        "area": area,
        "kept": {AREA: area.key} if area else {},
        "areas": area_links(here, area, q=query.text),
        "rest": urlencode({"q": query.text, **({AREA: area.key} if area else {})}),
        "breadcrumb": [
            *breadcrumb(request, Site.find_for_request(request), index),
            Link(index.title, address),
        ],
    }
    response = index.render(request, context_overrides=context, template="knowledge_base/search.html")
    return discreet(response)


def chosen_area(request: HttpRequest) -> LifeArea | None:
    """The life area that the address names; one that is not there filters nothing."""
    key = request.GET.get(AREA, "").replace("\x00", "")
    return LifeArea.objects.filter(key=key).first() if key else None


def area_links(address: str, chosen: LifeArea | None, **rest: str) -> list[dict[str, Any]]:
    """The life areas as filters; the one that is chosen leads back to all."""
    links = []
    for area in LifeArea.objects.all():
        is_chosen = area == chosen
        asked = urlencode(rest if is_chosen else {**rest, AREA: area.key})
        links.append(
            {"name": area.name, "url": f"{address}?{asked}" if asked else address, "is_chosen": is_chosen}
        )
    return links


def methods_below(index: "KnowledgeIndexPageMixin") -> QuerySet["MethodPage"]:
    """The live methods of this knowledge base, with no more of each than a card shows."""
    from .models.pages import MethodPage  # the pages use this module

    return MethodPage.objects.child_of(index).live().order_by("title").only("title", "slug", "summary")


def method_context(method: "MethodPage") -> dict[str, Any]:
    """What stands around a method: where it hangs, its parts, what belongs with it, and whether it still holds."""
    index = method.get_parent()
    address = index.get_url() if index else ""
    table = [item.value for item in method.materials if item.value["part"] or item.value["time"]]
    return {
        "areas": [
            (area.name, f"{address}?{urlencode({AREA: area.key})}") for area in method.life_areas.all()
        ],
        "is_overdue": method.review.is_overdue(timezone.localdate()),
        "related": [(other.title, f"{address}{other.slug}/") for other in method.related_methods()],
        "material_rows": table,
        "material_lines": [item.value for item in method.materials if item.value not in table],
        "parts": parts(method),
    }


def parts(method: "MethodPage") -> list[dict[str, str]]:
    """The headings of the page, for its table of contents."""
    everything = [
        ("when", _("When do you use this?"), method.when_to_use or method.when_not_to_use),
        ("steps", _("This is how you do it"), method.steps),
        ("time", _("Time and material"), method.materials or method.duration or method.total_minutes),
        ("why", _("What it is for"), method.problem or method.goal or method.target_group),
        ("needed", _("Who can do this"), method.competences or method.conditions),
        ("background", _("Why it works"), method.theory or method.research or method.working_elements),
        ("sources", _("Evidence and sources"), True),
    ]
    return [{"id": key, "title": title} for key, title, is_there in everything if is_there]
