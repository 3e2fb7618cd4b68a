"""A front door with four entries in the menu, and a team with a week and eleven questions."""

from wagtail.models import Page, Site

from benchmarks.minimal_wagtail.models import HomePage, TeamPage

DAYS = ["Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag"]


def build() -> str:
    """Make the pages; give the address of the team's page."""
    home = Page.get_first_root_node().add_child(instance=HomePage(title="Zandmeer", slug="zandmeer"))
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "port": 80, "root_page": home}
    )
    for title in ("Teams", "Hulp", "Idee", "Meedoen"):
        home.add_child(instance=HomePage(title=title, slug=title.lower(), show_in_menus=True))
    home.add_child(
        instance=TeamPage(
            title="Wijkteam Noord",
            slug="noord",
            intro="<p>Loop binnen of bel ons.</p>" * 4,
            hours=[
                ("day", {"day": day, "opens": "09:00 tot 12:00 uur", "place": "De Linde"}) for day in DAYS
            ],
            questions=[
                ("question", {"question": f"Vraag {number}?", "answer": "<p>Een kort antwoord.</p>"})
                for number in range(11)
            ],
        )
    )
    return "/noord/"
