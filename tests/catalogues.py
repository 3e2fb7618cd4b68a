"""Proves the catalogues complete: `python -m tests.catalogues`, or collects the strings with `--collect`.

Collecting needs gettext's programs. Where they are missing the proof is skipped, and says so.
"""

import os
import shutil
import sys
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "locale" / "nl" / "LC_MESSAGES" / "django.po"
TEMPLATE = ROOT / "locale" / "django.pot"
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
    """Every string of the code and the templates, as gettext finds them now."""
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
        no_location=True,
        verbosity=0,
    )
    strings = polib.pofile(str(TEMPLATE))
    TEMPLATE.unlink()
    return strings


def key(entry: polib.POEntry) -> tuple[str | None, str, str]:
    return entry.msgctxt, entry.msgid, entry.msgid_plural


def is_translated(entry: polib.POEntry) -> bool:
    return entry.translated() and "fuzzy" not in entry.flags


def missing(strings: polib.POFile, catalogue: polib.POFile) -> list[str]:
    """The strings that the catalogue does not have, and those it has for nothing."""
    translated = {key(entry) for entry in catalogue if is_translated(entry)}
    wanted = {key(entry) for entry in strings}
    lacking = [f"no Dutch: {msgid}" for _context, msgid, _plural in sorted(wanted - translated, key=str)]
    return lacking + [
        f"not used: {msgid}" for _context, msgid, _plural in sorted(translated - wanted, key=str)
    ]


def collect(strings: polib.POFile) -> None:
    """Write the catalogue anew: what is used, in a fixed order, with the Dutch it had."""
    old = {key(entry): entry for entry in polib.pofile(str(CATALOGUE))} if CATALOGUE.exists() else {}
    new = polib.POFile(wrapwidth=110)
    new.metadata = {
        "Language": "nl",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    for entry in sorted(strings, key=lambda entry: (entry.msgid, entry.msgctxt or "")):
        known = old.get(key(entry))
        if known is not None:
            entry.msgstr, entry.msgstr_plural = known.msgstr, known.msgstr_plural
        new.append(entry)
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    new.save(str(CATALOGUE))


def main(arguments: list[str]) -> int:
    if shutil.which("xgettext") is None:
        print("SKIPPED: the catalogues, because gettext is not installed (apt-get install gettext)")
        return 0
    strings = collected()
    if "--collect" in arguments:
        collect(strings)
    problems = missing(strings, polib.pofile(str(CATALOGUE)))
    print("\n".join(problems) or f"{len(strings)} strings, all in Dutch")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
