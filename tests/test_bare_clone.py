"""`make demo` in a bare clone, with Python and make and nothing else: no Node, no root's rights, no server."""

import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.servers.postgresql import free_port

pytestmark = [pytest.mark.proof, pytest.mark.sqlite]

ROOT = Path(__file__).resolve().parents[1]
AT_MOST_SECONDS = 600  # on a busy machine; the README's promise is minutes


def path_without_node(folder: Path) -> str:
    """A path on which everything is found but Node and npm."""
    folder.mkdir()
    for directory in os.environ["PATH"].split(os.pathsep):
        for program in Path(directory).glob("*"):
            if program.name not in {"node", "npm", "npx"} and not (folder / program.name).exists():
                (folder / program.name).symlink_to(program)
    return str(folder)


def first_page(url: str, server: subprocess.Popen, log: Path) -> str:
    """The page at this address, once it is there."""
    deadline = time.monotonic() + AT_MOST_SECONDS
    while time.monotonic() < deadline:
        assert server.poll() is None, log.read_text()
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 - our own server
                return answer.read().decode()
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
    raise AssertionError(log.read_text())


def test_the_town_answers_after_one_command(tmp_path):
    clone, log, port = tmp_path / "clone", tmp_path / "log", free_port()
    subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
    ours = ("DATABASE_URL", "DJANGO_", "MAKE", "MFLAGS", "VIRTUAL_ENV", "WIJKTEAM_", "PYTHONPATH")
    around = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    environment = around | {"PATH": path_without_node(tmp_path / "bin"), "PORT": str(port)}
    with log.open("wb") as output:
        server = subprocess.Popen(
            ["make", "demo"],
            cwd=clone,
            env=environment,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    try:
        page = first_page(f"http://127.0.0.1:{port}/", server, log)
    finally:
        if server.poll() is None:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(timeout=60)
    assert "Hulp bij u in de buurt" in page
    assert "Nu open" in page or "Dicht" in page or "Vandaag" in page
    said = log.read_text()
    assert "demo-accounts.json" in said
    assert (clone / "var" / "demo-accounts.json").stat().st_mode & 0o777 == 0o600
