"""An account that answers for requests cannot disappear under them."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from intake_forms.models import Submission
from tests.intake_forms.desk.pages import do, words
from tests.intake_forms.factories import an_account


@pytest.fixture
def administrator(log_in):
    return log_in(an_account("Beheer", superuser=True), own_browser=True)


def test_who_still_has_requests_is_not_deleted(desk, case, sanne, administrator):
    do(desk, "take", case)
    answer = administrator.post(reverse("wagtailusers_users:delete", args=[sanne.pk]), follow=True)
    assert answer.status_code == 200
    assert "Sanne" in words(answer)
    assert get_user_model().objects.filter(pk=sanne.pk).exists()


def test_nor_together_with_others(desk, case, sanne, karim, administrator):
    do(desk, "take", case)
    many = reverse("wagtail_bulk_action", args=["auth", "user", "delete"])
    answer = administrator.post(
        f"{many}?id={sanne.pk}&id={karim.pk}", {"next": "/beheer/users/"}, follow=True
    )
    assert answer.status_code == 200
    assert get_user_model().objects.filter(pk__in=[sanne.pk, karim.pk]).count() == 2


def test_who_has_none_can_be_deleted_and_the_history_stays(desk, case, sanne, administrator):
    do(desk, "note", case, text="Gebeld.")
    administrator.post(reverse("wagtailusers_users:delete", args=[sanne.pk]))
    assert not get_user_model().objects.filter(pk=sanne.pk).exists()
    assert Submission.objects.get().notes.get().text == "Gebeld."
