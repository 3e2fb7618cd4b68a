"""Nobody adds a page that nobody looks at: each address and page model of ours has a row in `browser/page_types.py`."""

from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from wagtail.models import get_page_models

from tests.browser.page_types import PAGE_TYPES
from tests.test_url_walk import OUR_APPS, all_addresses

pytestmark = pytest.mark.sqlite
BROWSER_TESTS = Path(__file__).parent / "browser"

# Addresses that nobody looks at, and why.
NO_PAGE = {
    "wijkteam_calendar": "a file for a calendar",
    "wijkteam_pages:alive": "a word for a machine",
    "wijkteam_pages:ready": "a word for a machine",
    "wijkteam_pages:robots_txt": "text for a machine",
    "wijkteam_pages:security_txt": "text for a machine",
    "wijkteam_pages:palette": "a stylesheet",
    "wijkteam_pages:open_data*": "files for a spreadsheet",
    "wijkteam_pages:hsds:*": "data for a machine",
    "wijkteam_pages:quick_exit": "leads away",
    "wijkteam_pages:short_*": "leads to a team's page, or says that the team is gone: tests of the address",
    "wijkteam_pages.views.untranslated.page_or_main_language": "the pages themselves, by their models below",
    "reference_site.media.public_media": "files",
    "wijkteam_hours:checked": "answers a button of the team's screen",
    "wijkteam_hours:handle_remark": "answers a button of the team's screen",
    "wijkteam_hours:undo_publication": "answers a button of the banner",
    "wijkteam_dashboard:faq_checked": "answers a button of the start screen",
    "wijkteam_activities:*_contact": "answers a button of the activity's screen",
    "wijkteam_activities:send_link": "answers a button of the activity's screen",
    "wijkteam_activities:remove_experience": "answers a button of the activity's screen",
    "wijkteam_activities:change_exception": "the screen of a new exception, filled in",
    "wijkteam_activities:remove_exception": "the screen that removes a day, with other words",
    "wijkteam_spreadsheets:import*": "after sending a file: test_an_editor_sends_a_spreadsheet",
    "wijkteam_spreadsheets:template": "a file",
    "wijkteam_spreadsheets:export": "a file",
    "wijkteam_rights:approve": "answers a button of the request of a person",
    "wijkteam_rights:take_back": "answers a button of the request of a person",
    "wijkteam_rights:export": "a file",
    "wijkteam_rights:erase": "answers a button of the request of a person",
    "intake_desk:file": "a file",
    "intake_desk:session": "a word for a script",
    "intake_desk:*": "answers a button of the case; with mistakes it is the case again",
}
WAGTAILS_OWN = (
    *("team", "teammember", "contactchannel", "location", "district", "neighbourhood", "municipality"),
    *("membership", "life_areas", "standard_texts", "wagtailsnippets_*", "wagtailsnippetchoosers_*"),
)
SEEN = {row.of for row in PAGE_TYPES}


def is_no_page(key: str) -> bool:
    return any(fnmatchcase(key, pattern) for pattern in NO_PAGE) or any(
        fnmatchcase(key, f"{screens}:*") for screens in WAGTAILS_OWN
    )


def routes_of(model: type) -> list[str]:
    """The names of what one page shows under addresses of its own; one empty name for a page that is one page."""
    routes = [pattern.name for pattern in getattr(model, "get_subpage_urls", list)()]
    return [f"{model._meta.label}:{name}" for name in routes if name] or [model._meta.label]


# What a form answers to a script or shows when its time is over, and the route that Wagtail itself lays.
LEFT_OUT = {
    "intake_forms.FormPage:longer",
    "intake_forms.FormPage:index_route",
    "knowledge_base.KnowledgeIndexPage:index_route",
}


def test_every_address_of_ours_that_people_look_at_has_a_row():
    keys = {address.key for address in all_addresses() if address.is_ours}
    assert sorted(key for key in keys - SEEN if not is_no_page(key)) == [], (
        "Add rows to tests/browser/page_types.py"
    )


def test_every_page_model_of_ours_has_a_row_for_each_of_its_routes():
    models = [model for model in get_page_models() if model.__module__.startswith(OUR_APPS)]
    routes = {route for model in models for route in routes_of(model)}
    assert sorted(routes - SEEN - LEFT_OUT) == [], "Add rows to tests/browser/page_types.py"


def test_every_page_that_a_server_falls_back_on_has_a_row():
    templates = Path(__file__).parents[1] / "wijkteam_pages" / "templates"
    assert {each.name for each in templates.glob("[45]??.html")} - SEEN == set()


def test_every_row_names_something_that_is_there():
    keys = {address.key for address in all_addresses()} | {"log in", "start screen"}
    known = keys | {route for model in get_page_models() for route in routes_of(model)}
    assert sorted(of for of in SEEN - known if not of.endswith(".html")) == []
    assert len({row.name for row in PAGE_TYPES}) == len(PAGE_TYPES)


@pytest.mark.parametrize("name", sorted({row.elsewhere for row in PAGE_TYPES if row.elsewhere}))
def test_a_row_that_leaves_axe_to_another_test_names_one_that_runs_it(name):
    assert "accessible(" in (BROWSER_TESTS / f"{name}.py").read_text()
