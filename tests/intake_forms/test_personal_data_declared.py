"""Nobody adds a field without deciding what happens to it when a person's data must go."""

import pytest
from django.apps import apps
from wagtail.models import Page

from intake_forms.models import Note, StandardText, Submission
from wijkteam_pages.encrypted_fields import SealedField
from wijkteam_pages.personal_data import Fate, undecided

RECORDS = [model for model in apps.get_app_config("intake_forms").get_models() if not issubclass(model, Page)]


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_every_field_has_a_decision(model):
    assert undecided(model) == []


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_what_is_sealed_is_erased(model):
    for field in model._meta.concrete_fields:
        if isinstance(field, SealedField):
            assert field.personal_data.fate is Fate.ERASE


def test_a_decision_survives_in_the_running_program():
    assert Submission._meta.get_field("answers").personal_data.fate is Fate.ERASE
    assert Note._meta.get_field("author").personal_data.why == "a worker, not the resident"


@pytest.mark.parametrize(
    # Standard texts name nobody, and communications keep them in Wagtail's own screens.
    "model",
    [model for model in RECORDS if model is not StandardText],
    ids=lambda model: model.__name__,
)
def test_no_record_can_be_reached_by_a_permission_of_a_group(model):
    assert model._meta.default_permissions == ()
