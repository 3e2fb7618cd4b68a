"""A SQLite database with all migrations applied, made once for all who need one.

Wagtail's migrations take most of a minute; the processes of a run, the towns in front of the browser and the walks of a
production server copy the file instead. It has the name of what it was made from, so a new migration makes a new file.
"""

import fcntl
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "var" / "test"


def copy_to(path: Path) -> None:
    """Put a fresh copy at `path`, in place of what is there."""
    made = database()
    for ending in ("", "-wal", "-shm"):
        Path(f"{path}{ending}").unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(made, path)


def database() -> Path:
    """The file; who comes second waits until the first has made it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    made = FOLDER / f"migrated-{fingerprint()}.sqlite3"
    with (FOLDER / "migrated.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            for old in FOLDER.glob("migrated-*.sqlite3"):
                old.unlink()
            _make(made)
    return made


def fingerprint() -> str:
    """A name for our migrations and the locked packages with theirs."""
    ours = [
        path
        for path in sorted(ROOT.glob("*/**/migrations/*.py"))
        if ".venv" not in path.relative_to(ROOT).parts
    ]
    parts = [ROOT / "requirements" / "dev.txt", ROOT / "wijkteam_pages" / "roles.py", *ours]
    found = hashlib.blake2b(digest_size=8)
    for path in parts:
        found.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return found.hexdigest()


def _make(made: Path) -> None:
    unfinished = made.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "reference_site.settings.test",
        "DATABASE_URL": f"sqlite:///{unfinished}",
    }
    command = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    # What is still in the write-ahead log goes into the file itself.
    connection = sqlite3.connect(unfinished)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.close()
    unfinished.rename(made)
