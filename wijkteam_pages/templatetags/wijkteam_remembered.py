"""`{% remembered_include %}`: a part of a page that is made once, until content changes."""

from collections.abc import Hashable
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from ..remembered import remembered

register = template.Library()


@register.simple_tag(takes_context=True)
def remembered_include(context: template.Context, name: str, *key: Hashable, **values: Any) -> SafeString:
    """The template with these values and nothing else: no request, no visitor.

    What it shows must follow from the content, the language and the key. Where part of the key is None (an editor's
    preview has no key) it is made anew.
    """

    def make() -> SafeString:
        return context.template.engine.get_template(name).render(template.Context(values))

    if None in key:
        return make()
    return remembered(("part", name, get_language(), *key), make)
