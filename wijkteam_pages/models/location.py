"""Buildings where people can walk in."""

from uuid import uuid4

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..occurrence import Place
from .municipality import Municipality


class Location(models.Model):
    """A building with its address, its entrance and how to get in and there."""

    class Accessibility(models.TextChoices):
        UNKNOWN = "unknown", _("Not known: call us first")
        STEP_FREE = "step_free", _("Entrance without a step")
        WITH_HELP = "with_help", _("There is a step; ring the bell and we help you")
        NOT_ACCESSIBLE = "not_accessible", _("Not for a wheelchair; we come to you")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="locations", verbose_name=_("municipality")
    )
    name = models.CharField(_("name"), max_length=100, help_text=_("As it says on the door."))
    street = models.CharField(_("street"), max_length=100)
    house_number = models.CharField(_("house number"), max_length=10)
    postcode = models.CharField(
        _("postcode"),
        max_length=7,
        validators=[RegexValidator(r"^[1-9][0-9]{3} [A-Z]{2}$", _("Write it like 3210 AB."))],
    )
    city = models.CharField(_("town"), max_length=80)
    entrance = models.CharField(
        _("entrance"), max_length=200, blank=True, help_text=_("If it is hard to find.")
    )
    accessibility = models.CharField(
        _("with a wheelchair"), max_length=20, choices=Accessibility, default=Accessibility.UNKNOWN
    )
    has_accessible_toilet = models.BooleanField(_("accessible toilet"), default=False)
    bus_stop = models.CharField(_("bus stop"), max_length=100, blank=True, help_text=_("Line and stop."))
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)

    class Meta:
        verbose_name = _("location")
        verbose_name_plural = _("locations")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def address(self) -> str:
        """Street and number, on one line."""
        return f"{self.street} {self.house_number}"

    @property
    def place(self) -> Place:
        """The plain value that schedules reckon with."""
        return Place(self.pk, self.name, f"{self.address}, {self.city}")
