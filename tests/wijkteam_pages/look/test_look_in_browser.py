"""What only a browser shows: nothing wider than the screen, no rule of axe broken, in every direction and colour."""

import pytest

WIDTHS = [320, 390, 1280]
BRANDS = ["0b5a6b", "ffdd00", "a8d8f0"]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.urls("tests.wijkteam_pages.look.style_page"),
]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("query", ["dir=ltr&errors=1", "dir=rtl"])
def test_nothing_is_wider_than_the_screen(style_page, width, query):
    page = style_page(width, query)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.complaints == []


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_no_rule_of_axe_is_broken_in_any_colour(style_page, brand, direction):
    from axe_playwright_python.sync_playwright import Axe

    page = style_page(390, f"dir={direction}&brand={brand}&errors=1")
    violations = Axe().run(page).response["violations"]
    assert [(each["id"], [node["target"] for node in each["nodes"]]) for each in violations] == []


def test_what_people_tap_is_large_enough(style_page):
    page = style_page(390, "dir=ltr")
    small = page.evaluate(
        """[...document.querySelectorAll("header a, header button, header summary, nav a, .utrecht-button, input, "
           + "textarea, select, summary, .wijkteam-quick-exit, .wijkteam-links__link")]
           .filter((element) => element.offsetParent && !element.closest(".wijkteam-choice"))
           .filter((element) => !element.closest(".utrecht-breadcrumb-nav, .wijkteam-toc"))
           .map((element) => [element.outerHTML.slice(0, 60), element.getBoundingClientRect().height])
           .filter(([, height]) => height < 44)"""
    )
    assert small == []
