"""A request goes to another team when that team says yes; until then it stays where it is, and nobody else reads it."""

from datetime import date

import pytest

from intake_forms import casework, transfers
from intake_forms.models import AccessLogEntry, Note, Submission, Transfer
from intake_forms.purge import purge
from tests.intake_forms.desk.pages import address, do, words
from tests.intake_forms.factories import a_submission, a_worker, an_answer, answers_of
from wijkteam_pages.models import District, Membership, Neighbourhood, OutboxMessage, PostcodeRange

REASON, STORY = "Zij verhuist naar Zuid.", "Ik heb schulden."


@pytest.fixture
def zara(zuid):
    zara = a_worker("Zara", zuid)
    zara.email = "zara@zandmeer.example"
    zara.save()
    return zara


@pytest.fixture
def zaras_browser(log_in, zara):
    return log_in(zara, own_browser=True)


@pytest.fixture
def offered(desk, case, zuid, zara):
    """Sanne took the request, has Karim stand in, and offers it to team Zuid."""
    do(desk, "take", case)
    answer = do(desk, "offer", case, team=zuid.pk, text=REASON)
    assert "Aangeboden aan Wijkteam Zuid" in words(answer)
    return case


def test_the_other_team_sees_what_it_is_about_and_not_a_word_of_it(zaras_browser, offered, zuid):
    inbox = words(zaras_browser.get(address("inbox")))
    page = zaras_browser.get(address("offered", offered))
    for shown in (inbox, words(page)):
        assert (offered.reference in shown, "Hulp vragen" in shown) == (True, True)
        assert [secret for secret in (STORY, "Fatima", "010 555", REASON) if secret in shown] == []
    assert "no-store" in page.headers["Cache-Control"]
    assert not AccessLogEntry.objects.filter(viewer_name="Zara").exists()
    for name in ("case", "reveal", "note", "withdraw", "file"):
        assert zaras_browser.post(address(name, offered)).status_code == 404, name


def test_a_mail_tells_them_with_a_reference_and_a_link_and_no_word_more(offered):
    (mail,) = OutboxMessage.objects.all()
    assert mail.to == "zara@zandmeer.example"
    assert offered.reference in mail.subject
    assert mail.text.splitlines()[-1].endswith(f"/beheer/intake/offered/{offered.pk}/")
    assert (REASON in mail.text, STORY in mail.text) == (False, False)


def test_until_they_say_yes_the_own_team_answers_and_the_term_runs_on(desk, offered, sanne):
    before = offered.answer_by
    offered.refresh_from_db()
    assert (offered.team.name, offered.owner, offered.answer_by) == ("Wijkteam Noord", sanne, before)
    assert do(desk, "note", offered, text="Nog gebeld.").status_code == 200
    assert REASON in words(desk.get(address("case", offered)))


def test_when_they_say_yes_it_is_theirs_with_its_history_and_the_first_team_is_out_at_once(
    desk, zaras_browser, offered, zara, karim
):
    do(desk, "deputy", offered, colleague=karim.pk)
    before = offered.answer_by
    page = words(zaras_browser.post(address("accept", offered), follow=True))
    assert [known for known in (STORY, REASON, "Sanne", "Wijkteam Zuid") if known not in page] == []
    offered.refresh_from_db()
    assert (offered.team.name, offered.owner, offered.deputy) == ("Wijkteam Zuid", zara, None)
    assert (offered.status, offered.answer_by) == ("in_progress", before)
    for name in ("case", "note", "reveal", "offered", "file"):
        assert desk.get(address(name, offered)).status_code == 404, name
    assert offered.reference not in words(desk.get(address("inbox")))
    kinds = list(offered.events.values_list("kind", flat=True))
    assert kinds == ["received", "taken", "offered", "deputised", "accepted"]
    assert AccessLogEntry.objects.filter(viewer_name="Zara", action="opened").count() == 1


def test_when_they_say_no_the_first_team_reads_why(desk, zaras_browser, offered, sanne):
    empty = zaras_browser.post(address("decline", offered), {"text": " "})
    assert (empty.status_code, Transfer.objects.get().state) == (422, "offered")
    done = zaras_browser.post(address("decline", offered), {"text": "Zij blijft in Noord."}, follow=True)
    assert offered.reference not in words(done).replace(f"aan: {offered.reference}", "")
    assert "Zij blijft in Noord." in words(desk.get(address("case", offered)))
    offered.refresh_from_db()
    assert (offered.team.name, offered.owner) == ("Wijkteam Noord", sanne)
    assert zaras_browser.get(address("case", offered)).status_code == 404


def test_an_offer_is_withdrawn_and_can_be_made_again(desk, zaras_browser, offered, zuid):
    do(desk, "withdraw", offered)
    late = zaras_browser.post(address("accept", offered), follow=True)
    assert late.redirect_chain[-1][0] == address("inbox")
    assert zaras_browser.post(address("decline", offered), {"text": "Nee"}).status_code == 302
    offered.refresh_from_db()
    assert (offered.team.name, Transfer.objects.get().state) == ("Wijkteam Noord", "withdrawn")
    do(desk, "offer", offered, team=zuid.pk, text="Toch wel.")
    assert list(Transfer.objects.values_list("state", flat=True)) == ["withdrawn", "offered"]


def test_closing_the_request_ends_the_offer(desk, zaras_browser, offered):
    do(desk, "close", offered, outcome="answered")
    assert Transfer.objects.get().state == "withdrawn"
    assert zaras_browser.post(address("accept", offered)).status_code == 302
    assert Submission.objects.get(pk=offered.pk).team.name == "Wijkteam Noord"


def test_two_workers_of_the_other_team_say_yes_and_no_at_once(log_in, zaras_browser, offered, zuid):
    zeno = log_in(a_worker("Zeno", zuid), own_browser=True)
    zaras_browser.post(address("accept", offered))
    late = zeno.post(address("decline", offered), {"text": "Liever niet."}, follow=True)
    assert late.redirect_chain[-1][0] == address("case", offered)
    assert Transfer.objects.get().state == "accepted"
    assert not Note.objects.filter(author__first_name="Zeno").exists()


def test_two_workers_offer_it_at_once_and_it_is_offered_once(desk, log_in, karim, case, zuid, zara):
    seen = case.version
    do(log_in(karim, own_browser=True), "offer", case, team=zuid.pk, text="Karims reden")
    answer = do(desk, "offer", case, team=zuid.pk, text="Sannes reden", version=seen)
    assert (answer.status_code, "Sannes reden" in words(answer)) == (409, True)
    assert Transfer.objects.count() == 1
    with pytest.raises(casework.NotNow):
        transfers.offer(
            case=Submission.objects.get(), worker=karim, team=zuid, text="Nog eens", at=case.received_at
        )


def test_an_offer_needs_a_team_and_a_reason_and_keeps_what_was_typed(desk, case, noord, zuid):
    answer = do(desk, "offer", case, team=noord.pk, text="Wel een reden")
    assert (answer.status_code, "Wel een reden" in words(answer)) == (422, True)
    assert do(desk, "offer", case, team=zuid.pk, text="").status_code == 422
    assert not Transfer.objects.exists()


def test_the_coordinator_of_both_teams_sees_both(log_in, noord, zuid, offered):
    both = log_in(a_worker("Coor", noord, zuid, role=Membership.Role.COORDINATOR), own_browser=True)
    assert words(both.get(address("inbox"))).count(offered.reference) == 2
    assert both.get(address("case", offered)).status_code == 200
    assert both.get(address("offered", offered)).status_code == 200


def test_the_district_is_that_of_the_address_or_nothing(noord, zuid, sanne):
    district = District.objects.create(municipality=noord.municipality, code="WK999901", name="Zuiderpolder")
    area = Neighbourhood.objects.create(district=district, code="BU99990101", name="De Wei")
    PostcodeRange.objects.create(postcode="3210AB", first_number=1, last_number=99, neighbourhood=area)
    place = {"postcode": "3210AB", "house_number": "18"}
    asked = an_answer("Waar woont u?", "3210AB 18", kind="postcode", value=place)
    at_home, nowhere = a_submission(noord, answers=[*answers_of(), asked]), a_submission(noord)
    found = [
        transfers.offer(case=case, worker=sanne, team=zuid, text=REASON, at=case.received_at).district
        for case in (at_home, nowhere)
    ]
    assert found == [district, None]


def test_the_offer_goes_with_the_request_when_its_day_has_come(desk, offered):
    do(desk, "close", offered, outcome="answered")
    offered.refresh_from_db()
    purge(offered.closed_at.replace(year=offered.closed_at.year + 1))
    assert (Transfer.objects.count(), Note.objects.count()) == (0, 0)


def test_who_left_the_other_team_cannot_answer(log_in, zuid, offered):
    gone = log_in(a_worker("Weg", zuid, until=date(2026, 11, 22)), own_browser=True)
    assert gone.post(address("accept", offered)).status_code == 404
