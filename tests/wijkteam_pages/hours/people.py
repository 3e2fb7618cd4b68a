"""Noord and Oost on a Tuesday, with the people who keep their hours."""

from datetime import date
from types import SimpleNamespace

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission

from wijkteam_pages.models import (
    ChannelHours,
    ContactChannel,
    Location,
    Membership,
    Municipality,
    Team,
    WalkInSession,
)

TODAY = date(2026, 11, 24)
MORNING = "2026-11-24 08:00:00+01:00"


def account(name: str, *permissions: str):
    user = get_user_model().objects.create_user(name, password="a long enough password")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    for codename in permissions:
        user.user_permissions.add(Permission.objects.get(codename=codename))
    return user


def place(town: Municipality, name: str) -> Location:
    return Location.objects.create(
        municipality=town,
        name=name,
        street="Lindelaan",
        house_number="12",
        postcode="3210 AB",
        city="Zandmeer",
    )


def build() -> SimpleNamespace:
    """Fatima works for Noord, Joris for Oost, Sanne for communications, Bas for nobody."""
    town = Municipality.objects.create(name="Zandmeer", code="GM9361")
    noord = Team.objects.create(
        municipality=town, name="Wijkteam Noord", slug="noord", hours_checked_on=TODAY
    )
    oost = Team.objects.create(municipality=town, name="Wijkteam Oost", slug="oost", hours_checked_on=TODAY)
    linde, kap = place(town, "De Linde"), place(town, "De Kap")
    tuesday = WalkInSession.objects.create(team=noord, location=linde, weekday=1, opens=540, closes=720)
    east = WalkInSession.objects.create(team=oost, location=kap, weekday=1, opens=540, closes=720)
    phone = ContactChannel.objects.create(team=noord, kind="phone", value="010 555 01 20")
    ContactChannel.objects.create(team=noord, kind="visit")
    answered = ChannelHours.objects.create(channel=phone, weekday=1, opens=510, closes=1020)
    fatima, joris, bas = account("fatima"), account("joris"), account("bas")
    sanne = account("sanne", "change_team")
    for user, team in [(fatima, noord), (joris, oost)]:
        Membership.objects.create(user=user, team=team, starts_on=date(2026, 1, 1))
    return SimpleNamespace(**locals())
