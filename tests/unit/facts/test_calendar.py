"""Years and months counted as law counts them."""

from datetime import date

import pytest

from goc.facts.rules.calendar import latest_start, shifted


@pytest.mark.parametrize(
    ("day", "years", "months", "expected"),
    [
        (date(2024, 2, 29), 1, 0, date(2025, 2, 28)),
        (date(2024, 2, 29), 4, 0, date(2028, 2, 29)),
        (date(2025, 12, 31), 0, 2, date(2026, 2, 28)),
        (date(2025, 11, 30), 0, 24, date(2027, 11, 30)),
    ],
)
def test_a_day_is_cut_to_the_end_of_the_month(day, years, months, expected):
    assert shifted(day, years=years, months=months) == expected


@pytest.mark.parametrize(
    ("on", "years", "expected"),
    [
        (date(2026, 7, 1), 30, date(1996, 7, 1)),
        (date(2026, 2, 28), 30, date(1996, 2, 29)),
        (date(2026, 2, 28), 31, date(1995, 2, 28)),
        (date(2024, 2, 29), 3, date(2021, 2, 28)),
    ],
)
def test_who_was_born_on_a_leap_day_comes_of_age_on_the_28th(on, years, expected):
    assert latest_start(on, years) == expected
