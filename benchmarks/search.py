"""Search in process: our own index beside Wagtail's database search and beside one bare ranked statement.

All three look through the same made-up Dutch documents, in one run, on the database of `DATABASE_URL` (by default a
SQLite that is thrown away; of any other database an empty one is expected). Run by itself:
python -m benchmarks.search [documents]
"""

from __future__ import annotations

import json
import logging
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

ON = date(2026, 11, 23)
BARE = {
    "sqlite": (
        "CREATE VIRTUAL TABLE bench_bare USING fts5(title, body)",
        "SELECT rowid FROM bench_bare WHERE bench_bare MATCH %s ORDER BY bm25(bench_bare, 4.0, 1.0) LIMIT 10",
    ),
    "postgresql": (
        "CREATE TABLE bench_bare (rowid serial, title text, body text, words tsvector GENERATED ALWAYS AS ("
        "setweight(to_tsvector('dutch', title), 'A') || setweight(to_tsvector('dutch', body), 'D')) STORED)",
        "SELECT rowid FROM bench_bare WHERE words @@ plainto_tsquery('dutch', %s) "
        "ORDER BY ts_rank(words, plainto_tsquery('dutch', %s)) DESC LIMIT 10",
    ),
}


def set_up(folder: str) -> None:
    """A Django with an empty database of its own."""
    os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder}/bench.sqlite3")
    os.environ["DJANGO_SETTINGS_MODULE"] = "reference_site.settings.test"
    sys.path[:0] = [str(Path(__file__).parents[1] / "site")]
    import django
    from django.core.management import call_command

    django.setup()
    logging.disable(logging.WARNING)
    call_command("migrate", verbosity=0)


def texts(count: int) -> list[tuple[str, str]]:
    """Titles and texts of 60 to 300 words; few words are common and many are rare, as in any language."""
    from wijkteam_pages.search.vocabulary import PARTS

    chance = random.Random(7)
    parts = sorted(PARTS)
    words = parts + [one + other for one in parts for other in chance.sample(parts, 12)]
    chance.shuffle(words)
    weights = [1 / (rank + 3) for rank in range(len(words))]
    sizes = [chance.randint(60, 300) for _ in range(count)]
    drawn = iter(chance.choices(words, weights, k=sum(sizes) + 4 * count))
    return [
        (" ".join(next(drawn) for _ in range(4)), " ".join(next(drawn) for _ in range(size)))
        for size in sizes
    ]


def questions(documents: list[tuple[str, str]]) -> list[str]:
    """One or two words that occur, common and rare."""
    chance = random.Random(11)
    picked = [chance.choice(chance.choice(documents)[1].split()) for _ in range(60)]
    return picked[:40] + [f"{one} {other}" for one, other in zip(picked[40:50], picked[50:], strict=True)]


def fill(documents: list[tuple[str, str]]) -> dict[str, Any]:
    """The same documents as pages (with Wagtail's index), in our index, and in a bare table; with what it took."""
    from django.db import connection
    from reference_site.home.models import StandardPage
    from wagtail.models import Page
    from wagtail.search import index as wagtail_index

    from wijkteam_pages.search import index

    StandardPage.search_fields = [*Page.search_fields, wagtail_index.SearchField("body")]
    make, _ask = BARE[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(make)
        cursor.executemany("INSERT INTO bench_bare (title, body) VALUES (%s, %s)", documents)
        if connection.vendor == "postgresql":
            cursor.execute("CREATE INDEX ON bench_bare USING gin (words)")
    home = Page.objects.get(depth=2)
    for number, (title, body) in enumerate(documents):
        home.add_child(instance=StandardPage(title=title, slug=f"page-{number}", body=f"<p>{body}</p>"))
    started = time.perf_counter()
    for _step in index.rebuild():
        pass
    return {"rebuild, seconds": round(time.perf_counter() - started, 2)}


def clock() -> float:
    """CPU time where the database is in this process: steady on a machine that does other work; else time."""
    from django.db import connection

    return time.process_time() if connection.vendor == "sqlite" else time.perf_counter()


def timed(work: list[Callable[[str], object]], asked: list[str], rounds: int) -> list[dict[str, float]]:
    """Milliseconds at the median and at the 95th percentile for each, taking turns."""
    took: list[list[float]] = [[] for _ in work]
    for text in asked * rounds:
        for ask, its in zip(work, took, strict=True):
            started = clock()
            ask(text)
            its.append((clock() - started) * 1_000)
    return [{"p50": statistics.median(its), "p95": statistics.quantiles(its, n=20)[-1]} for its in took]


def ours(text: str) -> object:
    from wijkteam_pages.search.document import PUBLIC
    from wijkteam_pages.search.engines import engine
    from wijkteam_pages.search.query import Query

    return engine().search(Query.parse(text, locale="nl", audience=PUBLIC, on=ON))


def wagtails(text: str) -> object:
    from wagtail.models import Page

    return list(Page.objects.live().search(text)[:10])


def bare(text: str) -> object:
    from django.db import connection

    with connection.cursor() as cursor:
        ask = BARE[connection.vendor][1]
        cursor.execute(ask, [text] * ask.count("%s"))
        return cursor.fetchall()


def a_save() -> float:
    """Milliseconds to read one page again and write it to our index."""
    from reference_site.home.models import StandardPage

    from wijkteam_pages.search import index

    keys = [f"page:{pk}" for pk in StandardPage.objects.order_by("?").values_list("pk", flat=True)[:40]]
    took = []
    for key in keys:
        started = clock()
        index.refresh([key])
        took.append((clock() - started) * 1_000)
    return statistics.median(took)


def measure(count: int) -> dict[str, Any]:
    from django.db import connection

    documents = texts(count)
    asked = questions(documents)
    filled = fill(documents)
    for work in (ours, wagtails, bare):
        work(asked[0])  # the first time compiles and opens what later ones find ready
    own, plain = timed([ours, bare], asked, 4)
    (theirs,) = timed([wagtails], asked, 1)
    return {
        "database": connection.vendor,
        "documents": count,
        **filled,
        "own, ms": own,
        "bare statement, ms": plain,
        "Wagtail's database search, ms": theirs,
        "a save, ms": a_save(),
        "p95 against a bare statement": own["p95"] / plain["p95"],
        "Wagtail's p95 against ours": theirs["p95"] / own["p95"],
    }


def main() -> int:
    count = int(sys.argv[1]) if sys.argv[1:] and sys.argv[1].isdigit() else 1_000
    with tempfile.TemporaryDirectory() as folder:
        set_up(folder)
        figures = measure(count)
    print(json.dumps(figures, indent=2))
    target = Path(os.environ.get("WIJKTEAM_VAR", "var")) / "bench"
    target.mkdir(parents=True, exist_ok=True)
    (target / f"search-{figures['database']}-{count}.json").write_text(json.dumps(figures, indent=2))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
