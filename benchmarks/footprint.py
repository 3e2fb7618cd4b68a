"""What a worker takes: memory after fifty pages, and time from its start to its first page, beside a minimal Wagtail.

Goals R1 and R2. Run by itself: python -m benchmarks.footprint
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.in_process import TEAM, asked, made_ready
from benchmarks.result import told

STARTS, PAGES = 5, 50
MEGABYTE = 1024 * 1024
PROJECTS = {
    "minimal": ("benchmarks.minimal_wagtail.settings", "/noord/"),
    "ours": ("reference_site.settings.demo", TEAM),
}


def prepare(settings: str) -> None:
    """The database of a project, with its pages."""
    made_ready(settings)
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    if settings.startswith("benchmarks"):
        from benchmarks.minimal_wagtail import content

        content.build()
    else:
        call_command("load_demo", verbosity=0)


def worker(settings: str, address: str) -> dict[str, float]:
    """Start, answer the first page, answer fifty."""
    began = perf_counter()
    application = made_ready(settings)
    asked(application, address)
    first_page = perf_counter() - began
    for _page in range(PAGES):
        asked(application, address)
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return {"start": first_page, "memory": pages * resource.getpagesize() / MEGABYTE}


def in_a_process(what: str, settings: str, address: str, folder: str) -> str:
    command = [sys.executable, "-m", "benchmarks.footprint", what, settings, address]
    environment = os.environ | {"WIJKTEAM_VAR": folder}
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment).stdout


def measured(settings: str, address: str) -> dict[str, float]:
    """The medians over several starts."""
    with tempfile.TemporaryDirectory() as folder:
        in_a_process("prepare", settings, address, folder)
        seen = [
            json.loads(in_a_process("worker", settings, address, folder).splitlines()[-1])
            for _start in range(STARTS)
        ]
    return {name: median(each[name] for each in seen) for name in ("start", "memory")}


def main() -> int:
    found: dict[str, float] = {}
    for name, project in PROJECTS.items():
        found |= {f"{name}_{what}": value for what, value in measured(*project).items()}
    for what in ("start", "memory"):
        found[f"{what}_against_minimal"] = found[f"ours_{what}"] / found[f"minimal_{what}"]
    return told("footprint", found, "seconds, megabytes; goals: memory at most 1.25, start at most 1.4 times")


if __name__ == "__main__":
    if sys.argv[1:2] == ["prepare"]:
        prepare(sys.argv[2])
    elif sys.argv[1:2] == ["worker"]:
        print(json.dumps(worker(*sys.argv[2:4])))
    else:
        raise SystemExit(main())
