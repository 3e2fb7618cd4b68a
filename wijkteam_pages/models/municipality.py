"""The municipality and its statistical areas, under the codes of CBS."""

from uuid import uuid4

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


def cbs_code(prefix: str, digits: str) -> RegexValidator:
    """A validator for a CBS code such as `WK036101`; letters occur since Amsterdam ran out of digits."""
    return RegexValidator(
        rf"^{prefix}{digits}$", _("This is not a code of CBS, such as %s.") % f"{prefix}0361…"
    )


class Municipality(models.Model):
    """The operator; a regional organisation has several."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(_("name"), max_length=100)
    code = models.CharField(
        _("CBS code"),
        max_length=6,
        unique=True,
        validators=[cbs_code("GM", "[0-9]{4}")],
        help_text=_("GM and four digits."),
    )

    class Meta:
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class District(models.Model):
    """A district (wijk): what a team serves, and what the map draws."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="districts", verbose_name=_("municipality")
    )
    code = models.CharField(
        _("CBS code"),
        max_length=8,
        unique=True,
        validators=[cbs_code("WK", "[0-9]{4}[0-9A-Z]{2}")],
        help_text=_("WK, the municipality's four digits and two characters."),
    )
    name = models.CharField(_("name"), max_length=100)
    outline = models.JSONField(
        _("outline"),
        null=True,
        blank=True,
        help_text=_("A GeoJSON polygon in WGS 84, as `import_districts` writes it."),
    )
    residents = models.PositiveIntegerField(_("residents"), null=True, blank=True)

    class Meta:
        verbose_name = _("district")
        verbose_name_plural = _("districts")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Neighbourhood(models.Model):
    """A neighbourhood (buurt): the smallest area that postcodes are counted in."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    district = models.ForeignKey(
        District, on_delete=models.CASCADE, related_name="neighbourhoods", verbose_name=_("district")
    )
    code = models.CharField(
        _("CBS code"),
        max_length=10,
        unique=True,
        validators=[cbs_code("BU", "[0-9]{4}[0-9A-Z]{2}[0-9]{2}")],
        help_text=_("BU, the district's six characters and two digits."),
    )
    name = models.CharField(_("name"), max_length=100)

    class Meta:
        verbose_name = _("neighbourhood")
        verbose_name_plural = _("neighbourhoods")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
