"""Every page type and state: on three screens, in three colours, from right to left, by keyboard, without script, on a
slow phone. With nothing of axe switched off."""

import pytest

from .focus import wrong_by_keyboard
from .inspection import at_every_width, broken_rules, resize, too_small, too_wide
from .page_types import PAGE_TYPES
from .weighing import weigh

pytestmark = [pytest.mark.proof, pytest.mark.looks]

# The town's own colour at all widths; two that are hard on the eyes, each with a direction and a width.
OTHER_LOOKS = [("ffdd00", "rtl", 320), ("a8d8f0", "rtl", 390), ("ffdd00", "ltr", 1280)]
WEAR = """([colour, direction]) => new Promise((done) => {
  document.documentElement.dir = direction;
  const palette = document.querySelector("link[href*='/palette/']");
  if (!palette) return done();
  palette.addEventListener("load", done, { once: true });
  palette.href = `/palette/${colour}-0000000000.css`;
})"""
DEAD_BUTTON = "button[type=button]:visible, [data-print]:visible"


def in_other_looks(page) -> list[str]:
    wrong = []
    for colour, direction, width in OTHER_LOOKS:
        resize(page, width)
        page.evaluate(WEAR, [colour, direction])
        found = [*too_wide(page), *too_small(page), *broken_rules(page)]
        wrong += [f"#{colour} {direction} {width} px: {each}" for each in found]
    return wrong


@pytest.mark.parametrize("row", PAGE_TYPES, ids=lambda row: row.name)
def test_it_can_be_read_and_used_by_everybody(arrivals, row):
    with arrivals.at(row) as page:
        wrong = wrong_by_keyboard(page)
        wrong += at_every_width(page)
        if row.is_public:
            wrong += in_other_looks(page)
        assert wrong == []


@pytest.mark.parametrize("row", [row for row in PAGE_TYPES if row.is_one_load], ids=lambda row: row.name)
def test_it_is_all_there_without_script(arrivals, row):
    with arrivals.at(row, width=320, javascript=False) as page:
        assert too_wide(page) == []
        # The admin's log-in is Wagtail's.
        assert row.path.startswith("/beheer/") or page.locator(DEAD_BUTTON).count() == 0


BY_KIND = list(
    {row.of: row for row in reversed(PAGE_TYPES) if row.is_one_load and row.of != "log in"}.values()
)


@pytest.mark.parametrize("row", BY_KIND, ids=lambda row: row.name)
def test_it_comes_quickly_to_an_old_phone_with_a_weak_signal(visit, row):
    over: list[list[str]] = []
    for _look in range(3):  # a machine that is busy with something else makes a page slower, never quicker
        over.append(weigh(visit("about:blank"), row.path).over_budget)
        if not over[-1]:
            return
    raise AssertionError(over)
