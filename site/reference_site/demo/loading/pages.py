"""The tree of pages: home in every language, the teams, and the pages of text that each page links to."""

import json
from datetime import date
from typing import Any

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from reference_site.demo.content import read, read_folder
from reference_site.demo.identity import demo_id
from reference_site.demo.loading.translating import translate
from reference_site.home.models import HomePage, StandardPage
from wijkteam_pages.models import OrganisationSettings, TeamIndexPage, TeamPage

TEXTS = ("privacy", "accessibility", "complaints")


def is_there() -> bool:
    return HomePage.objects.exists()


def load(today: date) -> None:
    """Makes home, the list of teams, a page a team and the pages of text, each in Dutch and English, some in more."""
    home = _load_home()
    teams = publish(home, TeamIndexPage, "teams", read("pages/teams"), show_in_menus=True)
    for key, entry in read_folder("teams").items():
        words = {code: _team_words(key, entry[code]) for code, _name in settings.LANGUAGES if code in entry}
        publish(teams, TeamPage, key, words, slug=entry["slug"], team_id=demo_id("team", key))
    pages = {name: publish(home, StandardPage, name, read(f"pages/{name}")) for name in TEXTS}
    _load_settings(pages)
    count_children_after_commit()


def count_children_after_commit() -> None:
    """wagtail-localize publishes when all is committed, from revisions that know of no children (its issue 773)."""
    transaction.on_commit(Page.fix_tree)


def publish(
    parent: Page,
    model: type[Page],
    key: str,
    words: dict[str, Any],
    *,
    is_draft: bool = False,
    **fields: Any,
) -> Page:
    """A page below `parent` with these words, live or a draft, and a translation for each language with words."""
    page = model(
        locale=Locale.get_default(),
        live=not is_draft,
        translation_key=demo_id(model.__name__, key),
        **{"slug": key} | fields | words["nl"],
    )
    parent.add_child(instance=page)
    revision = page.save_revision()
    if not is_draft:
        revision.publish()
    for code, _name in settings.LANGUAGES:
        if code in words and code != settings.LANGUAGE_CODE:
            translate(page, code, is_draft=is_draft, **words[code])
    return page


def _load_home() -> HomePage:
    """The front door in the place of Wagtail's own welcome page."""
    root = Page.get_first_root_node()
    root.get_children().filter(slug="home").delete()
    root.refresh_from_db()
    home = publish(root, HomePage, "home", read("pages/home"))
    name = read("town")["organisation"]["name"]
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", port=80, root_page=home, site_name=name, is_default_site=True)
    return home


def _team_words(key: str, entry: dict[str, Any]) -> dict[str, Any]:
    sentences = [
        {"type": "sentence", "value": sentence, "id": str(demo_id("in short", key, place))}
        for place, sentence in enumerate(entry["in_short"])
    ]
    return entry | {"in_short": json.dumps(sentences)}


def _load_settings(pages: dict[str, Page]) -> None:
    site = Site.objects.get(is_default_site=True)
    fields = read("town")["organisation"] | {
        read(f"pages/{name}")["setting"]: page for name, page in pages.items()
    }
    OrganisationSettings.objects.update_or_create(site=site, defaults=fields)
