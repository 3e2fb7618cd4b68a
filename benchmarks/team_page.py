"""A team's page, made and kept, beside a minimal Wagtail page and a bare Django view; and the list of thirty teams.

Goals P2, P3 and P4. Run by itself: python -m benchmarks.team_page
"""

from __future__ import annotations

from benchmarks.in_process import measured
from benchmarks.result import told


def main() -> int:
    found = measured("bare") | measured("minimal") | measured("town")
    found["made_against_minimal"] = found["made"] / found["minimal"]
    found["first_against_minimal"] = found["first"] / found["minimal"]
    found["kept_against_made"] = found["made"] / found["kept"]
    found["kept_against_bare"] = found["bare"] / found["kept"]
    found["thirty_against_a_page"] = found["thirty"] / found["made"]
    return told(
        "team_page",
        found,
        "milliseconds of CPU a request; goals: made at most 1.25 times minimal, thirty teams at most 1.6 times a page",
    )


if __name__ == "__main__":
    raise SystemExit(main())
