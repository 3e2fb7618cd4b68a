"""What production does not start with: keys that can be guessed, open doors, mail that goes nowhere."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from wijkteam_pages.encryption import Key, decode_key

MAKE_A_KEY = 'make one with: python -c "import base64, os; print(base64.b64encode(os.urandom(32)).decode())"'
PUBLISHED = ("django-insecure-", "demo-only-", "only-for-tests-", "change")


def refuse_unsafe(values: Mapping[str, Any]) -> None:
    """Raise ImproperlyConfigured with every reason at once; a reason names a setting, never its value."""
    reasons = [*_doors(values), *_secret_key(values["SECRET_KEY"]), *_keys(values)]
    if reasons:
        raise ImproperlyConfigured("Not started:\n" + "\n".join(f"- {reason}" for reason in reasons))


def _doors(values: Mapping[str, Any]) -> Iterator[str]:
    if values["DEBUG"]:
        yield "DEBUG shows answers of residents in its error pages: take it out of the environment"
    hosts: Sequence[str] = values["ALLOWED_HOSTS"]
    if not hosts or any("*" in host or host.startswith(".") for host in hosts):
        yield "ALLOWED_HOSTS must name every host in full, without * or a dot in front"
    base = urlsplit(values["BASE_URL"])
    if base.scheme != "https" or base.hostname not in hosts:
        yield "BASE_URL must begin with https:// and its host must be one of ALLOWED_HOSTS"
    if not values["EMAIL_HOST"]:
        yield "EMAIL_URL must name a mail server, such as smtp+tls://user:password@mail.example:587"


def _secret_key(secret: str) -> Iterator[str]:
    if len(secret) < 50 or len(set(secret)) < 12:
        yield "SECRET_KEY needs at least 50 characters that nobody could guess"
    if secret.casefold().startswith(PUBLISHED):
        yield "SECRET_KEY is one that was published as an example"


def _keys(values: Mapping[str, Any]) -> Iterator[str]:
    found: dict[str, bytes] = {}
    for name, read, text in _named(values):
        try:
            found[name] = read(text)
        except ValueError as error:
            yield f"{name}: {error}: {MAKE_A_KEY}"
    if not values["ENCRYPTION_KEYS"]:
        yield f"ENCRYPTION_KEYS is empty; it is a list of id:key, the newest first: {MAKE_A_KEY}"
    for name, key in found.items():
        # 32 random bytes are never all readable; a key that is was typed, or stands in somebody's example.
        if all(32 <= byte < 127 for byte in key):
            yield f"{name} was typed and not made: {MAKE_A_KEY}"
    if len(set(found.values())) < len(found):
        yield f"Two keys are the same; each needs its own: {MAKE_A_KEY}"
    if values["SECRET_KEY"] and any(values["SECRET_KEY"] in text for _name, _read, text in _named(values)):
        yield "SECRET_KEY must differ from the other keys"


def _named(values: Mapping[str, Any]) -> Iterator[tuple[str, Callable[[str], bytes], str]]:
    """Each key with its name, how to read it, and what the environment says."""
    for name in ("LOOKUP_KEY", "ACCESS_LOG_KEY"):
        yield name, lambda text: decode_key(text, "it"), values[name]
    for number, entry in enumerate(values["ENCRYPTION_KEYS"], start=1):
        yield f"ENCRYPTION_KEYS, number {number}", lambda text: Key.parse(text).secret, entry
