"""The finder (postcode in, 303 to the team's page, all middleware on) against a bare Django view with a template.

Run by itself: python -m benchmarks.finder
"""

from __future__ import annotations

from benchmarks.in_process import measured
from benchmarks.result import told

GOAL = 1.0  # times the requests of the bare view in the same CPU time


def main() -> int:
    found = measured("bare") | measured("finder")
    found["times_bare"] = found["bare"] / found["finder"]
    return told("finder", found, f"goal {GOAL}")


if __name__ == "__main__":
    raise SystemExit(main())
