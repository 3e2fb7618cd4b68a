"""1,000 bots and 200 people: the judgement on what a run leaves behind, without a browser or a database."""

from datetime import UTC, datetime, timedelta
from random import Random

from intake_forms import spam

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
SECONDS = 4


def a_run(moves: list[tuple[datetime, str, str]]) -> str:
    """What is said of a run that sent these steps: when, what was in the trap, with which stamp."""
    kept: dict[str, object] = {}
    for at, trap, stamp in moves:
        spam.note(kept, {"guard-homepage": trap, "guard-stamp": stamp}, at)
    return spam.judge(kept, moves[-1][0])


def stamp_of(shown_at: datetime) -> str:
    return spam.guard(shown_at).initial["stamp"]


def a_bot(random: Random) -> str:
    """It fills in all fields, or makes up the stamp, or is done in a blink."""
    steps, sort = random.randint(2, 6), random.choice(["greedy", "blind", "forged", "stale", "quick"])
    pause = 0.2 if sort == "quick" else random.uniform(0.1, 30)
    at, moves = NOON, []
    for _step in range(steps):
        shown, at = at, at + timedelta(seconds=pause)
        stamp = {"blind": "", "forged": "WyJhIiwxXQ:1:x", "stale": stamp_of(NOON - timedelta(days=2))}
        moves.append(
            (at, "http://koop.example" if sort == "greedy" else "", stamp.get(sort) or stamp_of(shown))
        )
    if sort == "blind":
        moves = [(when, trap, "") for when, trap, _stamp in moves]
    return a_run(moves)


def a_person(random: Random) -> str:
    """From who lets the browser fill in everything to who is called away for half a day between two steps."""
    at, moves = NOON, []
    for _step in range(random.randint(2, 9)):
        shown = at
        at += timedelta(seconds=random.choice([2.5, 8, 40, 300, 3000, 12 * 3600]) * random.uniform(1, 1.5))
        moves.append((at, "", stamp_of(shown)))
    return a_run(moves)


def test_every_bot_goes_to_the_box_and_no_person_does(settings) -> None:
    settings.INTAKE_FORMS_QUICKEST_SECONDS = SECONDS
    random = Random(20261123)
    assert all(a_bot(random) for _bot in range(1000))
    assert [judged for _person in range(200) if (judged := a_person(random))] == []


def test_each_reason_is_told_apart() -> None:
    quickest = timedelta(seconds=SECONDS)
    fair = {"fell_in_trap": False, "knows_our_page": True, "took": timedelta(minutes=3)}
    cases = [
        ({}, ""),
        ({"fell_in_trap": True}, "filled_trap"),
        ({"knows_our_page": False}, "no_time"),
        ({"took": timedelta(seconds=SECONDS - 1)}, "too_quick"),
        ({"took": quickest}, ""),
    ]
    for change, reason in cases:
        assert spam.suspicion_of(spam.Trace(**(fair | change)), quickest) == reason


def test_who_left_the_first_page_open_for_two_days_is_a_person_all_the_same(settings) -> None:
    settings.INTAKE_FORMS_QUICKEST_SECONDS = SECONDS
    later = NOON + timedelta(days=2)
    first = (later, "", stamp_of(NOON))
    last = (later + timedelta(seconds=30), "", stamp_of(later + timedelta(seconds=10)))
    assert a_run([first, last]) == ""
