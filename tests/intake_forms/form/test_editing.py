"""An editor builds a form: what cannot work is refused where it stands, half a draft is no problem."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from intake_forms.models import FormPage
from tests.intake_forms.factories import an_account

from .building import HELP_STEPS, a_form, home_page, only_when, option, question, step, text, topics

FIRST = step("Uw vraag", question("topic", "Waar gaat het over?", "topic"))
SECOND = question("yes_no", "Krijgt u brieven?", "letters")


def check(*steps: dict, draft: bool = False) -> FormPage:
    page = FormPage(title="Hulp", slug="hulp-2", steps=list(steps))
    block = page.steps.stream_block
    block.clean_deferred(page.steps) if draft else block.clean(page.steps)
    return page


def complaint(*steps: dict) -> tuple[int, str]:
    """The place of the step that is refused, and why."""
    with pytest.raises(ValidationError) as caught:
        check(*steps)
    ((place, error),) = caught.value.block_errors.items()
    return place, " ".join(error.messages)


@pytest.fixture(autouse=True)
def _topics(db):
    topics(home_page().locale)


def test_a_form_that_works_is_accepted() -> None:
    check(*HELP_STEPS)


def test_a_condition_on_a_later_question_is_refused_where_it_stands() -> None:
    last = step("Brieven", SECOND)
    place, words = complaint(
        FIRST, step("Te vroeg", text("notice", "x"), when=only_when("letters", "yes")), last
    )
    assert place == 1
    assert "Krijgt u brieven?" in words


def test_a_condition_on_a_question_that_is_not_there_is_refused() -> None:
    place, words = complaint(FIRST, step("Brieven", SECOND, when=only_when("gone", "yes")))
    assert (place, "gone" in words) == (1, True)


def test_a_condition_on_an_answer_that_cannot_be_given_is_refused() -> None:
    _place, words = complaint(FIRST, step("Brieven", SECOND, when=only_when("topic", "gardening")))
    assert "gardening" in words


def test_a_condition_on_a_question_of_the_same_step_is_refused() -> None:
    both = step("Samen", SECOND, question("short_text", "Van wie?", "who", when=only_when("letters", "yes")))
    place, words = complaint(FIRST, both)
    assert (place, "Krijgt u brieven?" in words) == (1, True)


def test_a_draft_may_be_half_finished() -> None:
    empty_rule = {
        "how": "all",
        "rules": [{"type": "item", "id": "r", "value": {"question": "", "test": "is"}}],
    }
    check({"type": "step", "id": "s", "value": {}}, draft=True)
    check(step(""), step("", question("choice", ""), when=empty_rule), draft=True)


def test_an_empty_step_is_refused_when_it_is_published() -> None:
    with pytest.raises(ValidationError):
        check(FIRST, step("Leeg"))


def test_a_choice_without_keys_works_by_the_ids_of_its_answers() -> None:
    page = a_form(
        steps=[step("Kies", question("choice", "Wat?", options=[option("Dit", ""), option("Dat", "")]))]
    )
    page.refresh_from_db()
    values = [choice.value for choice in page.journey().steps[0].questions[0].options]
    assert len(set(values)) == 2
    assert all(values)


@pytest.mark.parametrize(
    "steps",
    [
        [],
        [{"type": "step", "id": "s", "value": {}}],
        [step("", question("choice", "", options=[]), question("contact", ""))],
        [{"type": "step", "id": "s", "value": {"questions": [{"type": "topic", "id": "t", "value": {}}]}}],
    ],
)
def test_a_preview_of_half_a_draft_shows_a_page(steps: list) -> None:
    page = a_form(steps=steps or None)
    page.steps = steps
    page.save()
    request = page.make_preview_request(preview_mode="")
    assert request.status_code == 200
    assert Client().get("/nl/hulp/stap/1/", follow=True).status_code == 200


def test_the_editor_opens_in_the_admin() -> None:
    page = a_form()
    boss = an_account("Baas", superuser=True)
    client = Client()
    client.force_login(boss)
    response = client.get(f"/beheer/pages/{page.pk}/edit/")
    assert response.status_code == 200
