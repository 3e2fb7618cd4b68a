"""Each role has a group, with what it needs and no more."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from wagtail.models import GroupPagePermission, Page

from wijkteam_pages.roles import PERMISSIONS, Role, ensure_roles, give_role, grant_page_permissions

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(django_user_model):
    def make(name, *roles):
        user = django_user_model.objects.create_user(name, f"{name}@zandmeer.example", "een lang wachtwoord")
        for role in roles:
            give_role(user, role)
        return user

    return make


def opens(user, path):
    client = Client()
    client.force_login(user)
    return client.get(path).status_code == 200


def test_every_group_is_there_after_migrate():
    assert set(Group.objects.values_list("name", flat=True)) >= {role.value for role in Role}


def test_every_permission_that_a_role_names_exists():
    named = {name for names in PERMISSIONS.values() for name in names}
    known = {
        f"{p.content_type.app_label}.{p.codename}" for p in Permission.objects.select_related("content_type")
    }
    assert named <= known


def test_doing_it_twice_changes_nothing():
    def all_rows():
        through = Group.permissions.through.objects
        return set(through.values_list("group", "permission"))

    before = all_rows()
    ensure_roles()
    assert all_rows() == before


def test_what_a_town_added_stays():
    extra = Permission.objects.get(codename="delete_image")
    Role.WORKER.group().permissions.add(extra)
    ensure_roles()
    assert extra in Role.WORKER.group().permissions.all()


def test_a_worker_may_enter_and_nothing_else(person):
    sanne = person("sanne", Role.WORKER)
    assert sanne.get_all_permissions() == {"wagtailadmin.access_admin"}


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_administrators_decide_who_works_for_a_team(person, role):
    user = person("iemand", role)
    assert not user.has_perm("wijkteam_pages.add_membership")
    assert not user.has_perm("wijkteam_pages.change_membership")
    assert not user.has_perm("auth.change_user")


def test_an_editor_edits_and_publishes_below_the_page_that_was_given(person):
    nora = person("nora", Role.COMMUNICATIONS)
    home = Page.objects.filter(depth=2).first()
    assert not home.permissions_for_user(nora).can_edit()
    grant_page_permissions(Role.COMMUNICATIONS, Page.get_first_root_node())
    may = home.permissions_for_user(type(nora).objects.get(pk=nora.pk))
    assert (may.can_edit(), may.can_publish(), may.can_lock(), may.can_unlock()) == (True,) * 4


def test_page_permissions_twice_are_the_same_rows():
    root = Page.get_first_root_node()
    for _round in range(2):
        grant_page_permissions(Role.KNOWLEDGE_OWNER, root)
    assert GroupPagePermission.objects.filter(group=Role.KNOWLEDGE_OWNER.group()).count() == 3


def test_a_role_without_pages_gets_none():
    with pytest.raises(ValueError, match="works on no pages"):
        grant_page_permissions(Role.WORKER, Page.get_first_root_node())


@pytest.mark.parametrize(
    ("path", "roles"),
    [
        (
            "/beheer/",
            {Role.COMMUNICATIONS, Role.WORKER, Role.KNOWLEDGE_OWNER, Role.PRIVACY, Role.ADMINISTRATOR},
        ),
        ("/beheer/users/", {Role.ADMINISTRATOR}),
        (
            "/beheer/settings/wijkteam_pages/organisationsettings/1/",
            {Role.COMMUNICATIONS, Role.ADMINISTRATOR},
        ),
        ("/beheer/snippets/wijkteam_pages/faq/", {Role.COMMUNICATIONS}),
        ("/beheer/groups/", set()),
    ],
)
def test_who_gets_where(person, path, roles):
    for role in Role:
        if role is Role.COORDINATOR:
            continue
        assert opens(person(role.name.lower(), role), path) == (role in roles), role


def test_workers_read_the_knowledge_base_and_editors_need_not(person):
    readers = Role.KNOWLEDGE_READER.group()
    assert readers in person("sanne", Role.WORKER).groups.all()
    assert readers not in person("nora", Role.COMMUNICATIONS).groups.all()
