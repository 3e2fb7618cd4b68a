"""Who may open which address: the table that `test_url_walk.py` walks.

The walk visits EVERY pattern of the site's urlconf, Wagtail's own included, by GET, POST, PUT and DELETE, in every
role of `tests/url_world.py`. It fails on a pattern of our own apps that has no line here. So whoever adds an address
adds a line:

* the key is the pattern's name with its namespaces (`intake_desk:case`), or where it has no name its view
  (`wijkteam_pages.views.untranslated.page_or_main_language`). A star stands for the rest (`team:*`); the most exact
  key wins;
* `opens_to` are the roles that get a page there. They are checked too: a case that nobody reaches proves nothing;
* `closed` is what the others get when they may enter the admin at all. It is 404 wherever a team's own data is: what
  one may not see does not exist. Wagtail's generic screens send people away instead (302); there the walk holds
  that nothing of another team shows or changes;
* `values` fills in the placeholders of the address where the world's own guess is not right. It takes the world and
  returns a mapping; give the keys of **team Noord's** records, so that the walk tries to reach them from outside.

Whatever the status: the planted marker of Noord's request (its answers and its note) and its reference are on no page
of anybody but Noord's own worker, and Noord's hours are as they were after every visit of who may not change them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from wijkteam_pages.hsds.identity import derived

ANYBODY = frozenset(
    {"anonymous", "reader", "editor", "other_worker", "former_worker", "superuser", "own_worker"}
)
NOBODY: frozenset[str] = frozenset()
OWN = frozenset({"own_worker"})
WORKERS = frozenset({"own_worker", "other_worker"})
EDITORS = frozenset({"editor", "superuser"})
ADMINISTRATORS = frozenset({"superuser"})
NO_SUCH_PAGE = frozenset({404})
SENT_AWAY = frozenset({302, 403, 404})


@dataclass(frozen=True, slots=True)
class Case:
    """Who gets a page at an address, and what the others get."""

    opens_to: frozenset[str]
    closed: frozenset[int] = NO_SUCH_PAGE
    values: Callable[[Any], Mapping[str, Any]] = lambda world: {}


PUBLIC = Case(ANYBODY)

CASES: dict[str, Case] = {
    # The case desk
    "intake_desk:inbox": Case(WORKERS),
    "intake_desk:pass_on": Case(WORKERS),
    "intake_desk:session": Case(WORKERS),
    "intake_desk:box": Case(WORKERS),
    "intake_desk:box_case": Case(OWN, values=lambda world: {"pk": world.boxed.pk}),
    "intake_desk:let_through": Case(OWN, values=lambda world: {"pk": world.boxed.pk}),
    "intake_desk:offered": Case(OWN, values=lambda world: {"pk": world.offered.pk}),
    "intake_desk:accept": Case(OWN, values=lambda world: {"pk": world.offered.pk}),
    "intake_desk:decline": Case(OWN, values=lambda world: {"pk": world.offered.pk}),
    "intake_desk:file": Case(OWN, values=lambda world: {"pk": world.case.pk, "upload": world.file.pk}),
    "intake_routing_trial": Case(EDITORS),
    "intake_desk:*": Case(OWN, values=lambda world: {"pk": world.case.pk}),
    # The hours of a team
    "wijkteam_hours:teams": Case(WORKERS | EDITORS),
    "wijkteam_hours:*_for_all": Case(
        EDITORS,
        values=lambda world: {
            "pk": world.for_all.pk,
            "kind": "afwijking",
            "history": world.for_all.history.first().pk,
            "year": world.closing.first_day.year,
        },
    ),
    "wijkteam_hours:undo_publication": Case(
        OWN | EDITORS, values=lambda world: {"publication": world.publication.pk}
    ),
    "wijkteam_hours:municipality": Case(EDITORS),
    "wijkteam_hours:*_session": Case(OWN | EDITORS, values=lambda world: {"pk": world.session.pk}),
    "wijkteam_hours:*_channel_hours": Case(
        OWN | EDITORS, values=lambda world: {"pk": world.channel_hours.pk}
    ),
    "wijkteam_hours:*_exception": Case(OWN | EDITORS, values=lambda world: {"pk": world.closing.pk}),
    "wijkteam_hours:handle_remark": Case(OWN | EDITORS, values=lambda world: {"pk": world.remark.pk}),
    "wijkteam_hours:undo": Case(OWN | EDITORS),
    "wijkteam_hours:*": Case(OWN | EDITORS),
    # What waits for somebody: their own teams', or the texts of communications
    "wijkteam_dashboard:attention": Case(WORKERS | EDITORS, values=lambda world: {"key": "tijden"}),
    "wijkteam_dashboard:faq_checked": Case(EDITORS, values=lambda world: {"pk": world.answer.pk}),
    # The activities of a team, and what residents propose
    "wijkteam_activities:list": Case(WORKERS | EDITORS),
    "wijkteam_activities:add": Case(WORKERS | EDITORS),
    "wijkteam_activities:proposals": Case(EDITORS),
    "wijkteam_activities:decide": Case(EDITORS, values=lambda world: {"pk": world.proposal.pk}),
    "wijkteam_activities:*_session": Case(OWN | EDITORS, values=lambda world: {"pk": world.moment.pk}),
    "wijkteam_activities:*_exception": Case(OWN | EDITORS, values=lambda world: {"pk": world.not_on.pk}),
    "wijkteam_activities:undo": Case(
        OWN | EDITORS, values=lambda world: {"kind": "dag", "history": world.moment.history.first().pk}
    ),
    "wijkteam_activities:remove_experience": Case(
        OWN | EDITORS, values=lambda world: {"pk": world.experience.pk}
    ),
    "wijkteam_activities:*_contact": Case(OWN | EDITORS, values=lambda world: {"pk": world.contact.pk}),
    "wijkteam_activities:send_link": Case(OWN | EDITORS, values=lambda world: {"pk": world.contact.pk}),
    "wijkteam_activities:*": Case(OWN | EDITORS),
    # Spreadsheets: for communications, and a file for nobody but who sent it
    "wijkteam_spreadsheets:*": Case(EDITORS),
    "wijkteam_spreadsheets:import*": Case(
        frozenset({"editor"}), values=lambda world: {"pk": world.spreadsheet.pk}
    ),
    # What persons ask about their data: entered by a privacy officer, whom this town does not have, approved by another
    "wijkteam_rights:list": Case(ADMINISTRATORS),
    "wijkteam_rights:request": Case(ADMINISTRATORS, values=lambda world: {"pk": world.person_request.pk}),
    "wijkteam_rights:approve": Case(ADMINISTRATORS, values=lambda world: {"pk": world.person_request.pk}),
    "wijkteam_rights:*": Case(NOBODY, values=lambda world: {"pk": world.person_request.pk}),
    # The records of the teams, in Wagtail's generic screens
    "team:*": Case(EDITORS, SENT_AWAY),
    "teammember:*": Case(EDITORS, SENT_AWAY),
    "contactchannel:*": Case(EDITORS, SENT_AWAY),
    "location:*": Case(EDITORS, SENT_AWAY),
    "district:*": Case(ADMINISTRATORS, SENT_AWAY),
    "neighbourhood:*": Case(ADMINISTRATORS, SENT_AWAY),
    "municipality:*": Case(ADMINISTRATORS, SENT_AWAY),
    "membership:*": Case(ADMINISTRATORS, SENT_AWAY),
    "life_areas:*": Case(ADMINISTRATORS, SENT_AWAY),
    "standard_texts:*": Case(EDITORS, SENT_AWAY),
    "wagtailsnippets_wijkteam_pages_*:*": Case(EDITORS, SENT_AWAY),
    "wagtailsnippetchoosers_wijkteam_pages_*:*": Case(
        NOBODY, SENT_AWAY | {200, 405}, values=lambda world: {"pk": 1}
    ),
    # What everybody reads
    "wijkteam_pages:*": PUBLIC,
    "wijkteam_pages:short_*": Case(
        ANYBODY, values=lambda world: {"code": world.noord.short_address.code, "language": "en"}
    ),
    "wijkteam_calendar": PUBLIC,
    "wijkteam_poster": PUBLIC,
    "wijkteam_pages:hsds:organization": Case(ANYBODY, values=lambda world: {"id": world.municipality.pk}),
    "wijkteam_pages:hsds:service": Case(ANYBODY, values=lambda world: {"id": world.noord.pk}),
    "wijkteam_pages:hsds:service_at_location": Case(
        ANYBODY,
        values=lambda world: {"id": derived("service at location", world.noord.pk, world.location.pk)},
    ),
    "wijkteam_pages:hsds:taxonomy": Case(ANYBODY, values=lambda world: {"id": derived("taxonomy", "topics")}),
    "wijkteam_pages:hsds:taxonomy_term": Case(
        ANYBODY, values=lambda world: {"id": world.topic.translation_key}
    ),
    "wijkteam_pages:hsds:nothing": Case(NOBODY, frozenset({404, 405})),
    "wijkteam_search": PUBLIC,
    "wijkteam_finder": PUBLIC,
    "wijkteam_remark*": Case(ANYBODY, values=lambda world: {"slug": world.noord.slug}),
    "intake_follow": PUBLIC,
    # Only for who gave number and code: all others are led away, as after a quick exit.
    "intake_follow_*": Case(NOBODY, SENT_AWAY | {405}),
    "wijkteam_no_address": PUBLIC,
    "wijkteam_proposal": PUBLIC,
    "wijkteam_proposal_thanks": PUBLIC,
    # An initiative without a page, as in this town, is told about to nobody.
    "wijkteam_proposal_ask*": Case(NOBODY, frozenset({404, 405})),
    "wijkteam_proposal_open": Case(ANYBODY, values=lambda world: {"token": "verzonnen"}),
    "wijkteam_pages.views.untranslated.page_or_main_language": PUBLIC,
    # Files that may be for few are not there as plain files, for nobody
    "reference_site.media.public_media": Case(NOBODY, values=lambda world: {"path": "documents/geheim.pdf"}),
}

# Addresses of patterns that are regular expressions, which nobody can fill in by their names.
PAGES = ["nl/", "nl/hulp/", "nl/wijkteams/", "nl/kennisbank/"]
WRITTEN_OUT: dict[str, list[str]] = {
    "wijkteam_pages.views.untranslated.page_or_main_language": PAGES,
    "wagtail_serve": PAGES,
    # This small town has no page of a team; `ABSENT` of the walk names them.
    "wijkteam_calendar": ["nl/wijkteams/noord/inloop.ics"],
    "wijkteam_poster": ["nl/wijkteams/noord/poster/"],
    "wijkteam_pages:palette": ["palette/123456-0123456789.css"],
    "wagtaildocs_serve": ["documenten/1/verslag.pdf"],
    "wagtailadmin_pages:revisions_compare": ["beheer/pages/1/revisions/compare/earliest...latest/"],
    "wagtail.admin.views.home.default": ["beheer/bestaat-niet/", "beheer/intake/bestaat-niet/"],
}


def case_of(key: str) -> Case | None:
    """Return the most exact case for a pattern, or None when nobody declared one."""
    fitting = [pattern for pattern in CASES if fnmatchcase(key, pattern)] if key not in CASES else [key]
    return CASES[max(fitting, key=lambda pattern: len(pattern.replace("*", "")))] if fitting else None
