"""Every row fits the published schemas of HSDS 3.0, and every page fits `Page`.

The schemas are no part of the project: where they are not at hand, this says so and skips.
"""

import json
import os
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

HERE = Path(os.environ.get("HSDS_SCHEMAS", Path(__file__).resolve().parents[3] / "shared/data/hsds-3.0"))
API = "/api/hsds/v3"
LISTS = ["services", "service_at_locations", "organizations", "taxonomies", "taxonomy_terms"]
BY_SCHEMA = {
    "services": "service",
    "service_at_locations": "service_at_location",
    "organizations": "organization",
}
TAXONOMY = {"required": ["id", "name", "description"], "properties": {"id": {"format": "uuid"}}}

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("zandmeer"),
    pytest.mark.skipif(not HERE.is_dir(), reason=f"the schemas of HSDS 3.0 are not in {HERE} (HSDS_SCHEMAS)"),
]


def validator(name: str, kind: str) -> Draft202012Validator:
    if name not in BY_SCHEMA:
        return Draft202012Validator(TAXONOMY, format_checker=FormatChecker())
    schema = json.loads((HERE / f"{BY_SCHEMA[name]}{kind}.json").read_text())
    return Draft202012Validator(schema, format_checker=FormatChecker())


@pytest.fixture(scope="module")
def page() -> Draft202012Validator:
    described = json.loads((HERE / "openapi.json").read_text())["components"]["schemas"]["Page"]
    return Draft202012Validator(described | {"required": list(described["properties"])})


@pytest.mark.parametrize("name", LISTS)
def test_each_row_of_a_list_and_its_page(client, page, name):
    answer = client.get(f"{API}/{name}").json()
    page.validate(answer)
    assert answer["contents"]
    row = validator(name, "_list")
    for each in answer["contents"]:
        row.validate(each)


@pytest.mark.parametrize("name", LISTS)
def test_each_record_in_full(client, name):
    full = validator(name, "")
    for each in client.get(f"{API}/{name}").json()["contents"]:
        full.validate(client.get(f"{API}/{name}/{each['id']}").json())


@pytest.mark.parametrize(
    "asked", ["services?full=true", "service_at_locations?full=true", "organizations?full_service=true"]
)
def test_each_row_of_a_list_in_full(client, asked):
    full = validator(asked.partition("?")[0], "")
    for each in client.get(f"{API}/{asked}").json()["contents"]:
        full.validate(each)


def test_minimal_rows_are_rows_too(client):
    for each in client.get(f"{API}/services?minimal=true").json()["contents"]:
        validator("services", "_list").validate(each)
        assert each["modified_date"] == each["last_modified"]


def test_no_field_has_a_name_that_the_schemas_do_not_know(client):
    """A misspelt name would fit every schema: none of them forbids what it does not know."""
    for name, schema in BY_SCHEMA.items():
        known = json.loads((HERE / f"{schema}.json").read_text())
        for each in client.get(f"{API}/{name}?full=true").json()["contents"]:
            assert list(unknown(each, known)) == []


def unknown(record: dict, schema: dict, where: str = ""):
    for name, value in record.items():
        described = schema["properties"].get(name)
        if described is None:
            yield f"{where}/{name}"
        elif isinstance(value, list):
            for item in value:
                yield from unknown(item, described["items"], f"{where}/{name}")
        elif isinstance(value, dict):
            yield from unknown(value, described, f"{where}/{name}")


def test_every_parameter_of_the_specification_is_known(client):
    described = json.loads((HERE / "openapi.json").read_text())["paths"]
    ours = client.get(f"{API}/openapi.json").json()["paths"]
    for name in LISTS:
        asked = {
            each.get("$ref", each.get("name")).split("/")[-1]
            for each in described[f"/{name}"]["get"]["parameters"]
        }
        known = {each["$ref"].split("/")[-1] for each in ours[f"/{name}"]["get"]["parameters"]}
        assert asked == known
