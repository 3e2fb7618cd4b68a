"""What every engine finds, and what it leaves out: the same tests for each database and for memory."""

from datetime import timedelta

import pytest

from wijkteam_pages.search.document import Audience, groups

from .conftest import TODAY, document, query


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("schulden", "Als u een schuld hebt"),
        ("schuld", "Hulp bij schulden"),
        ("huis", "Twee huizen onder één kap"),
        ("gesprek", "Gesprekken aan de keukentafel"),
        ("hulp", "Schuldhulpverlening aanvragen"),
        ("zorg", "Mantelzorg"),
        ("schuldhulp", "Hulp bij schulden"),
        ("jeugdzorg", "Jeugdhulp voor ouders"),
        ("COÖRDINATOR", "De coordinator belt u"),
        ("auto", "Met auto's naar de stad"),
        ("hulp bij mijn schulden", "Schulden? Vraag om hulp"),
        ("كلمة", "كلمة السر"),
    ],
)
def test_finds_a_word_in_its_other_forms(engine, found, typed, title):
    engine.put([document("1", title), document("2", "Koffie in De Kap")])
    assert found(typed) == [title]


def test_wants_all_words_but_can_do_with_one(engine, found):
    engine.put([document("1", "Geld en wonen"), document("2", "Wonen in een groep")])
    assert found("geld groep") == []
    loose = engine.search(query("geld groep").loosened())
    assert {hit.title for hit in loose.hits} == {"Geld en wonen", "Wonen in een groep"}


def test_a_title_counts_more_than_a_text(engine, found):
    engine.put(
        [
            document("1", "Koffie", body="Over rouw praten wij ook."),
            document("2", "Rouw", body="Wij drinken koffie."),
            document("3", "Iets anders", body="Zonder dat woord."),
        ]
    )
    assert found("rouw") == ["Rouw", "Koffie"]


def test_what_is_past_its_review_date_ranks_lower_from_the_day_after(engine, found):
    engine.put(
        [
            document("1", "Bellen", body="Eenzaam. Eenzaam. Eenzaam.", review_by=TODAY),
            document("2", "Wandelen", body="Eenzaam. Eenzaam. En samen."),
            document("3", "Koken", body="Niets daarvan."),
        ]
    )
    assert found("eenzaam") == ["Bellen", "Wandelen"]
    assert found("eenzaam", on=TODAY + timedelta(days=1)) == ["Wandelen", "Bellen"]
    hits = engine.search(query("eenzaam", on=TODAY + timedelta(days=1))).hits
    assert [hit.is_overdue for hit in hits] == [False, True]


def test_words_between_quotes_stand_next_to_each_other(engine, found):
    engine.put(
        [
            document("1", "Samen een plan maken"),
            document("2", "Een plan"),
            document("3", "Samen. Plan een dag"),
        ]
    )
    assert found('"samen een plan"') == ["Samen een plan maken"]
    assert set(found("samen plan")) == {"Samen een plan maken", "Samen. Plan een dag"}


def test_a_phrase_does_not_run_from_the_title_into_the_text(engine, found):
    engine.put([document("1", "Wonen", body="samen eten")])
    assert found('"wonen samen"') == []


def test_a_reader_finds_only_what_is_for_that_reader(engine, found):
    workers, others = groups(frozenset({3})), groups(frozenset({4}))
    engine.put([document("1", "Netwerkberaad", audience=workers), document("2", "Netwerk")])
    assert found("netwerk") == ["Netwerk"]
    assert found("netwerk", audience=others) == []
    assert set(found("netwerk", audience=Audience(workers.names | {"public"}))) == {
        "Netwerkberaad",
        "Netwerk",
    }


def test_finds_in_one_language_one_kind_and_by_label(engine, found):
    engine.put(
        [
            document("1", "Geld", labels=frozenset({("life_area", "income")})),
            document("2", "Geld lenen", kind="method", labels=frozenset({("life_area", "housing")})),
            document("3", "Geld", locale="en"),
        ]
    )
    assert set(found("geld")) == {"Geld", "Geld lenen"}
    assert found("geld", kinds=["method"]) == ["Geld lenen"]
    assert found("geld", labels={"life_area": ["income", "safety"]}) == ["Geld"]
    assert found("geld", labels={"life_area": ['"; DROP TABLE']}) == []


def test_shows_ten_at_a_time_and_says_how_many_there_are(engine):
    engine.put([document(str(number), f"Buurt {number}") for number in range(13)])
    second = engine.search(query("buurt", page=2))
    assert (len(second.hits), second.total, second.pages) == (3, 13, 2)


def test_a_document_is_replaced_and_removed_by_its_key(engine, found):
    engine.put([document("1", "Oude naam"), document("2", "Blijft")])
    engine.put([document("1", "Nieuwe naam")])
    assert (found("oude"), found("nieuwe")) == ([], ["Nieuwe naam"])
    engine.remove(["page:1", "page:unknown"])
    assert found("nieuwe") == []
    assert engine.keys() == {"page:2"}
