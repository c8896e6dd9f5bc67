"""What the catalogue offers in a year, as the rules of planning take it."""

from collections import defaultdict
from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange

from goc.catalogue import models as catalogue
from goc.kit import span
from goc.planning.rules.offers import Granted, Lecturer, Period, Programme, Provider, Room

MONTHS = range(1, 13)


def programmes(year: int) -> list[Programme]:
    """Return the programmes in force on some day of the year, by their codes."""
    grants = defaultdict(list)
    granted = catalogue.Grants.objects.order_by("kind", "level__step", "field", "pk")
    for key, *rest in granted.values_list(
        "programme_id", "kind", "level__code", "level__step", "field", "hours"
    ):
        grants[key].append(Granted(*rest))
    found = catalogue.Programme.objects.filter(in_force__overlap=_year(year)).order_by("code")
    return [
        Programme(
            id=row.pk,
            days=row.days,
            length=row.calendar_days,
            least=row.least_seats,
            most=row.most_seats,
            grants=tuple(grants[row.pk]),
            period=_period(row.in_force),
        )
        for row in found
    ]


def providers(year: int) -> list[Provider]:
    """Return the providers of the year with what they have then, by their codes.

    Each room, lecturer and offer lasts no longer than its provider.
    """
    within = _year(year)
    rooms, lecturers, offers, capacity = (defaultdict(dict) for _ in range(4))
    for row in catalogue.Room.objects.filter(period__overlap=within).order_by("pk"):
        rooms[row.provider_id][row.pk] = Room(row.pk, row.seats, _period(row.period))
    teaches = defaultdict(set)
    for lecturer, programme in catalogue.Teaching.objects.values_list("lecturer", "programme"):
        teaches[lecturer].add(programme)
    for row in catalogue.Lecturer.objects.filter(period__overlap=within).order_by("pk"):
        able = frozenset(teaches[row.pk])
        lecturers[row.provider_id][row.pk] = Lecturer(row.pk, able, _period(row.period))
    standing = {
        row.pk: row
        for row in catalogue.Provider.objects.filter(period__overlap=within).order_by("code")
    }
    for row in catalogue.Offering.objects.filter(period__overlap=within).order_by("pk"):
        if row.provider_id in standing:
            provider = _period(standing[row.provider_id].period)
            offers[row.provider_id][row.programme_id] = _both(_period(row.period), provider)
    for row in catalogue.Capacity.objects.all():
        capacity[row.provider_id][row.month] = row.classes
    return [
        Provider(
            id=key,
            rooms=tuple(rooms[key].values()),
            lecturers=tuple(lecturers[key].values()),
            offers=offers[key],
            capacity=tuple(capacity[key].get(month, 0) for month in MONTHS),
        )
        for key in standing
    ]


def _year(year: int) -> DateRange:
    return DateRange(date(year, 1, 1), date(year + 1, 1, 1))


def _period(stored) -> Period:
    return Period(stored.lower, span.last_day(stored))


def _both(one: Period, other: Period) -> Period:
    begins = [day for day in (one.begins, other.begins) if day]
    ends = [day for day in (one.ends, other.ends) if day]
    return Period(max(begins, default=None), min(ends, default=None))
