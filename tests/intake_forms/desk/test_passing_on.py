"""A colleague leaves: all requests get somebody else, in one go or not at all."""

import pytest

from intake_forms.models import Event, Submission
from tests.intake_forms.desk.pages import address, words
from tests.intake_forms.factories import a_submission, a_worker

Status = Submission.Status


@pytest.fixture
def joost(noord):
    return a_worker("Joost", noord)


@pytest.fixture
def owned(noord, joost, karim):
    return a_submission(noord, owner=joost, deputy=karim, status=Status.IN_PROGRESS)


@pytest.fixture
def deputised(noord, joost, karim):
    return a_submission(noord, owner=karim, deputy=joost, status=Status.WAITING)


def send(browser, leaving, *cases, **chosen):
    versions = {f"version-{case.pk}": case.version for case in cases}
    return browser.post(address("pass_on"), {"from": leaving.pk, **versions, **chosen}, follow=True)


def test_all_of_them_go_in_one_go_each_with_a_line_in_its_history(
    desk, owned, deputised, joost, sanne, karim
):
    page = desk.get(address("pass_on"), {"from": joost.pk})
    assert [row.case for row in page.context["form"].rows()] == [owned, deputised]
    send(desk, joost, owned, deputised, to=sanne.pk, **{f"to-{owned.pk}": karim.pk})
    owned.refresh_from_db()
    deputised.refresh_from_db()
    assert (owned.owner, owned.deputy, owned.status) == (karim, None, Status.IN_PROGRESS)
    assert (deputised.owner, deputised.deputy, deputised.status) == (karim, sanne, Status.WAITING)
    lines = Event.objects.filter(submission__in=[owned, deputised], actor=sanne)
    assert {(one.submission_id, one.kind, one.colleague) for one in lines} == {
        (owned.pk, Event.Kind.ASSIGNED, karim),
        (deputised.pk, Event.Kind.DEPUTISED, sanne),
    }


def test_one_without_somebody_keeps_all_where_they_are_and_what_was_chosen(
    desk, owned, deputised, joost, sanne
):
    page = send(desk, joost, owned, deputised, **{f"to-{owned.pk}": sanne.pk})
    assert page.status_code == 422
    assert "Kies wie deze aanvraag krijgt." in words(page)
    assert f'<option value="{sanne.pk}" selected>' in page.content.decode()
    owned.refresh_from_db()
    assert owned.owner == joost


def test_when_one_changed_meanwhile_none_goes_and_the_second_try_does_it(
    desk, owned, deputised, joost, sanne
):
    Submission.objects.filter(pk=deputised.pk).update(version=5)
    page = send(desk, joost, owned, deputised, to=sanne.pk)
    assert page.status_code == 409
    owned.refresh_from_db()
    assert owned.owner == joost
    again = {row.version.html_name: row.version.value() for row in page.context["form"].rows()}
    desk.post(address("pass_on"), {"from": joost.pk, "to": sanne.pk, **again})
    owned.refresh_from_db()
    assert owned.owner == sanne


def test_requests_and_colleagues_of_another_team_are_not_there(desk, zuid, owned, joost, sanne):
    ilse = a_worker("Ilse", zuid)
    theirs = a_submission(zuid, owner=ilse, status=Status.IN_PROGRESS)
    page = desk.get(address("pass_on"), {"from": ilse.pk})
    assert (page.context["form"], "Ilse" in words(page)) == (None, False)
    send(desk, ilse, theirs, to=sanne.pk)
    assert send(desk, joost, owned, to=ilse.pk).status_code == 422
    theirs.refresh_from_db()
    owned.refresh_from_db()
    assert (theirs.owner, owned.owner) == (ilse, joost)


@pytest.mark.parametrize("nonsense", ["", "x", "-1", "\x00"])
def test_nonsense_is_no_error(desk, owned, nonsense):
    assert desk.get(address("pass_on"), {"from": nonsense}).status_code == 200
    assert desk.post(address("pass_on"), {"from": nonsense}).status_code == 302
