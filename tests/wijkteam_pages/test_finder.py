"""Which team an address gets."""

import pytest

from tests.wijkteam_pages import zandmeer
from wijkteam_pages.finder import find, needs_house_number, teams_at
from wijkteam_pages.models import PostcodeRange

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    return zandmeer.build()


def names(postcode, number=None):
    return [team.name for team in teams_at(postcode, number)]


def test_an_address_gets_the_team_of_its_district(town):
    assert names("3210AB") == ["Wijkteam Noord"]
    assert names("3210AD", 4) == ["Wijkteam Oost"]


def test_the_neighbourhoods_own_team_wins_over_the_districts(town):
    assert names("3210AC", 33) == ["Wijkteam Oost"]


def test_a_house_number_is_needed_only_where_neighbours_have_different_teams(town):
    assert needs_house_number("3210AC")
    assert not needs_house_number("3210AB")


def test_two_neighbourhoods_with_one_team_need_no_house_number(town):
    assert not needs_house_number("3210AE")
    assert names("3210AE") == ["Wijkteam Oost"]


def test_a_house_number_decides(town):
    assert names("3210AC", 19) == ["Wijkteam Noord"]
    assert names("3210AC", 21) == ["Wijkteam Oost"]


@pytest.mark.parametrize("number", [None, 20, 61, 4000])
def test_where_the_number_does_not_decide_both_teams_come(town, number):
    assert names("3210AC", number) == ["Wijkteam Noord", "Wijkteam Oost"]


def test_a_postcode_elsewhere_has_no_team(town):
    assert names("1011AB") == []
    assert not find("1011AB").is_known
    assert not needs_house_number("1011AB")


def test_a_team_that_stopped_is_not_found(town):
    town.team_noord.is_active = False
    town.team_noord.save()
    assert names("3210AB") == []
    assert find("3210AB").is_known


def test_a_stopped_team_of_a_neighbourhood_leaves_it_to_the_district(town):
    town.team_oost.is_active = False
    town.team_oost.save()
    assert names("3210AC", 33) == ["Wijkteam Noord"]
    assert not needs_house_number("3210AC")


def test_two_teams_for_one_neighbourhood_are_both_found_without_a_house_number(town):
    town.team_noord.neighbourhoods.add(town.kade)
    assert names("3210AC", 33) == ["Wijkteam Noord", "Wijkteam Oost"]


def test_one_query_finds_it_once_the_areas_are_known(town, django_assert_num_queries):
    PostcodeRange.objects.bulk_create(
        PostcodeRange(postcode=f"{digits}ZZ", first_number=1, last_number=9, neighbourhood=town.plas)
        for digits in range(1000, 3000)
    )
    find("3210AC")
    with django_assert_num_queries(1):
        finding = find("3210AC")
        assert finding.needs_house_number
        assert finding.team_ids(21) == {town.team_oost.pk}
