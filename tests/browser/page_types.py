"""Every type of page and every state of one: what it is, who looks, and how one gets there.

Who adds an address or a page type adds a row; `tests/test_page_types.py` says which one is missing. `of` names what is
shown: a pattern of the urlconf (`wijkteam_hours:team`), a page model with its route (`intake_forms.FormPage:step`) or a
template that the server falls back on (`404.html`). `elsewhere` names a test of `make test` that looks at it with axe
already; the other pages of one address are looked at by `test_every_page_type.py`, and `make proof` goes over all rows.
"""

from __future__ import annotations

from dataclasses import dataclass

from .ways import Break, Choose, Follow, Press, SendTooMuch, Step, Write

EDITOR, WORKER, OFFICER = "redactie", "noord", "privacy"
FINDS, ASKS = "test_a_resident_finds_a_team", "test_a_resident_asks_for_help"
ACTIVITIES, KEEPS = "test_a_resident_finds_something_to_do", "test_an_editor_keeps_it_right"
SHEET = "/beheer/spreadsheets/"
ANSWERED = "test_a_worker_asks_something_back"
SHEETS, START = "test_an_editor_sends_a_spreadsheet", "test_the_start_screen"


@dataclass(frozen=True, slots=True)
class PageType:
    """One type or state of a page; nobody logs in where `who` is empty."""

    name: str
    of: str
    path: str
    steps: tuple[Step, ...] = ()
    who: str = ""
    elsewhere: str = ""

    @property
    def is_public(self) -> bool:
        return not self.who or self.path.startswith("/nl/")

    @property
    def is_one_load(self) -> bool:
        """Whether a budget can be measured: one address, open to everybody."""
        return self.is_public and not self.steps and not self.who


NEXT = Press("Volgende stap")
TO_QUESTION = (Choose("Voor mijzelf of mijn gezin"), NEXT)
TO_MONEY = (
    *TO_QUESTION,
    Choose("Geld en schulden"),
    Write("Wat wilt u ons vertellen?", "Ik heb brieven."),
    NEXT,
)
TO_TRIED = (*TO_MONEY, Choose("Nee", of="deurwaarder"), NEXT)
TO_PEOPLE = (*TO_TRIED, Choose("Nog niets"), NEXT)
TO_POSTCODE = (*TO_PEOPLE, Choose("Familie"), Choose("Nee", of="samen doen"), NEXT)
TO_CONTACT = (*TO_POSTCODE, Write("Wat is uw postcode?", "3210AB"), NEXT)
TO_CHECK = (
    *TO_CONTACT,
    Write("Hoe heet u?", "Mevrouw De Wit"),
    Choose("Bel mij"),
    Write("Wat is uw telefoonnummer?", "0612345678"),
    Choose("Ja", of="bericht"),
    NEXT,
)

FIND_AT = "/nl/wijkteams/vind/"
FINDER, FORM, LIST = "wijkteam_finder", "intake_forms.FormPage", "wijkteam_pages.TeamIndexPage"
TEAM, ACTIVITY_LIST = "wijkteam_pages.TeamPage", "wijkteam_pages.ActivityIndexPage"
HELP, WEEK = "/nl/hulp/stap/1/", "/nl/activiteiten/"
FIND = Press("Vind mijn team")

PUBLIC = [
    PageType("front door", "home.HomePage", "/nl/", elsewhere=FINDS),
    PageType("front door in English", "home.HomePage", "/en/"),
    PageType("front door in Arabic", "home.HomePage", "/ar/"),
    PageType("page of text", "home.StandardPage", "/nl/privacy/"),
    PageType("accessibility statement", "home.StandardPage", "/nl/toegankelijkheid/"),
    PageType("complaints", "home.StandardPage", "/nl/klachten/"),
    PageType("finder", FINDER, FIND_AT),
    PageType(
        "finder, no postcode",
        FINDER,
        "/nl/wijkteams/vind/",
        (Write("postcode", "12"), FIND),
        elsewhere=FINDS,
    ),
    PageType(
        "finder, between two",
        FINDER,
        "/nl/wijkteams/vind/",
        (Write("postcode", "3214KS"), FIND),
        elsewhere=FINDS,
    ),
    PageType(
        "finder, elsewhere",
        FINDER,
        "/nl/wijkteams/vind/",
        (Write("postcode", "9999ZZ"), FIND),
        elsewhere=FINDS,
    ),
    PageType("no address", "wijkteam_no_address", "/nl/wijkteams/geen-adres/"),
    PageType("all teams with the map", LIST, "/nl/wijkteams/"),
    PageType("teams open now", LIST, "/nl/wijkteams/nu-open/"),
    PageType("teams open today", LIST, "/nl/wijkteams/vandaag/"),
    PageType("teams of a district", LIST, "/nl/wijkteams/wijk/WK936104/"),
    PageType("teams on a topic", LIST, "/nl/wijkteams/", (Follow("/onderwerp/[0-9a-f]{8}/$"),)),
    PageType("team that differs soon", TEAM, "/nl/wijkteams/noord/", elsewhere=FINDS),
    PageType("team in six places", TEAM, "/nl/wijkteams/west/"),
    PageType("team in English", TEAM, "/en/wijkteams/noord/"),
    PageType("team in Arabic", TEAM, "/ar/wijkteams/noord/"),
    PageType("remark", "wijkteam_remark", "/nl/wijkteams/oost/klopt-niet/", elsewhere=START),
    PageType("remark, empty", "wijkteam_remark", "/nl/wijkteams/oost/klopt-niet/", (Press("Stuur naar"),)),
    PageType("remark, thanks", "wijkteam_remark_thanks", "/nl/wijkteams/oost/klopt-niet/bedankt/"),
    PageType(
        "poster",
        "wijkteam_poster",
        "/nl/wijkteams/noord/poster/",
        elsewhere="test_an_editor_prints_the_poster",
    ),
    PageType("activities of a week", ACTIVITY_LIST, WEEK, elsewhere=ACTIVITIES),
    PageType("activities of a month", ACTIVITY_LIST, f"{WEEK}maand/nu/", elsewhere=ACTIVITIES),
    PageType("activities on a topic", ACTIVITY_LIST, f"{WEEK}week/nu/onderwerp/money/"),
    PageType("no activities", ACTIVITY_LIST, f"{WEEK}week/nu/wijk/wk936103/onderwerp/money/gratis/"),
    PageType("activity", "wijkteam_pages.ActivityPage", f"{WEEK}buurttuin-tuindorp/", elsewhere=ACTIVITIES),
    PageType(
        "ask for a link", "wijkteam_proposal_ask", f"{WEEK}buurttuin-tuindorp/", (Follow("/initiatief/"),)
    ),
    PageType(
        "link, no address",
        "wijkteam_proposal_ask",
        f"{WEEK}buurttuin-tuindorp/",
        (Follow("/initiatief/"), Press("Stuur mij een link")),
        elsewhere=ACTIVITIES,
    ),
    PageType(
        "link, asked",
        "wijkteam_proposal_asked",
        f"{WEEK}buurttuin-tuindorp/",
        (Follow("/initiatief/"), Write("email", "iemand@voorbeeld.example"), Press("Stuur mij een link")),
    ),
    PageType("link that is over", "wijkteam_proposal_open", "/nl/initiatief/voorstel/verzonnen/"),
    PageType("proposal without a link", "wijkteam_proposal", "/nl/initiatief/voorstel/"),
    PageType("proposal, thanks", "wijkteam_proposal_thanks", "/nl/initiatief/voorstel/bedankt/"),
    PageType("search", "wijkteam_search", "/nl/zoeken/"),
    PageType("search, found", "wijkteam_search", "/nl/zoeken/?q=geld"),
    PageType("search, nothing", "wijkteam_search", "/nl/zoeken/?q=xyzzy"),
    PageType("form, before it begins", f"{FORM}:start", "/nl/hulp/"),
    PageType("form, first question", f"{FORM}:step", HELP),
    PageType("form, mistakes", f"{FORM}:step", HELP, (NEXT,), elsewhere=ASKS),
    PageType("form, topic and story", f"{FORM}:step", HELP, TO_QUESTION),
    PageType("form, topic and story missing", f"{FORM}:step", HELP, (*TO_QUESTION, NEXT)),
    PageType("form, yes or no", f"{FORM}:step", HELP, TO_MONEY),
    PageType("form, several answers", f"{FORM}:step", HELP, TO_TRIED),
    PageType("form, postcode", f"{FORM}:step", HELP, TO_POSTCODE),
    PageType("form, ways to be reached", f"{FORM}:step", HELP, TO_CONTACT, elsewhere=ASKS),
    PageType("form, ways to be reached missing", f"{FORM}:step", HELP, (*TO_CONTACT, NEXT)),
    PageType("form, does all this hold", f"{FORM}:step", HELP, TO_CHECK, elsewhere=ASKS),
    PageType("form, sent", f"{FORM}:thanks", HELP, (*TO_CHECK, Press("Verstuur")), elsewhere=ASKS),
    PageType("form, put away for later", f"{FORM}:step", HELP, (*TO_QUESTION, Press("Later verdergaan"))),
    PageType("form, a code to go on with", f"{FORM}:go_on", "/nl/hulp/verder/"),
    PageType("follow, ask", "intake_follow", "/nl/volgen/"),
    PageType("follow, nothing filled in", "intake_follow", "/nl/volgen/", (Press("Bekijk"),)),
    PageType("follow, how far it is", "intake_follow_status", "/nl/volgen/stand/", elsewhere=ANSWERED),
    PageType("follow, withdraw", "intake_follow_withdraw", "/nl/volgen/intrekken/", elsewhere=ANSWERED),
    PageType("form with a photo", f"{FORM}:step", "/nl/idee/stap/1/", elsewhere="test_an_idea_with_a_photo"),
    PageType("form for who offers help", f"{FORM}:step", "/nl/meedoen/stap/1/"),
    PageType("nothing here", "404.html", "/nl/bestaat-niet/"),
    PageType("too much at once", "413.html", FIND_AT, (SendTooMuch(),)),
    PageType("broken", "500.html", "/nl/", (Break(),)),
]

KNOWLEDGE = "/nl/kennisbank/"
READERS = [
    PageType("knowledge base", "knowledge_base.KnowledgeIndexPage:front", KNOWLEDGE, who=WORKER),
    PageType(
        "methods found",
        "knowledge_base.KnowledgeIndexPage:search",
        f"{KNOWLEDGE}zoeken/?q=schuld",
        who=WORKER,
    ),
    PageType(
        "no method", "knowledge_base.KnowledgeIndexPage:search", f"{KNOWLEDGE}zoeken/?q=xyzzy", who=WORKER
    ),
    PageType(
        "method",
        "knowledge_base.MethodPage",
        f"{KNOWLEDGE}zoeken/?q=schuld",
        (Follow("^/nl/kennisbank/(?!zoeken)[-a-z/]+/$"),),
        who=WORKER,
        elsewhere="test_a_worker_looks_up_a_method",
    ),
]

HOURS, ID = "/beheer/uren/", "[0-9a-f-]{36}"
ONE_TEAM, ALL_TEAMS = Follow(f"^{HOURS}{ID}/$"), Follow(f"^{HOURS}alle/{ID}/$")
SESSION, CHANNEL = Follow(f"/inloop/{ID}/$"), Follow(f"/kanaal-tijd/{ID}/$")
EXCEPTION, REMOVE = Follow(f"/afwijking/{ID}/$"), Follow("/weg/$")
PREVIEW = Press("Bekijk wat bewoners lezen")


def _hours(name: str, of: str, *steps: Step, who: str = EDITOR, elsewhere: str = "") -> PageType:
    return PageType(f"hours: {name}", f"wijkteam_hours:{of}", HOURS, steps, who, elsewhere)


HOURS_SCREENS = [
    _hours("teams", "teams"),
    _hours("of a team", "team", ONE_TEAM),
    _hours("change", "change_session", ONE_TEAM, SESSION, elsewhere=KEEPS),
    _hours("mistake", "change_session", ONE_TEAM, SESSION, Write("hours", "17-9"), PREVIEW),
    _hours("preview", "change_session", ONE_TEAM, SESSION, Write("hours", "9-11"), PREVIEW),
    _hours("new", "add_session", ONE_TEAM, Follow("/inloop/nieuw/")),
    _hours("remove", "remove_session", ONE_TEAM, SESSION, REMOVE),
    _hours("copy", "copy", ONE_TEAM, Follow("/kopie/")),
    _hours("new of a channel", "add_channel_hours", ONE_TEAM, Follow(f"/kanaal/{ID}/nieuw/")),
    _hours("change of a channel", "change_channel_hours", ONE_TEAM, CHANNEL),
    _hours("remove of a channel", "remove_channel_hours", ONE_TEAM, CHANNEL, REMOVE),
    _hours("kinds of exceptions", "add_exception", ONE_TEAM, Follow("/afwijking/nieuw/$")),
    _hours("closing day", "add_exception", ONE_TEAM, Follow(r"kind=closed"), elsewhere=KEEPS),
    _hours(
        "closing day, preview", "add_exception", ONE_TEAM, Follow(r"kind=closed"), PREVIEW, elsewhere=KEEPS
    ),
    _hours("change an exception", "change_exception", ONE_TEAM, EXCEPTION),
    _hours("remove an exception", "remove_exception", ONE_TEAM, EXCEPTION, REMOVE),
    _hours("history", "history", ONE_TEAM, Follow("/geschiedenis/$")),
    _hours("put back", "undo", ONE_TEAM, Follow("/geschiedenis/$"), Follow(r"/geschiedenis/\w+/\d+/$")),
    _hours("all teams", "municipality", ALL_TEAMS),
    _hours("close all teams", "add_for_all", Follow("/sluiten/"), elsewhere="test_tasks_counted"),
    _hours("close all teams, nothing chosen", "add_for_all", Follow("/sluiten/"), PREVIEW),
    _hours("holidays of a year", "holidays_for_all", ALL_TEAMS, Follow(r"/feestdagen/\d+/$")),
    _hours("change for all", "change_for_all", ALL_TEAMS, EXCEPTION),
    _hours("remove for all", "remove_for_all", ALL_TEAMS, EXCEPTION, REMOVE),
    _hours("history of all", "history_for_all", ALL_TEAMS, Follow("/geschiedenis/$")),
    _hours(
        "put back for all",
        "undo_for_all",
        ALL_TEAMS,
        Follow("/geschiedenis/$"),
        Follow(r"/geschiedenis/\w+/\d+/$"),
    ),
]

DOING = "/beheer/activiteiten/"
ONE, DAY = Follow(f"^{DOING}{ID}/$"), Follow(f"/dag/{ID}/$")


def _activity(name: str, of: str, *steps: Step) -> PageType:
    return PageType(f"activities: {name}", f"wijkteam_activities:{of}", DOING, steps, EDITOR)


ACTIVITY_SCREENS = [
    _activity("all", "list"),
    _activity("new", "add", Follow("/nieuw/$")),
    _activity("one", "activity", ONE),
    _activity("change", "change", ONE, Follow("/gegevens/$")),
    _activity("new day", "add_session", ONE, Follow("/dag/nieuw/")),
    _activity("one date", "add_once", ONE, Follow("/dag/eenmalig/")),
    _activity("change a day", "change_session", ONE, DAY),
    _activity("remove a day", "remove_session", ONE, DAY, REMOVE),
    _activity("exception", "add_exception", ONE, Follow("/afwijking/nieuw/")),
    _activity("history", "history", ONE, Follow("/geschiedenis/$")),
    _activity("put back", "undo", ONE, Follow("/geschiedenis/$"), Follow(r"/geschiedenis/\w+/\d+/$")),
    _activity("proposals", "proposals", Follow("/voorstellen/$")),
    _activity("proposal", "decide", Follow("/voorstellen/$"), Follow(f"/voorstellen/{ID}/$")),
]

PERSON, COUNT = "/beheer/personen/nieuw/", Press("Tel wat wij")
WHO_ASKS = (Write("email", "fatima@voorbeeld.example"), Write("ground", "Zij kwam langs met haar pas."))

OTHER_SCREENS = [
    PageType("where would this go", "intake_routing_trial", "/beheer/waarheen/", who=EDITOR),
    PageType("requests of persons", "wijkteam_rights:list", "/beheer/personen/", who=OFFICER),
    PageType("request of a person, new", "wijkteam_rights:ask", PERSON, who=OFFICER),
    PageType("request of a person, mistakes", "wijkteam_rights:ask", PERSON, (COUNT,), OFFICER),
    PageType("request of a person", "wijkteam_rights:request", PERSON, (*WHO_ASKS, COUNT), OFFICER),
    PageType("log in", "log in", "/beheer/login/"),
    PageType("start screen of an editor", "start screen", "/beheer/", who=EDITOR, elsewhere=START),
    PageType("start screen of a worker", "start screen", "/beheer/", who=WORKER, elsewhere=START),
    PageType("all that waits", "wijkteam_dashboard:attention", "/beheer/aandacht/tijden/", who=EDITOR),
    PageType("spreadsheets", "wijkteam_spreadsheets:index", SHEET, who=EDITOR, elsewhere=SHEETS),
    PageType(
        "a spreadsheet",
        "wijkteam_spreadsheets:kind",
        f"{SHEET}inloop/",
        who=EDITOR,
        elsewhere=SHEETS,
    ),
    PageType(
        "inbox",
        "intake_desk:inbox",
        "/beheer/intake/",
        who=WORKER,
        elsewhere="test_a_worker_handles_a_request",
    ),
    PageType("inbox, nothing", "intake_desk:inbox", "/beheer/intake/?q=xyzzy", who=WORKER),
    PageType("offered request", "intake_desk:offered", "/beheer/intake/", (Follow("/offered/"),), who=WORKER),
    PageType("case", "intake_desk:case", "/beheer/intake/", (Follow(f"^/beheer/intake/{ID}/$"),), who=WORKER),
]

PAGE_TYPES = [*PUBLIC, *READERS, *HOURS_SCREENS, *ACTIVITY_SCREENS, *OTHER_SCREENS]
