"""Spans of days: half-open in the database, first to last day on paper and on the screen."""

from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

ALWAYS = DateRange(None, None, "()")


def days(first: date | None = None, last: date | None = None) -> DateRange:
    """Return the span from the first through the last day, as the database gives it back."""
    end = last + timedelta(days=1) if last else None
    return DateRange(first, end, "[)" if first else "()")


def last_day(span: DateRange) -> date | None:
    """Return the last day that lies in the span, None where it has no end."""
    return span.upper - timedelta(days=1) if span.upper else None


def before(span: DateRange, day: date) -> DateRange:
    """Return the span cut off before the day."""
    return DateRange(span.lower, day, "[)" if span.lower else "()")
