"""A walk by the Tab key: does it come by everything, in order, in sight, and out again?"""

from __future__ import annotations

from playwright.sync_api import Page

FURTHEST = 250

# What the Tab key should come by, in the order of the page; of radio buttons of one name one has the place.
STOPS = """() => {
  const usable = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter((each) => each.tabIndex >= 0 && !each.disabled && each.type !== "hidden")
    .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest("[inert]"));
  const seen = new Set();
  window.stops = usable.filter((each) => {
    if (each.type !== "radio") return true;
    const group = `${each.form && each.form.action} ${each.name}`;
    if (seen.has(group)) return false;
    return seen.add(group);
  });
  return window.stops.length;
}"""

# A field that has the focus by itself is where Tab would go on from.
FROM_THE_TOP = """() => {
  scrollTo(0, 0);
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
}"""

# Where the focus is now: its place among the stops, and what is wrong with how it looks.
HERE = """async () => {
  const focused = document.activeElement;
  if (!focused || focused === document.body || focused === document.documentElement) return null;
  const sameGroup = (each) => each === focused
    || (each.type === "radio" && focused.type === "radio" && each.name === focused.name && each.form === focused.form);
  const drawn = (each) => {
    const style = getComputedStyle(each);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
  };
  const around = [focused];
  while (around.length < 4 && around.at(-1)) around.push(around.at(-1).parentElement);
  const isInSight = () => {
    const box = focused.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  };
  // Wagtail's admin glides to what has the focus.
  for (let frame = 0; frame < 90 && !isInSight(); frame += 1) await new Promise(requestAnimationFrame);
  const inSight = isInSight();
  return {
    place: window.stops.findIndex(sameGroup),
    visible: around.some((each) => each && drawn(each)),
    inSight,
    words: focused.outerHTML.slice(0, 90),
  };
}"""


def wrong_by_keyboard(page: Page) -> list[str]:
    """What the Tab key does not come by, comes by out of order, or comes by unseen; and where it cannot leave."""
    page.evaluate(FROM_THE_TOP)
    stops, places, wrong = page.evaluate(STOPS), [], []
    for _press in range(FURTHEST):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here is None or (places and here["place"] == places[0] and len(places) > 1):
            break
        places.append(here["place"])
        if not here["visible"]:
            wrong.append(f"a focus that nobody sees: {here['words']}")
        if not here["inSight"]:
            wrong.append(f"a focus out of sight: {here['words']}")
    else:
        return [*wrong, f"after {FURTHEST} presses of Tab there is no way out"]
    known = [place for place in places if place >= 0]
    if known != sorted(known):
        wrong.append(f"out of order: {known}")
    missed = sorted(set(range(stops)) - set(known))
    return wrong + [
        f"never reached: {page.evaluate('place => window.stops[place].outerHTML.slice(0, 90)', place)}"
        for place in missed
    ]
