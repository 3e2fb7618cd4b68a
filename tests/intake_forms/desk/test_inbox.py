"""The inbox shows what presses first, and finds a request by its reference however it is typed."""

from datetime import date, timedelta

import pytest

from intake_forms.models import Submission
from tests.intake_forms.desk.pages import address, words
from tests.intake_forms.factories import RECEIVED, a_submission, a_worker

Status = Submission.Status


def shown(browser, **query):
    page = browser.get(address("inbox"), query)
    return [row.case for row in page.context["rows"]]


@pytest.fixture
def late(noord):
    return a_submission(noord, answer_by=date(2026, 11, 20), received_at=RECEIVED - timedelta(days=10))


@pytest.fixture
def closed(noord, sanne):
    return a_submission(noord, status=Status.CLOSED, owner=sanne)


def test_what_is_late_stands_on_top_and_what_is_done_is_elsewhere(desk, case, late, closed):
    assert shown(desk) == [late, case]
    assert shown(desk, show="overdue") == [late]
    assert shown(desk, show="done") == [closed]


def test_mine_is_what_i_own_or_stand_in_for(desk, case, noord, sanne, karim):
    own = a_submission(noord, owner=sanne, status=Status.IN_PROGRESS)
    deputy = a_submission(noord, owner=karim, deputy=sanne, status=Status.WAITING)
    assert set(shown(desk, show="mine")) == {own, deputy}


def test_each_view_says_how_much_is_in_it(desk, case, late, closed):
    counts = {str(tab.label): tab.count for tab in desk.get(address("inbox")).context["tabs"]}
    assert list(counts.values()) == [2, 2, 0, 1, 0, 1]


def test_the_list_is_made_shorter_by_what_is_chosen(desk, case, noord, sanne, karim):
    by_phone = a_submission(noord, owner=karim, status=Status.WAITING, channel=Submission.Channel.PHONE)
    mine = a_submission(noord, owner=sanne, deputy=karim, status=Status.IN_PROGRESS, form_title="Idee")
    assert shown(desk, owner="nobody") == [case]
    assert shown(desk, owner="me") == [mine]
    assert shown(desk, owner=str(karim.pk)) == [by_phone]
    assert shown(desk, channel="phone") == [by_phone]
    assert shown(desk, status="in_progress") == [mine]
    assert shown(desk, form=str(mine.form_page_key)) == [mine]
    assert shown(desk, owner="me", channel="phone") == []


def test_a_view_is_counted_by_what_is_chosen_and_drops_a_status_that_is_not_its_own(desk, case, noord, karim):
    a_submission(noord, owner=karim, status=Status.WAITING)
    page = desk.get(address("inbox"), {"status": "new", "owner": "nobody"})
    tabs = {tab.query: tab.count for tab in page.context["tabs"]}
    assert tabs["show=waiting&owner=nobody"] == 0
    assert tabs["show=open&owner=nobody"] == 1
    assert shown(desk, show="done", status="new") == []
    assert page.context["chosen"].count_chosen == 2


def test_only_colleagues_who_have_requests_here_can_be_chosen(desk, case, noord, zuid, karim):
    a_submission(noord, owner=karim, status=Status.WAITING)
    stranger = a_worker("Ilse", zuid)
    theirs = a_submission(zuid, owner=stranger, status=Status.WAITING)
    page = desk.get(address("inbox"), {"owner": str(stranger.pk)})
    (owner,) = (one for one in page.context["chosen"].choices if one.narrowing.key == "owner")
    assert list(owner.options) == ["me", "nobody", str(karim.pk)]
    assert theirs not in [row.case for row in page.context["rows"]]


def test_an_empty_list_says_what_to_do_about_it(desk, case):
    assert "Geen aanvraag past bij wat u koos." in words(desk.get(address("inbox"), {"status": "waiting"}))
    assert "Niets is te laat. Goed gedaan." in words(desk.get(address("inbox"), {"show": "overdue"}))
    assert "?show=new" in desk.get(address("inbox"), {"show": "mine"}).content.decode()


@pytest.mark.parametrize(
    "typing", [str, str.lower, lambda ref: ref.replace("-", ""), lambda ref: f" {ref.replace('-', ' ')} "]
)
def test_a_reference_leads_to_the_request_however_it_is_typed(desk, case, typing):
    answer = desk.get(address("inbox"), {"q": typing(case.reference)})
    assert answer.url == address("case", case)


def test_a_closed_request_is_found_by_its_reference_too(desk, closed):
    assert desk.get(address("inbox"), {"q": closed.reference}).url == address("case", closed)


def test_a_request_of_another_team_is_not_found(desk, zuid):
    theirs = a_submission(zuid)
    page = desk.get(address("inbox"), {"q": theirs.reference})
    assert page.status_code == 200
    assert str(theirs.pk) not in page.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        {"q": "\"'; DROP TABLE"},
        {"q": "\x00"},
        {"q": "x" * 5000},
        {"team": "geen-team"},
        {"topic": "bestaat-niet"},
        {"show": "onzin"},
        {"owner": "'"},
        {"form": "x", "channel": "duif", "status": "weg"},
        {"p": "abc"},
        {"p": "-4"},
        {"p": "9999"},
    ],
)
def test_nonsense_in_the_address_is_no_error(desk, query):
    assert desk.get(address("inbox"), query).status_code == 200


def test_who_works_for_two_teams_can_choose_one(log_in, noord, zuid, case):
    theirs = a_submission(zuid)
    browser = log_in(a_worker("Coor", noord, zuid))
    assert set(shown(browser)) == {case, theirs}
    assert shown(browser, team=str(zuid.pk)) == [theirs]


def test_another_teams_key_in_the_address_shows_nothing_of_it(desk, case, zuid):
    theirs = a_submission(zuid)
    assert theirs not in shown(desk, team=str(zuid.pk))


def test_a_long_list_has_pages_that_keep_the_filter(desk, noord):
    for _ in range(30):
        a_submission(noord)
    page = desk.get(address("inbox"), {"show": "new"})
    assert len(page.context["rows"]) == 25
    assert "?show=new&amp;p=2" in page.content.decode()


def test_an_empty_inbox_says_so(log_in, noord):
    page = words(log_in(a_worker("Nieuw", noord)).get(address("inbox")))
    assert "0" in page
    assert shown(log_in(a_worker("Ook", noord))) == []


def test_the_inbox_takes_few_queries_however_long_it_is(desk, noord, sanne, django_assert_max_num_queries):
    for _ in range(25):
        a_submission(noord, owner=sanne, status=Status.IN_PROGRESS)
    with django_assert_max_num_queries(24):
        desk.get(address("inbox"))
