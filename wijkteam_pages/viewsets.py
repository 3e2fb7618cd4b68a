"""How communications staff edit the records in the admin; hours have screens of their own."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from .dashboard.answer_filter import AnswerFilterSet
from .delete_view import DeleteUnlessInUse
from .models import (
    ContactChannel,
    District,
    Faq,
    Location,
    Membership,
    Municipality,
    Neighbourhood,
    Team,
    TeamMember,
    Topic,
    UrgentNumber,
)


class RecordViewSet(ModelViewSet):
    """Base of the records' screens."""

    delete_view_class = DeleteUnlessInUse


class TeamViewSet(RecordViewSet):
    model = Team
    icon = "group"
    list_display = ["name", "municipality", "owner", "hours_checked_on"]
    search_fields = ["name"]
    panels = [
        MultiFieldPanel([FieldPanel("name"), FieldPanel("slug"), FieldPanel("municipality")], _("The team")),
        MultiFieldPanel(
            [FieldPanel("districts"), FieldPanel("neighbourhoods"), FieldPanel("is_fallback")], _("Serves")
        ),
        MultiFieldPanel([FieldPanel("topics"), FieldPanel("faqs")], _("On the page")),
        MultiFieldPanel([FieldPanel("owner"), FieldPanel("hours_checked_on")], _("Still right?")),
        MultiFieldPanel([FieldPanel("is_active"), FieldPanel("merged_into")], _("Still there?")),
    ]


class TeamMemberViewSet(RecordViewSet):
    model = TeamMember
    icon = "user"
    menu_label = _("Who you meet")
    list_display = ["name", "team", "role"]
    list_filter = ["team"]
    search_fields = ["name"]
    form_fields = ["team", "name", "role", "topics", "languages", "photo", "sort_order"]


class ContactChannelViewSet(RecordViewSet):
    model = ContactChannel
    icon = "mail"
    list_display = ["__str__", "team", "answer_within_days"]
    list_filter = ["team", "kind"]
    form_fields = ["team", "kind", "value", "answer_within_days", "note"]


class LocationViewSet(RecordViewSet):
    model = Location
    icon = "home"
    list_display = ["name", "address", "city", "accessibility"]
    search_fields = ["name", "street"]
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldPanel("municipality"),
                FieldPanel("street"),
                FieldPanel("house_number"),
                FieldPanel("postcode"),
                FieldPanel("city"),
            ],
            _("Address"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("entrance"),
                FieldPanel("accessibility"),
                FieldPanel("has_accessible_toilet"),
                FieldPanel("bus_stop"),
            ],
            _("Getting in"),
        ),
        MultiFieldPanel([FieldPanel("latitude"), FieldPanel("longitude")], _("On the map")),
    ]


class MunicipalityViewSet(RecordViewSet):
    model = Municipality
    icon = "site"
    form_fields = ["name", "code"]


class DistrictViewSet(RecordViewSet):
    model = District
    icon = "globe"
    list_display = ["name", "code", "municipality"]
    search_fields = ["name", "code"]
    form_fields = ["name", "code", "municipality", "residents"]


class NeighbourhoodViewSet(RecordViewSet):
    model = Neighbourhood
    icon = "globe"
    list_display = ["name", "code", "district"]
    list_filter = ["district"]
    search_fields = ["name", "code"]
    form_fields = ["name", "code", "district"]


class MembershipViewSet(RecordViewSet):
    """Who may read a team's requests: given by the administrator, never by communications."""

    model = Membership
    icon = "key"
    menu_label = _("Access")
    list_display = ["user", "team", "role", "starts_on", "ends_on"]
    list_filter = ["team", "role"]
    form_fields = ["user", "team", "role", "starts_on", "ends_on"]


class TeamsViewSetGroup(ModelViewSetGroup):
    """The menu “Teams”."""

    menu_label = _("Teams")
    menu_icon = "group"
    menu_order = 200
    items = (
        TeamViewSet,
        TeamMemberViewSet,
        ContactChannelViewSet,
        LocationViewSet,
        DistrictViewSet,
        NeighbourhoodViewSet,
        MunicipalityViewSet,
        MembershipViewSet,
    )


class TopicViewSet(SnippetViewSet):
    model = Topic
    icon = "tag"
    list_display = ["name", "sentence"]
    search_fields = ["name"]


class FaqViewSet(SnippetViewSet):
    model = Faq
    icon = "help"
    list_display = ["question", "topic", "for_all_teams", "review_before"]
    filterset_class = AnswerFilterSet
    search_fields = ["question"]


class UrgentNumberViewSet(SnippetViewSet):
    model = UrgentNumber
    icon = "warning"
    list_display = ["name", "number", "for_children"]
    search_fields = ["name"]


class TextsViewSetGroup(SnippetViewSetGroup):
    """The menu “Texts”: what all pages share, in every language."""

    menu_label = _("Texts")
    menu_icon = "openquote"
    menu_order = 250
    items = (FaqViewSet, TopicViewSet, UrgentNumberViewSet)
