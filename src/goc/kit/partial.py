"""Dates known to the day, the month or the year, kept as the days that they leave open."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple, Protocol

HOW_TO = "hãy ghi ngày/tháng/năm (dd/mm/yyyy), hoặc tháng/năm, hoặc năm"

DAY, MONTH, YEAR = "day", "month", "year"
# The last year whose end is still a date.
LAST_YEAR = date.max.year - 1
# Excel counts days from here, because it takes 1900 for a leap year.
EXCEL_ZERO = date(1899, 12, 30)


class Days(Protocol):
    """A half-open range of days: ours, psycopg's, or Django's."""

    lower: date
    upper: date


class Partial(NamedTuple):
    """A date as far as it is known: it lies on some day from `lower` on and before `upper`.

    A day is one day long, a month and a year as the calendar has them. Django's DateRangeField
    takes it as it is; COPY takes `range_text`.
    """

    lower: date
    upper: date


def of_day(year: int, month: int, day: int) -> Partial:
    """Return the one day; ValueError where the calendar lacks it."""
    lower = date(year, month, day)
    return Partial(lower, lower + timedelta(days=1))


def of_month(year: int, month: int) -> Partial:
    """Return all days of the month; ValueError where the calendar lacks it."""
    return Partial(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1))


def of_year(year: int) -> Partial:
    """Return all days of the year."""
    return Partial(date(year, 1, 1), date(year + 1, 1, 1))


def precision(days: Days) -> str:
    """Return DAY, MONTH or YEAR; ValueError where the range is none of the three."""
    lower = days.lower
    if days.upper - lower == timedelta(days=1):
        return DAY
    if lower.day == 1 and days.upper == of_month(lower.year, lower.month).upper:
        return MONTH
    if lower.day == lower.month == 1 and days.upper == of_year(lower.year).upper:
        return YEAR
    raise ValueError(f"{days.lower}..{days.upper} is neither a day, a month nor a year")


def earliest(days: Days) -> date:
    """Return the first day on which it may have been."""
    return days.lower


def latest(days: Days) -> date:
    """Return the last day on which it may have been."""
    return days.upper - timedelta(days=1)


_SHOWN = {DAY: "{0:%d/%m}/{0.year:04}", MONTH: "{0:%m}/{0.year:04}", YEAR: "{0.year:04}"}
_EXPORTED = {DAY: "{0.year:04}-{0:%m-%d}", MONTH: "{0.year:04}-{0:%m}", YEAR: "{0.year:04}"}


@lru_cache(maxsize=1 << 16)
def display(days: Days) -> str:
    """Return it as people read it: 07/07/1977, 08/1979 or 1990."""
    return _SHOWN[precision(days)].format(days.lower)


@lru_cache(maxsize=1 << 16)
def iso(days: Days) -> str:
    """Return it as files and JSON carry it: 1977-07-07, 1979-08 or 1990."""
    return _EXPORTED[precision(days)].format(days.lower)


def range_text(days: Days) -> str:
    """Return it as PostgreSQL writes a daterange, for COPY."""
    return f"[{days.lower.isoformat()},{days.upper.isoformat()})"


_ISO = re.compile(r"([0-9]{4})(?:-([0-9][0-9])(?:-([0-9][0-9]))?)?")


def parse_iso(text: str) -> Partial:
    """Return what `iso` wrote; ValueError, in a sentence, for anything else."""
    found = _ISO.fullmatch(text)
    if not found:
        raise ValueError(f"“{text}” không phải là ngày dạng năm-tháng-ngày (yyyy-mm-dd).")
    return _in_calendar(*(part and int(part) for part in found.groups()))


def read(cell: object, *, years: range) -> Partial:
    """Return the date that a spreadsheet cell tells.

    The cell is a date, a number (a year, or the count of days that Excel shows once a cell has
    lost its date format) or a text, day before month. ValueError carries a whole sentence: for
    what is no date, for a day that no calendar has, for a year outside `years`.
    """
    if isinstance(cell, str):
        return _read_text(cell.strip(), years)
    if isinstance(cell, (date, datetime)):
        return _within(years, _in_calendar(cell.year, cell.month, cell.day))
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _read_number(cell, years)
    raise ValueError(f"“{cell}” không phải là ngày; {HOW_TO}.")


def reader(years: range) -> Callable[[object], Partial]:
    """Return `read` bound to the years, as a sheet's column wants it."""
    return lambda cell: read(cell, years=years)


_SEPARATOR = r"\s*[/.-]\s*"
_DAY_FIRST = re.compile(
    rf"(?:(?:([0-9][0-9]?){_SEPARATOR})?([0-9][0-9]?){_SEPARATOR})?([0-9]{{4}})"
)
_YEAR_FIRST = re.compile(
    r"([0-9]{4})-([0-9][0-9]?)(?:-([0-9][0-9]?)(?:[ T]00:00(?::00(?:\.0+)?)?)?)?"
)
_SHORT_YEAR = re.compile(rf"[0-9][0-9]?{_SEPARATOR}[0-9][0-9]?{_SEPARATOR}[0-9][0-9]?")


@lru_cache(maxsize=1 << 17)
def _read_text(text: str, years: range) -> Partial:
    if found := _DAY_FIRST.fullmatch(text):
        day, month, year = found.groups()
    elif found := _YEAR_FIRST.fullmatch(text):
        year, month, day = found.groups()
    elif _SHORT_YEAR.fullmatch(text):
        raise ValueError(f"“{text}” thiếu năm đủ bốn chữ số; {HOW_TO}.")
    else:
        raise ValueError(f"“{text}” không phải là ngày; {HOW_TO}.")
    return _within(years, _in_calendar(int(year), month and int(month), day and int(day)))


def _read_number(number: float, years: range) -> Partial:
    if number in years:
        return of_year(int(number))
    days_since = number - (date(years[0], 1, 1) - EXCEL_ZERO).days
    if 0 <= days_since < (date(years[-1] + 1, 1, 1) - date(years[0], 1, 1)).days:
        day = EXCEL_ZERO + timedelta(days=int(number))
        return of_day(day.year, day.month, day.day)
    raise ValueError(f"Số {number:g} không phải là ngày; {HOW_TO}.")


def _in_calendar(year: int, month: int | None, day: int | None) -> Partial:
    """Return the partial date of the parts, or say which of them no calendar has."""
    if not 1 <= year <= LAST_YEAR:
        raise ValueError(f"Năm {year:04} không có trong lịch; hãy ghi lại năm.")
    if month is None:
        return of_year(year)
    if not 1 <= month <= 12:
        raise ValueError(f"Tháng {month} không có trong lịch; hãy ghi ngày trước, tháng sau.")
    if day is None:
        return of_month(year, month)
    try:
        return of_day(year, month, day)
    except ValueError:
        written = f"{day:02}/{month:02}/{year:04}"
        raise ValueError(
            f"Ngày {written} không có trong lịch; hãy xem lại ngày và tháng."
        ) from None


def _within(years: range, days: Partial) -> Partial:
    if days.lower.year in years:
        return days
    span = f"{years[0]}–{years[-1]}"
    raise ValueError(f"Năm {days.lower.year} nằm ngoài khoảng {span}; hãy xem lại năm.")
