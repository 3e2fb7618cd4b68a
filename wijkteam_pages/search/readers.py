"""Who may read a page, and what somebody may read, by the restrictions that editors set in Wagtail."""

from collections.abc import Iterable

from wagtail.models import PageViewRestriction

from .document import PUBLIC, Audience, groups

ACCOUNT = "account"


class Restrictions:
    """All restrictions of the site, read once for many pages."""

    def __init__(self) -> None:
        found = PageViewRestriction.objects.select_related("page").prefetch_related("groups")
        self._by_path = [(found_one.page.path, found_one) for found_one in found]

    def audience(self, path: str) -> Audience | None:
        """Who may read the page at this tree path; None when nobody may find it.

        Where several restrictions meet, the members of all their groups may; a page with a password is never found.
        """
        met = [restriction for above, restriction in self._by_path if path.startswith(above)]
        if not met:
            return PUBLIC
        if any(restriction.restriction_type == PageViewRestriction.PASSWORD for restriction in met):
            return None
        allowed = [
            {group.pk for group in restriction.groups.all()}
            for restriction in met
            if restriction.restriction_type == PageViewRestriction.GROUPS
        ]
        if not allowed:
            return Audience(frozenset({ACCOUNT}))
        everywhere = set.intersection(*allowed)
        return groups(frozenset(everywhere)) if everywhere else None


def audience_of(user) -> Audience:
    """What this account may read: what is public, and what is for its groups; a superuser is in every group."""
    if not user.is_authenticated or not user.is_active:
        return PUBLIC
    return Audience(frozenset({*PUBLIC.names, ACCOUNT, *groups(frozenset(_groups_of(user))).names}))


def _groups_of(user) -> Iterable[int]:
    from django.contrib.auth.models import Group

    # -1 is no group: an audience of no groups would be a guess.
    found = Group.objects.all() if user.is_superuser else user.groups.all()
    return [-1, *found.values_list("pk", flat=True)]
