"""What the small script adds to pages that work without it."""

import re

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.urls("tests.wijkteam_pages.look.style_page")]


def test_the_summary_of_errors_has_the_focus_and_leads_into_the_control(style_page):
    page = style_page(query="errors=1")
    assert page.evaluate("document.activeElement.localName") == "wijkteam-errors"
    page.click("wijkteam-errors a >> nth=0")
    assert page.evaluate("document.activeElement.id") == "id_phone"


def test_the_language_menu_closes_with_escape_and_gives_the_focus_back(style_page):
    page = style_page()
    page.click(".wijkteam-languages summary")
    assert page.is_visible(".wijkteam-languages__list")
    page.focus(".wijkteam-languages__link >> nth=1")
    page.keyboard.press("Escape")
    assert page.is_hidden(".wijkteam-languages__list")
    assert page.evaluate("document.activeElement.localName") == "summary"


@pytest.mark.parametrize("arrived", ["", "late=1"], ids=["in time", "when it had passed already"])
def test_a_status_is_asked_again_when_its_time_has_passed(style_page, arrived):
    page = style_page(query=arrived)
    assert page.inner_text("#moment") == "eerste keer"
    page.get_by_text("later", exact=True).wait_for(timeout=15_000)
    assert page.inner_text("#moment") == "later"


def left(page) -> bool:
    return page.url.endswith("/healthz")


def wait_until_left(page):
    page.wait_for_url(re.compile("/healthz$"))


def test_one_tap_leaves_the_site_and_back_does_not_return(style_page):
    page = style_page()
    before = page.evaluate("history.length")
    with page.expect_request(lambda request: request.method == "POST" and request.url.endswith("/weg/")):
        page.click(".wijkteam-quick-exit")
    wait_until_left(page)
    assert page.evaluate("history.length") == before


def test_shift_three_times_leaves_the_site(style_page):
    page = style_page()
    for _ in range(3):
        page.keyboard.press("Shift")
    wait_until_left(page)


def test_shift_with_letters_between_is_typing_and_stays(style_page):
    page = style_page()
    page.focus("#id_story")
    for letter in "ABC":
        page.keyboard.press(f"Shift+{letter}")
    page.keyboard.press("Shift")
    page.wait_for_timeout(300)
    assert not left(page)


def test_without_a_voice_on_the_device_there_is_no_button_to_read_aloud(style_page):
    page = style_page()
    voices = page.evaluate("speechSynthesis.getVoices().filter((voice) => voice.localService).length")
    assert page.is_visible("wijkteam-read-aloud") == bool(voices)


def test_the_page_is_read_aloud_sentence_by_sentence_and_marked(style_page):
    page = style_page()
    page.evaluate(VOICE)
    page.click("wijkteam-read-aloud button")
    page.wait_for_timeout(500)
    spoken = page.evaluate("window.spoken")
    assert spoken[0] == "Hulp bij u in de buurt"
    assert "Gratis en zonder afspraak." in spoken
    assert not [each for each in spoken if "Leave this site" in each or "Zoeken" in each]


VOICE = """() => {
  window.spoken = [];
  const voice = { localService: true, lang: "nl-NL", name: "Een stem" };
  speechSynthesis.getVoices = () => [voice];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  speechSynthesis.speak = (utterance) => {
    window.spoken.push(utterance.text);
    if (window.spoken.length < 12) setTimeout(() => utterance.onend(), 10);
  };
  speechSynthesis.dispatchEvent(new Event("voiceschanged"));
}"""
