"""Every address × method × role: nobody sees or changes what is another team's. How to declare one: `url_cases.py`."""

from __future__ import annotations

import copy
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import connection, models, transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.url_cases import ANYBODY, CASES, EDITORS, PAGES, WRITTEN_OUT, case_of
from tests.url_world import MARKER, World

pytestmark = pytest.mark.sqlite  # who may open what is decided in Python

OUR_APPS = ("wijkteam_pages", "intake_forms", "knowledge_base", "reference_site")
METHODS = ("get", "post", "put", "delete")
PLACEHOLDER = re.compile(r"<(?:(?P<converter>\w+):)?(?P<name>\w+)>")


@dataclass(frozen=True)
class Address:
    """One pattern of the urlconf."""

    route: str
    key: str
    view: Any

    @property
    def model(self) -> type[models.Model] | None:
        found = getattr(self.view, "view_initkwargs", {}).get("model")
        found = found or getattr(getattr(self.view, "view_class", None), "model", None)
        return found if isinstance(found, type) and issubclass(found, models.Model) else None

    @property
    def is_ours(self) -> bool:
        module = getattr(getattr(self.view, "view_class", self.view), "__module__", "")
        return module.startswith(OUR_APPS) or (
            self.model is not None and self.model._meta.app_label in OUR_APPS
        )

    def written_out(self, world: World) -> list[str]:
        """Return the addresses to visit, or none when nobody said how to fill in the pattern."""
        if self.key in WRITTEN_OUT:
            return [f"/{address}" for address in WRITTEN_OUT[self.key]]
        case = case_of(self.key)
        given = dict(case.values(world)) if case else {}

        def fill_in(place: re.Match[str]) -> str:
            name, converter = place["name"], place["converter"] or "str"
            return str(given.get(name) or world.value(name, converter, self.model))

        address = PLACEHOLDER.sub(fill_in, self.route).replace("^", "").replace("$", "").replace("\\Z", "")
        return [] if "(" in address or "[" in address else [f"/{address}"]


def all_addresses(resolver: Any = None, route: str = "", namespace: str = "") -> Iterator[Address]:
    for one in (resolver or get_resolver()).url_patterns:
        if isinstance(one, URLResolver):
            inner = f"{namespace}{one.namespace}:" if one.namespace else namespace
            yield from all_addresses(one, route + str(one.pattern), inner)
        elif isinstance(one, URLPattern):
            whole = route + str(one.pattern)
            named = f"{one.callback.__module__}.{one.callback.__name__}"
            yield Address(whole, namespace + one.name if one.name else named, one.callback)


@pytest.fixture
def world(db, settings, tmp_path):
    settings.INTAKE_FORMS_UPLOADS_ROOT = tmp_path
    logging.disable(logging.CRITICAL)  # thousands of doors that are shut, each with a line
    yield World()
    logging.disable(logging.NOTSET)


def test_every_address_of_ours_is_declared():
    missing = sorted({one.key for one in all_addresses() if one.is_ours and case_of(one.key) is None})
    assert missing == [], "Declare them in tests/url_cases.py"


def test_every_declaration_still_has_an_address():
    keys = [one.key for one in all_addresses()]
    used = {id(case_of(key)) for key in keys}
    assert [key for key, case in CASES.items() if id(case) not in used] == []


def test_every_pattern_can_be_visited(world):
    assert [one.route for one in all_addresses() if not one.written_out(world)] == []


def test_the_own_worker_sees_the_marker_or_the_walk_would_prove_nothing(world, client):
    client.force_login(world.people["own_worker"])
    page = client.get(f"/beheer/intake/{world.case.pk}/").content.decode()
    assert f"{MARKER} slaat mij" in page
    assert f"{MARKER} belt terug" in page
    assert MARKER.encode() in client.get(f"/beheer/intake/{world.case.pk}/file/{world.file.pk}/").content


@pytest.mark.parametrize("role", sorted(ANYBODY))
def test_nobody_sees_or_changes_what_is_another_teams(world, role):
    walker = Walker(world, role)
    for one in all_addresses():
        for address in one.written_out(world):
            for method in METHODS:
                walker.visit(one, address, method)
    assert not walker.complaints, "\n".join(walker.complaints)


class Walker:
    """Somebody who tries every door, and writes down which of them should have been shut."""

    def __init__(self, world: World, role: str) -> None:
        self.world, self.role = world, role
        self.client = Client(raise_request_exception=False)
        if world.people[role] is not None:
            self.client.force_login(world.people[role])
        self.cookies = copy.deepcopy(self.client.cookies)
        self.before = world.fingerprint()
        self.tables = world.tables()
        self.wrote = False
        self.complaints: list[str] = []

    def visit(self, one: Address, address: str, method: str) -> None:
        sent = self.world.form_data(one.model) if method != "get" else {}
        self.wrote = False
        with transaction.atomic(), connection.execute_wrapper(self._watch):
            answer = self._ask(method, address, sent)
            shown = self._all_of(answer)
            looks = self.wrote and self._may_not_change(one)
            now = self.world.fingerprint() if looks else self.before
            transaction.set_rollback(True)  # whatever somebody may do is undone for the next visit
        self.client.cookies = copy.deepcopy(self.cookies)
        where = f"{self.role} {method.upper()} {address} ({one.key}): {answer.status_code}"
        if self.role != "own_worker" and (MARKER in shown or self.world.case.reference in shown):
            self.complaints.append(f"{where} shows what is team Noord's")
        if now != self.before:
            self.complaints.append(f"{where} changed what is team Noord's")
        if one.is_ours and (fault := self._wrong_status(one, address, method, answer.status_code)):
            self.complaints.append(f"{where}, {fault}")

    def _watch(self, execute: Any, sql: str, *rest: Any) -> Any:
        # Most visits write nothing of Noord's; only after one that may have is everything compared.
        self.wrote |= not sql.startswith("SELECT") and any(table in sql for table in self.tables)
        return execute(sql, *rest)

    def _ask(self, method: str, address: str, sent: dict[str, Any]) -> Any:
        if method in ("get", "post"):
            return getattr(self.client, method)(address, sent)
        body = urlencode(sent, doseq=True)
        return getattr(self.client, method)(address, body, content_type="application/x-www-form-urlencoded")

    @staticmethod
    def _all_of(answer: Any) -> str:
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        return body.decode(errors="replace") + str(answer.headers) + str(answer.cookies)

    def _may_not_change(self, one: Address) -> bool:
        case = case_of(one.key)
        return self.role not in EDITORS | {"own_worker"} or (
            self.role in EDITORS and one.key.startswith("intake_desk") and case is not None
        )

    def _wrong_status(self, one: Address, address: str, method: str, status: int) -> str:
        case = case_of(one.key)
        if case is None or status == 500:
            # Wagtail's chooser falls over a POST for records that it cannot make; nothing shows there either.
            return "an error" if status == 500 and not one.key.startswith("wagtailsnippetchoosers") else ""
        if self.role in case.opens_to:
            return "should open" if method == "get" and status == 404 and address not in ABSENT else ""
        if self.role in ("anonymous", "reader") and address.startswith("/beheer/"):
            return "" if status == 302 else "should lead to the log-in page"
        return "" if status in case.closed else f"should be {sorted(case.closed)}"


# Pages that this small town does not have; they are visited all the same.
ABSENT = {
    f"/{address}" for address in [*PAGES, *WRITTEN_OUT["wijkteam_calendar"], *WRITTEN_OUT["wijkteam_poster"]]
}
