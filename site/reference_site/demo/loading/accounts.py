"""Accounts to log in with, each in its group and its teams."""

from datetime import date
from typing import Any

from django.contrib.auth import get_user_model
from wagtail.models import Page

from reference_site.demo.accounts_file import passwords
from reference_site.demo.content import read
from reference_site.demo.identity import demo_id
from wijkteam_pages.models import Membership, Team
from wijkteam_pages.roles import Role, give_role, grant_page_permissions

ACCESS_SINCE = date(2026, 1, 1)


def entries() -> list[dict[str, Any]]:
    return read("accounts")["account"]


def is_there() -> bool:
    return get_user_model().objects.filter(username__in=[entry["username"] for entry in entries()]).exists()


def load(today: date) -> None:
    """Makes the accounts that are missing, with the passwords of the file."""
    kept = passwords([entry["username"] for entry in entries()])
    for entry in entries():
        make = get_user_model().objects
        create = make.create_superuser if entry.get("superuser") else make.create_user
        user = create(
            entry["username"],
            email=f"{entry['username']}@wijkteams.zandmeer.example",
            password=kept[entry["username"]],
            first_name=entry["first_name"],
            last_name=entry["last_name"],
        )
        for role in entry["roles"]:
            give_role(user, Role[role])
        _join(user, entry)
        Team.objects.filter(slug__in=entry.get("owns", [])).update(owner=user)
    grant_page_permissions(Role.COMMUNICATIONS, Page.get_first_root_node())


def _join(user: Any, entry: dict[str, Any]) -> None:
    for membership in entry.get("memberships", []):
        Membership.objects.create(
            id=demo_id("membership", user.username, membership["team"]),
            user=user,
            team_id=demo_id("team", membership["team"]),
            role=membership["role"],
            starts_on=ACCESS_SINCE,
        )
