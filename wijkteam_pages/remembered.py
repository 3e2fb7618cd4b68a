"""What was worked out from the content, remembered by this process for as long as the content stays the same.

For what visitors are shown, outside a transaction: what is read in the middle of a change that may be taken back (a
rehearsal of hours) must not stay.
"""

from collections.abc import Callable, Collection, Hashable, Mapping
from datetime import datetime
from time import monotonic
from typing import Any, TypeVar

from . import content_version

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")

AT_MOST = 5_000  # values
SECONDS = 600  # a limit of its own, in case a change was never told (a table edited by hand)


class _Memory:
    values: dict[Hashable, Any] = {}
    version: str | None = None
    since = 0.0


def remembered(key: Hashable, make: Callable[[], Any]) -> Any:
    """The value under this key, made where it is not known yet. Only for what depends on nothing but the content."""
    values = _values()
    try:
        return values[key]
    except KeyError:
        value = make()
        _keep(values, key, value)
        return value


def remembered_each(
    kind: str, keys: Collection[Key], make: Callable[[Collection[Key]], Mapping[Key, Value]]
) -> dict[Key, Value]:
    """The same for many at once: `make` is asked for all those together that are not known yet."""
    values = _values()
    found = {key: values[kind, key] for key in keys if (kind, key) in values}
    missing = [key for key in keys if key not in found]
    made = make(missing) if missing else {}
    for key, value in made.items():
        _keep(values, (kind, key), value)
    return found | dict(made)


def remembered_while(key: Hashable, at: datetime, make: Callable[[], tuple[Any, datetime]]) -> Any:
    """The value that is true at a moment; `make` says what it is then, and until when."""
    values = _values()
    since, value, until = values.get(key, (at, None, at))
    if not since <= at < until:
        value, until = make()
        _keep(values, key, (at, value, until))
    return value


def _values() -> dict[Hashable, Any]:
    """The memory of the present content; one that is thrown away where nobody can say which content that is."""
    version = content_version.current()
    if version is None:
        return {}
    now = monotonic()
    if version != _Memory.version or now - _Memory.since > SECONDS:
        _Memory.values, _Memory.version, _Memory.since = {}, version, now
    return _Memory.values


def _keep(values: dict[Hashable, Any], key: Hashable, value: Any) -> None:
    while len(values) >= AT_MOST:
        values.pop(next(iter(values)), None)  # the oldest; another thread may have been first
    values[key] = value
