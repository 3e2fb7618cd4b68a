"""What the components' templates need and cannot work out themselves."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django import forms, template
from django.core.exceptions import NON_FIELD_ERRORS
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

from ..free_text import as_written, other_language
from ..models import Location, UrgentNumber
from ..team_opening import StatusShown

register = template.Library()
register.filter(as_written)
register.filter(other_language)

ALERT_ICONS = {"ok": "circle-check", "warning": "alert-triangle", "error": "alert-triangle"}
CHANNEL_ICONS = {
    "visit": "map-pin",
    "phone": "phone",
    "whatsapp": "brand-whatsapp",
    "email": "mail",
    "post": "send",
    "chat": "message-circle",
    "social": "messages",
}
CONTROL_CLASSES = {
    forms.Textarea: "utrecht-textarea utrecht-textarea--html-textarea",
    forms.Select: "utrecht-select utrecht-select--html-select",
}


@register.filter
def alert_icon(kind: str) -> str:
    """The icon that goes with an alert: never colour alone."""
    return ALERT_ICONS.get(kind, "info-circle")


@register.filter
def channel_icon(kind: str) -> str:
    """The icon of a way to reach a team."""
    return CHANNEL_ICONS.get(kind, "message-circle")


@register.filter
def initials(name: str) -> str:
    """`SM` for Sanne Maas, `FA` for Fatima: what stands in for a photo."""
    words = [word for word in name.split() if word[:1].isupper()]
    return (words[0][0] + words[-1][0] if len(words) > 1 else name.strip()[:2]).upper()


@register.filter
def places_of_status(locations: list[Location], status: StatusShown) -> list[Location]:
    """Where somebody can go first of all, two at the most; where the status names no place, the usual one."""
    named = [location for location in locations if location.pk in status.place_keys]
    return (named or locations[:1])[:2]


@register.filter
def for_children(numbers: Iterable[UrgentNumber], wanted: bool) -> list[UrgentNumber]:
    """The urgent numbers that children can call, or those of everybody."""
    return [number for number in numbers if number.for_children is wanted]


@register.filter
def route_to(location: Location) -> str:
    """Where somebody can plan a route: a plain link, nothing is asked of that site by this one."""
    if location.latitude is None or location.longitude is None:
        address = urlencode({"query": f"{location.address}, {location.postcode} {location.city}"})
        return f"https://www.openstreetmap.org/search?{address}"
    return f"https://www.openstreetmap.org/directions?to={location.latitude}%2C{location.longitude}"


@dataclass(frozen=True, slots=True)
class Choice:
    """One radio button or check box, drawn as a tile."""

    type: str
    name: str
    id: str
    value: str
    label: str
    hint: str
    is_chosen: bool
    described_by: str
    is_invalid: bool


@dataclass(frozen=True, slots=True)
class DescribedField:
    """A bound field with everything that its markup ties together."""

    hint: str
    described_by: str
    control: SafeString
    choices: list[Choice]
    is_group: bool
    is_optional: bool

    @property
    def tag(self) -> str:
        """A group of choices is a fieldset with a legend."""
        return "fieldset" if self.is_group else "div"

    @property
    def is_single_choice(self) -> bool:
        """One check box carries its own label."""
        return bool(self.choices) and not self.is_group


@dataclass(frozen=True, slots=True)
class FieldError:
    """A line of the error summary and the control that it leads to."""

    text: str
    target: str


@register.simple_tag
def described_field(field: BoundField, hint: str = "", why: str = "") -> DescribedField:
    """Hint, reason and errors are tied to the control; what must be filled in says so to a screen reader."""
    hint = hint or field.help_text
    ids = {f"{field.auto_id}-hint": hint, f"{field.auto_id}-why": why, f"{field.auto_id}-error": field.errors}
    described_by = " ".join(id_ for id_, shown in ids.items() if shown)
    choices = list(tiles(field, described_by))
    single = isinstance(field.field.widget, forms.CheckboxInput)
    return DescribedField(
        hint=hint,
        described_by=described_by,
        control=SafeString() if choices else control(field, described_by),
        choices=choices,
        is_group=bool(choices) and not single,
        # What depends on another answer says in its hint when it must be filled in.
        is_optional=not (field.field.required or single or getattr(field.field, "is_conditional", False)),
    )


def control(field: BoundField, described_by: str) -> SafeString:
    """The widget with the design system's class; the browser's own check stays out of the way."""
    widget = field.field.widget
    look = next((name for kind, name in CONTROL_CLASSES.items() if isinstance(widget, kind)), None)
    attrs = {
        "class": f"{look or 'utrecht-textbox utrecht-textbox--html-input'} {widget.attrs.get('class', '')}".strip(),
        "aria-describedby": described_by or False,
        "aria-required": "true" if field.field.required else False,
        "aria-invalid": "true" if field.errors else False,
    }
    # The server checks, and says everything at once and in plain words.
    field.form.use_required_attribute = False
    return field.as_widget(attrs=attrs)


def tiles(field: BoundField, described_by: str) -> Iterable[Choice]:
    """The choices of radio buttons and check boxes; none for any other widget."""
    widget = field.field.widget
    invalid = bool(field.errors)
    if isinstance(widget, forms.CheckboxInput):
        value = widget.format_value(field.value()) or "on"
        chosen = widget.check_test(field.value())
        yield Choice(
            "checkbox", field.html_name, field.auto_id, value, field.label, "", chosen, described_by, invalid
        )
    elif isinstance(widget, forms.RadioSelect):
        hints = getattr(field.field, "choice_hints", {})
        for option in field.subwidgets:
            data = option.data
            hint = hints.get(str(data["value"]), "")
            yield Choice(
                data["type"],
                data["name"],
                data["attrs"].get("id", ""),
                data["value"],
                data["label"],
                hint,
                data["selected"],
                f"{data['attrs'].get('id', '')}-hint" if hint else "",
                invalid,
            )


@register.simple_tag
def errors_of(form: forms.Form) -> list[FieldError]:
    """Every error of a form in the order of its fields, each leading to the first control of its field."""
    general = [FieldError(text, "") for text in form.errors.get(NON_FIELD_ERRORS, [])]
    own = [
        FieldError(text, first_control(form[name]))
        for name in form.fields
        for text in form.errors.get(name, [])
    ]
    return general + own


def first_control(field: BoundField) -> str:
    """The id of the control itself, or of the first choice of a group."""
    if isinstance(field.field.widget, forms.RadioSelect):
        return next((option.id_for_label for option in field.subwidgets), field.auto_id)
    return field.id_for_label or field.auto_id
