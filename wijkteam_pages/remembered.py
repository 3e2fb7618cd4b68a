"""What was worked out from the content, remembered by this process for as long as the content stays the same."""

from collections.abc import Callable, Hashable
from time import monotonic
from typing import Any

from . import content_version

AT_MOST = 5_000  # values
SECONDS = 600  # a limit of its own, in case a change was never told (a table edited by hand)


class _Memory:
    values: dict[Hashable, Any] = {}
    version: str | None = None
    since = 0.0


def remembered(key: Hashable, make: Callable[[], Any]) -> Any:
    """The value under this key, made where it is not known yet. Only for what depends on nothing but the content."""
    version = content_version.current()
    if version is None:
        return make()
    now = monotonic()
    too_old = now - _Memory.since > SECONDS or len(_Memory.values) >= AT_MOST
    if version != _Memory.version or too_old:
        _Memory.values, _Memory.version, _Memory.since = {}, version, now
    values = _Memory.values
    if key not in values:
        values[key] = make()
    return values[key]
