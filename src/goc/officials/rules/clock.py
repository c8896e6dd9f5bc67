"""When an answer is due: working days counted over weekends and days off. Plain days in and out."""

from collections.abc import Collection
from datetime import date, timedelta

SATURDAY = 5
A_DAY = timedelta(days=1)


def is_worked(day: date, *, off: Collection[date], worked: Collection[date]) -> bool:
    """Whether offices work on the day: `off` are days off, `worked` weekend days made up for."""
    return day not in off and (day.weekday() < SATURDAY or day in worked)


def due(
    received: date, working_days: int, *, off: Collection[date] = (), worked: Collection[date] = ()
) -> date:
    """Return the last day of so many working days (one or more), the day of receipt not counted.

    Law 91/2025/QH15 and ND 356/2025 give two; from which day they count was not seen, so the
    usual reading stands here (docs/adr/0031).
    """
    day, left = received, working_days
    while left > 0:
        day += A_DAY
        left -= is_worked(day, off=off, worked=worked)
    return day


def left(
    due_on: date, on: date, *, off: Collection[date] = (), worked: Collection[date] = ()
) -> int:
    """Return how many working days remain after `on` through the due day; below nought, how many
    have passed since."""
    first, last = sorted((due_on, on))
    days = (first + A_DAY * step for step in range(1, (last - first).days + 1))
    count = sum(is_worked(day, off=off, worked=worked) for day in days)
    return count if on <= due_on else -count
