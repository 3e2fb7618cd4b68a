"""System checks of the keys: what could be guessed or is used twice refuses to start."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.exceptions import ImproperlyConfigured

from wijkteam_pages.encryption import KeyRing, decode_key

HOW = (
    "Make a key with: "
    'python -c "import base64, os; print(base64.b64encode(os.urandom(32)).decode())" '
    "and keep it outside the database and its backup."
)


@register(Tags.security)
def check_keys(app_configs: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """The key ring, the look-up key and the key of the access log are there, random and different."""
    secrets, problems = _single_keys()
    try:
        secrets += [key.secret for key in KeyRing.from_setting().keys]
    except ImproperlyConfigured as error:
        problems.append(
            Error(str(error), hint=f"Write it as id:key, the newest first. {HOW}", id="wijkteam_pages.E102")
        )
    if len(set(secrets)) < len(secrets):
        problems.append(
            Error(
                "Two of ENCRYPTION_KEYS, LOOKUP_KEY and ACCESS_LOG_KEY are the same key.",
                hint=f"Each needs a key of its own: who holds one must not hold the other. {HOW}",
                id="wijkteam_pages.E104",
            )
        )
    return problems


def _single_keys() -> tuple[list[bytes], list[CheckMessage]]:
    secrets: list[bytes] = []
    problems: list[CheckMessage] = []
    for name in ("LOOKUP_KEY", "ACCESS_LOG_KEY"):
        try:
            secrets.append(decode_key(getattr(settings, name, ""), name))
        except ValueError as error:
            problems.append(Error(str(error), hint=HOW, id="wijkteam_pages.E103"))
    return secrets, problems
