"""Proves the catalogues complete: `python -m tests.catalogues`, or collects the strings with `--collect`.

Dutch has every string; the other languages have those that residents read (`catalogue_readers`).
Collecting needs gettext's programs. Where they are missing the proof is skipped, and says so.
"""

import os
import shutil
import sys
from pathlib import Path

import polib

from tests.catalogue_proof import key, plural_forms, problems
from tests.catalogue_readers import for_residents

ROOT = Path(__file__).resolve().parents[1]
TEMPLATE = ROOT / "locale" / "django.pot"
MAIN = "nl"
FOR_RESIDENTS = ["ar", "pl", "tr", "uk"]
NOT_OURS = [
    ".venv/*",
    "var/*",
    "frontend/*",
    "tests/*",
    "benchmarks/*",
    "dist/*",
    "build/*",
    "hatch_build.py",
]


def collected() -> polib.POFile:
    """Every string of the code and the templates, as gettext finds them now, each with where it stands."""
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reference_site.settings.test")
    import django
    from django.core.management import call_command

    django.setup()
    os.chdir(ROOT)
    languages = [folder.name for folder in (ROOT / "locale").iterdir() if folder.is_dir()]
    # All languages excluded and the template kept: only the template is written.
    call_command(
        "makemessages",
        exclude=languages,
        keep_pot=True,
        ignore_patterns=NOT_OURS,
        add_location="full",
        verbosity=0,
    )
    strings = polib.pofile(str(TEMPLATE))
    TEMPLATE.unlink()
    return strings


def wanted(language: str, strings: polib.POFile) -> list[polib.POEntry]:
    """The strings that a language must have."""
    return [entry for entry in strings if language == MAIN or for_residents(entry)]


def catalogue_file(language: str) -> Path:
    """Where a language's words are."""
    return ROOT / "locale" / language / "LC_MESSAGES" / "django.po"


def catalogue(language: str) -> polib.POFile:
    """A language's words; none where nobody wrote any."""
    path = catalogue_file(language)
    return polib.pofile(str(path)) if path.exists() else polib.POFile()


def collect(language: str, strings: polib.POFile) -> None:
    """Write a catalogue anew: what is used, in a fixed order, with the words it had."""
    old = {key(entry): entry for entry in catalogue(language)}
    new = polib.POFile(wrapwidth=110)
    new.metadata = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": plural_forms(language),
    }
    for entry in sorted(wanted(language, strings), key=key):
        known = old.get(key(entry), entry)
        new.append(
            polib.POEntry(
                msgctxt=entry.msgctxt,
                msgid=entry.msgid,
                msgid_plural=entry.msgid_plural,
                msgstr=known.msgstr,
                msgstr_plural=known.msgstr_plural,
                comment=entry.comment,
                flags=[flag for flag in entry.flags if flag != "fuzzy"],
            )
        )
    catalogue_file(language).parent.mkdir(parents=True, exist_ok=True)
    new.save(str(catalogue_file(language)))


def main(arguments: list[str]) -> int:
    if shutil.which("xgettext") is None:
        print("SKIPPED: the catalogues, because gettext is not installed (apt-get install gettext)")
        return 0
    strings, found = collected(), []
    for language in [MAIN, *FOR_RESIDENTS]:
        if "--collect" in arguments:
            collect(language, strings)
        found += problems(language, wanted(language, strings), catalogue(language))
    languages = ", ".join([MAIN, *FOR_RESIDENTS])
    print("\n".join(found) or f"{len(strings)} strings, complete in {languages}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
