"""What is asked of every page: nothing wider than the screen, targets that a thumb hits, a focus that one sees."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WIDTHS = (320, 390, 1280)
AXE = Axe()
SMALLEST_TARGET = 44
PHONE = 390

# What people come to tap. Links in running text and the path of breadcrumbs are as high as their line, which WCAG
# allows; the header of Wagtail's own admin keeps its size.
MAIN_ACTIONS = """
  .wijkteam-header a, .wijkteam-header summary, .wijkteam-header button, .wijkteam-nav__link, .wijkteam-quick-exit,
  .wijkteam-back__link, .utrecht-button, .utrecht-textbox, .utrecht-select, .utrecht-textarea, .wijkteam-layout summary,
  .wijkteam-choice, .wijkteam-card:has(a), .wijkteam-channel:has(a), .wijkteam-links__link, .wijkteam-filters a,
  .wijkteam-footer nav a, main .hours-actions .button, main .hours-kinds a, label:has(> .hours-tile),
  main > :not(header) .button:not(header .button, .avatar__edit-link, [value="Search"]), .desk .button
"""

SMALL = """([selectors, least]) => [...document.querySelectorAll(selectors)]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .map((element) => [element.outerHTML.slice(0, 90), Math.round(element.getBoundingClientRect().height * 10) / 10])
  .filter(([, height]) => height > 1 && height < least - 0.1)"""

WIDER = """() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  return [...document.querySelectorAll("body *")]
    .filter((element) => { const box = element.getBoundingClientRect(); return box.right > room + 1 || box.left < -1; })
    .filter((element) => element.checkVisibility())
    .map((element) => element.outerHTML.slice(0, 90)).slice(0, 5);
}"""


def broken_rules(page: Page) -> list[str]:
    """Every rule of axe, with nothing switched off: which ones this page breaks, and where."""
    violations = AXE.run(page).response["violations"]
    return [f"axe {each['id']}: {[node['target'] for node in each['nodes']][:3]}" for each in violations]


def too_wide(page: Page) -> list[str]:
    return [f"wider than the screen: {element}" for element in page.evaluate(WIDER)]


def too_small(page: Page) -> list[str]:
    return [
        f"{height} px high: {element}"
        for element, height in page.evaluate(SMALL, [MAIN_ACTIONS, SMALLEST_TARGET])
    ]


def resize(page: Page, width: int) -> None:
    """The same page on another screen: the load is shared."""
    page.set_viewport_size({"width": width, "height": 844})


def at_every_width(page: Page) -> list[str]:
    """All that is wrong with a page at 320, 390 and 1280 px, and at 320 from right to left; axe runs on a phone."""
    wrong: list[str] = []
    direction = page.evaluate("document.documentElement.dir")
    for width in WIDTHS:
        resize(page, width)
        found = [*too_wide(page), *too_small(page)]
        if width == PHONE:
            found += broken_rules(page)
        wrong += [f"{width} px: {each}" for each in found]
    resize(page, WIDTHS[0])
    page.evaluate("document.documentElement.dir = 'rtl'")
    wrong += [f"from right to left: {each}" for each in too_wide(page)]
    page.evaluate("direction => { document.documentElement.dir = direction; }", direction)
    return wrong
