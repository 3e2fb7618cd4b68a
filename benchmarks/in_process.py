"""Requests through Django's own WSGI handler, without a server or a network: CPU time of one request.

`python -m benchmarks.in_process bare|minimal|finder|town` prints one subject as JSON, each in its own process, since
Django's settings are one to a process.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from statistics import median
from typing import Any

ROUNDS, REQUESTS = 15, 40
TEAM, LIST = "/nl/wijkteams/noord/", "/nl/wijkteams/"
TEMPLATE = "<!doctype html><title>{{ t }}</title><ul>{% for row in rows %}<li>{{ row }}{% endfor %}</ul>"


def environ(path: str, posted: bytes = b"") -> dict[str, Any]:
    """A request as a server hands it over."""
    return {
        "REQUEST_METHOD": "POST" if posted else "GET",
        "PATH_INFO": path,
        "QUERY_STRING": "",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "HTTP_HOST": "localhost",
        "HTTP_ACCEPT_ENCODING": "gzip",
        "CONTENT_TYPE": "application/x-www-form-urlencoded",
        "CONTENT_LENGTH": str(len(posted)),
        "wsgi.input": io.BytesIO(posted),
        "wsgi.errors": sys.stderr,
        "wsgi.url_scheme": "http",
    }


def asked(application: Callable, path: str, posted: bytes = b"", status: str = "200") -> None:
    """One request, its answer read to the end."""
    answered: list[str] = []
    body = application(environ(path, posted), lambda status, headers: answered.append(status))
    for _part in body:
        pass
    body.close()
    assert answered[0].startswith(status), answered


def cpu_ms(
    application: Callable,
    path: str,
    posted: bytes = b"",
    status: str = "200",
    before: Callable[[], None] | None = None,
) -> float:
    """The median over the rounds, in milliseconds of CPU a request; `before` is done before each."""
    seen = []
    for _round in range(ROUNDS + 2):
        began = time.process_time()
        for _request in range(REQUESTS):
            if before:
                before()
            asked(application, path, posted, status)
        seen.append((time.process_time() - began) * 1000 / REQUESTS)
    return median(seen[2:])


def bare() -> dict[str, float]:
    """A Django without apps, middleware or database: one view and one template of thirty rows."""
    from django.conf import settings
    from django.http import HttpRequest, HttpResponse
    from django.template.response import TemplateResponse
    from django.urls import path

    def view(request: HttpRequest) -> HttpResponse:
        return TemplateResponse(request, "rows.html", {"t": "Rows", "rows": range(30)})

    loaders = [
        (
            "django.template.loaders.cached.Loader",
            [("django.template.loaders.locmem.Loader", {"rows.html": TEMPLATE})],
        )
    ]
    engine = "django.template.backends.django.DjangoTemplates"
    settings.configure(
        ROOT_URLCONF=type("urls", (), {"urlpatterns": [path("", view)]}),
        ALLOWED_HOSTS=["localhost"],
        TEMPLATES=[{"BACKEND": engine, "OPTIONS": {"loaders": loaders}}],
        SECRET_KEY="bench",  # noqa: S106 - signs nothing
    )
    from django.core.wsgi import get_wsgi_application

    return {"bare": cpu_ms(get_wsgi_application(), "/")}


def made_ready(settings: str) -> Callable:
    """The application of a project, as a server loads it."""
    os.environ["DJANGO_SETTINGS_MODULE"] = settings
    sys.path.insert(0, "site")
    from django.core.wsgi import get_wsgi_application

    return get_wsgi_application()


@contextmanager
def project(settings: str) -> Iterator[Callable]:
    """The application of a project with an empty database in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WIJKTEAM_VAR"] = folder
        application = made_ready(settings)
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        yield application


def reference_site() -> AbstractContextManager[Callable]:
    """The reference site, all its middleware, and pages kept in files."""
    return project("reference_site.settings.demo")


def minimal() -> dict[str, float]:
    """The least that a Wagtail developer would write for a team's page."""
    with project("benchmarks.minimal_wagtail.settings") as application:
        from benchmarks.minimal_wagtail import content

        return {"minimal": cpu_ms(application, content.build())}


def finder() -> dict[str, float]:
    """A postcode that leads to a team's page."""
    with reference_site() as application:
        from tests.wijkteam_pages import zandmeer

        zandmeer.build_with_pages()
        posted = cpu_ms(application, "/nl/wijkteams/vind/", b"postcode=3210ab", status="303")
        return {"finder": posted}


def town() -> dict[str, float]:
    """Zandmeer as it is shown: a team's page from the cache, made anew when the clock moves on, and made the first time
    after a change of content, when nothing is remembered; the list of five teams and of thirty.
    """
    with reference_site() as application:
        from django.core.management import call_command
        from django.test import override_settings

        from benchmarks import thirty_teams
        from wijkteam_pages import content_version

        call_command("load_demo", verbosity=0)
        kept = cpu_ms(application, TEAM)
        with override_settings(WIJKTEAM_PAGES_PAGE_CACHE=False):
            found = {
                "kept": kept,
                "made": cpu_ms(application, TEAM),
                "first": cpu_ms(application, TEAM, before=content_version.changed),
                "five": cpu_ms(application, LIST),
            }
            thirty_teams.build()
            return found | {"thirty": cpu_ms(application, LIST)}


SUBJECTS = {"bare": bare, "minimal": minimal, "finder": finder, "town": town}


def measured(subject: str) -> dict[str, float]:
    """One subject in a process of its own."""
    output = subprocess.run(
        [sys.executable, "-m", "benchmarks.in_process", subject], check=True, capture_output=True, text=True
    ).stdout
    return json.loads(output.splitlines()[-1])


if __name__ == "__main__":
    print(json.dumps(SUBJECTS[sys.argv[1]]()))
