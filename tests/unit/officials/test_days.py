"""Dates in people's files, as offices write them."""

from datetime import date

import pytest

from goc.kit import partial
from goc.kit.sheets.cells import Noted
from goc.officials.sheets.days import PastDays

read = PastDays(date(2026, 7, 1))


@pytest.mark.parametrize(
    ("cell", "days"),
    [
        ("7/7/1977", partial.of_day(1977, 7, 7)),
        ("07-07-1977", partial.of_day(1977, 7, 7)),
        ("07.07.1977", partial.of_day(1977, 7, 7)),
        ("13/02/1980", partial.of_day(1980, 2, 13)),
        ("ngày 02 tháng 9 năm 1975", partial.of_day(1975, 9, 2)),
        ("Ngày 2 tháng 9, năm 1975", partial.of_day(1975, 9, 2)),
        ("tháng 3 năm 1980", partial.of_month(1980, 3)),
        ("8/1979", partial.of_month(1979, 8)),
        ("năm 1980", partial.of_year(1980)),
        ("sinh năm 1980", partial.of_year(1980)),
        (1980.0, partial.of_year(1980)),
        (date(1977, 7, 7), partial.of_day(1977, 7, 7)),
        ("-", None),
        ("Chưa", None),
        ("Quần chúng", None),
    ],
)
def test_a_date_is_read_as_it_stands(cell, days):
    assert read(cell) == days


@pytest.mark.parametrize(
    ("cell", "days"),
    [
        (28313.0, partial.of_day(1977, 7, 7)),
        ("28313", partial.of_day(1977, 7, 7)),
        ("07/07/77", partial.of_day(1977, 7, 7)),
        ("7.7.05", partial.of_day(2005, 7, 7)),
        ("8/79", partial.of_month(1979, 8)),
    ],
)
def test_a_date_that_had_to_be_worked_out_is_told(cell, days):
    noted = read(cell)

    assert (type(noted), noted.value, noted.read) == (Noted, days, partial.iso(days))
    assert noted.tone == "repair"


def test_a_short_year_of_no_century_stays_empty_with_a_warning():
    noted = read("07/07/30")

    assert (noted.value, noted.read, noted.tone) == (None, None, "warning")


@pytest.mark.parametrize(
    "cell", ["31/02/1980", "02/13/1980", "1/1/2030", "mai", 5.0, 99999.0, "khoảng 1980"]
)
def test_what_is_no_day_of_the_past_is_refused(cell):
    with pytest.raises(ValueError, match=r"; hãy|hãy"):
        read(cell)
