"""The addresses of HSDS 3.0."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any
from uuid import UUID

from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _

from ..models import OrganisationSettings
from . import sources
from .answer import Question, answers, many, one
from .offer import Filters, Offer, Organizer, Site
from .openapi import LISTED, VERSION, description
from .organization_rows import full_organization, organization_row
from .paging import MOST_PER_PAGE
from .problem import not_found, wrong
from .schedule_rows import schedules, site_id
from .service_rows import brief_row, full_service, minimal_row, service_row
from .site_rows import full_site, site_row
from .terms import TOPICS, main_topics, taxonomy, term

PROFILE = "https://docs.openreferral.org/en/3.0/"
Row = dict[str, Any]


@answers()
def about(question: Question) -> HttpResponseBase:
    """Which version this is, and where it is described."""
    described = reverse("wijkteam_pages:hsds:openapi")
    return one(
        question,
        {
            "version": VERSION,
            "profile": PROFILE,
            "openapi_url": question.request.build_absolute_uri(described),
        },
    )


@answers()
def openapi(question: Question) -> HttpResponseBase:
    """This API as OpenAPI describes it."""
    base = question.request.build_absolute_uri(reverse("wijkteam_pages:hsds:about")).rstrip("/")
    title = OrganisationSettings.for_request(question.request).name
    return one(question, description(base, title))


@answers(*LISTED["services"])
def service_list(question: Question) -> HttpResponseBase:
    """All services; `minimal` only when they changed, all on one page."""
    found = sources.keys(_filters(question), question.at)

    if question.says("minimal"):
        return many(
            question,
            found,
            lambda wanted: map(minimal_row, sources.briefs(wanted, question.at)),
            max(1, len(found)),
        )
    row = (lambda offer: full_service(offer, question.horizon)) if question.says("full") else service_row
    return many(question, found, lambda wanted: map(row, _offers(question, wanted)))


@answers()
def service_detail(question: Question, id: UUID) -> HttpResponseBase:
    """One service with all that hangs on it."""
    return one(question, full_service(_offer(question, id), question.horizon))


@answers(*LISTED["service_at_locations"])
def site_list(question: Question) -> HttpResponseBase:
    """All services at each of their locations."""
    keys = sources.keys(_filters(question), question.at)
    return many(question, sources.sites(keys, question.at), lambda wanted: _site_rows(question, wanted))


def _site_rows(question: Question, wanted: Sequence[Site]) -> Iterable[Row]:
    keys = list(dict.fromkeys(service for service, _place in wanted))
    offers = {offer.id: offer for offer in _offers(question, keys)}
    rows = (
        {key: schedules(offer, question.horizon) for key, offer in offers.items()}
        if question.says("full")
        else {}
    )
    for service, place in wanted:
        offer = offers.get(service)
        building = offer and offer.places.get(place)
        if offer is None or building is None:
            continue  # gone since it was counted
        short = service_row(offer)
        if question.says("full"):
            yield full_site(offer, building, rows[service], short)
        else:
            yield site_row(offer, building, short)


@answers()
def site_detail(question: Question, id: UUID) -> HttpResponseBase:
    """One service at one location, with its hours there."""
    keys = sources.keys(Filters(), question.at)
    for service, place in sources.sites(keys, question.at):
        if site_id(service, place) == id:
            offer = _offer(question, service)
            hours = schedules(offer, question.horizon)
            return one(question, full_site(offer, offer.places[place], hours, service_row(offer)))
    raise not_found(_("There is no service at a location with this id."))


@answers(*LISTED["organizations"])
def organization_list(question: Question) -> HttpResponseBase:
    """Who offers something."""
    words = [word.lower() for word in question.values.get("search", ())]
    found = [who for who in sources.organizers(question.request) if _holds(words, who.name, who.description)]
    full = question.says("full") or question.says("full_service")
    row = (lambda who: _in_full(question, who)) if full else organization_row
    return many(question, found, lambda wanted: map(row, wanted))


@answers("full_service")
def organization_detail(question: Question, id: UUID) -> HttpResponseBase:
    """One of them, and what it offers."""
    for who in sources.organizers(question.request):
        if who.id == id:
            return one(question, _in_full(question, who))
    raise not_found(_("There is no organization with this id."))


def _in_full(question: Question, who: Organizer) -> Row:
    keys = sources.keys(Filters(organization_id=who.id), question.at)
    if not question.says("full_service"):
        return full_organization(who, map(brief_row, sources.briefs(keys, question.at)))
    if len(keys) > MOST_PER_PAGE:
        words = _("That is too much at once. Ask for services with organization_id and full, page by page.")
        raise wrong("full_service", words)
    return full_organization(who, (full_service(each, question.horizon) for each in _offers(question, keys)))


@answers(*LISTED["taxonomies"])
def taxonomy_list(question: Question) -> HttpResponseBase:
    """The taxonomies: the topics."""
    words = [word.lower() for word in question.values.get("search", ())]
    ours = taxonomy()
    found = [ours] if _holds(words, ours["name"], ours["description"]) else []
    return many(question, found, lambda wanted: wanted)


@answers()
def taxonomy_detail(question: Question, id: UUID) -> HttpResponseBase:
    """One taxonomy."""
    if id != TOPICS:
        raise not_found(_("There is no taxonomy with this id."))
    return one(question, taxonomy())


@answers(*LISTED["taxonomy_terms"])
def term_list(question: Question) -> HttpResponseBase:
    """The topics. None is above another, so `top_only` leaves all of them and `parent_id` none."""
    words = [word.lower() for word in question.values.get("search", ())]
    is_ours = question.values.get("taxonomy_id", TOPICS) == TOPICS and "parent_id" not in question.values
    topics = main_topics() if is_ours else main_topics().none()
    found = [topic for topic in topics if _holds(words, topic.name, topic.sentence)]
    return many(question, found, lambda wanted: map(term, wanted))


@answers()
def term_detail(question: Question, id: UUID) -> HttpResponseBase:
    """One topic."""
    topic = main_topics().filter(translation_key=id).first()
    if topic is None:
        raise not_found(_("There is no topic with this id."))
    return one(question, term(topic))


@answers()
def nothing(question: Question, rest: str) -> HttpResponseBase:
    """Any other address below this one: said in JSON, and never a redirect."""
    raise not_found(_("There is nothing at this address."))


def _filters(question: Question) -> Filters:
    given = {field.name for field in fields(Filters)} & question.values.keys()
    chosen = {name: question.values[name] for name in given}
    return Filters(
        **chosen, words=question.values.get("search", ()), served_by=question.values.get("postcode")
    )


def _offers(question: Question, wanted: Sequence[UUID]) -> list[Offer]:
    return sources.offers(wanted, question.request, question.at)


def _offer(question: Question, id: UUID) -> Offer:
    found = sources.offers(sources.keys(Filters(id=id), question.at), question.request, question.at)
    if not found:
        raise not_found(_("There is no service with this id."))
    return found[0]


def _holds(words: Iterable[str], *texts: str) -> bool:
    whole = " ".join(texts).lower()
    return all(word in whole for word in words)
