"""The made-up town on a server of its own, started as `make demo` does it and ended by its process."""

import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers import migrated
from tests.servers.postgresql import free_port

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 400


@dataclass(frozen=True, slots=True)
class Town:
    """Where it answers, and who may log in."""

    url: str
    var: Path
    passwords: dict[str, str]


@contextmanager
def served_town(var: Path) -> Iterator[Town]:
    """Zandmeer on a free port of the loopback, with its state in `var`.

    `TEST_TOWN` names a town that is there already, as its address and the folder of its state: quick while writing.
    """
    if already := os.environ.get("TEST_TOWN"):
        url, folder = already.split()
        yield Town(url, Path(folder), json.loads((Path(folder) / "demo-accounts.json").read_text()))
        return
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    environment = os.environ | {
        "WIJKTEAM_VAR": str(var),
        "HOST": "127.0.0.1",
        "PORT": str(port),
        "BASE_URL": url,
        "QUICKEST_SECONDS": "0",
        "DJANGO_SETTINGS_MODULE": "reference_site.settings.demo",
    }
    environment.pop("DATABASE_URL", None)
    migrated.copy_to(var / "db.sqlite3")
    with (var / "server.log").open("wb") as log:
        command = [sys.executable, str(ROOT / "manage.py"), "serve_demo"]
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        try:
            wait_until_alive(url, server, var / "server.log")
            accounts = json.loads((var / "demo-accounts.json").read_text())
            yield Town(url, var, accounts)
        finally:
            server.terminate()
            server.wait(timeout=30)


def wait_until_alive(url: str, server: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        assert server.poll() is None, log.read_text()
        try:
            urllib.request.urlopen(f"{url}/healthz", timeout=5)  # noqa: S310 - our own server
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
        else:
            return
    raise AssertionError(f"The town did not start: {log.read_text()}")
