"""An editor tries where a request would go, and it is where the same request then really goes."""

import pytest
from django.test import Client
from wagtail import hooks

from intake_forms.models import Draft, Submission
from tests.intake_forms.factories import an_account
from wijkteam_pages.models import Team

ADDRESS = "/beheer/waarheen/"


@pytest.fixture
def tries(help_form):
    editor = Client()
    editor.force_login(an_account("Bea", superuser=True))

    def ask(**typed) -> str:
        return editor.post(ADDRESS, {"form": help_form.pk, **typed}).content.decode()

    ask.editor = editor
    return ask


def test_the_postcode_decides_and_the_answer_is_what_sending_does(tries, fatima) -> None:
    assert (
        f"{ADDRESS}?formulier="
        in tries.editor.get(
            f"/beheer/pages/{tries.editor.get(ADDRESS).context['form'].fields['form'].queryset.get().pk}/edit/"
        ).content.decode()
    )
    said = tries(postcode="3210ab", house_number="12")
    fatima.asks_for_help()
    fatima.sends()
    assert f"Dit gaat naar {Submission.objects.get().team.name}" in said
    assert "Door de postcode" in said
    assert (Submission.objects.count(), Draft.objects.count()) == (1, 0)


def test_without_a_postcode_that_decides_it_says_which_team_is_for_the_rest(tries, town) -> None:
    Team.objects.update(is_fallback=False)
    assert "de eerste in het alfabet" in tries()
    town.team_noord.is_fallback = True
    town.team_noord.save()
    assert "Dit gaat naar Wijkteam Noord" in tries(postcode="9999 XX")
    assert "Deze postcode ligt niet in uw gemeente" in tries(postcode="9999 XX")


def test_the_towns_own_rule_comes_first_and_sees_form_and_topic(tries, town) -> None:
    seen = []

    def by_topic(submission):
        seen.append((submission.kind, submission.form_title, str(submission.topic)))
        return town.team_noord

    with hooks.register_temporarily("wijkteam_route", by_topic):
        form = tries.editor.get(ADDRESS).context["form"]
        said = tries(postcode="9999XX", topic=form.fields["topic"].queryset.get(key="money").pk)
    assert "regel die voor uw gemeente" in said
    assert seen == [("help", "Hulp vragen", "Geld en schulden")]


def test_what_is_no_postcode_keeps_what_was_typed(tries) -> None:
    said = tries(postcode="32l0 AB", house_number="tien")
    assert "Schrijf vier cijfers en twee letters" in said
    assert "Schrijf een getal" in said
    assert 'value="32l0 AB"' in said
    assert "Dit gaat naar" not in said


def test_it_is_not_there_for_who_edits_no_pages(help_form) -> None:
    reader = Client()
    reader.force_login(an_account("Sanne"))
    assert reader.get(ADDRESS).status_code == 404
