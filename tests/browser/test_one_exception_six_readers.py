"""One exception, typed on a telephone, is at the next request in all six places where people and programs read it."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from urllib.request import urlopen
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events
from playwright.sync_api import Page

from tests.wijkteam_pages.hsds.expanding import Interval, intervals_of

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOORD = "/nl/wijkteams/noord/"


def test_the_page_the_index_search_the_calendar_json_ld_and_hsds_all_tell_it(log_in, visit, town):
    midnight = datetime.combine(datetime.now(AMSTERDAM).date(), time(), AMSTERDAM)
    day = (midnight.astimezone(UTC), (midnight + timedelta(days=1)).astimezone(UTC))
    if "dicht:" in status(visit(NOORD)):
        pytest.skip("today everything is closed: nothing extra opens then")

    def read() -> dict[str, bool]:
        """Who says that Noord is open all day."""
        return {
            "page": tells_open_all_day(status(visit(NOORD))),
            "index": tells_open_all_day(status(visit("/nl/wijkteams/"), of="Wijkteam Noord")),
            "search": tells_open_all_day(status(visit("/nl/zoeken/?q=Wijkteam+Noord"), of="Wijkteam Noord")),
            "calendar": day in calendar(got(f"{town.url}{NOORD}inloop.ics"), *day),
            "json-ld": midnight.date().isoformat() in days_said_by_json_ld(got(town.url + NOORD).decode()),
            "hsds": day in hsds(got(f"{town.url}/api/hsds/v3/services?search=Wijkteam%20Noord&full=true")),
        }

    assert set(read().values()) == {False}
    page = type_extra_hours(log_in("noord", size="phone", path="/beheer/uren/"))
    assert {reader for reader, tells in read().items() if not tells} == set()
    with page.expect_navigation():
        page.get_by_role("button", name="Ongedaan maken").first.click()
    assert set(read().values()) == {False}


def type_extra_hours(page: Page) -> Page:
    page.get_by_role("link", name="Wijkteam Noord").click()
    page.get_by_role("link", name="Een andere dag, of iets anders").click()
    page.get_by_role("link", name=re.compile("^Extra inloop")).click()
    page.get_by_label("Vandaag").check()
    page.locator("input[name=hours]").fill("0.00 tot 24.00 uur")
    page.locator("select[name=to_location]").select_option(index=1)
    page.get_by_role("button", name="Bekijk wat bewoners lezen").click()
    with page.expect_navigation():
        page.get_by_role("button", name="Zet op de site").click()
    return page


def status(page: Page, of: str = "") -> str:
    """What the badge says: of the page, or of the entry of a list that leads to this team."""
    badge = page.locator(".wijkteam-status")
    # The map of the town leads to a team too, without a badge.
    entry = (
        page.locator("li").filter(has=page.get_by_role("link", name=of, exact=True)).filter(has=badge).last
    )
    return (entry if of else page.locator("main")).locator(".wijkteam-status").first.inner_text()


def tells_open_all_day(words: str) -> bool:
    return words.startswith(("Nu open", "Nog open")) and "24:00" in words


def got(address: str) -> bytes:
    with urlopen(address) as answer:  # noqa: S310 - the town on this machine
        return answer.read()


def calendar(feed: bytes, first: datetime, last: datetime) -> set[Interval]:
    events = recurring_ical_events.of(icalendar.Calendar.from_ical(feed)).between(first, last)
    return {(each["DTSTART"].dt.astimezone(UTC), each["DTEND"].dt.astimezone(UTC)) for each in events}


def days_said_by_json_ld(page: str) -> set[str]:
    """The days that are said to be open from midnight to midnight."""
    [block] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    return {
        each["validFrom"]
        for each in objects(json.loads(block))
        if each.get("@type") == "OpeningHoursSpecification"
        and (each["opens"], each["closes"]) == ("00:00", "23:59")
    }


def objects(said: object) -> Iterator[dict]:
    if isinstance(said, dict):
        yield said
        said = list(said.values())
    if isinstance(said, list):
        for each in said:
            yield from objects(each)


def hsds(answer: bytes) -> set[Interval]:
    [noord] = (each for each in json.loads(answer)["contents"] if each["name"] == "Wijkteam Noord")
    return {interval for row in noord["schedules"] for interval in intervals_of(row)}
