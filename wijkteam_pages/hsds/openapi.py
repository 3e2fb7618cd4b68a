"""This API as OpenAPI 3.1 describes it, made from the parameters that the views really know."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from .parameters import PARAMETERS, Parameter

VERSION = "3.0"
SCHEMAS = "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/"
_PAGES = ("page", "per_page", "format")
LISTED: dict[str, tuple[str, ...]] = {
    "services": (
        "search", *_PAGES, "taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "minimal", "full",
    ),
    "service_at_locations": (
        "search", "taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "full", *_PAGES,
        "postcode", "proximity",
    ),
    "organizations": ("search", "full_service", "full", *_PAGES),
    "taxonomies": ("search", *_PAGES),
    "taxonomy_terms": ("search", *_PAGES, "taxonomy_id", "top_only", "parent_id"),
}  # fmt: skip
ONE: dict[str, tuple[str, ...]] = {"organizations": ("full_service",)}
# Of one record in full, and of a row of a list.
_SCHEMAS = {
    "services": ("compiled/service.json", "compiled/service_list.json"),
    "service_at_locations": ("compiled/service_at_location.json", "compiled/service_at_location_list.json"),
    "organizations": ("compiled/organization.json", "compiled/organization_list.json"),
    "taxonomies": ("taxonomy.json", "taxonomy.json"),
    "taxonomy_terms": ("taxonomy_term.json", "taxonomy_term.json"),
}
_COUNTED = ("total_items", "total_pages", "page_number", "size")
_SAID = ("first_page", "last_page", "empty")


def description(base: str, title: str) -> dict[str, Any]:
    """The document; `base` is the address of the API."""
    paths: dict[str, Any] = {"/": _get("This API and its version.", (), {"type": "object"})}
    for name, known in LISTED.items():
        in_full, row = (f"{SCHEMAS}{schema}" for schema in _SCHEMAS[name])
        paths[f"/{name}"] = _get(f"A page of {name}.", known, _page_of(row))
        one = _get(f"One of {name}, in full.", ONE.get(name, ()), {"$ref": in_full})
        paths[f"/{name}/{{id}}"] = one | {"parameters": [_ID]}
    return {
        "openapi": "3.1.0",
        "info": {"title": title, "version": VERSION, "description": _("Open data, by HSDS 3.0.")},
        "servers": [{"url": base}],
        "paths": paths,
        "components": {
            "schemas": {"Page": _PAGE},
            "parameters": {name: _described(name, each) for name, each in PARAMETERS.items()},
        },
    }


_ID = {"in": "path", "name": "id", "required": True, "schema": {"type": "string", "format": "uuid"}}
_PAGE = {
    "type": "object",
    "properties": {name: {"type": "integer"} for name in _COUNTED}
    | {name: {"type": "boolean"} for name in _SAID},
    "required": [*_COUNTED, *_SAID],
}


def _get(summary: str, known: tuple[str, ...], schema: dict[str, Any]) -> dict[str, Any]:
    content = {"application/json": {"schema": schema}}
    return {
        "get": {
            "summary": summary,
            "parameters": [{"$ref": f"#/components/parameters/{name}"} for name in known],
            "responses": {
                "200": {"description": summary, "content": content},
                "400": {"description": "A parameter is wrong: application/problem+json (RFC 9457)."},
                "404": {"description": "There is no such record: application/problem+json (RFC 9457)."},
            },
        }
    }


def _page_of(row: str) -> dict[str, Any]:
    contents = {"contents": {"type": "array", "items": {"$ref": row}}}
    return {"allOf": [{"$ref": "#/components/schemas/Page"}], "properties": contents}


def _described(name: str, parameter: Parameter) -> dict[str, Any]:
    schema = {"type": parameter.type} | ({"format": parameter.format} if parameter.format else {})
    return {
        "name": name,
        "in": "query",
        "required": False,
        "description": parameter.description,
        "schema": schema,
    }
