"""The index follows the records: whatever is saved, moved, closed or removed."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from reference_site.home.models import StandardPage
from wagtail.models import Locale, PageViewRestriction

from tests.wijkteam_pages import zandmeer
from wijkteam_pages.models import Faq, PendingDocument, TeamIndexPage, TeamPage
from wijkteam_pages.search import index
from wijkteam_pages.search.engines import database_engine

from .conftest import query

pytestmark = pytest.mark.django_db


def urls(text: str, **fields) -> list[str]:
    return [hit.url for hit in database_engine().search(query(text, **fields)).hits]


def titles(text: str, **fields) -> list[str]:
    return [hit.title for hit in database_engine().search(query(text, **fields)).hits]


@pytest.fixture
def complaints(home, saving):
    with saving():
        return home.add_child(
            instance=StandardPage(title="Klachten", slug="klachten", body="<p>Bel de functionaris.</p>")
        )


def test_a_live_page_is_found_by_its_text(complaints):
    assert urls("functionaris") == ["/nl/klachten/"]


def test_a_draft_changes_nothing_until_it_is_published(complaints, saving):
    with saving():
        complaints.title = "Bezwaren"
        complaints.save_revision()
    assert titles("bezwaar") == []
    with saving():
        complaints.get_latest_revision().publish()
    assert titles("bezwaren") == ["Bezwaren"]


def test_an_unpublished_page_is_not_found(complaints, saving):
    with saving():
        complaints.unpublish()
    assert titles("klachten") == []


def test_a_deleted_page_is_not_found(complaints, saving):
    with saving():
        complaints.delete()
    assert titles("klachten") == []


def test_a_page_that_moved_has_its_new_address(home, complaints, saving):
    with saving():
        about = home.add_child(instance=StandardPage(title="Over ons", slug="over-ons"))
        complaints.move(about, pos="last-child")
    assert urls("functionaris") == ["/nl/over-ons/klachten/"]


def test_a_new_slug_above_a_page_changes_its_address(complaints, saving):
    with saving():
        complaints.add_child(instance=StandardPage(title="Formulier", slug="formulier"))
    with saving():
        complaints.refresh_from_db()
        complaints.slug = "niet-tevreden"
        complaints.save_revision().publish()
    assert urls("formulier") == ["/nl/niet-tevreden/formulier/"]


def test_a_page_that_is_closed_to_a_group_is_found_by_the_group_alone(complaints, saving):
    with saving():
        workers = Group.objects.create(name="Werkers")
        closed = PageViewRestriction.objects.create(page=complaints, restriction_type="groups")
        closed.groups.add(workers)
    assert titles("klachten") == []
    with saving():
        closed.delete()
    assert titles("klachten") == ["Klachten"]


def test_a_page_with_a_password_is_never_found(complaints, saving):
    with saving():
        PageViewRestriction.objects.create(page=complaints, restriction_type="password", password="x")
    assert titles("klachten") == []


def test_a_changed_answer_is_found_at_once(home, saving):
    dutch = Locale.objects.get(language_code="nl")
    with saving():
        faq = Faq.objects.create(question="Kost het geld?", answer="<p>Nee, het is gratis.</p>", locale=dutch)
    assert titles("gratis") == ["Kost het geld?"]
    with saving():
        faq.answer = "<p>Nee, niets.</p>"
        faq.save()
    assert titles("gratis") == []
    with saving():
        faq.delete()
    assert titles("geld") == []


def test_a_team_is_found_by_its_districts(home, saving):
    with saving():
        town = zandmeer.build()
        teams = home.add_child(instance=TeamIndexPage(title="Wijkteams", slug="wijkteams"))
        teams.add_child(instance=TeamPage(title="Team Oost", slug="oost", team=town.team_oost))
    assert titles("kade", kinds=["team"]) == ["Team Oost"]
    with saving():
        town.team_oost.neighbourhoods.clear()
    assert titles("kade") == []


def test_a_change_whose_writing_failed_is_written_by_run_due(complaints, saving, settings, caplog):
    with saving():
        settings.WIJKTEAM_PAGES_SEARCH_ENGINE = "tests.wijkteam_pages.search.engine_that_is_down.DownEngine"
        complaints.title = "Bezwaren"
        complaints.save()
    settings.WIJKTEAM_PAGES_SEARCH_ENGINE = ""
    assert titles("bezwaren") == []
    assert "waits for run_due" in caplog.text
    index.write_pending(timezone.now())
    assert titles("bezwaren") == ["Bezwaren"]
    assert not PendingDocument.objects.exists()


def test_rebuilding_adds_what_is_missing_and_removes_what_is_gone(complaints, capsys):
    engine = database_engine()
    engine.remove(engine.keys())
    stale = next(iter(index.sources()["page"].documents([f"page:{complaints.pk}"])))
    complaints.delete()
    engine.put([stale])
    StandardPage.objects.filter(pk=complaints.pk).delete()
    call_command("rebuild_search")
    assert titles("klachten") == []
    assert titles("wijkteams") == ["Wijkteams"]
    assert "The search index is written" in capsys.readouterr().out


def test_tables_that_are_missing_are_made_again_and_filled(complaints):
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE wijkteam_search_document")
    assert not database_engine().is_prepared()
    index.prepare()
    index.write_pending(timezone.now())
    assert titles("klachten") == ["Klachten"]
