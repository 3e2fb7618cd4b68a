"""The site starts, and its migrations are complete."""

import pytest
from django.core.management import call_command


def test_the_checks_of_the_project_find_nothing():
    call_command("check", fail_level="WARNING")


@pytest.mark.django_db
def test_every_change_of_a_model_has_its_migration():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
