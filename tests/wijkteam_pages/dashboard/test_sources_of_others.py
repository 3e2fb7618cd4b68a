"""Another app adds what waits by a hook; what is broken in it costs only itself."""

import pytest
from wagtail import hooks

from wijkteam_pages.attention import Attention, AttentionSource


class LettersToAnswer(AttentionSource):
    key, title = "brieven", "Brieven zonder antwoord"

    def is_for(self, asker):
        return asker.user.username == "bas"

    def waiting(self, asker):
        return ["Een brief over de markt"]

    def line(self, record, asker):
        return Attention(what=record, url="/beheer/brieven/", mend="Antwoord")


class Broken(LettersToAnswer):
    key, title = "kapot", "Kapot"

    def waiting(self, asker):
        raise RuntimeError("The table is gone")


def test_it_stands_on_the_start_screen_of_whom_it_is_for(town, screen):
    with hooks.register_temporarily("wijkteam_attention", LettersToAnswer):
        assert "Brieven zonder antwoord 1 Een brief over de markt Antwoord" in screen(town.bas)
        assert "Brieven zonder antwoord" not in screen(town.fatima)


def test_a_source_that_is_broken_takes_nothing_else_down(town, screen, caplog):
    with hooks.register_temporarily(
        [("wijkteam_attention", Broken), ("wijkteam_attention", LettersToAnswer)]
    ):
        seen = screen(town.bas)
    assert "Een brief over de markt" in seen
    assert "Kapot" not in seen
    assert "The table is gone" not in caplog.text


@pytest.mark.parametrize("missing", ["what", "url", "mend"])
def test_a_line_says_what_where_and_what_to_do(missing):
    told = {"what": "Een brief", "url": "/beheer/", "mend": "Antwoord", missing: ""}
    with pytest.raises(ValueError, match="Say what waits"):
        Attention(**told)
