"""Days counted as law counts them: by calendar months and years, the day cut to the month's end.

PostgreSQL's `date + interval` cuts the same way, so that both readers agree.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

FIRST_MONTH, LAST_MONTH = 12, 9999 * 12 + 11


@dataclass(frozen=True, slots=True)
class Term:
    """A term of office of one branch: from `start` on, before `end`."""

    start: date
    end: date


def shifted(day: date, *, years: int = 0, months: int = 0) -> date:
    """Return the day so many calendar years and months later, within the years 1 to 9999."""
    total = day.year * 12 + day.month - 1 + years * 12 + months
    year, month = divmod(min(max(total, FIRST_MONTH), LAST_MONTH), 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def latest_start(on: date, years: int = 0, *, months: int = 0) -> date:
    """Return the last day on which a thing may begin and yet have lasted so long on `on`."""
    start = shifted(on, years=-years, months=-months)
    if on.day == monthrange(on.year, on.month)[1]:
        return start.replace(day=monthrange(start.year, start.month)[1])
    return start
