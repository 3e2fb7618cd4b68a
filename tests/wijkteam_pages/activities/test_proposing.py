"""A resident proposes a change by a signed link: once, in time, and without anybody else hearing of it."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.signing import dumps
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from wijkteam_pages.activities.proposing.links import SALT, send_link
from wijkteam_pages.models import OutboxMessage, Proposal, ProposalLink
from wijkteam_pages.outbox import send_due

from .town import RIA, words_of

FORM = "/nl/initiatief/voorstel/"
MARKER = "ZILVERMEEUW"
pytestmark = pytest.mark.usefixtures("_mailed")


@pytest.fixture
def _mailed(town, django_capture_on_commit_callbacks):
    """An editor sent Ria a link."""
    with django_capture_on_commit_callbacks(execute=True):
        send_link(town.ria, timezone.now())


def address() -> str:
    return re.search(r"/nl/initiatief/voorstel/\S+/", mail.outbox[-1].body)[0]


def opened(client) -> Client:
    """Somebody who tapped the link in the mail."""
    client.get(address())
    return client


def typed(client, **changed: str) -> dict[str, str]:
    """The form as it stands there, with some fields changed."""
    form = client.get(FORM).context["form"]
    return {name: str(form[name].value() or "") for name in form.fields} | changed


def test_the_mail_has_a_link_and_no_content(town):
    assert mail.outbox[-1].to == [RIA]
    assert "Buurttuin" not in mail.outbox[-1].body + mail.outbox[-1].subject
    assert "tot 1 december" in mail.outbox[-1].body


def test_the_token_leaves_the_address_at_once_and_stays_in_a_cookie_of_one_address(client, town):
    answer = client.get(address())
    assert (answer.status_code, answer["Location"]) == (303, FORM)
    assert answer["Referrer-Policy"] == "no-referrer"
    cookie = answer.cookies["wijkteam-proposal"]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == (FORM, True, "Lax")
    page = client.get(FORM)
    assert "no-store" in page["Cache-Control"]
    assert cookie.value not in page.content.decode()


def test_the_form_holds_what_the_site_says_now(client, town):
    page = words_of(opened(client).get(FORM))
    assert "Buurttuin voor de buurt." in page
    assert RIA not in page


def test_only_what_differs_is_kept_and_sealed(client, town):
    opened(client)
    answer = client.post(FORM, typed(client, costs=MARKER, experience="Fijn.", first_name="Ria"))
    assert (answer.status_code, answer["Location"]) == (303, FORM + "bedankt/")
    assert "Uw voorstel is binnen" in words_of(client.get(answer["Location"]))
    proposal = Proposal.objects.get()
    assert proposal.content == {"costs": MARKER, "experience": "Fijn.", "first_name": "Ria"}
    assert MARKER.encode() not in bytes(Proposal.objects.values_list("content", flat=True)[0].data)


def test_nothing_changed_is_said_and_keeps_the_link(client, town):
    opened(client)
    answer = client.post(FORM, typed(client))
    assert answer.status_code == 422
    assert "U hebt nog niets veranderd" in words_of(answer)
    assert client.get(FORM).status_code == 200


def test_too_long_a_text_is_said_and_stays(client, town):
    opened(client)
    answer = client.post(FORM, typed(client, costs="x" * 161))
    assert answer.status_code == 422
    assert "hoogstens 160 tekens; u gebruikte er 161" in words_of(answer)
    assert "x" * 161 in answer.content.decode()


def test_a_link_works_once(client, town):
    opened(client)
    form = typed(client, costs="2 euro")
    client.post(FORM, form)
    again = client.post(FORM, form | {"costs": "3 euro"})
    assert again.status_code == 410
    assert "U hebt deze link al gebruikt" in words_of(again)
    assert "Uw voorstel ligt nog bij de redactie" in words_of(again)
    assert Proposal.objects.get().content == {"costs": "2 euro"}


def test_a_link_that_has_ended_leads_to_a_new_one(client, town, tuesday_morning):
    opened(client)
    tuesday_morning.shift(timedelta(days=7))
    answer = client.get(FORM)
    assert answer.status_code == 410
    assert reverse("wijkteam_proposal_ask", args=[town.garden.pk]) in answer.content.decode()


@pytest.mark.parametrize(
    "forge", [lambda link: "x", lambda link: str(link.pk), lambda link: dumps(str(link.pk), salt="x")]
)
def test_a_forged_link_opens_nothing_and_tells_nothing(client, town, forge):
    client.get(reverse("wijkteam_proposal_open", args=[forge(ProposalLink.objects.get())]))
    answer = client.get(FORM)
    assert answer.status_code == 410
    assert "Buurttuin" not in words_of(answer)


def test_without_a_link_or_with_one_of_an_address_that_is_gone_there_is_no_form(client, town):
    assert client.get(FORM).status_code == 410
    opened(client)
    town.ria.delete()
    assert client.get(FORM).status_code == 410


def test_a_link_of_one_initiative_cannot_reach_another(client, town):
    token = dumps(str(ProposalLink.objects.get().pk), salt=SALT)
    client.get(reverse("wijkteam_proposal_open", args=[token]))
    client.post(FORM, typed(client, costs="2 euro", activity=str(town.coffee.pk)))
    assert Proposal.objects.get().activity == town.garden


def test_the_answer_is_the_same_for_a_known_and_an_unknown_address(client, town):
    ask = reverse("wijkteam_proposal_ask", args=[town.garden.pk])
    answers = [client.post(ask, {"email": each}) for each in (" RIA@tuin.example ", "wie@elders.example")]
    assert len({(each.status_code, each["Location"], each.content) for each in answers}) == 1
    assert "Kennen wij uw adres?" in words_of(client.get(answers[0]["Location"]))
    # Not sent while somebody waits for the page: the time it takes would tell.
    assert len(mail.outbox) == 1
    send_due(timezone.now())
    assert [each.to for each in mail.outbox] == [[RIA], [RIA]]


def test_nobody_can_fill_somebody_elses_mail(client, town, django_capture_on_commit_callbacks):
    ask = reverse("wijkteam_proposal_ask", args=[town.garden.pk])
    statuses = [client.post(ask, {"email": RIA}).status_code for _unused in range(12)]
    assert OutboxMessage.objects.count() == 3
    assert statuses == [303] * 10 + [429] * 2


def test_only_an_initiative_has_such_a_page_and_says_so_on_its_own(client, town):
    assert client.get(reverse("wijkteam_proposal_ask", args=[town.coffee.pk])).status_code == 404
    assert "Stel een verandering voor" in words_of(client.get("/nl/activiteiten/buurttuin/"))
    assert "Stel een verandering voor" not in words_of(client.get("/nl/activiteiten/koffieochtend/"))
