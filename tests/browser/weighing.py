"""What a page weighs on a slow phone: bytes on the wire, the largest paint, and how much jumps about."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

SLOW_3G = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
SLOWER_CPU = 4
# Observers that are there before the page is: what they saw is read afterwards.
WATCH = """
  window.seen = { paint: 0, shift: 0 };
  new PerformanceObserver((list) => list.getEntries().forEach((each) => { window.seen.paint = each.startTime; }))
    .observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach((each) => { window.seen.shift += each.value; }))
    .observe({ type: "layout-shift", buffered: true });
"""


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes over the network by kind (compressed, with headers), milliseconds, and the layout shift of web vitals."""

    bytes_of: dict[str, int]
    largest_paint: float
    layout_shift: float

    @property
    def over_budget(self) -> list[str]:
        total = sum(self.bytes_of.values())
        budgets = [
            ("bytes in all", total, 100_000),
            ("bytes of CSS", self.bytes_of.get("Stylesheet", 0), 25_000),
            ("bytes of JavaScript", self.bytes_of.get("Script", 0), 15_000),
            ("ms to the largest paint", round(self.largest_paint), 2_500),
            ("layout shift", round(self.layout_shift, 3), 0.05),
        ]
        return [f"{value} {what}, at most {most}" for what, value, most in budgets if value > most]


def weigh(page: Page, path: str) -> Weight:
    """Loads a page as somebody with an old phone and a weak signal does for the first time."""
    kinds: dict[str, str] = {}
    bytes_of: dict[str, int] = {}
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.emulateNetworkConditions", SLOW_3G)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_CPU})
    wire.on("Network.responseReceived", lambda event: kinds.update({event["requestId"]: event["type"]}))

    def finished(event: dict) -> None:
        kind = kinds.get(event["requestId"], "Other")
        bytes_of[kind] = bytes_of.get(kind, 0) + int(event["encodedDataLength"])

    wire.on("Network.loadingFinished", finished)
    page.add_init_script(WATCH)
    page.goto(path)
    page.wait_for_load_state("networkidle")
    seen = page.evaluate("window.seen")
    return Weight(bytes_of, seen["paint"], seen["shift"])
