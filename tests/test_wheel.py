"""The wheel serves a styled Dutch team page in a bare Wagtail project, where no Node is to be found."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = [pytest.mark.proof, pytest.mark.sqlite]

ROOT = Path(__file__).resolve().parents[1]
SETTINGS = """
INSTALLED_APPS = ["wijkteam_pages", "intake_forms", "knowledge_base", "wagtail_localize",
                  "wagtail_localize.locales", "wagtail.contrib.settings", "simple_history", *INSTALLED_APPS]
LANGUAGE_CODE = "nl"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
ENCRYPTION_KEYS = ["a:QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU="]
LOOKUP_KEY = "cXdlcnR5dWlvcGFzZGZnaGprbHp4Y3Zibm0xMjM0NTY="
ACCESS_LOG_KEY = "bG9nIG9mIHdobyBsb29rZWQgYXQgd2hhdCBhbmQgd2g="
ALLOWED_HOSTS = ["*"]
"""
URLS = """
from wijkteam_pages import urls as wijkteam_urls
urlpatterns = [path("", include(wijkteam_urls)), path("", include(wijkteam_urls.localised)), *urlpatterns]
"""
CREATE = """
from wagtail.models import Locale, Page, Site
from wijkteam_pages.models import Municipality, Team, TeamIndexPage, TeamPage
team = Team.objects.create(
    municipality=Municipality.objects.create(name="Duindorp", code="GM9999"), name="Team Duin", slug="duin"
)
home = Site.objects.get().root_page
index = home.add_child(instance=TeamIndexPage(title="Wijkteams", slug="wijkteams"))
index.add_child(instance=TeamPage(title="Team Duin", slug="duin", team=team, intro="Loop gerust binnen."))
"""
READ = """
from django.test import Client
from django.contrib.staticfiles import finders
answer = Client().get("/wijkteams/duin/")
page = answer.content.decode()
assert answer.status_code == 200, answer.status_code
assert '<html lang="nl"' in page, page[:300]
assert "wijkteam_pages/suite" in page, "no styles"
assert finders.find("wijkteam_pages/suite.css"), "no stylesheet in the wheel"
assert "Ga naar de inhoud" in page, "no Dutch"
"""


def run(command: list, cwd: Path, **environment: str) -> str:
    """The output of a command; its output is shown when it fails."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run([sys.executable, "-m", "build", "--wheel", "--outdir", folder], ROOT)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_the_apps_their_styles_and_the_catalogues_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    folders = {name.split("/")[0] for name in names}
    assert {folder for folder in folders if ".dist-info" not in folder} == {
        "wijkteam_pages",
        "intake_forms",
        "knowledge_base",
    }
    assert any(name.endswith("static/wijkteam_pages/suite.css") for name in names)
    for language in ("nl", "ar", "pl", "tr", "uk"):
        assert any(name.endswith(f"{language}/LC_MESSAGES/django.mo") for name in names)


def test_a_bare_project_shows_a_team_page_without_node(wheel, tmp_path):
    python = tmp_path / "venv" / "bin" / "python"
    without_node = {"PATH": f"{python.parent}:/usr/sbin:/sbin", "DJANGO_SETTINGS_MODULE": "town.settings.dev"}
    run([sys.executable, "-m", "venv", tmp_path / "venv"], tmp_path)
    run([python, "-m", "pip", "install", "-q", wheel], tmp_path, **without_node)
    run([python.parent / "wagtail", "start", "town", "."], tmp_path, **without_node)
    with (tmp_path / "town" / "settings" / "dev.py").open("a") as settings:
        settings.write(SETTINGS)
    with (tmp_path / "town" / "urls.py").open("a") as urls:
        urls.write(URLS)
    manage = [python, "manage.py"]
    run([*manage, "migrate", "-v0"], tmp_path, **without_node)
    run([*manage, "check"], tmp_path, **without_node)
    run([*manage, "shell", "-c", CREATE], tmp_path, **without_node)
    run([*manage, "shell", "-c", READ], tmp_path, **without_node)
