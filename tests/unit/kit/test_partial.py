from datetime import date, datetime

import pytest
from psycopg.types.range import Range

from goc.kit import partial
from goc.kit.partial import Partial

YEARS = range(1930, 2027)
HOW_TO = "hãy ghi ngày/tháng/năm (dd/mm/yyyy), hoặc tháng/năm, hoặc năm."
SEVENTH_JULY = Partial(date(1977, 7, 7), date(1977, 7, 8))
AUGUST = Partial(date(1979, 8, 1), date(1979, 9, 1))
DECEMBER = Partial(date(1979, 12, 1), date(1980, 1, 1))
NINETEEN_NINETY = Partial(date(1990, 1, 1), date(1991, 1, 1))


@pytest.mark.parametrize(
    ("cell", "days"),
    [
        ("07/07/1977", SEVENTH_JULY),
        ("7/7/1977", SEVENTH_JULY),
        ("07-07-1977", SEVENTH_JULY),
        ("7.7.1977", SEVENTH_JULY),
        (" 07 / 07 / 1977 ", SEVENTH_JULY),
        ("1977-07-07", SEVENTH_JULY),
        ("1977-07-07 00:00:00", SEVENTH_JULY),
        ("1977-07-07T00:00:00", SEVENTH_JULY),
        (date(1977, 7, 7), SEVENTH_JULY),
        (datetime(1977, 7, 7, 0, 0), SEVENTH_JULY),  # noqa: DTZ001 as the reader of sheets gives it
        (28313.0, SEVENTH_JULY),
        (28313, SEVENTH_JULY),
        ("8/1979", AUGUST),
        ("08/1979", AUGUST),
        ("08-1979", AUGUST),
        ("1979-08", AUGUST),
        ("12/1979", DECEMBER),
        ("1990", NINETEEN_NINETY),
        (1990.0, NINETEEN_NINETY),
        (1990, NINETEEN_NINETY),
        ("29/02/1984", Partial(date(1984, 2, 29), date(1984, 3, 1))),
    ],
)
def test_a_cell_is_read_as_far_as_it_tells(cell, days):
    assert partial.read(cell, years=YEARS) == days
    assert partial.reader(YEARS)(cell) == days


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("30/02/1985", "Ngày 30/02/1985 không có trong lịch; hãy xem lại ngày và tháng."),
        ("29/2/1985", "Ngày 29/02/1985 không có trong lịch; hãy xem lại ngày và tháng."),
        ("00/01/1985", "Ngày 00/01/1985 không có trong lịch; hãy xem lại ngày và tháng."),
        ("08/25/1990", "Tháng 25 không có trong lịch; hãy ghi ngày trước, tháng sau."),
        ("13/1990", "Tháng 13 không có trong lịch; hãy ghi ngày trước, tháng sau."),
        ("01/01/0000", "Năm 0000 không có trong lịch; hãy ghi lại năm."),
        ("01/01/9999", "Năm 9999 không có trong lịch; hãy ghi lại năm."),
        (date(9999, 12, 31), "Năm 9999 không có trong lịch; hãy ghi lại năm."),
        ("07/07/1877", "Năm 1877 nằm ngoài khoảng 1930–2026; hãy xem lại năm."),
        ("2027", "Năm 2027 nằm ngoài khoảng 1930–2026; hãy xem lại năm."),
        (date(1929, 12, 31), "Năm 1929 nằm ngoài khoảng 1930–2026; hãy xem lại năm."),
        ("07/07/77", f"“07/07/77” thiếu năm đủ bốn chữ số; {HOW_TO}"),
        ("Không rõ", f"“Không rõ” không phải là ngày; {HOW_TO}"),
        ("07/07/19777", f"“07/07/19777” không phải là ngày; {HOW_TO}"),
        ("١٩٩٠", f"“١٩٩٠” không phải là ngày; {HOW_TO}"),
        ("", f"“” không phải là ngày; {HOW_TO}"),
        (8.199, f"Số 8.199 không phải là ngày; {HOW_TO}"),
        (5.0, f"Số 5 không phải là ngày; {HOW_TO}"),
        (float("nan"), f"Số nan không phải là ngày; {HOW_TO}"),
        (True, f"“True” không phải là ngày; {HOW_TO}"),
    ],
)
def test_what_is_no_date_is_refused_in_a_sentence(cell, sentence):
    with pytest.raises(ValueError) as refusal:
        partial.read(cell, years=YEARS)

    assert str(refusal.value) == sentence


@pytest.mark.parametrize(
    ("days", "precision", "shown", "exported", "last"),
    [
        (SEVENTH_JULY, partial.DAY, "07/07/1977", "1977-07-07", date(1977, 7, 7)),
        (AUGUST, partial.MONTH, "08/1979", "1979-08", date(1979, 8, 31)),
        (DECEMBER, partial.MONTH, "12/1979", "1979-12", date(1979, 12, 31)),
        (NINETEEN_NINETY, partial.YEAR, "1990", "1990", date(1990, 12, 31)),
        (partial.of_year(987), partial.YEAR, "0987", "0987", date(987, 12, 31)),
    ],
)
@pytest.mark.parametrize("kind", [Partial, Range])
def test_a_date_is_shown_only_as_far_as_it_is_known(kind, days, precision, shown, exported, last):
    days = kind(*days)

    assert partial.precision(days) == precision
    assert partial.display(days) == shown
    assert partial.iso(days) == exported
    assert partial.earliest(days) == days.lower
    assert partial.latest(days) == last


def test_copy_gets_a_half_open_daterange():
    assert partial.range_text(AUGUST) == "[1979-08-01,1979-09-01)"


@pytest.mark.parametrize(
    "days",
    [
        Partial(date(1990, 1, 1), date(1990, 3, 1)),
        Partial(date(1990, 1, 2), date(1990, 2, 2)),
        Partial(date(1990, 1, 1), date(1990, 1, 1)),
        Partial(date(1990, 1, 1), date(1992, 1, 1)),
    ],
)
def test_a_range_that_is_no_day_month_or_year_is_an_error(days):
    with pytest.raises(ValueError, match="neither a day, a month nor a year"):
        partial.display(days)


@pytest.mark.parametrize("text", ["1990-8", "08/1990", "1990-02-30", "", "90", "1990-08-01 "])
def test_only_the_exported_form_is_parsed(text):
    with pytest.raises(ValueError):
        partial.parse_iso(text)
