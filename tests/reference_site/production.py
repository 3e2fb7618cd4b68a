"""A town's server as a process of its own: settings are read once, so each answer needs a new start."""

import base64
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def key() -> str:
    return base64.b64encode(os.urandom(32)).decode()


def safe(var: Path) -> dict[str, str]:
    """An environment that production starts with."""
    return {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "reference_site.settings.production",
        "WIJKTEAM_VAR": str(var),
        "SECRET_KEY": base64.urlsafe_b64encode(os.urandom(60)).decode(),
        "ENCRYPTION_KEYS": f"k1:{key()}",
        "LOOKUP_KEY": key(),
        "ACCESS_LOG_KEY": key(),
        "ALLOWED_HOSTS": "wijkteams.zandmeer.example",
        "BASE_URL": "https://wijkteams.zandmeer.example",
        "EMAIL_URL": "smtp+tls://wijkteam:geheim@mail.zandmeer.example:587",
    }


def manage(environment: dict[str, str], *arguments: str, code: str = "") -> subprocess.CompletedProcess[str]:
    """Run manage.py, or code inside Django, with exactly this environment."""
    command = [sys.executable, "manage.py", *arguments] if arguments else [sys.executable, "-c", code]
    return subprocess.run(
        command,
        cwd=ROOT,
        env=environment | {"PYTHONPATH": f"{ROOT}:{ROOT / 'site'}"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
