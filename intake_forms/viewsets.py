"""How communications and coordinators keep the standard texts."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.viewsets.model import ModelViewSet

from .models import StandardText


class StandardTextViewSet(ModelViewSet):
    model = StandardText
    name = "standard_texts"
    icon = "openquote"
    menu_label = _("Standard texts")
    menu_order = 260
    add_to_admin_menu = True
    list_display = ["title", "language", "status", "topic"]
    list_filter = ["language", "status", "topic"]
    search_fields = ["title"]
    panels = [
        FieldPanel("title"),
        FieldPanel("text"),
        MultiFieldPanel(
            [FieldPanel("language"), FieldPanel("status"), FieldPanel("topic")], _("When it fits")
        ),
    ]
