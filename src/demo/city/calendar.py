"""Days as plain numbers (ordinals), and how an office writes them."""

from datetime import date
from functools import lru_cache

ANCHOR = date(2026, 7, 1).toordinal()
"""The day on which the invented city stands; everything in it lies before."""

MERGER = date(2025, 7, 1).toordinal()
"""Communes of today exist from this day, districts and former communes until the day before."""

YEAR = 365.2425


def day(year, month=1, of_month=1):
    """The ordinal of a calendar day."""
    return date(year, month, of_month).toordinal()


@lru_cache(maxsize=40_000)
def text(ordinal):
    """dd/mm/yyyy; empty for None."""
    return date.fromordinal(ordinal).strftime("%d/%m/%Y") if ordinal else ""


@lru_cache(maxsize=40_000)
def year_of(ordinal):
    """The calendar year of an ordinal."""
    return date.fromordinal(ordinal).year


def last_day(end):
    """The last day of a span whose end is the first day after it, as offices write it."""
    return text(end - 1) if end else ""
