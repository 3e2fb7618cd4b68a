"""Dutch words: folding, stems, compounds, and marking them."""

import pytest

from wijkteam_pages.search import dutch, words
from wijkteam_pages.search.highlight import excerpt, pieces


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("schuld", "schulden"),
        ("huis", "huizen"),
        ("brief", "brieven"),
        ("kind", "kinderen"),
        ("stad", "steden"),
        ("gesprek", "gesprekken"),
        ("eenzaam", "eenzaamheid"),
        ("loop", "lopen"),
    ],
)
def test_two_forms_of_a_word_have_one_stem(one, other):
    assert dutch.stem(one) == dutch.stem(other)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("schuldhulpverlening", ("schuld", "hulp", "verlening")),
        ("keukentafelgesprek", ("keuken", "tafel", "gesprek")),
        ("vrijwilligerswerk", ("vrijwilliger", "werk")),
        ("gezinsplan", ("gezin", "plan")),
        ("huis", ()),
        ("zorg", ()),
    ],
)
def test_a_compound_has_parts(word, parts):
    assert dutch.compound(word) == parts


def test_folds_case_accents_and_genitives():
    assert dutch.tokens("Coördinator's één café, ﬁets") == ["coordinator", "een", "cafe", "fiets"]


def test_other_languages_are_folded_and_not_stemmed():
    assert words.stems("Debts and débts", "en") == ["debts", "and", "debts"]


def test_marks_words_by_stem_and_by_part():
    marked = [
        piece.text
        for piece in pieces("Hulp bij schuldhulpverlening.", frozenset({"hulp"}), "nl")
        if piece.is_found
    ]
    assert marked == ["Hulp", "schuldhulpverlening"]


def test_pieces_together_are_the_text():
    text = "Één café, twee schulden – en méér."
    assert "".join(piece.text for piece in pieces(text, frozenset({"schuld"}), "nl")) == text


def test_an_excerpt_is_short_and_holds_what_was_found():
    text = "Eerst iets anders. " * 30 + "Dan een schuld. " + "En verder. " * 30
    shown = "".join(piece.text for piece in excerpt(text, frozenset({"schuld"}), "nl"))
    assert "schuld" in shown
    assert len(shown) < 260
    assert shown.startswith("… ")
    assert shown.endswith(" …")
