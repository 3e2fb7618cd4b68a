"""A team's page as most sites have it: text, hours in blocks that somebody keeps right by hand, questions."""

from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page


class HomePage(Page):
    """The front door."""


class TeamPage(Page):
    """Everything of a team is on its page."""

    intro = RichTextField(blank=True)
    hours = StreamField(
        [
            (
                "day",
                blocks.StructBlock(
                    [
                        ("day", blocks.CharBlock()),
                        ("opens", blocks.CharBlock()),
                        ("place", blocks.CharBlock()),
                    ]
                ),
            )
        ],
        blank=True,
    )
    questions = StreamField(
        [
            (
                "question",
                blocks.StructBlock([("question", blocks.CharBlock()), ("answer", blocks.RichTextBlock())]),
            )
        ],
        blank=True,
    )

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["menu"] = self.get_site().root_page.get_children().live().in_menu()
        return context
