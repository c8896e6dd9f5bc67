"""Working days: weekends and days off pass by, days made up for count."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goc.officials.rules import clock

# 24 August 2026 is a Monday; the 31st and 1 and 2 September are off, Saturday the 22nd is worked.
OFF = {date(2026, 8, 31), date(2026, 9, 1), date(2026, 9, 2)}
WORKED = {date(2026, 8, 22)}
days = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("received", "working_days", "due"),
    [
        (date(2026, 8, 24), 2, date(2026, 8, 26)),
        (date(2026, 8, 27), 2, date(2026, 9, 3)),
        (date(2026, 8, 28), 2, date(2026, 9, 4)),
        (date(2026, 8, 29), 1, date(2026, 9, 3)),
        (date(2026, 8, 20), 2, date(2026, 8, 22)),
        (date(2026, 8, 21), 2, date(2026, 8, 24)),
    ],
)
def test_the_answer_is_due_after_so_many_working_days(received, working_days, due):
    assert clock.due(received, working_days, off=OFF, worked=WORKED) == due


@pytest.mark.parametrize(
    ("on", "left"),
    [
        (date(2026, 8, 27), 2),
        (date(2026, 8, 28), 1),
        (date(2026, 9, 2), 1),
        (date(2026, 9, 3), 0),
        (date(2026, 9, 4), -1),
        (date(2026, 9, 5), -1),
        (date(2026, 9, 7), -2),
    ],
)
def test_what_is_left_counts_working_days_both_ways(on, left):
    assert clock.left(date(2026, 9, 3), on, off=OFF, worked=WORKED) == left


@given(days, st.integers(1, 15))
def test_the_due_day_is_worked_and_exactly_so_many_days_away(received, working_days):
    due = clock.due(received, working_days, off=OFF, worked=WORKED)

    assert clock.is_worked(due, off=OFF, worked=WORKED)
    assert clock.left(due, received, off=OFF, worked=WORKED) == working_days


@given(days, st.integers(1, 10))
def test_a_day_later_is_never_due_earlier(received, working_days):
    later = received + timedelta(days=1)

    assert clock.due(received, working_days, off=OFF) <= clock.due(later, working_days, off=OFF)
