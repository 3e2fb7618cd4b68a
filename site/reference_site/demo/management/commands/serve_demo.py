"""`make demo`: everything from an empty folder to a town that answers, then serves in the foreground."""

import hashlib
import os
import sys
from pathlib import Path

from django.conf import settings
from django.core.management import BaseCommand, call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

WORKERS = "2"
THREADS = "4"


class Command(BaseCommand):
    help = "Prepare the town of Zandmeer where needed, and serve it on HOST and PORT."

    def handle(self, **options) -> None:
        settings.VAR.mkdir(parents=True, exist_ok=True)
        self.migrate()
        call_command("load_demo", stdout=self.stdout)
        self.collect_static()
        self.serve(os.environ.get("HOST", "127.0.0.1"), os.environ.get("PORT", "8000"))

    def migrate(self) -> None:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("De database wordt klaargezet …")
            call_command("migrate", verbosity=0, interactive=False)

    def collect_static(self) -> None:
        """Give styles and scripts their hashed names, only when one of them changed."""
        mark, now = settings.VAR / "static.sha256", styles_and_scripts()
        if not mark.exists() or mark.read_text() != now:
            self.stdout.write("Stijlen en scripts worden klaargezet …")
            call_command("collectstatic", interactive=False, verbosity=0, clear=True)
            mark.write_text(now)

    def serve(self, host: str, port: str) -> None:
        """Become the server: Ctrl-C ends it as it should."""
        self.stdout.write(f"Open http://{host}:{port}/ (Ctrl-C stopt)")
        self.stdout.flush()
        server = Path(sys.executable).with_name("gunicorn")
        site = Path(settings.ROOT) / "site"
        arguments = ["--bind", f"{host}:{port}", "--workers", WORKERS, "--threads", THREADS]
        quiet = ["--log-level", "warning", "--pythonpath", str(site)]
        environment = os.environ | {"DJANGO_SETTINGS_MODULE": settings.SETTINGS_MODULE}
        os.chdir(settings.ROOT)
        os.execve(server, [str(server), *arguments, *quiet, "reference_site.wsgi"], environment)  # noqa: S606 - no shell


def styles_and_scripts() -> str:
    """A hash over what is collected: names, sizes and times are enough on one machine."""
    from django.contrib.staticfiles import finders

    seen = hashlib.sha256()
    for finder in finders.get_finders():
        for name, storage in finder.list([]):
            seen.update(f"{name} {storage.size(name)}".encode())
    return seen.hexdigest()
