"""Job positions: the list, one of them, what asks for a competency."""

from datetime import date

from django.db.models import Count, QuerySet

from goc.catalogue.models import Competency
from goc.kit.vietnamese import search_key
from goc.org import queries as units
from goc.standards.models import JobPosition, PositionAsks

SORTS = {
    "ten": ("sort_key", "pk"),
    "loai": ("position_class", "sort_key", "pk"),
    "doi-hoi": ("asked", "sort_key", "pk"),
}


def positions(*, text="", position_class="", unit="") -> QuerySet:
    """The positions that the filter lets through, with how many competencies each asks for; those
    of a unit are the ones that may stand in it, below it or above it."""
    found = JobPosition.objects.annotate(asked=Count("asks"))
    for word in search_key(text).split():
        found = found.filter(search_key__contains=word)
    if position_class:
        found = found.filter(position_class=position_class)
    if unit:
        found = found.filter(unit__in=units.under(unit))
    return found.select_related("unit", "title", "rank", "document")


def where(rows, on: date) -> dict[int, str]:
    """Where each of these positions stands, in words."""
    rows = list(rows)
    called = units.names({row.unit_id for row in rows} - {None}, on)
    return {
        row.pk: called.get(row.unit_id) or row.get_unit_kind_display() or "mọi đơn vị"
        for row in rows
    }


def asks(position: JobPosition) -> list[PositionAsks]:
    """What the position asks for, in the order of the frameworks."""
    rows = position.asks.select_related("level", "competency__framework")
    return list(rows.order_by("competency__framework_id", "competency__position", "pk"))


def askers(competency: Competency, on: date) -> list[PositionAsks]:
    """The positions in force on the day that ask for the competency."""
    rows = competency.asked_by.filter(job_position__in_force__contains=on)
    rows = rows.select_related("level", "job_position__unit")
    return list(rows.order_by("-level__step", "job_position__sort_key", "pk"))
