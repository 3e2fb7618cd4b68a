"""The addresses, each with and without a slash at its end; what is not one of them gets its answer here too."""

from django.urls import path

from . import views

app_name = "hsds"
_ADDRESSES = {
    "openapi.json": (views.openapi, "openapi"),
    "services": (views.service_list, "services"),
    "services/<uuid:id>": (views.service_detail, "service"),
    "service_at_locations": (views.site_list, "service_at_locations"),
    "service_at_locations/<uuid:id>": (views.site_detail, "service_at_location"),
    "organizations": (views.organization_list, "organizations"),
    "organizations/<uuid:id>": (views.organization_detail, "organization"),
    "taxonomies": (views.taxonomy_list, "taxonomies"),
    "taxonomies/<uuid:id>": (views.taxonomy_detail, "taxonomy"),
    "taxonomy_terms": (views.term_list, "taxonomy_terms"),
    "taxonomy_terms/<uuid:id>": (views.term_detail, "taxonomy_term"),
}
# Of two patterns with a name, addresses are made by the last one: the specification has no slash.
urlpatterns = [
    path("", views.about, name="about"),
    *(path(f"{route}/", view, name=name) for route, (view, name) in _ADDRESSES.items()),
    *(path(route, view, name=name) for route, (view, name) in _ADDRESSES.items()),
    path("<path:rest>", views.nothing, name="nothing"),
]
