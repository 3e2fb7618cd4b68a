"""What can be wrong with a catalogue: a string without words, other placeholders, too few plural forms, no order."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from gettext import c2py
from pathlib import Path

import django
import polib

Key = tuple[str, str, str]

NAMED = re.compile(r"%\(\w+\)[a-z]|\{\w*\}")


def key(entry: polib.POEntry) -> Key:
    """What makes a string this string, in the order of a catalogue."""
    return entry.msgid, entry.msgctxt or "", entry.msgid_plural


def plural_forms(language: str) -> str:
    """The rule of the language, as Django has it."""
    folder = Path(django.__file__).parent / "conf" / "locale" / language / "LC_MESSAGES"
    return polib.pofile(str(folder / "django.po")).metadata["Plural-Forms"]


def problems(language: str, wanted: Iterable[polib.POEntry], catalogue: polib.POFile) -> list[str]:
    """Everything that is wrong, a line each; nothing when the catalogue is complete."""
    rule = catalogue.metadata.get("Plural-Forms", "")
    found = [] if rule == plural_forms(language) else [f"{language}: the plurals are not those of Django"]
    translated = {key(entry): entry for entry in catalogue if _is_translated(entry, _count(rule))}
    strings = {key(entry): entry for entry in wanted}
    found += [f"{language}: no words for “{each[0]}”" for each in sorted(strings.keys() - translated.keys())]
    found += [
        f"{language}: not used: “{each[0]}”" for each in sorted({*map(key, catalogue)} - strings.keys())
    ]
    for each in sorted(strings.keys() & translated.keys()):
        found += [f"{language}: {words}" for words in _other_placeholders(translated[each], rule)]
    if [key(entry) for entry in catalogue] != sorted(map(key, catalogue)):
        found.append(f"{language}: not in order; `python -m tests.catalogues --collect` puts it so")
    return found


def _count(rule: str) -> int:
    number = re.search(r"nplurals\s*=\s*(\d)", rule)
    return int(number[1]) if number else 0


def _is_translated(entry: polib.POEntry, forms: int) -> bool:
    if "fuzzy" in entry.flags:
        return False
    if entry.msgid_plural:
        return sorted(entry.msgstr_plural) == list(range(forms)) and all(entry.msgstr_plural.values())
    return bool(entry.msgstr)


def _other_placeholders(entry: polib.POEntry, rule: str) -> Iterator[str]:
    wanted = _placeholders(entry.msgid) | _placeholders(entry.msgid_plural)
    for number, words in (entry.msgstr_plural or {None: entry.msgstr}).items():
        found = _placeholders(words)
        # “Two teams” is one word in Arabic: the number is in it.
        names_the_number = number is not None and found < wanted and _stands_for_one_number(number, rule)
        if found != wanted and not names_the_number:
            yield f"other placeholders in “{words}”"


def _stands_for_one_number(form: int, rule: str) -> bool:
    """Whether a plural form is for one number only, so that it can do without saying which."""
    form_of = c2py(rule.partition("plural=")[2].rstrip("; "))
    return Counter(form_of(number) for number in range(300))[form] == 1


def _placeholders(words: str) -> set[str]:
    return set(NAMED.findall(words))
