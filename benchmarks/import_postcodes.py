"""Importing the country's postcodes (8 million made-up rows) against reading the same file with `csv` alone.

Run by itself: python -m benchmarks.import_postcodes [rows]
"""

from __future__ import annotations

import csv
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.result import told

ROWS = 8_000_000
TOWNS, DISTRICTS, NEIGHBOURHOODS = 342, 10, 5
GOALS = "goals 4.5 times csv alone and 256 MB"


def lines(rows: int) -> Iterator[str]:
    """A table as CBS writes it: sorted, some seventeen addresses a postcode, one postcode in fifty on a border."""
    chance = random.Random("postcodes")
    letters = "ABCDEFGHJKLMNPRTUVWXZ"
    pairs = [a + b for a in letters[:6] for b in letters[:10]]
    yield "PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025\n"
    made, per_digits = 0, max(1, rows // 9000 // 17)
    for digits in range(1000, 10_000):
        town = f"{(digits - 1000) * TOWNS // 9000 + 1:04d}"
        for pair in pairs[:per_digits]:
            district = f"{town}{chance.randrange(DISTRICTS):02d}"
            areas = [f"{district}{chance.randrange(NEIGHBOURHOODS):02d}" for _side in range(2)]
            border = 9 if chance.random() < 0.02 else 99
            first = chance.randrange(1, 200)
            for step in range(min(chance.randint(5, 29), rows - made)):
                yield f"{digits}{pair};{first + 2 * step};{areas[step >= border]};{district};{town}\n"
                made += 1


def with_csv(table: Path) -> float:
    began = time.process_time()
    with table.open(newline="") as stream:
        for _row in csv.reader(stream, delimiter=";"):
            pass
    return time.process_time() - began


def with_import(table: Path) -> dict[str, float]:
    """In this process: the reference site on a database of its own."""
    sys.path.insert(0, "site")
    os.environ["DJANGO_SETTINGS_MODULE"] = "reference_site.settings.demo"
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from wijkteam_pages.models import Municipality, PostcodeRange
    from wijkteam_pages.postcode_import import replace_postcodes

    Municipality.objects.bulk_create(
        Municipality(name=f"Town {n}", code=f"GM{n:04d}") for n in range(1, TOWNS + 1)
    )
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    began = time.process_time()
    report = replace_postcodes(table, dry_run=False, progress=lambda _read: None)
    seconds = time.process_time() - began
    assert report.is_usable, report
    assert PostcodeRange.objects.count() == report.ranges
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "import_s": seconds,
        "addresses": report.tally.kept,
        "ranges": report.ranges,
        "peak_mb": peak,
        "mb_above_start": peak - before,
    }


def main() -> int:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "pc6hnr.csv"
        with table.open("w") as stream:
            stream.writelines(lines(rows))
        output = subprocess.run(
            [sys.executable, "-m", "benchmarks.import_postcodes", "--import", str(table)],
            env=os.environ | {"WIJKTEAM_VAR": folder, "DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3"},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        found = json.loads(output.splitlines()[-1])
        found["csv_s"] = with_csv(table)
    found["times_csv"] = found["import_s"] / found["csv_s"]
    return told("import_postcodes", found, GOALS)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--import"]:
        print(json.dumps(with_import(Path(sys.argv[2]))))
        raise SystemExit
    raise SystemExit(main())
