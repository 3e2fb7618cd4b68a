"""What a method is written with: a line, a step, something that is needed, a source."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

SHORT = ["bold", "italic", "link", "ul", "ol"]


class LineBlock(blocks.CharBlock):
    """One line of a list."""

    def __init__(self, **kwargs):
        super().__init__(**({"max_length": 250, "default": ""} | kwargs))

    class Meta:
        icon = "list-ul"
        label = _("Line")
        description = _("One short sentence.")
        preview_value = "De inwoner heeft mensen om zich heen die willen helpen."


class StepBlock(blocks.StructBlock):
    """What to do, what to say, and how long it takes."""

    title = blocks.CharBlock(
        label=_("What you do"),
        max_length=100,
        default="",
        help_text=_("Begin with a verb: “Ask who matters”."),
    )
    text = blocks.RichTextBlock(label=_("How"), features=SHORT, required=False, default="")
    sentences = blocks.ListBlock(
        blocks.CharBlock(label=_("Sentence"), max_length=250, default=""),
        label=_("What you can say"),
        help_text=_("Example sentences, as you would say them."),
        default=[],
        collapsed=True,
    )
    minutes = blocks.IntegerBlock(label=_("Minutes"), required=False, min_value=1, max_value=600)

    class Meta:
        icon = "list-ol"
        label = _("Step")
        description = _("A step with example sentences and how long it takes.")
        label_format = "{title}"
        preview_value = {
            "title": "Vraag wie belangrijk is",
            "text": "<p>Teken samen een netwerkkaart.</p>",
            "sentences": ["Wie belt u als het tegenzit?"],
            "minutes": 20,
        }


class MaterialBlock(blocks.StructBlock):
    """Something that is needed, and for which part."""

    part = blocks.CharBlock(label=_("For which part"), max_length=80, required=False, default="")
    time = blocks.CharBlock(
        label=_("Time"), max_length=60, required=False, default="", help_text=_("In words: 2 to 3 hours.")
    )
    needed = blocks.CharBlock(label=_("What you need"), max_length=200, default="")
    link = blocks.URLBlock(label=_("Where to find it"), required=False, default="")

    class Meta:
        icon = "clipboard-list"
        label = _("Time and material")
        description = _("What you need; with a part and a time it becomes a row of the table.")
        label_format = "{part} {needed}"
        preview_value = {"part": "Voorbereiden", "time": "2 uur", "needed": "Netwerkkaart", "link": ""}


class SourceBlock(blocks.StructBlock):
    """Where something comes from."""

    title = blocks.CharBlock(label=_("Title"), max_length=200, default="")
    author = blocks.CharBlock(label=_("Author or organisation"), max_length=120, required=False, default="")
    year = blocks.IntegerBlock(label=_("Year"), required=False, min_value=1900, max_value=2100)
    link = blocks.URLBlock(label=_("Address"), required=False, default="")

    class Meta:
        icon = "link-external"
        label = _("Source")
        description = _("A book, a report or a site.")
        label_format = "{title}"
        preview_value = {"title": "Werkblad methode", "author": "Zandmeer", "year": 2026, "link": ""}
