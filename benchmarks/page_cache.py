"""A team's page from the suite's own cache (files, as in the demo) against making it, and against a bare Django view.

Run by itself: python -m benchmarks.page_cache
"""

from __future__ import annotations

from benchmarks.in_process import measured
from benchmarks.result import told


def main() -> int:
    found = measured("bare") | measured("pages")
    found["times_bare"] = found["bare"] / found["kept"]
    found["times_made"] = found["made"] / found["kept"]
    return told("page_cache", found, "milliseconds of CPU a request")


if __name__ == "__main__":
    raise SystemExit(main())
