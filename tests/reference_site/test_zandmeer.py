"""What a visitor and a worker meet in Zandmeer."""

from datetime import time, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import Page

from intake_forms.models import FormPage, Submission
from knowledge_base.models import MethodPage
from wijkteam_pages.finder import needs_house_number, teams_at
from wijkteam_pages.models import ChannelHours, District, Faq, ScheduleException, Team, Topic, WalkInSession
from wijkteam_pages.postcodes import parse_postcode

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("zandmeer")]

PUBLIC = [
    "nl/", "nl/wijkteams/", "nl/wijkteams/noord/", "nl/wijkteams/oost/", "nl/wijkteams/west/",
    "nl/wijkteams/centrum/", "nl/wijkteams/zuid/", "nl/hulp/", "nl/idee/", "nl/meedoen/", "nl/privacy/",
    "nl/toegankelijkheid/", "nl/klachten/", "en/", "en/wijkteams/", "en/wijkteams/noord/",
    "en/wijkteams/zuid/", "en/hulp/", "en/privacy/",
]  # fmt: skip


def names(teams):
    return sorted(team.name for team in teams)


@pytest.mark.parametrize("address", PUBLIC)
def test_a_resident_can_open_every_page(client, address):
    response = client.get(f"/{address}")
    assert response.status_code == 200
    assert f'lang="{address[:2]}"' in response.content.decode()


def test_there_is_as_much_as_was_promised():
    assert District.objects.exclude(outline=None).count() == 6
    assert names(Team.objects.all()) == [
        f"Wijkteam {x}" for x in ("Centrum", "Noord", "Oost", "West", "Zuid")
    ]
    for language in ("nl", "en"):
        assert Topic.objects.filter(locale__language_code=language).count() == 14
        assert Faq.objects.filter(locale__language_code=language).count() == 20
        assert FormPage.objects.live().filter(locale__language_code=language).count() == 3
    assert MethodPage.objects.live().count() == 10
    assert Submission.objects.count() == 12


def test_the_help_page_is_really_english_in_english(client):
    page = client.get("/en/wijkteams/noord/").content.decode()
    assert "You can walk in without an appointment." in page
    assert "Loop binnen" not in page


def test_a_postcode_leads_to_its_team_and_one_needs_a_house_number():
    assert names(teams_at(parse_postcode("3210ab"))) == ["Wijkteam Noord"]
    assert names(teams_at(parse_postcode("3211 AA"))) == ["Wijkteam Noord"]  # one team, two districts
    assert names(teams_at(parse_postcode("3213PA"))) == [
        "Wijkteam Centrum"
    ]  # a neighbourhood that goes elsewhere
    border = parse_postcode("3214KS")
    assert needs_house_number(border)
    assert names(teams_at(border, 58)) == ["Wijkteam Centrum"]
    assert names(teams_at(border, 60)) == ["Wijkteam Zuid"]
    assert teams_at(parse_postcode("3212ZZ")) == []


def test_all_kinds_of_irregular_hours_occur():
    sessions, exceptions = WalkInSession.objects, ScheduleException.objects
    wednesday = sessions.filter(team__slug="west", weekday=2, opens=540)
    assert wednesday.values("location").distinct().count() == 2  # 1: at two places at once
    assert sessions.filter(nth=1).exclude(note="").exists()  # 2: first Tuesday, lunch afterwards
    assert sessions.filter(nth=3, weekday=3).exists()  # 3: third Thursday
    assert sessions.filter(nth=1, weekday=3, valid_until__isnull=False).exists()  # and a trial that ends
    assert sessions.filter(every_weeks=2, anchor="2024-01-04").exists()  # 4: every other Thursday since 2024
    assert sessions.filter(every_weeks=2, partners__contains="wijkagent").exists()  # 5: with partners
    assert (
        ChannelHours.objects.filter(channel__team__slug="zuid", opens=570, closes=750).count() == 5
    )  # 6: phone
    assert exceptions.filter(
        municipality__isnull=False, kind="closed", message="Kerst"
    ).exists()  # 7: holidays
    assert exceptions.filter(municipality__isnull=False, opens=900).count() == 2  # until three on two days
    assert exceptions.filter(team__slug="zuid", kind="open").exists()  # one team is open all the same
    assert exceptions.filter(kind="moved").exists()  # 8: moved,
    assert exceptions.filter(kind="extra").exists()  # and extra
    assert exceptions.filter(
        team__slug="oost", affects="walk_in", reason="illness"
    ).exists()  # 9: phone goes on


def test_every_session_and_exception_is_one_that_an_editor_could_have_made():
    for model in (WalkInSession, ChannelHours, ScheduleException):
        for record in model.objects.all():
            record.full_clean()


def test_every_page_and_form_is_one_that_an_editor_could_publish():
    for page in Page.objects.filter(depth__gt=1).specific():
        page.full_clean()
        for field in page._meta.get_fields():
            if hasattr(field, "stream_block"):
                field.stream_block.clean(getattr(page, field.name))


def questions(journey, topic):
    walk = journey.walk({"for_whom": "me", "topic": topic})
    return {question.key for step in walk.steps for question in step.questions}


def test_the_bailiff_is_asked_about_only_when_the_question_is_about_money():
    journey = FormPage.objects.get(slug="hulp", locale__language_code="nl").journey()
    asked = {
        topic: {
            question.key
            for step in journey.walk({"for_whom": "me", "topic": topic}).steps
            for question in step.questions
        }
        for topic in ("money", "loneliness", "violence")
    }
    assert "bailiff" in asked["money"]
    assert "bailiff" not in asked["loneliness"]
    # Who is not safe at home is not asked to bring family along.
    assert "around" in asked["loneliness"]
    assert "around" not in asked["violence"]


def test_both_languages_of_a_form_ask_the_same():
    for slug in ("hulp", "idee", "meedoen", "zorgen"):
        dutch, english = FormPage.objects.filter(slug=slug).order_by("-locale__language_code")
        assert dutch.journey().shape == english.journey().shape


def test_the_form_for_concerns_is_there_for_the_editor_and_for_nobody_else(client):
    concern = FormPage.objects.get(slug="zorgen", locale__language_code="nl")
    assert (concern.live, concern.has_unpublished_changes) == (False, True)
    for address in ("nl/zorgen/", "nl/zorgen/stap/1/", "en/zorgen/"):
        assert client.get(f"/{address}").status_code == 404
    assert "/nl/zorgen/" not in client.get("/nl/").content.decode()


def test_each_team_sees_requests_in_several_states_and_only_its_own():
    today = timezone.localdate()
    for team, number in (("noord", 7), ("zuid", 5)):
        worker = get_user_model().objects.get(username=team)
        seen = Submission.objects.for_user(worker, today)
        assert seen.count() == number
        assert set(seen.values_list("team__slug", flat=True)) == {team}
        assert len(set(seen.values_list("status", flat=True))) >= 3
    coordinator = get_user_model().objects.get(username="coordinator")
    assert Submission.objects.for_user(coordinator, today).count() == 12


def test_nothing_that_was_sent_or_done_lies_ahead():
    now = timezone.now()
    for case in Submission.objects.all():
        moments = [case.received_at, *case.events.values_list("at", flat=True)]
        assert moments == sorted(moments)
        assert moments[-1] <= now
        assert timezone.localtime(case.received_at).time() > time(7)
        assert now - case.received_at < timedelta(days=60)


def test_a_method_says_who_vouches_for_it_and_claims_no_more_than_its_own_practice():
    for method in MethodPage.objects.all():
        assert method.knowledge_owner.username == "kennis"
        assert method.evidence == MethodPage.Evidence.OWN
        assert method.related_methods().exists()
        assert len(method.in_short) == 5
