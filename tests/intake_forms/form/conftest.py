"""The town of Zandmeer with a help form in it."""

from types import SimpleNamespace

import pytest
from django.test import Client

from intake_forms.models import FormPage
from tests.wijkteam_pages import zandmeer

from .building import a_form, home_page, topics
from .resident import Resident


@pytest.fixture
def town(db: None) -> SimpleNamespace:
    return zandmeer.build()


@pytest.fixture
def help_form(town: SimpleNamespace) -> FormPage:
    topics(home_page().locale)
    return a_form(working_days=3)


@pytest.fixture
def fatima(help_form: FormPage) -> Resident:
    return Resident(Client())
