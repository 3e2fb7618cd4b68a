"""The town that the walk over all addresses goes through: team Noord has everything, team Zuid tries to get at it."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Model, Q, QuerySet
from django.forms.models import model_to_dict
from django.utils import timezone
from wagtail.models import Locale, Page

from intake_forms.casework import add_note, receive
from intake_forms.models import Event, Note, StandardText, Submission, Upload
from intake_forms.transfers import offer
from tests.intake_forms.factories import a_file, a_submission, a_team, a_worker, an_account, answers_of
from wijkteam_pages.models import (
    Activity,
    ActivitySession,
    ChannelHours,
    ContactChannel,
    District,
    Experience,
    Faq,
    HoursRemark,
    Location,
    Membership,
    Municipality,
    Neighbourhood,
    PersonRequest,
    Proposal,
    Publication,
    PublishedChange,
    ResidentContact,
    ScheduleException,
    SpreadsheetImport,
    Team,
    TeamIndexPage,
    TeamMember,
    TeamPage,
    Topic,
    UrgentNumber,
    WalkInSession,
)
from wijkteam_pages.roles import Role, ensure_roles, give_role, grant_page_permissions

MARKER = "ZWARTEKRAAI"  # in every answer and in the note of Noord's request


class World:
    """Two teams, their people, and all that belongs to team Noord."""

    def __init__(self) -> None:
        self.noord, self.zuid = a_team("Wijkteam Noord"), a_team("Wijkteam Zuid")
        self.municipality = Municipality.objects.get()
        self._people()
        self._hours(timezone.localdate())
        self._town()
        self.member = TeamMember.objects.create(team=self.noord, name="Joke", role=TeamMember.Role.NURSE)
        self.remark = HoursRemark.objects.create(
            team=self.noord, text="De deur was dicht.", received_at=timezone.now()
        )
        self.membership = Membership.objects.filter(team=self.noord).first()
        self._activity(timezone.localdate())
        self.case = a_submission(
            self.noord,
            answers=answers_of(name=MARKER, story=f"{MARKER} slaat mij"),
            received_at=timezone.now(),
        )
        self.file = a_file(self.case, MARKER.encode(), name=f"{MARKER}.pdf")
        receive(case=self.case)
        self.person_request = PersonRequest.objects.create(
            person={"name": "Fatima", "email": "", "phone": ""},  # a second person sees who it is
            ground="Kwam met een paspoort",
            asked_by=self.people["own_worker"],
            asked_at=timezone.now(),
        )
        self.boxed = a_submission(
            self.noord, answers=answers_of(name=MARKER), received_at=timezone.now(), suspicion="too_quick"
        )
        receive(case=self.boxed)
        self.offered = a_submission(self.zuid, received_at=timezone.now())
        offer(
            case=self.offered,
            worker=self.people["other_worker"],
            team=self.noord,
            text="Verhuisd",
            at=timezone.now(),
        )
        self.note = add_note(
            case=self.case, worker=self.people["own_worker"], text=f"{MARKER} belt terug", at=timezone.now()
        )

    def _people(self) -> None:
        ensure_roles()
        yesterday = timezone.localdate() - timedelta(days=1)
        own, other = a_worker("Sanne", self.noord), a_worker("Zara", self.zuid)
        former = a_worker("Voorheen", self.noord, until=yesterday)
        editor, superuser = an_account("Redactie"), an_account("Beheer", superuser=True)
        reader = get_user_model().objects.create_user("lezer")
        for user, role in [
            (own, Role.WORKER),
            (other, Role.WORKER),
            (former, Role.WORKER),
            (editor, Role.COMMUNICATIONS),
            (reader, Role.KNOWLEDGE_READER),
        ]:
            give_role(user, role)
        grant_page_permissions(Role.COMMUNICATIONS, Page.get_first_root_node())
        self.people: dict[str, Any] = {
            "anonymous": None,
            "reader": reader,
            "editor": editor,
            "other_worker": other,
            "former_worker": former,
            "superuser": superuser,
            "own_worker": own,
        }

    def _town(self) -> None:
        self.district = District.objects.create(municipality=self.municipality, code="WK999901", name="Noord")
        Neighbourhood.objects.create(district=self.district, code="BU99990100", name="Duinbuurt")
        dutch = Locale.objects.get_or_create(language_code="nl")[0]
        self.topic = Topic.objects.create(key="money", name="Geld", sentence="Hulp bij geld.", locale=dutch)
        self.answer = Faq.objects.create(question="Kost het geld?", answer="<p>Nee.</p>", locale=dutch)
        StandardText.objects.create(title="Wij bellen", text="Wij bellen u.")
        UrgentNumber.objects.create(name="Alarm", number="112", locale=dutch)
        teams = TeamIndexPage(title="Wijkteams", slug="teams", locale=dutch)
        Page.get_first_root_node().add_child(instance=teams)
        teams.add_child(instance=TeamPage(title="Noord", slug="noord", team=self.noord, locale=dutch))

        self.spreadsheet = SpreadsheetImport.objects.create(
            user=self.people["editor"],
            kind="inloop",
            state="done",
            table={
                "sheet": "Inloop",
                "header": ["sleutel", "team", "locatie", "tijden"],
                "rows": [[2, ["ochtend", "noord", "De Kap", "9-12"], {}]],
            },
            plan={"entries": [], "problems": [], "counts": {}, "absent": [], "absent_count": 0}
            | {"unknown": [], "teams": [], "more": 0, "before": []},
            created_at=timezone.now(),
            expires_at=timezone.now() + timedelta(hours=1),
        )

    def _hours(self, today: date) -> None:
        self.location = Location.objects.create(
            name="De Kap",
            street="Dorpsstraat",
            house_number="1",
            city="Zandmeer",
            municipality=self.municipality,
        )
        self.channel = ContactChannel.objects.create(team=self.noord, kind="phone", value="010 555 01 00")
        hours = {"weekday": 1, "opens": 540, "closes": 720}
        self.session = WalkInSession.objects.create(team=self.noord, location=self.location, **hours)
        self.channel_hours = ChannelHours.objects.create(channel=self.channel, **hours)
        tomorrow = today + timedelta(days=1)
        days = {"kind": "closed", "first_day": tomorrow, "last_day": tomorrow}
        self.closing = ScheduleException.objects.create(team=self.noord, **days)
        self.for_all = ScheduleException.objects.create(municipality=self.municipality, **days)
        self.publication = Publication.objects.create(made_at=timezone.now())
        self.publication.teams.add(self.noord)
        PublishedChange.objects.create(
            publication=self.publication, kind="afwijking", history_id=self.closing.history.get().pk
        )

    def _activity(self, today: date) -> None:
        """An initiative that team Noord keeps, with somebody who proposed a change."""
        self.activity = Activity.objects.create(
            municipality=self.municipality,
            name="Buurttuin",
            kind="initiative",
            organiser="team",
            team=self.noord,
            location=self.location,
        )
        self.moment = ActivitySession.objects.create(
            activity=self.activity, weekday=1, opens=600, closes=660, note="Soep na"
        )
        tomorrow = today + timedelta(days=1)
        self.not_on = ScheduleException.objects.create(
            activity=self.activity, affects="walk_in", first_day=tomorrow, last_day=tomorrow
        )
        self.contact = ResidentContact.objects.create(
            activity=self.activity, email="ria@tuin.example", added_on=today
        )
        self.proposal = Proposal.objects.create(
            activity=self.activity, contact=self.contact, content={"costs": "2 euro"}, sent_at=timezone.now()
        )
        self.experience = Experience.objects.create(activity=self.activity, text="Fijn", added_on=today)

    def value(self, name: str, converter: str, model: type[Model] | None) -> Any:
        """Guess what stands in a placeholder: Noord's own wherever there is one."""
        by_name = {
            "team": self.noord.pk,
            "activity": self.activity.pk,
            "municipality": self.municipality.pk,
            "channel": self.channel.pk,
            "app_label": "intake_forms",
            "app_name": "intake_forms",
            "model_name": "submission",
            "object_id": self.case.pk,
            "action": "delete",
            "kind": "inloop",
            "history": WalkInSession.history.first().pk,
            "user_id": self.people["own_worker"].pk,
        }
        if name in by_name:
            return by_name[name]
        if name == "pk" and model is not None and (record := self.record(model)):
            return record.pk
        return {"uuid": self.case.pk, "int": 1}.get(converter, self.case.pk)

    def record(self, model: type[Model]) -> Model | None:
        """Return the record of a model that the walk tries to reach."""
        own = [
            self.noord,
            self.member,
            self.channel,
            self.location,
            self.municipality,
            self.membership,
            self.case,
        ]
        return next((one for one in own if type(one) is model), None) or model._default_manager.first()

    def form_data(self, model: type[Model] | None) -> dict[str, Any]:
        """Return what an outsider sends: a changed copy of the record, and the fields of our own forms."""
        record = self.record(model) if model else None
        copied = {
            name: ([str(one.pk) for one in value] if isinstance(value, list) else str(value))
            for name, value in (model_to_dict(record) if record else {}).items()
            if value is not None
        }
        sent = {
            "version": str(self.case.version),
            "text": "gekaapt",
            "outcome": "answered",
            "status": "waiting",
            "colleague": str(self.people["other_worker"].pk),
            "confirm": "yes",
        }
        texts = {"answer": json.dumps({"blocks": [], "entityMap": {}})} if "answer" in copied else {}
        return {**sent, **copied, **texts, **({"name": "gekaapt"} if "name" in copied else {})}

    def fingerprint(self) -> list[Any]:
        """Return all that belongs to team Noord, to see that nobody changed it."""
        return [list(query.order_by("pk").values_list()) for query in self._protected()]

    def tables(self) -> set[str]:
        """Return the tables that hold it."""
        return {query.model._meta.db_table for query in self._protected()}

    def _protected(self) -> list[QuerySet[Any]]:
        noord = self.noord
        return [
            Team.objects.filter(pk=noord.pk),
            ContactChannel.objects.filter(team=noord),
            WalkInSession.objects.filter(team=noord),
            ChannelHours.objects.filter(channel__team=noord),
            Publication.objects.filter(teams=noord),
            ScheduleException.objects.filter(Q(team=noord) | Q(session__team=noord) | Q(team=None)),
            Activity.objects.filter(team=noord),
            ActivitySession.objects.all(),
            ResidentContact.objects.all(),
            Proposal.objects.all(),
            PersonRequest.objects.all(),
            Experience.objects.all(),
            Submission.objects.filter(team=noord),
            HoursRemark.objects.filter(team=noord, outcome__in=["mended", "not_wrong"]),
            Note.objects.all(),
            Event.objects.all(),
            Upload.objects.all(),
        ]
