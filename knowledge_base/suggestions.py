"""Methods on the topic of a request: for workers, never for residents."""

from collections.abc import Iterator
from datetime import datetime

from wijkteam_pages.extension import Audience, Offering, Suggestion
from wijkteam_pages.models import Team, Topic

from .models import MethodPage


def methods_on(
    topic: Topic | None, team: Team | None, audience: Audience, at: datetime
) -> Iterator[Suggestion]:
    """The live methods on this topic, in whatever language the topic was named."""
    if audience is not Audience.WORKER or topic is None:
        return
    methods = MethodPage.objects.live().filter(topics__translation_key=topic.translation_key)
    for method in methods.order_by("title").distinct():
        if url := method.get_url():
            yield Suggestion(title=method.title, url=url, summary=method.summary, kind=Offering.METHOD)
