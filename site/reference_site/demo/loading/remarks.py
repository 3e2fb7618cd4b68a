"""What residents said about the hours; a year on, the demo still has one that waits."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from reference_site.demo.content import read
from reference_site.demo.identity import demo_id
from wijkteam_pages.models import HoursRemark

SENT_AT = time(10, 20)


def is_there() -> bool:
    return HoursRemark.objects.exists()


def load(today: date) -> None:
    """Makes each remark as if it had come in so many days ago."""
    for place, entry in enumerate(read("remarks")["remark"]):
        sent = datetime.combine(today - timedelta(days=entry["days_ago"]), SENT_AT)
        HoursRemark.objects.create(
            id=demo_id("remark", place),
            team_id=demo_id("team", entry["team"]),
            text=entry["text"],
            seen=entry.get("seen", ""),
            received_at=timezone.make_aware(sent),
        )
