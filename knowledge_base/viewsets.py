"""How the life areas are edited."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.viewsets.model import ModelViewSet

from .models import LifeArea


class LifeAreaViewSet(ModelViewSet):
    model = LifeArea
    name = "life_areas"
    icon = "tag"
    menu_label = _("Life areas")
    menu_order = 300
    add_to_admin_menu = True
    list_display = ["name", "key", "sort_order"]
    search_fields = ["name"]
    panels = [FieldPanel("name"), FieldPanel("key"), FieldPanel("sort_order")]
