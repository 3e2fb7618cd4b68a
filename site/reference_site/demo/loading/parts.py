"""The parts of Zandmeer in the order in which they are made. A part is made whole, or not at all."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from reference_site.demo.loading import (
    accounts,
    activities,
    closings,
    forms,
    hours,
    methods,
    pages,
    remarks,
    requests,
    standard_texts,
    teams,
    texts,
    town,
)
from wijkteam_pages.models import PendingDocument
from wijkteam_pages.search import index


@dataclass(frozen=True, slots=True)
class Part:
    """Something that is made once: whoever changes it afterwards finds it as they left it."""

    title: str
    is_there: Callable[[], bool]
    load: Callable[[date], None]


PARTS = (
    Part("gemeente, wijken en gebouwen", town.is_there, town.load),
    Part("adressen met hun postcode", town.has_postcodes, town.load_postcodes),
    Part("onderwerpen, vragen en spoednummers", texts.is_there, texts.load),
    Part("wijkteams", teams.is_there, teams.load),
    Part("accounts", accounts.is_there, accounts.load),
    Part("tijden van inloop en telefoon", hours.is_there, hours.load),
    Part("sluitingen", closings.is_there, closings.load),
    Part("pagina's", pages.is_there, pages.load),
    Part("activiteiten en initiatieven", activities.is_there, activities.load),
    Part("formulieren", forms.is_there, forms.load),
    Part("methodes in de kennisbank", methods.is_there, methods.load),
    Part("standaardteksten voor antwoorden", standard_texts.is_there, standard_texts.load),
    Part("vragen van bewoners", requests.is_there, requests.load),
    Part("opmerkingen over de tijden", remarks.is_there, remarks.load),
)


def load_missing(today: date) -> Iterator[str]:
    """Makes what is not there yet, and gives the title of each part just before it is made."""
    for part in PARTS:
        if not part.is_there():
            yield part.title
            with transaction.atomic():
                part.load(today)
    if not closings.has_one_ahead(today):
        yield "een sluiting in de komende twee weken"
        closings.load_one_ahead(today)
    if PendingDocument.objects.exists():
        yield "een index om in te zoeken"
        for _done in index.rebuild():
            pass
