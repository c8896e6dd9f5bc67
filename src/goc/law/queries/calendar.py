"""Which days offices do not work beside weekends, as the values of law tell them."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from goc.law.models import Value

DAYS_OFF = "public_holiday"
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days off, and weekend days worked to make up for one."""

    off: frozenset[date]
    worked: frozenset[date]


def calendar(first: date, last: date) -> Calendar:
    """Return what is recorded between the two days: 1 stands for a day off, 0 for one worked."""
    wanted = DateRange(date(first.year, 1, 1), date(last.year + 1, 1, 1))
    values = Value.objects.filter(parameter__code=DAYS_OFF, period__overlap=wanted)
    days = {True: set(), False: set()}
    for period, amount in values.values_list("period", "amount"):
        if amount is not None and period.lower and period.upper:
            days[bool(amount)] |= _days(period)
    return Calendar(frozenset(days[True]), frozenset(days[False]))


def _days(period) -> set[date]:
    return {period.lower + A_DAY * n for n in range((period.upper - period.lower).days)}
