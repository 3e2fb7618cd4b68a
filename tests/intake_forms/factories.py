"""Teams, people and requests for tests; what a test does not name gets a believable value."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.utils.text import slugify

from intake_forms.models import Submission, Upload
from intake_forms.uploads import vault
from wijkteam_pages.models import Membership, Municipality, Team

RECEIVED = datetime(2026, 11, 20, 10, 30, tzinfo=UTC)
TODAY = date(2026, 11, 23)


def a_team(name: str = "Wijkteam Noord", **fields) -> Team:
    town = Municipality.objects.first() or Municipality.objects.create(name="Zandmeer", code="GM9999")
    return Team.objects.create(municipality=town, name=name, slug=fields.pop("slug", slugify(name)), **fields)


def an_account(first_name: str, *, superuser: bool = False):
    """An account that may log in to the admin, and nothing more."""
    user = get_user_model().objects.create_user(
        username=slugify(first_name), first_name=first_name, is_superuser=superuser, is_staff=superuser
    )
    user.user_permissions.add(_entry_to_the_admin())
    return user


def _entry_to_the_admin() -> Permission:
    # A test that commits leaves no permissions behind for the next one.
    admin, _created = ContentType.objects.get_or_create(app_label="wagtailadmin", model="admin")
    return Permission.objects.get_or_create(
        content_type=admin, codename="access_admin", defaults={"name": "Can access Wagtail admin"}
    )[0]


def a_worker(first_name: str, *teams: Team, role: str = Membership.Role.WORKER, until: date | None = None):
    """An account that works for these teams, since a year ago."""
    user = an_account(first_name)
    for team in teams:
        Membership.objects.create(
            user=user, team=team, role=role, starts_on=TODAY - timedelta(days=365), ends_on=until
        )
    return user


def an_answer(question: str, text: str, *, kind: str = "long_text", value=None) -> dict:
    """One answer as it is kept: with its question as it was asked."""
    return {
        "key": slugify(question),
        "question": question,
        "kind": kind,
        "value": text if value is None else value,
        "text": text,
    }


def answers_of(
    name: str = "Fatima", phone: str = "010 555 01 23", story: str = "Ik heb schulden."
) -> list[dict]:
    contact = {"name": name, "phone": phone, "email": f"{slugify(name)}@zandmeer.example"}
    return [
        an_answer("Waar gaat het over?", "Geld en schulden", kind="topic", value="money"),
        an_answer("Wat wilt u vertellen?", story),
        an_answer("Mogen wij een bericht achterlaten?", "Nee", kind="yes_no", value="no"),
        an_answer("Hoe kunnen wij u bereiken?", "\n".join(contact.values()), kind="contact", value=contact),
    ]


def a_file(submission: Submission, content: bytes = b"%PDF-1.7 een brief", **fields) -> Upload:
    """A file that was sent along, as it lies in the vault."""
    fields.setdefault("state", Upload.State.CLEAN)
    upload = Upload(
        submission=submission,
        question="letter",
        name=fields.pop("name", "brief.pdf"),
        kind=fields.pop("kind", Upload.Kind.PDF),
        size=len(content),
        added_at=fields.pop("added_at", RECEIVED),
        **fields,
    )
    vault.write(upload.pk, content)
    upload.save()
    return upload


def a_submission(team: Team | None = None, **fields) -> Submission:
    """A new request; give owner, status and so on as the test needs them."""
    received_at = fields.setdefault("received_at", RECEIVED)
    fields.setdefault("answer_by", received_at.date() + timedelta(days=5))
    fields.setdefault("form_title", "Hulp vragen")
    fields.setdefault("form_page_key", uuid4())
    fields.setdefault("answers", answers_of())
    if fields.get("status") in Submission.Status.done():
        fields.setdefault("closed_at", received_at + timedelta(days=2))
        fields.setdefault("outcome", Submission.Outcome.ANSWERED)
    return Submission.objects.create(team=team or a_team(), **fields)
