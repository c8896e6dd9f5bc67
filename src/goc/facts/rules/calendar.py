"""Days counted as law counts them: by calendar months and years, the day cut to the month's end.

PostgreSQL's `date + interval` cuts the same way, so that both readers agree.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Term:
    """A term of office of one branch: from `start` on, before `end`."""

    start: date
    end: date


def shifted(day: date, *, years: int = 0, months: int = 0) -> date:
    """Return the day so many calendar years and months later."""
    total = day.year * 12 + day.month - 1 + years * 12 + months
    year, month = divmod(total, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def latest_start(on: date, years: int) -> date:
    """Return the last day on which a thing may begin and yet have lasted `years` years on `on`."""
    start = shifted(on, years=-years)
    if on.month == 2 and on.day == 28 and monthrange(start.year, 2)[1] == 29:
        return date(start.year, 2, 29)
    return start
