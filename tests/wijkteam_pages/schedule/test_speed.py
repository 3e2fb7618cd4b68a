"""Quick enough for a list of thirty teams, with room for a slow machine (the numbers are in benchmarks/schedule.py)."""

from benchmarks.schedule import measure


def test_a_status_and_ten_years_of_twelve_rules_are_quick():
    found = measure()
    assert found["status"]["cold_ms"] < 5
    assert found["ten years"]["cold_ms"] < 250
    assert found["status"]["share_of_naive"] < 0.2
    assert found["ten years"]["share_of_naive"] < 1.5
