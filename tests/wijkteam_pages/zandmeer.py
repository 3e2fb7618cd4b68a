"""A small town for tests: two districts, three neighbourhoods, two teams, a few postcodes."""

from types import SimpleNamespace

from wijkteam_pages.models import District, Municipality, Neighbourhood, PostcodeRange, Team


def build() -> SimpleNamespace:
    """Noord and Oost with a team each; the Kade is in Noord and belongs to team Oost."""
    town = Municipality.objects.create(name="Zandmeer", code="GM9361")
    noord = District.objects.create(municipality=town, code="WK936101", name="Noord")
    oost = District.objects.create(municipality=town, code="WK936102", name="Oost")
    duin = Neighbourhood.objects.create(district=noord, code="BU93610100", name="Duinbuurt")
    kade = Neighbourhood.objects.create(district=noord, code="BU93610101", name="Kade")
    plas = Neighbourhood.objects.create(district=oost, code="BU93610200", name="Plasbuurt")
    team_noord = Team.objects.create(municipality=town, name="Wijkteam Noord", slug="noord")
    team_oost = Team.objects.create(municipality=town, name="Wijkteam Oost", slug="oost")
    team_noord.districts.add(noord)
    team_oost.districts.add(oost)
    team_oost.neighbourhoods.add(kade)
    PostcodeRange.objects.bulk_create(
        PostcodeRange(postcode=postcode, first_number=first, last_number=last, neighbourhood=area)
        for postcode, first, last, area in [
            ("3210AB", 1, 40, duin),
            ("3210AC", 1, 19, duin),
            ("3210AC", 21, 60, kade),
            ("3210AD", 2, 30, plas),
            ("3210AE", 2, 10, kade),
            ("3210AE", 12, 30, plas),
        ]
    )
    return SimpleNamespace(**locals())
