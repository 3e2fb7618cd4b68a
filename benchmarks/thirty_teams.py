"""Zandmeer with thirty teams: the others work as team Noord does, each with a page."""

from wijkteam_pages.models import Team, TeamPage, WalkInSession

TEAMS = 30


def build() -> None:
    """Add teams until there are thirty."""
    noord = Team.objects.get(slug="noord")
    page = TeamPage.objects.get(team=noord, locale__language_code="nl")
    sessions = list(noord.sessions.all())
    for number in range(Team.objects.count(), TEAMS):
        team = Team.objects.create(
            municipality=noord.municipality,
            name=f"Wijkteam {number}",
            slug=f"team-{number}",
            hours_checked_on=noord.hours_checked_on,
        )
        for session in sessions:
            session.pk, session.team, session._state.adding = None, team, True
        WalkInSession.objects.bulk_create(_with_keys(sessions))
        page.get_parent().add_child(
            instance=TeamPage(title=team.name, slug=team.slug, team=team, locale=page.locale)
        )


def _with_keys(sessions: list[WalkInSession]) -> list[WalkInSession]:
    for session in sessions:
        session.pk = WalkInSession._meta.pk.get_default()
    return sessions
