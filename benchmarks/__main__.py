"""`make bench`: every benchmark in a process of its own, one after the other; what each found is in var/bench."""

import subprocess
import sys

BENCHMARKS = [
    "schedule",
    "finder",
    "team_page",
    "footprint",
    "import_postcodes",
    "import_sheets",
    "search",
]


def main(names: list[str]) -> int:
    """Run the benchmarks that are named, or all; give the number of those that failed."""
    failed = 0
    for name in names or BENCHMARKS:
        print(f"== {name}", flush=True)
        failed += subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode != 0
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
