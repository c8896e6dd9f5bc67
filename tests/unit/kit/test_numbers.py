from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from goc.kit import partial
from goc.kit.components import numbers


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        (0, 0, "0"),
        (131565, 0, "131.565"),
        (1234567, 0, "1.234.567"),
        (-1482, 0, "-1.482"),
        (8.6, 1, "8,6"),
        (Decimal("1234.5"), 2, "1.234,50"),
        (2.5, 0, "3"),
        (None, 0, "–"),
    ],
)
def test_numbers_have_dots_for_thousands_and_a_comma_for_parts(value, places, shown):
    assert numbers.vn_number(value, places) == shown


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [
        (84310, 131565, "64,1&nbsp;%"),
        (0.5, 1, "50,0&nbsp;%"),
        (0, 9, "0,0&nbsp;%"),
        (9, 9, "100,0&nbsp;%"),
        (131564, 131565, "99,9&nbsp;%"),
        (1, 131565, "0,1&nbsp;%"),
        (3, 0, "–"),
        (None, 9, "–"),
    ],
)
def test_a_share_is_all_or_none_only_when_it_is(part, whole, shown):
    assert numbers.vn_percent(part, whole) == shown


def test_days_are_written_day_first():
    assert numbers.vn_date(date(2026, 7, 1)) == "01/07/2026"
    assert numbers.vn_date(None) == "–"


def test_a_moment_is_shown_in_the_time_of_hanoi():
    late = datetime(2026, 6, 30, 17, 5, tzinfo=UTC)

    assert numbers.vn_date(late) == "01/07/2026"
    assert numbers.vn_moment(late) == "01/07/2026 00:05"


def test_a_date_known_to_the_month_invents_no_day():
    assert numbers.vn_partial(partial.of_month(1979, 8)) == "08/1979"
    assert numbers.vn_partial(None) == "–"


def test_what_is_no_day_is_refused():
    with pytest.raises(TypeError):
        numbers.vn_date("01/07/2026")


def test_initials_are_of_the_middle_and_given_name():
    assert numbers.initials("Nguyễn Thu Hà") == "TH"
    assert numbers.initials("ngô Đạt") == "NĐ"
    assert numbers.initials("") == ""
