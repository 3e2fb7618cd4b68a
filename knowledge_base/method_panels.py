"""How a method is edited: what a worker reads first comes first, in four tabs."""

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.models import Page

CONTENT = [
    FieldPanel("summary"),
    FieldPanel("in_short"),
    MultiFieldPanel(
        [FieldPanel("when_to_use"), FieldPanel("when_not_to_use")],
        _("When"),
        help_text=_("What a colleague needs first: is this the right method now?"),
    ),
    FieldPanel("steps", help_text=_("Four to six steps. Write as you would explain it to a new colleague.")),
    MultiFieldPanel([FieldPanel("duration"), FieldPanel("materials")], _("Time and material")),
]
ABOUT = [
    HelpPanel(_("This follows the worksheet for methods. Leave empty what you do not know.")),
    MultiFieldPanel([FieldPanel("problem"), FieldPanel("goal"), FieldPanel("target_group")], _("What for")),
    MultiFieldPanel([FieldPanel("competences"), FieldPanel("conditions")], _("What is needed")),
    MultiFieldPanel(
        [FieldPanel("theory"), FieldPanel("research"), FieldPanel("working_elements")], _("Why it works")
    ),
    MultiFieldPanel(
        [
            FieldPanel("evidence_level"),
            FieldRowPanel([FieldPanel("evidence_on"), FieldPanel("evidence_source")]),
            FieldPanel("evidence_note"),
        ],
        _("Evidence"),
    ),
    FieldRowPanel([FieldPanel("developer"), FieldPanel("licence")]),
    FieldPanel("sources"),
]
FINDING = [
    FieldPanel("life_areas", widget=CheckboxSelectMultiple),
    FieldPanel("topics", widget=CheckboxSelectMultiple),
    FieldRowPanel([FieldPanel("phase"), FieldPanel("domain")]),
    InlinePanel(
        "relations",
        heading=_("Belongs with"),
        label=_("method"),
        help_text=_("The other method shows this one too."),
        max_num=6,
    ),
]


def tabs(about: list, vouching: list) -> TabbedInterface:
    """The tabs of the editor."""
    return TabbedInterface(
        [
            ObjectList([*Page.content_panels, *CONTENT], heading=_("Method")),
            ObjectList(about, heading=_("Background")),
            ObjectList([*vouching, *FINDING], heading=_("Owner and finding")),
            ObjectList(Page.promote_panels, heading=_("Address")),
        ]
    )
