"""Where files lie: sealed, under names of their own, in a folder that nobody serves.

A file appears whole or not at all, and opens only as the content of the row that it belongs to.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from django.conf import settings

from intake_forms.conf import conf
from wijkteam_pages.encryption import KeyRing, key_id, seal, unseal

# While it is being written, a file has this ending behind a name of its own.
UNFINISHED = ".part"


class Missing(Exception):
    """The file is not there."""


def folder() -> Path:
    """The folder of all files: `INTAKE_FORMS_UPLOADS_ROOT`, else beside the public media and never inside it."""
    chosen = conf.UPLOADS_ROOT
    return (
        Path(chosen) if chosen else Path(settings.MEDIA_ROOT or ".").resolve().parent / "private" / "uploads"
    )


def write(pk: UUID, data: bytes) -> None:
    """Seal the content of a row and keep it."""
    _put(pk, seal(data, _bound_to(pk)))


def read(pk: UUID) -> bytes:
    """The content of a row. Raises Missing, and Unreadable when it was changed, moved or its key is gone."""
    return unseal(_sealed(pk), _bound_to(pk))


def remove(pk: UUID) -> None:
    """Take the content of a row away; nothing happens when it is gone already."""
    _place(pk).unlink(missing_ok=True)


def seal_anew(pk: UUID, ring: KeyRing) -> bool:
    """Seal with the first key of the ring; False when it was so already. Raises Missing, Unreadable."""
    sealed = _sealed(pk)
    if key_id(sealed) == ring.writing.id:
        return False
    _put(pk, ring.seal(ring.unseal(sealed, _bound_to(pk)), _bound_to(pk)))
    return True


def written_before(moment: datetime) -> Iterator[tuple[Path, UUID | None]]:
    """Every file that is older, with the key of its row; None for what is unfinished or none of ours."""
    for path in folder().glob("??/*"):
        with suppress(FileNotFoundError):  # somebody took it away meanwhile
            if path.stat().st_mtime < moment.timestamp():
                yield path, _key(path)


def _bound_to(pk: UUID) -> str:
    return f"intake_forms.upload:{pk}:content"


def _place(pk: UUID) -> Path:
    # The last two letters spread the files evenly over folders.
    return folder() / pk.hex[-2:] / pk.hex


def _key(path: Path) -> UUID | None:
    try:
        return UUID(hex=path.name)
    except ValueError:
        return None


def _sealed(pk: UUID) -> bytes:
    try:
        return _place(pk).read_bytes()
    except FileNotFoundError as error:
        raise Missing(str(pk)) from error


def _put(pk: UUID, sealed: bytes) -> None:
    place = _place(pk)
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = place.with_name(f"{uuid4().hex}{UNFINISHED}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(sealed)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)
