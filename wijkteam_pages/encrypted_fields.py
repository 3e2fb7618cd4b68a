"""Model fields that are sealed in the database, each bound to its model, row and field."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, field
from typing import Any

from django.core import checks
from django.core.exceptions import FieldError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models.lookups import Exact, IsNull
from django.db.models.query_utils import DeferredAttribute

from wijkteam_pages.encryption import seal, unseal

# What dumpdata writes; a control character in front, so that nobody types it by chance.
DUMPED = "\x1esealed:"


@dataclass(frozen=True, slots=True)
class Sealed:
    """What the database holds: this is what values() and values_list() give, never the text itself."""

    data: bytes = field(repr=False)


class Dumped(Sealed):
    """A sealed value on its way from a dump into the database; it stays closed."""


class SealedAttribute(DeferredAttribute):
    """Opens the seal when somebody reads the attribute, and not before: lists need no key."""

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        value = super().__get__(instance, cls)
        if type(value) is not Sealed:
            return value
        opened = self.field.open(value, instance)
        instance.__dict__[self.field.attname] = opened
        return opened

    def __set__(self, instance: Any, value: Any) -> None:
        # Without this the instance's own dictionary would answer before __get__ could open the seal.
        instance.__dict__[self.field.attname] = value


class ExactlyNone(Exact):
    """Lets ``field=None`` through, which becomes IS NULL, and refuses to look for any text."""

    def __init__(self, lhs: Any, rhs: Any) -> None:
        if rhs is not None:
            raise FieldError("An encrypted field is never looked up by what it holds")
        super().__init__(lhs, rhs)


class SealedField(models.Field):
    """Base of the encrypted fields; stored as bytes, never queried by value."""

    descriptor_class = SealedAttribute
    empty_strings_allowed = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("editable", False)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        if not self.editable:
            kwargs.pop("editable", None)
        else:
            kwargs["editable"] = True
        return name, path, list(args), kwargs

    def check(self, **kwargs: Any) -> list[checks.CheckMessage]:
        return [*super().check(**kwargs), *self._check_primary_key()]

    def _check_primary_key(self) -> list[checks.CheckMessage]:
        key = self.model._meta.pk
        if isinstance(key, models.UUIDField) and key.has_default():
            return []
        return [
            checks.Error(
                "An encrypted field is bound to its row, so the row's key must be known before the insert.",
                hint="Give the model a UUIDField with default=uuid.uuid4 as its primary key.",
                obj=self,
                id="wijkteam_pages.E101",
            )
        ]

    def get_internal_type(self) -> str:
        return "BinaryField"

    def get_placeholder(self, value: Any, compiler: Any, connection: Any) -> Any:
        return connection.ops.binary_placeholder_sql(value)

    def get_lookup(self, lookup_name: str) -> Any:
        return {"isnull": IsNull, "exact": ExactlyNone}.get(lookup_name)

    def get_transform(self, lookup_name: str) -> None:
        return None

    def encode(self, value: Any) -> bytes:
        raise NotImplementedError

    def decode(self, data: bytes) -> Any:
        raise NotImplementedError

    def bound_to(self, pk: Any) -> str:
        """Return the only place where a value of this field opens: ``app.model:row:field``."""
        if pk is None:
            raise ValueError(
                f"{self.model._meta.label}.{self.attname} cannot be sealed for a row without a key"
            )
        return f"{self.model._meta.label_lower}:{pk}:{self.attname}"

    def close(self, value: Any, instance: models.Model) -> Sealed:
        return Sealed(seal(self.encode(value), self.bound_to(instance.pk)))

    def open(self, sealed: Sealed, instance: models.Model) -> Any:
        # Empty bytes are what a migration leaves in a new column: nobody wrote anything there.
        return (
            self.decode(unseal(sealed.data, self.bound_to(instance.pk)))
            if sealed.data
            else self.get_default()
        )

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Sealed | None:
        return None if value is None else Sealed(bytes(value))

    def pre_save(self, model_instance: models.Model, add: bool) -> Sealed | None:
        value = model_instance.__dict__.get(self.attname)
        if (
            add
        ):  # a row copied under another key must be opened with its own key first: fail here, not when read
            value = getattr(model_instance, self.attname)
        return value if value is None or isinstance(value, Sealed) else self.close(value, model_instance)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        if value is None or hasattr(value, "as_sql"):
            return value
        if isinstance(value, Sealed):
            return connection.Database.Binary(value.data)
        if value == self.get_default():
            return connection.Database.Binary(b"")
        raise TypeError(f"{self.name} is bound to its row: write it with save() or bulk_create()")

    def value_to_string(self, obj: models.Model) -> str:
        value = self.pre_save(obj, False)
        return "" if value is None else DUMPED + base64.b64encode(value.data).decode()

    def to_python(self, value: Any) -> Any:
        """Read what dumpdata wrote; anything else is the value itself."""
        if isinstance(value, str) and value.startswith(DUMPED):
            return Dumped(base64.b64decode(value.removeprefix(DUMPED)))
        return value

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        # Not through to_python: what a person typed is never taken for a dump.
        self.validate(value, model_instance)
        self.run_validators(value)
        return value


class EncryptedTextField(SealedField):
    """Text that only the holder of the keys can read."""

    def get_default(self) -> Any:
        return super().get_default() if self.has_default() else (None if self.null else "")

    def encode(self, value: Any) -> bytes:
        return str(value).encode()

    def decode(self, data: bytes) -> str:
        return data.decode()


class EncryptedJSONField(SealedField):
    """Lists and mappings that only the holder of the keys can read."""

    def encode(self, value: Any) -> bytes:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, cls=DjangoJSONEncoder).encode()

    def decode(self, data: bytes) -> Any:
        return json.loads(data)
