"""What a results page shows: the hits with what was found marked, or what else there is to do."""

import logging
from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from ..team_opening import StatusShown
from .engines import engine
from .engines.base import EngineUnavailableError
from .highlight import Piece, excerpt, pieces
from .query import Query
from .results import Hit, Results

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ShownHit:
    """A hit as it stands on the page; `text` is a summary or the stretch around what was found.

    `whole` is all of the text, for an answer that has no page of its own; `about` are its keywords, when
    nothing else says why it was found; `status` is whether a team is open now.
    """

    hit: Hit
    title: list[Piece]
    text: list[Piece]
    whole: list[Piece]
    about: list[Piece]
    status: StatusShown | None = None


@dataclass(frozen=True, slots=True)
class Screen:
    """The whole of it. `is_loose`: nothing held all the words, so these hold some of them."""

    query: Query
    hits: tuple[ShownHit, ...]
    total: int
    page: Page
    is_loose: bool = False
    is_down: bool = False


def answer(query: Query) -> Screen:
    """Asks the engine; when nothing holds all the words, what holds some of them."""
    try:
        results = engine().search(query)
        is_loose = results.total == 0 and len(query.terms) > 1
        if is_loose:
            results = engine().search(query.loosened())
    except EngineUnavailableError:
        logger.error("The search engine cannot be reached")
        return Screen(query, (), 0, _pages(Results(query)), is_down=True)
    hits = tuple(_shown(hit, query) for hit in results.hits)
    return Screen(query, hits, results.total, _pages(results), is_loose=is_loose and bool(hits))


def page_number(text: str) -> int:
    """The page that an address asks for; anything else is the first."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 1


def _shown(hit: Hit, query: Query) -> ShownHit:
    stems, locale = query.stems, query.locale
    title, text = pieces(hit.title, stems, locale), pieces(hit.summary, stems, locale)
    if not any(piece.is_found for piece in text) and (hit.body or not text):
        around = excerpt(hit.body, stems, locale)
        if not text or any(piece.is_found for piece in around):
            text = around
    whole = [] if hit.url else pieces(hit.body, stems, locale)
    seen = [*title, *(whole or text)]
    about = [] if any(piece.is_found for piece in seen) else pieces(hit.keywords, stems, locale)
    return ShownHit(hit, title, text, whole, about)


def _pages(results: Results) -> Page:
    paginator = Paginator(range(results.total), results.query.page_size)
    return paginator.get_page(results.query.page)
