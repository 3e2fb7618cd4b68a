"""A catalogue is complete or the check says what is wrong with it."""

import polib

from tests.catalogue_proof import plural_forms, problems
from tests.catalogue_readers import ROOT, for_residents

HOURS = {"msgid": "Open at %(time)s"}
TEAMS = {"msgid": "%(number)s team", "msgid_plural": "%(number)s teams"}


def catalogue(language: str, *entries: polib.POEntry) -> polib.POFile:
    made = polib.POFile()
    made.metadata = {"Plural-Forms": plural_forms(language)}
    made.extend(entries)
    return made


def found(language: str, *entries: polib.POEntry, wanted: tuple[dict, ...] = (HOURS,)) -> list[str]:
    return problems(language, [polib.POEntry(**each) for each in wanted], catalogue(language, *entries))


def test_a_string_without_words_is_missed():
    assert found("pl") == ["pl: no words for “Open at %(time)s”"]
    assert found("pl", polib.POEntry(**HOURS, msgstr="Otwarte o %(time)s", flags=["fuzzy"])) != []
    assert found("pl", polib.POEntry(**HOURS, msgstr="Otwarte o %(time)s")) == []


def test_a_placeholder_that_is_lost_or_new_is_told():
    for words in ("Otwarte", "Otwarte o %(hour)s"):
        assert found("pl", polib.POEntry(**HOURS, msgstr=words)) == [f"pl: other placeholders in “{words}”"]


def test_each_plural_form_of_the_language_has_words():
    two = polib.POEntry(**TEAMS, msgstr_plural={0: "%(number)s zespół", 1: "%(number)s zespoły"})
    assert found("pl", two, wanted=(TEAMS,)) == ["pl: no words for “%(number)s team”"]


def test_a_form_for_one_number_may_leave_it_out_and_another_may_not():
    arabic = {0: "لا فرق", 1: "فريق", 2: "فريقان"} | dict.fromkeys((3, 4, 5), "%(number)s فرق")
    assert found("ar", polib.POEntry(**TEAMS, msgstr_plural=arabic), wanted=(TEAMS,)) == []
    # In Ukrainian 21 and 31 take the form of 1.
    ukrainian = {0: "команда"} | dict.fromkeys((1, 2, 3), "%(number)s команд")
    assert found("uk", polib.POEntry(**TEAMS, msgstr_plural=ukrainian), wanted=(TEAMS,)) != []


def test_residents_read_public_templates_and_some_choices_and_no_label_of_a_field():
    def is_read(*places: tuple[str, str]) -> bool:
        return for_residents(polib.POEntry(msgid="Words", occurrences=list(places)))

    assert is_read(("wijkteam_pages/templates/wijkteam_pages/something_new.html", "1"))
    assert is_read(("intake_forms/desk/views.py", "1"), ("wijkteam_pages/opening_words.py", "1"))
    assert not is_read(("wijkteam_pages/templates/wijkteam_pages/admin/screen.html", "1"))
    source = (ROOT / "wijkteam_pages/models/schedule_exception.py").read_text()
    lines = source.splitlines()
    holiday, reason = (
        str(next(at for at, line in enumerate(lines, 1) if words in line))
        for words in ('_("Public holiday")', '_("reason")')
    )
    assert is_read(("wijkteam_pages/models/schedule_exception.py", holiday))
    assert not is_read(("wijkteam_pages/models/schedule_exception.py", reason))
