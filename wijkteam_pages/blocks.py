"""Blocks that the suite's pages are edited with."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class InShortBlock(blocks.CharBlock):
    """One short sentence of “In het kort”."""

    def __init__(self, **kwargs):
        super().__init__(**({"max_length": 120, "default": ""} | kwargs))

    class Meta:
        icon = "pilcrow"
        label = _("Sentence")
        description = _("One short sentence, twelve words at the most.")
        preview_value = "U hoeft geen afspraak te maken."
