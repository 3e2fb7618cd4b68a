"""Requests through Django's own WSGI handler, without a server or a network: CPU time of one request.

`python -m benchmarks.in_process bare|finder|kept|made` prints one subject as JSON, each in a process of its own, since
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
from collections.abc import Callable
from statistics import median
from typing import Any

ROUNDS, REQUESTS = 15, 200
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


def cpu_ms(application: Callable, path: str, posted: bytes = b"", status: str = "200") -> float:
    """The median over the rounds, in milliseconds of CPU a request."""

    def request() -> None:
        answered: list[str] = []
        body = application(environ(path, posted), lambda status, headers: answered.append(status))
        for _part in body:
            pass
        body.close()
        assert answered[0].startswith(status), answered

    seen = []
    for _round in range(ROUNDS + 2):
        began = time.process_time()
        for _request in range(REQUESTS):
            request()
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


def site(measure: Callable[[Callable, Any], dict[str, float]]) -> dict[str, float]:
    """The reference site with a town of its own, all its middleware, and pages kept in files."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WIJKTEAM_VAR"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "reference_site.settings.demo"
        sys.path.insert(0, "site")
        from django.core.wsgi import get_wsgi_application

        application = get_wsgi_application()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        from tests.wijkteam_pages import zandmeer

        return measure(application, zandmeer.build_with_pages())


def finder() -> dict[str, float]:
    """A postcode that leads to a team's page."""
    address = "/nl/wijkteams/vind/"
    return site(lambda app, town: {"finder": cpu_ms(app, address, b"postcode=3210ab", status="303")})


def pages() -> dict[str, float]:
    """A team's page as it is made, and as it is kept."""

    def measure(app: Callable, town: Any) -> dict[str, float]:
        from django.test import override_settings

        address = "/nl/wijkteams/noord/"
        kept = cpu_ms(app, address)
        with override_settings(WIJKTEAM_PAGES_PAGE_CACHE=False):
            return {"kept": kept, "made": cpu_ms(app, address)}

    return site(measure)


SUBJECTS = {"bare": bare, "finder": finder, "pages": pages}


def measured(subject: str) -> dict[str, float]:
    """One subject in a process of its own."""
    output = subprocess.run(
        [sys.executable, "-m", "benchmarks.in_process", subject], check=True, capture_output=True, text=True
    ).stdout
    return json.loads(output.splitlines()[-1])


if __name__ == "__main__":
    print(json.dumps(SUBJECTS[sys.argv[1]]()))
