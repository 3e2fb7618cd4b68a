"""What this app asks attention for. The next kind is one file, and one line here."""

from wijkteam_pages.attention import AttentionSource

from .answers import AnswersPastReview
from .holidays import HolidaysUndecided
from .hours import HoursUnchecked
from .images import ImagesWithoutWords
from .owners import TeamsWithoutOwner
from .remarks import RemarksWaiting
from .translations import PagesUntranslated
from .workers import FormerWorkers


def own_sources() -> list[AttentionSource]:
    """In the order of the dashboard: what may send somebody to a closed door first (hook wijkteam_attention)."""
    return [
        RemarksWaiting(),
        HolidaysUndecided(),
        HoursUnchecked(),
        TeamsWithoutOwner(),
        AnswersPastReview(),
        PagesUntranslated(),
        ImagesWithoutWords(),
        FormerWorkers(),
    ]
