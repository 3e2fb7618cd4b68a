"""Never a phone number alone: how somebody wants to be reached, when, and whether others may hear it."""

import pytest
from django.test import Client

from intake_forms.models import Draft

from .building import a_form, question, step
from .resident import Resident


@pytest.fixture
def ahmed(town) -> Resident:
    a_form(steps=[step("Contact", question("contact", "Hoe bereiken wij u?", "contact"))])
    ahmed = Resident(Client())
    ahmed.open("/nl/hulp/stap/1/")
    return ahmed


def kept() -> dict:
    return Draft.objects.get().filled_in["answers"]["contact"]


def test_who_wants_to_be_called_gives_a_number_and_says_whether_a_message_may_be_left(
    ahmed: Resident,
) -> None:
    ahmed.fills_in(**{"contact-way": "phone"})
    page = ahmed.page.content.decode()
    assert 'href="#id_contact-phone"' in page
    assert 'href="#id_contact-message_0"' in page
    assert "contact-email-error" not in page
    ahmed.fills_in(
        **{
            "contact-way": "phone",
            "contact-phone": "06 12345678",
            "contact-message": "no",
            "contact-moment": "any",
        }
    )
    assert kept() == {"way": "phone", "phone": "+31612345678", "message": "no", "moment": "any"}
    assert "06 12345678" in ahmed.text


def test_who_wants_mail_need_not_give_a_number(ahmed: Resident) -> None:
    ahmed.fills_in(
        **{"contact-way": "email", "contact-email": "ahmed@zandmeer.example", "contact-phone": "06"}
    )
    assert kept() == {"way": "email", "email": "ahmed@zandmeer.example"}


def test_who_comes_by_need_not_give_anything(ahmed: Resident) -> None:
    ahmed.fills_in(**{"contact-way": "visit"})
    assert kept() == {"way": "visit"}


def test_nobody_goes_on_without_a_way_to_be_reached(ahmed: Resident) -> None:
    ahmed.fills_in()
    assert 'href="#id_contact-way_0"' in ahmed.page.content.decode()
    assert not Draft.objects.exists()


def test_a_contact_that_may_stay_open_may_stay_open(town) -> None:
    a_form(
        "Uw idee", "idee", steps=[step("Contact", question("contact", "Contact?", "contact", required=False))]
    )
    ahmed = Resident(Client())
    ahmed.open("/nl/idee/stap/1/")
    ahmed.fills_in()
    assert "/stap/2/" in ahmed.url
