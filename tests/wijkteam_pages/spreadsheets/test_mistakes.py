"""An import with more than thirty kinds of mistakes: a sentence for each, and nothing changed."""

import re

import pytest

from .file_mistakes import FILES
from .mistakes import TEAM, hours, teams
from .row_mistakes import ROWS
from .sending import everything, send, words

pytestmark = pytest.mark.sqlite


def test_a_file_that_is_no_table_is_refused_at_once(sanne, town):
    before, wrong = everything(), {}
    for what, (kind, file, sentence) in FILES.items():
        answer = send(sanne, kind, file())
        page = words(answer)
        if answer.status_code != 422 or f"{sentence}" not in page or "Er is niets veranderd." not in page:
            wrong[what] = answer.status_code, page[-600:]
    assert wrong == {}
    assert everything() == before


def test_a_mistake_in_a_row_is_told_with_its_row_and_column(sanne, town):
    before, wrong = everything(), {}
    for what, (kind, file, told) in ROWS.items():
        page = words(send(sanne, kind, file()))
        row, _space, sentence = told.partition(" ")
        if f"Rij {row}, kolom {sentence}" not in page or "Zet op de site" in page:
            wrong[what] = page[-600:]
    assert wrong == {}
    assert everything() == before


def test_there_are_more_than_thirty_kinds():
    told = [each[2] for each in FILES.values()] + [each[2].partition(" ")[2] for each in ROWS.values()]
    assert len(told) > 55
    assert len({kind_of(each) for each in told}) >= 30, "kinds, not the same mistake in thirty places"


def kind_of(sentence: str) -> str:
    """What is wrong, without the column and without what was typed."""
    return re.sub("“[^”]*”", "…", sentence.partition(": ")[2] or sentence)


def test_all_mistakes_are_told_at_once(sanne, town):
    page = words(
        send(sanne, "teams", teams(["zuid", "=1+1", "Noord"], ["", "Zuid", ""], ["west", "West", "WK936109"]))
    )
    assert "Er zitten 4 fouten in het bestand." in page


def test_an_unknown_column_is_told_and_is_no_mistake(sanne, town):
    page = words(send(sanne, "teams", teams(["noord", "Wijkteam Noord", "x"], header=[*TEAM[:2], "kleur"])))
    assert "Deze slaan wij over: kleur." in page
    assert "Dit bestand verandert niets." in page


def test_nothing_chosen_is_told_too(sanne, town):
    answer = sanne.post("/beheer/spreadsheets/teams/", {})
    assert answer.status_code == 422
    assert "Kies eerst een bestand." in words(answer)


def test_a_name_that_is_nearly_right_gets_a_suggestion_beside_the_other_mistakes(sanne, town):
    page = words(send(sanne, "inloop", hours(team="Wijkteam Noort", hours="17-9")))
    assert (
        "Wij kennen team “Wijkteam Noort” niet. Schrijf de sleutel of de naam. Bedoelt u “Wijkteam Noord”?"
        in page
    )
    assert "Er zitten 2 fouten in het bestand." in page
