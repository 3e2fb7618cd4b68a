"""The same form in English: translated by wagtail-localize, answered halfway in another language."""

import pytest
from django.test import Client
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.operations import translate_object

from intake_forms.models import FormPage, Submission
from wijkteam_pages.models import Topic

from .building import HELP_STEPS, a_form, home_page, question, step
from .files import sent
from .resident import Resident


@pytest.fixture
def english(help_form: FormPage, django_capture_on_commit_callbacks) -> FormPage:
    """The help form in English, published; the steps' titles are translated."""
    locale = Locale.objects.create(language_code="en")
    for topic in Topic.objects.all():
        topic.copy_for_translation(locale).save()
    with django_capture_on_commit_callbacks(execute=True):
        translate_object(home_page(), [locale])
        translate_object(help_form, [locale])
        source = TranslationSource.objects.get_for_instance(help_form)
        translation = Translation.objects.get(source=source, target_locale=locale)
        for segment in StringSegment.objects.filter(source=source, string__data="Uw adres"):
            StringTranslation.objects.create(
                translation_of=segment.string, locale=locale, context=segment.context, data="Your address"
            )
        translation.save_target()
    page = help_form.get_translation(locale)
    page.get_parent().specific.save_revision().publish()
    page.save_revision().publish()
    return page


def test_the_form_can_be_submitted_for_translation(english: FormPage, help_form: FormPage) -> None:
    assert english.journey().shape == help_form.journey().shape
    assert english.journey().steps[2].title == "Your address"


def test_no_translator_is_asked_for_a_machine_key(english: FormPage, help_form: FormPage) -> None:
    source = TranslationSource.objects.get_for_instance(help_form)
    asked = set(StringSegment.objects.filter(source=source).values_list("string__data", flat=True))
    assert "Uw adres" in asked
    assert not asked & {"topic", "letters", "money", "help", "yes_no"}


def test_a_run_in_english_is_sent_in_english(english: FormPage) -> None:
    olena = Resident(Client())
    olena.open("/en/hulp/stap/1/")
    olena.fills_in(topic="housing", story="My house is too small.")
    assert olena.heading == "Your address"
    olena.fills_in(postcode="3210ab")
    olena.fills_in(name="Olena", phone="+31 6 12345678")
    assert "Is everything right?" in olena.text
    olena.sends()
    assert "Thank you" in olena.heading
    assert Submission.objects.get().language == "en"


def test_a_file_survives_a_switch_of_language(
    help_form: FormPage, django_capture_on_commit_callbacks
) -> None:
    help_form.steps = [step("Uw foto", question("upload", "Een foto?", "")), *HELP_STEPS]
    help_form.save_revision().publish()
    locale = Locale.objects.create(language_code="en")
    with django_capture_on_commit_callbacks(execute=True):
        translate_object(home_page(), [locale])
        translate_object(help_form, [locale])
    for page in (home_page().get_translation(locale).specific, help_form.get_translation(locale)):
        page.save_revision().publish()
    key = help_form.steps[0].value["questions"][0].id
    olena = Resident(Client())
    olena.open("/nl/hulp/stap/1/")
    olena.fills_in(**{key: sent("foto.jpg")})
    olena.open(olena.url.replace("/nl/", "/en/").replace("stap/2/", "stap/1/"))
    assert "This is sent along:" in olena.text
    assert "foto.jpg" in olena.text


def test_the_answers_survive_a_switch_of_language(english: FormPage) -> None:
    olena = Resident(Client())
    olena.open("/nl/hulp/stap/1/")
    olena.fills_in(topic="housing", story="Mijn huis is te klein.")
    olena.open(olena.url.replace("/nl/", "/en/"))
    assert olena.heading == "Your address"
    olena.goes_back()
    assert "Mijn huis is te klein." in olena.text
    olena.fills_in(topic="housing", story="Mijn huis is te klein.")
    olena.fills_in(postcode="3210ab")
    olena.fills_in(name="Olena", phone="0612345678")
    olena.sends()
    assert Submission.objects.get().language == "en"


def test_a_translation_that_asks_something_else_does_not_confuse_a_run_that_began(english: FormPage) -> None:
    olena = Resident(Client())
    olena.open("/nl/hulp/stap/1/")
    olena.fills_in(topic="housing", story="Mijn huis.")
    english.steps = HELP_STEPS[:1]
    english.save()
    olena.open(olena.url.replace("/nl/", "/en/"))
    assert olena.heading == "Uw adres"


def test_a_form_that_is_not_translated_still_works_at_the_other_languages_address(help_form) -> None:
    Locale.objects.create(language_code="en")
    olena = Resident(Client())
    olena.open("/en/hulp/stap/1/")
    olena.fills_in(topic="housing", story="My house.")
    assert olena.url.startswith("/en/hulp/stap/2/")
    assert olena.heading == "Uw adres"


def test_two_forms_have_keys_of_their_own(help_form: FormPage) -> None:
    assert a_form("Uw idee", "idee").translation_key != help_form.translation_key
