"""Sending is done once, also by two clicks at the same moment; and somebody always gets it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test import Client

from intake_forms.actions import NotFinished, RunEnded, send
from intake_forms.models import Draft, Submission
from intake_forms.routing import NobodyToSendTo
from tests.wijkteam_pages import zandmeer
from wijkteam_pages.models import Team

from .building import a_form, home_page, topics
from .resident import Resident


def now() -> datetime:
    return datetime.now(UTC)


def test_sending_the_same_run_again_gives_the_same_reference(fatima: Resident) -> None:
    fatima.asks_for_help()
    draft = Draft.objects.get()
    first, second = send(draft=draft, now=now()), send(draft=draft, now=now())
    assert first.reference == second.reference


@pytest.mark.django_db(transaction=True)
def test_two_clicks_at_the_same_moment_give_one_submission_and_one_reference() -> None:
    zandmeer.build()
    topics(home_page().locale)
    a_form()
    fatima = Resident(Client())
    fatima.asks_for_help()
    draft = Draft.objects.get()

    def click(_number: int) -> str:
        try:
            return send(draft=draft, now=now()).reference
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as clicks:
        references = set(clicks.map(click, range(6)))
    assert references == {Submission.objects.get().reference}


def test_what_was_left_or_is_too_old_cannot_be_sent(fatima: Resident) -> None:
    fatima.asks_for_help()
    draft = Draft.objects.get()
    with pytest.raises(RunEnded):
        send(draft=draft, now=draft.expires_at)
    draft_pk = draft.pk
    draft.delete()
    draft.pk = draft_pk
    with pytest.raises(RunEnded):
        send(draft=draft, now=now())


def test_half_a_form_cannot_be_sent(fatima: Resident) -> None:
    fatima.open("/nl/hulp/stap/1/")
    fatima.fills_in(topic="housing", story="Mijn huis.")
    with pytest.raises(NotFinished):
        send(draft=Draft.objects.get(), now=now())


def test_the_postcode_decides_which_team_gets_it(fatima: Resident) -> None:
    fatima.asks_for_help()
    fatima.open(fatima.url.replace("stap/4/", "stap/2/") + "&naar=check")
    fatima.fills_in(**{"postcode": "3210 AC", "postcode-house_number": "25a"})
    fatima.sends()
    assert Submission.objects.get().team.name == "Wijkteam Oost"


def test_what_fits_no_team_goes_to_the_team_for_the_rest(fatima: Resident, town) -> None:
    Team.objects.filter(pk=town.team_oost.pk).update(is_fallback=True)
    fatima.asks_for_help()
    fatima.open(fatima.url.replace("stap/4/", "stap/2/") + "&naar=check")
    fatima.fills_in(**{"postcode": "9999 XX", "postcode-outside": "on"})
    fatima.sends()
    assert Submission.objects.get().team.name == "Wijkteam Oost"


def test_where_there_is_no_team_at_all_nothing_is_lost_and_a_person_can_be_called(fatima: Resident) -> None:
    Team.objects.update(is_active=False)
    fatima.asks_for_help()
    with pytest.raises(NobodyToSendTo):
        send(draft=Draft.objects.get(), now=now())
    fatima.sends()
    assert fatima.page.status_code == 503
    assert Draft.objects.exists()
