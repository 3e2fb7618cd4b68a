"""Who may do what in the admin: one group a role, and no more in it than the role needs.

A group is made and given its permissions after each migrate. What a town adds to a group stays; what it takes
away comes back, so a town that wants less makes a group of its own. Which *team's* requests and hours somebody
sees is no matter of groups: `Membership` says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any

from django.apps import AppConfig, apps
from django.contrib.auth.models import AbstractBaseUser, Group, Permission
from django.db import transaction
from django.db.models import Q
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

ALL = ("add", "change", "delete", "view")


class Role(StrEnum):
    """The roles that come with the suite; the value is the group's name, as people see it in the admin."""

    COMMUNICATIONS = "Redactie"
    WORKER = "Wijkteam"
    COORDINATOR = "Coördinatie"
    KNOWLEDGE_OWNER = "Kennisbank: eigenaren"
    KNOWLEDGE_READER = "Kennisbank: lezers"
    PRIVACY = "Privacy"
    ADMINISTRATOR = "Beheer"

    def group(self) -> Group:
        return Group.objects.get_or_create(name=self.value)[0]


ENTERS = ("wagtailadmin.access_admin",)


def _of(app: str, models: Iterable[str], actions: Iterable[str] = ALL) -> list[str]:
    return [f"{app}.{action}_{model}" for model in models for action in actions]


PERMISSIONS: dict[Role, list[str]] = {
    Role.COMMUNICATIONS: [
        *ENTERS,
        *_of("wijkteam_pages", ["team", "teammember", "location", "contactchannel"]),
        *_of("wijkteam_pages", ["walkinsession", "channelhours", "scheduleexception"]),
        *_of("wijkteam_pages", ["activity", "activitysession"]),
        *_of("wijkteam_pages", ["topic", "faq", "urgentnumber"]),
        *_of("wijkteam_pages", ["organisationsettings"], ["change"]),
        *_of("intake_forms", ["standardtext"]),
        "wagtail_localize.submit_translation",
    ],
    # Everything else that they see hangs on Membership: a group would open every team's door at once.
    Role.WORKER: [*ENTERS],
    Role.COORDINATOR: [*ENTERS, *_of("intake_forms", ["standardtext"])],
    Role.KNOWLEDGE_OWNER: [*ENTERS, *_of("knowledge_base", ["lifearea"])],
    # They read on the site itself and have nothing to do in the admin.
    Role.KNOWLEDGE_READER: [],
    Role.PRIVACY: [*ENTERS, *_of("wijkteam_pages", ["personrequest"], ["ask", "approve"])],
    Role.ADMINISTRATOR: [
        *ENTERS,
        *_of("auth", ["user"]),
        *_of("wijkteam_pages", ["personrequest"], ["approve"]),
        *_of("wijkteam_pages", ["membership", "municipality", "district", "neighbourhood"]),
        *_of("wijkteam_pages", ["organisationsettings"], ["change"]),
    ],
}

# Below the root collection: images and documents that they may add and choose.
FILES: dict[Role, list[str]] = {
    role: [
        *_of("wagtailimages", ["image"], ["add", "change", "choose"]),
        *_of("wagtaildocs", ["document"], ["add", "change", "choose"]),
    ]
    for role in (Role.COMMUNICATIONS, Role.KNOWLEDGE_OWNER)
}

PAGES: dict[Role, list[str]] = {
    Role.COMMUNICATIONS: ["add_page", "change_page", "publish_page", "lock_page", "unlock_page"],
    Role.KNOWLEDGE_OWNER: ["add_page", "change_page", "publish_page"],
}

# Who does this work reads the knowledge base too.
READERS = (Role.WORKER, Role.COORDINATOR, Role.KNOWLEDGE_OWNER)


@transaction.atomic
def ensure_roles() -> None:
    """Make every role's group and give it what the role needs; a second time changes nothing."""
    known = {f"{p.content_type.app_label}.{p.codename}": p for p in _permissions()}
    root = Collection.get_first_root_node()
    for role in Role:
        group = role.group()
        # What belongs to an app that is not installed is left out.
        group.permissions.add(*(known[name] for name in PERMISSIONS[role] if name in known))
        for name in FILES.get(role, []):
            if root is not None and name in known:
                GroupCollectionPermission.objects.get_or_create(
                    group=group, collection=root, permission=known[name]
                )


def grant_page_permissions(role: Role, page: Page) -> None:
    """Let a role work on a page and all below it. Give the root of the tree for every language at once.

    Raises ValueError for a role that works on no pages.
    """
    if role not in PAGES:
        raise ValueError(f"{role.name} works on no pages")
    group = role.group()
    for permission in Permission.objects.filter(
        content_type__app_label="wagtailcore", content_type__model="page", codename__in=PAGES[role]
    ):
        GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def give_role(user: AbstractBaseUser, role: Role) -> None:
    """Put somebody in the group of a role, and among the readers where the role reads."""
    user.groups.add(role.group())
    if role in READERS:
        user.groups.add(Role.KNOWLEDGE_READER.group())


def after_migrate(sender: AppConfig, **kwargs: Any) -> None:
    """Receiver of post_migrate: once, at the last app, when all permissions are there."""
    if sender is list(_apps_with_models())[-1]:
        ensure_roles()


def _apps_with_models() -> Iterator[AppConfig]:
    return (config for config in apps.get_app_configs() if config.models_module is not None)


def _permissions() -> Iterable[Permission]:
    wanted = Q()
    for names in (*PERMISSIONS.values(), *FILES.values()):
        for name in names:
            app, codename = name.split(".")
            wanted |= Q(content_type__app_label=app, codename=codename)
    return Permission.objects.filter(wanted).select_related("content_type")
