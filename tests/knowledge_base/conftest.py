"""A small knowledge base with two methods, a worker who may read it, and one who may not."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from reference_site.home.models import HomePage
from wagtail.models import Locale, Page, Site

from knowledge_base.conf import conf
from knowledge_base.models import KnowledgeIndexPage, LifeArea, MethodPage
from wijkteam_pages.search import index
from wijkteam_pages.search.engines import database_engine


def step(title: str, text: str, minutes: int, *sentences: str) -> tuple[str, dict]:
    value = {"title": title, "text": f"<p>{text}</p>", "minutes": minutes, "sentences": list(sentences)}
    return ("step", value)


@pytest.fixture
def home(db) -> HomePage:
    Locale.objects.get_or_create(language_code="nl")
    root = Page.get_first_root_node() or Page.add_root(instance=Page(title="Root", slug="root"))
    home = root.add_child(instance=HomePage(title="Wijkteams", slug="wijkteams-home"))
    Site.objects.all().delete()
    Site.objects.create(hostname="testserver", root_page=home, is_default_site=True)
    return home


@pytest.fixture
def sanne(db):
    return get_user_model().objects.create_user("sanne", password="pw", first_name="Sanne", last_name="Maas")


@pytest.fixture
def knowledge_base(home) -> KnowledgeIndexPage:
    return home.add_child(instance=KnowledgeIndexPage(title="Kennisbank", slug="kennisbank"))


@pytest.fixture
def income(db) -> LifeArea:
    return LifeArea.objects.get_or_create(key="income", defaults={"name": "Geld"})[0]


@pytest.fixture
def debts(knowledge_base, income, sanne) -> MethodPage:
    method = knowledge_base.add_child(
        instance=MethodPage(
            title="Schulden vroeg zien",
            slug="schulden-vroeg-zien",
            summary="U gaat langs bij een eerste achterstand.",
            goal="De inwoner houdt zijn huis.",
            when_to_use=[("line", "Er is een betalingsachterstand van een maand.")],
            when_not_to_use=[("line", "Er is gevaar in huis. Volg dan eerst de meldcode.")],
            steps=[
                step("Bel eerst", "Zeg wie u bent.", 10, "Mag ik met u meedenken?"),
                step("Ga langs", "Neem de tijd.", 45),
            ],
            knowledge_owner=sanne,
            checked_on=date(2026, 11, 3),
        )
    )
    method.life_areas = [income]
    method.save()
    return method


@pytest.fixture
def network(knowledge_base) -> MethodPage:
    return knowledge_base.add_child(
        instance=MethodPage(
            title="Netwerkberaad",
            slug="netwerkberaad",
            summary="De inwoner maakt met familie een eigen plan.",
        )
    )


@pytest.fixture
def indexed(debts, network):
    """Everything is written to the index."""
    database_engine().prepare()
    list(index.rebuild())


@pytest.fixture
def worker(client, sanne, knowledge_base):
    """A browser in which Sanne is logged in, who may read."""
    sanne.groups.add(Group.objects.get(name=conf.READERS_GROUP))
    client.force_login(sanne)
    return client


@pytest.fixture
def outsider(client, db):
    """A browser with an account outside the group of readers."""
    client.force_login(get_user_model().objects.create_user("omar", password="pw"))
    return client
