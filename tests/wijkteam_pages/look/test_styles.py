"""The built styles: everything that a template uses is there, within the budget, and asks nobody else for anything."""

import gzip
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
BUILT = ROOT / "wijkteam_pages" / "static" / "wijkteam_pages"
OWN_STYLES = sorted((ROOT / "frontend" / "src" / "css").glob("*.css"))
PHYSICAL = re.compile(
    r"^\s*(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|text-align:\s*(?:left|right))\b",
    re.MULTILINE,
)

pytestmark = pytest.mark.skipif(not BUILT.exists(), reason="the styles are not built")


def templates() -> list[Path]:
    folders = ["wijkteam_pages", "intake_forms", "knowledge_base", "site"]
    return [path for folder in folders for path in (ROOT / folder).rglob("templates/**/*.html")]


def used(pattern: str) -> set[str]:
    return {found for path in templates() for found in re.findall(pattern, path.read_text())}


def zipped(name: str) -> int:
    return len(gzip.compress((BUILT / name).read_bytes(), 9))


def test_styles_and_script_stay_within_their_budget():
    assert zipped("suite.css") <= 25_000
    assert zipped("suite.js") <= 15_000
    fonts = sum(path.stat().st_size for path in (BUILT / "fonts").iterdir())
    assert zipped("suite.css") + zipped("suite.js") + zipped("icons.svg") + fonts <= 80_000


def test_every_class_of_the_design_system_in_a_template_is_in_the_styles():
    taken = set((ROOT / "frontend" / "classes.txt").read_text().split())
    assert used(r"\butrecht-[a-z0-9]+(?:[_-]+[a-z0-9]+)*(?![\w-]*\{)") - taken == set()


def test_every_icon_in_a_template_is_in_the_sprite():
    drawn = set(re.findall(r'<symbol id="([^"]+)"', (BUILT / "icons.svg").read_text()))
    asked = used(r'icon\.html" with name="([\w-]+)"') | used(r'\b(?:link_)?icon="([\w-]+)"')
    assert asked - drawn == set()


def test_nothing_is_asked_from_another_host():
    for name in ("suite.css", "suite.js"):
        text = (BUILT / name).read_text()
        assert "url(data:" not in text
        assert re.findall(r"https?://", text) == []


def test_our_styles_know_start_and_end_but_no_left_and_right():
    physical = {path.name: PHYSICAL.findall(path.read_text()) for path in OWN_STYLES}
    assert {name: found for name, found in physical.items() if found} == {}


def test_no_town_of_the_real_world_is_in_the_styles():
    assert "voorbeeld-kleuren" not in (BUILT / "suite.css").read_text()


def test_what_was_taken_from_others_is_named_with_its_licence():
    text = (BUILT / "THIRD_PARTY_LICENSES").read_text()
    for part in ("@utrecht/button-css", "@iconify-json/tabler", "source-sans-3", "voorbeeld-design-tokens"):
        assert part in text
    assert "EUROPEAN UNION PUBLIC LICENCE" in text.upper()
    assert "SIL OPEN FONT LICENSE" in text.upper()
