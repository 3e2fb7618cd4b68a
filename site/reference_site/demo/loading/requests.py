"""A dozen requests in several states, made as residents and workers would have made them."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone, translation
from wagtail.models import Locale

from intake_forms import casework, transfers
from intake_forms.actions import say_date
from intake_forms.journey import Walk
from intake_forms.models import FormPage, Submission
from intake_forms.parking import is_safe_on_paper
from intake_forms.routing import route
from intake_forms.working_days import working_days_after
from reference_site.demo.content import read
from reference_site.demo.identity import demo_id
from wijkteam_pages.models import Team, Topic

SENT_AT = time(19, 40)
WORKED_ON_AT = time(10, 15)
VERBS = {
    "take": casework.take,
    "note": casework.add_note,
    "status": casework.set_status,
    "deputise": casework.deputise,
    "close": casework.close,
    "reopen": casework.reopen,
    "offer": transfers.offer,
}


def is_there() -> bool:
    return Submission.objects.exists()


def load(today: date) -> None:
    """Makes each request, and has workers do with it what they did."""
    for entry in read("requests")["request"]:
        case = _receive(entry, today)
        for place, deed in enumerate(entry.get("then", [])):
            _work(case, deed, _moment(today, deed["days_ago"], WORKED_ON_AT, place))


def _moment(today: date, days_ago: int, at: time, minutes_later: int = 0) -> datetime:
    moment = datetime.combine(today - timedelta(days=days_ago), at) + timedelta(minutes=minutes_later)
    return timezone.make_aware(moment)


def _receive(entry: dict[str, Any], today: date) -> Submission:
    form = FormPage.objects.get(
        translation_key=demo_id("FormPage", entry["form"]),
        locale=Locale.objects.get(language_code=entry.get("language", "nl")),
    )
    walk = form.journey().walk(entry["answers"])
    received_at = _moment(today, entry["days_ago"], SENT_AT)
    case = Submission(
        id=demo_id("request", entry["key"]),
        run_id=demo_id("run", entry["key"]),
        kind=form.kind,
        form_page_key=form.translation_key,
        form_version=form.version,
        form_title=form.title,
        language=form.locale.language_code,
        topic=Topic.objects.filter(key=walk.counted.get("topic"), locale=Locale.get_default()).first(),
        says_unsafe=walk.says_unsafe,
        can_be_followed=is_safe_on_paper(form.kind, walk),
        received_at=received_at,
        answer_by=working_days_after(received_at.date(), form.working_days),
        answers=_as_asked(walk, form.locale.language_code),
    )
    case.team = route(case).team
    case.save(force_insert=True)
    casework.receive(case=case)
    return case


def _as_asked(walk: Walk, language_code: str) -> list[dict[str, Any]]:
    with translation.override(language_code):
        return [
            {
                "key": line.question.key,
                "question": line.question.label,
                "kind": line.question.kind,
                "value": line.answer,
                "text": line.text,
            }
            for line in walk.lines(say_date)
        ]


def _work(case: Submission, deed: dict[str, Any], at: datetime) -> None:
    accounts = get_user_model().objects
    more = {name: value for name, value in deed.items() if name not in ("verb", "days_ago", "by")}
    if "colleague" in more:
        more["colleague"] = accounts.get(username=more["colleague"])
    if "team" in more:
        more["team"] = Team.objects.get(slug=more["team"])
    VERBS[deed["verb"]](case=case, worker=accounts.get(username=deed["by"]), at=at, **more)
