"""`{% icon "phone" %}`: a drawing from the suite's own sprite."""

from functools import lru_cache
from typing import Any

from django import template
from django.core.signals import setting_changed
from django.dispatch import receiver
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()

SVG = (
    '<svg class="wijkteam-icon wijkteam-icon--{}{}" aria-hidden="true" focusable="false">'
    '<use href="{}#{}"></use></svg>'
)


@register.simple_tag
@lru_cache(maxsize=256)  # a page shows some eighty, and each would ask for the sprite's address
def icon(name: str, size: str = "") -> SafeString:
    """The icon with this name in Tabler's set; size `s` for a small one. Words beside it say what it means."""
    sprite = static("wijkteam_pages/icons.svg")
    return format_html(SVG, name, f" wijkteam-icon--{size}" if size else "", sprite, name)


@receiver(setting_changed)
def _forget(setting: str, **kwargs: Any) -> None:
    if setting in ("STATIC_URL", "STORAGES"):
        icon.cache_clear()
