"""Hands on the keyboard only: Tab to a control by its words, then press a key."""

from playwright.sync_api import Page

FURTHEST = 150
WORDS_IN_FOCUS = """
() => {
  const focused = document.activeElement;
  const label = focused.labels && focused.labels[0];
  const words = (label || focused).innerText || focused.getAttribute("aria-label") || focused.name || "";
  return words.trim();
}
"""


def tab_to(page: Page, words: str) -> None:
    """Press Tab until the control with these words has the focus."""
    for _press in range(FURTHEST):
        page.keyboard.press("Tab")
        if page.evaluate(WORDS_IN_FOCUS).startswith(words):
            return
    raise AssertionError(f"Tab does not come to “{words}” on {page.url}")


def press(page: Page, words: str, key: str = "Enter") -> None:
    """Come to a button or link and press it; wait for the page that follows."""
    tab_to(page, words)
    with page.expect_navigation():
        page.keyboard.press(key)


def choose(page: Page, words: str) -> None:
    """Come to a radio button or check box and tick it; a group of radio buttons is one stop, walked by arrows."""
    for _press in range(FURTHEST):
        page.keyboard.press("Tab")
        for _arrow in range(20):
            if page.evaluate(WORDS_IN_FOCUS).startswith(words):
                page.keyboard.press("Space")
                return
            before = page.evaluate(WORDS_IN_FOCUS)
            if page.evaluate("document.activeElement.type") != "radio":
                break
            page.keyboard.press("ArrowDown")
            if page.evaluate(WORDS_IN_FOCUS) == before:
                break
    raise AssertionError(f"No choice “{words}” on {page.url}")


def write(page: Page, words: str, text: str) -> None:
    """Come to a field and type in it, over what was there."""
    tab_to(page, words)
    page.keyboard.press("Control+A")
    page.keyboard.type(text)
