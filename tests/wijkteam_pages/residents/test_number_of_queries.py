"""A page asks as little of the database for a large town as for a small one (goals P2 and P4, without our cache)."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from wijkteam_pages.models import ContactChannel, Faq, TeamMember

from .conftest import add_teams, fill

pytestmark = pytest.mark.django_db
NOORD, INDEX = "/nl/wijkteams/noord/", "/nl/wijkteams/"


@pytest.mark.parametrize(("teams", "sessions", "exceptions"), [(3, 2, 0), (30, 40, 100)])
def test_ten_queries_whatever_the_number_of_rows(client, town, teams, sessions, exceptions):
    add_teams(town, teams - 2)
    fill(town, sessions, exceptions)
    for at in range(teams):
        TeamMember.objects.create(team=town.team_noord, name=f"Fatima {at}", role="debt")
        Faq.objects.create(question=f"Vraag {at}?", answer="<p>Ja.</p>", locale=town.home.locale)
        ContactChannel.objects.create(team=town.team_noord, kind="phone", value=f"010 555 01 {at}")
    for address, most in ((NOORD, 10), (INDEX, 10), (f"{INDEX}vandaag/", 16), (f"{INDEX}geen-adres/", 10)):
        client.get(address)
        assert len(asked(client, address)) <= most, address


def asked(client, address: str) -> list[str]:
    """What one request asks of the database; savepoints are there because a test runs in a transaction."""
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    statements = [query["sql"] for query in captured]
    return [each for each in statements if not each.startswith(("SAVEPOINT", "RELEASE"))]
