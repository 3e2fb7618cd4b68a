"""What happens to a field when a person's data must go, declared beside the field itself."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TypeVar

from django.db import models

AnyField = TypeVar("AnyField", bound="models.Field")  # type: ignore[type-arg]


class Fate(enum.Enum):
    """Erased with the person's data, or kept because it says nothing about a person."""

    ERASE = "erase"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about a field, and why."""

    fate: Fate
    why: str


def erase(field: AnyField, why: str = "about a person") -> AnyField:
    """Say that the field holds personal data."""
    field.personal_data = Decision(Fate.ERASE, why)  # type: ignore[attr-defined]
    return field


def keep(field: AnyField, why: str = "says nothing about a person") -> AnyField:
    """Say that the field holds nothing about the resident."""
    field.personal_data = Decision(Fate.KEEP, why)  # type: ignore[attr-defined]
    return field


def undecided(model: type[models.Model]) -> list[str]:
    """Return the columns of a model for which nobody decided; a key that is only a number or UUID needs none."""
    return [
        f"{model._meta.label}.{field.name}"
        for field in model._meta.concrete_fields
        if not field.primary_key and not hasattr(field, "personal_data")
    ]
