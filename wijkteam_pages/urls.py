"""Addresses of the suite: the same for every language, and those under a language."""

from django.urls import include, path, re_path
from wagtail.urls import serve_pattern

from .activities.proposing import views as proposing
from .feeds.views import team_calendar
from .hsds.views import about
from .posters.views import team_poster
from .remarks import views as remark_views
from .search.views import search
from .spreadsheets import open_data
from .views import operating, palette
from .views.finder import finder
from .views.no_address import no_address
from .views.quick_exit import quick_exit
from .views.short_address import short_address, short_calendar
from .views.untranslated import page_or_main_language

app_name = "wijkteam_pages"
urlpatterns: list = [
    path("weg/", quick_exit, name="quick_exit"),
    path("t/<slug:code>/", short_address, name="short_address"),
    path("t/<slug:code>/inloop.ics", short_calendar, name="short_calendar"),
    path("t/<slug:code>/<slug:language>/", short_address, name="short_address_in"),
    re_path(
        r"^palette/(?P<colour>[0-9a-f]{6})-(?P<mark>[0-9a-f]{10})\.css$", palette.stylesheet, name="palette"
    ),
    path("open-data/wijkteams.csv", open_data.teams, name="open_data_teams"),
    path("open-data/inloop.csv", open_data.walk_in, name="open_data_walk_in"),
    path("open-data/komende-14-dagen.csv", open_data.coming, name="open_data_coming"),
    path("healthz", operating.alive, name="alive"),
    path("readyz", operating.ready, name="ready"),
    path(".well-known/security.txt", operating.security_txt, name="security_txt"),
    path("robots.txt", operating.robots_txt, name="robots_txt"),
    path("api/hsds/v3", about, name="open_data"),
    path("api/hsds/v3/", include("wijkteam_pages.hsds.urls")),
]

# For i18n_patterns, right before Wagtail's own: the finder, public search, pages in every language.
localised: list = [
    path("zoeken/", search, name="wijkteam_search"),
    path("wijkteams/vind/", finder, name="wijkteam_finder"),
    path("wijkteams/geen-adres/", no_address, name="wijkteam_no_address"),
    re_path(r"^(?P<path>(?:[\w\-]+/)+)inloop\.ics$", team_calendar, name="wijkteam_calendar"),
    re_path(r"^(?P<path>(?:[\w\-]+/)+)poster/$", team_poster, name="wijkteam_poster"),
    path("wijkteams/<slug:slug>/klopt-niet/", remark_views.remark, name="wijkteam_remark"),
    path("wijkteams/<slug:slug>/klopt-niet/bedankt/", remark_views.thanks, name="wijkteam_remark_thanks"),
    path("initiatief/<uuid:activity>/link/", proposing.ask, name="wijkteam_proposal_ask"),
    path("initiatief/<uuid:activity>/link/gevraagd/", proposing.asked, name="wijkteam_proposal_asked"),
    path("initiatief/voorstel/", proposing.propose, name="wijkteam_proposal"),
    path("initiatief/voorstel/bedankt/", proposing.thanks, name="wijkteam_proposal_thanks"),
    path("initiatief/voorstel/<str:token>/", proposing.open_link, name="wijkteam_proposal_open"),
    # Last: it answers to every path but those under which Wagtail asks for a page's own password.
    re_path(rf"^(?!_util/){serve_pattern.removeprefix('^')}", page_or_main_language),
]
