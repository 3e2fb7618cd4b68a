"""Whoever reads Arabic, Polish, Turkish or Ukrainian meets the hours in that language, with no page translated."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import polib
import pytest
import time_machine
from django.conf import settings
from django.utils import translation

from wijkteam_pages.hours_words import date_in_words, plain, weekday_in_range

pytestmark = pytest.mark.sqlite

NOON = datetime(2026, 11, 25, 11, tzinfo=UTC)
OTHERS = ["ar", "pl", "tr", "uk"]
LOCALE = Path(settings.LOCALE_PATHS[0])


def catalogue(language: str) -> polib.POFile:
    return polib.pofile(str(LOCALE / language / "LC_MESSAGES" / "django.po"))


def read_by(page: str, language: str) -> list[str]:
    """The pieces of text of a page that do not say that they are in another language."""
    body = re.sub(r"(?s)<(script|style|svg|head)\b.*?</\1>", " ", page)
    body = re.sub(rf'(?s)<(\w+)\b[^>]*\blang="(?!{language}")[a-z]+"[^>]*>.*?</\1>', " ", body)
    return [" ".join(piece.split()) for piece in re.split(r"<[^>]+>", body) if piece.strip()]


def not_theirs(language: str) -> set[str]:
    """The English and Dutch sentences that have other words in this language."""
    dutch = {(entry.msgctxt, entry.msgid): entry.msgstr for entry in catalogue("nl")}
    own = {entry.msgstr for entry in catalogue(language)}
    return {
        words
        for entry in catalogue(language)
        for words in (entry.msgid, dutch[entry.msgctxt, entry.msgid])
        if words and "%(" not in words and words not in own
    }


@pytest.mark.parametrize("language", OTHERS)
def test_the_poster_says_all_of_it_in_that_language(client, town, language):
    with time_machine.travel(NOON, tick=False):
        page = client.get(f"/{language}/wijkteams/noord/poster/").content.decode()
    sheet = page[page.index("<article") : page.index("</article>")]
    assert not_theirs(language) & set(read_by(sheet, language)) == set()
    with translation.override(language):
        assert translation.gettext("Feel free to walk in") in sheet


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", "الجمعة 25 ديسمبر"),
        ("pl", "25 grudnia (piątek)"),
        ("tr", "25 Aralık Cuma"),
        ("uk", "25 грудня (пʼятниця)"),
        ("nl", "vrijdag 25 december"),
    ],
)
def test_a_date_is_written_as_the_language_writes_it(language, words):
    with translation.override(language):
        assert plain(date_in_words(date(2026, 12, 25))) == words


def test_a_day_has_the_case_that_stands_after_from_and_until():
    with translation.override("pl"):
        assert weekday_in_range(date(2026, 11, 26)) == "czwartku"
    with translation.override("uk"):
        assert weekday_in_range(date(2026, 11, 25)) == "середи"
