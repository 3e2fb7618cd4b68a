"""Zandmeer writes plainly: LIX under 35, and at most twelve words a sentence on average."""

from collections import defaultdict

import pytest
from reference_site.demo.readability import reading

from tests.reference_site.demo_town import texts

LIX, WORDS_A_SENTENCE = 35, 12
LONGEST_SENTENCE = 22
# LIX says little about a few words: a single long one decides.
ENOUGH_WORDS = 60

BY_FILE: dict[tuple[str, str], list[str]] = defaultdict(list)
for _file, _language, _text in texts():
    BY_FILE[_file, _language].append(_text)


@pytest.mark.parametrize("shipped", BY_FILE, ids=" ".join)
def test_a_file_reads_easily(shipped):
    whole = reading("\n".join(BY_FILE[shipped]))
    assert whole.sentence_length <= WORDS_A_SENTENCE
    assert whole.lix < LIX or whole.words < ENOUGH_WORDS


def test_each_longer_text_reads_easily_by_itself():
    hard = {
        text: (found.lix, found.sentence_length)
        for _file, _language, text in texts()
        if (found := reading(text)).words >= ENOUGH_WORDS
        and (found.lix >= LIX or found.sentence_length > WORDS_A_SENTENCE)
    }
    assert hard == {}


def test_no_single_sentence_is_a_mouthful():
    assert [
        text for _file, _language, text in texts() if reading(text).longest_sentence > LONGEST_SENTENCE
    ] == []


def test_all_dutch_texts_together_have_a_lix_that_anybody_can_read():
    dutch = reading("\n".join(text for _file, language, text in texts() if language == "nl"))
    assert dutch.words > 5000
    assert dutch.lix < 25


def test_the_measure_counts_long_words_and_ends_of_sentences():
    found = reading(
        "<p>De inwoner belt. Wij komen langs, <b>gratis</b>.</p><ul><li>Zonder afspraak</li></ul>"
    )
    assert (found.words, found.sentences, found.long_words) == (9, 3, 2)
    assert found.lix == pytest.approx(3 + 100 * 2 / 9)
