"""Quiet hours round midnight, and pauses that grow."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from goc.desk.rules import Quiet, pause

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
NIGHT = Quiet(time(21), time(7))
NOON = Quiet(time(11, 30), time(13, 30))


def at(clock, day=1):
    return datetime(2026, 7, day, *map(int, clock.split(":")), tzinfo=HANOI)


@pytest.mark.parametrize(
    ("quiet", "clock", "covered"),
    [
        (NIGHT, "20:59", False),
        (NIGHT, "21:00", True),
        (NIGHT, "23:59", True),
        (NIGHT, "00:00", True),
        (NIGHT, "06:59", True),
        (NIGHT, "07:00", False),
        (NOON, "11:29", False),
        (NOON, "11:30", True),
        (NOON, "13:29", True),
        (NOON, "13:30", False),
        (NOON, "00:00", False),
        (Quiet(time(8), time(8)), "08:00", False),
        (Quiet(time(0), time(0)), "00:00", False),
    ],
)
def test_which_moments_are_quiet(quiet, clock, covered):
    assert quiet.covers(at(clock)) is covered


@pytest.mark.parametrize(
    ("quiet", "moment", "over"),
    [
        (NIGHT, at("23:30", 1), at("07:00", 2)),
        (NIGHT, at("00:30", 2), at("07:00", 2)),
        (NIGHT, at("12:00", 2), at("12:00", 2)),
        (NIGHT, at("22:00", 31), datetime(2026, 8, 1, 7, tzinfo=HANOI)),
        (NOON, at("12:00", 1), at("13:30", 1)),
    ],
)
def test_when_a_quiet_moment_is_over(quiet, moment, over):
    assert quiet.over_at(moment) == over


def test_a_server_in_utc_judges_by_the_clock_of_hanoi():
    evening = datetime(2026, 7, 1, 14, 0, tzinfo=UTC)

    assert NIGHT.covers(evening.astimezone(HANOI))
    assert NIGHT.over_at(evening.astimezone(HANOI)) == datetime(2026, 7, 2, 0, 0, tzinfo=UTC)


def test_pauses_double_up_to_an_hour():
    minutes = [pause(failures) / timedelta(minutes=1) for failures in (1, 2, 3, 6, 7, 8, 1000)]

    assert minutes == [1, 2, 4, 32, 60, 60, 60]
