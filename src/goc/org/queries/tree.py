"""The tree of units on a day, opened one level at a time."""

from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from goc.kit import span
from goc.org.models import Unit, UnitVersion

CLIMB = """
WITH RECURSIVE climb AS (
    SELECT unit_id, parent_id, name, 1 AS step
    FROM org_unitversion WHERE unit_id = %(unit)s AND period @> %(on)s::date
    UNION ALL
    SELECT above.unit_id, above.parent_id, above.name, climb.step + 1
    FROM climb JOIN org_unitversion above
        ON above.unit_id = climb.parent_id AND above.period @> %(on)s::date
) CYCLE unit_id SET looped USING trail
SELECT unit.code, climb.name
FROM climb JOIN org_unit unit ON unit.id = climb.unit_id
WHERE NOT looped
ORDER BY climb.step DESC
"""


@dataclass(frozen=True, slots=True)
class Node:
    """One unit of the tree on a day, and how many stand right under it."""

    code: str
    name: str
    kind: str
    since: date | None
    until: date | None
    children: int


def tree(on: date, *, branch: str = "", under: Unit | None = None) -> list[Node]:
    """Return the units right under one on the day, without one the roots, in the office's order.

    `branch` keeps the roots of one hierarchy; a level below belongs to its root's.
    """
    level = _standing(on).filter(parent=under)
    if branch and under is None:
        level = level.filter(unit__branch=branch)
    below = (
        _standing(on)
        .filter(parent=OuterRef("unit_id"))
        .order_by()
        .values("parent")
        .annotate(count=Count("id"))
        .values("count")
    )
    rows = (
        level.annotate(children=Coalesce(Subquery(below), 0))
        .select_related("unit")
        .order_by("position", "sort_key", "unit_id")
    )
    return [
        Node(
            code=row.unit.code,
            name=row.name,
            kind=row.unit.get_kind_display(),
            since=row.unit.life.lower,
            until=span.last_day(row.unit.life),
            children=row.children,
        )
        for row in rows
    ]


def path(unit_id: int | None, on: date) -> list[tuple[str, str]]:
    """Return code and name of a unit and of all above it on the day, the root first."""
    with connection.cursor() as cursor:
        cursor.execute(CLIMB, {"unit": unit_id, "on": on})
        return cursor.fetchall()


def _standing(on: date) -> QuerySet[UnitVersion]:
    return UnitVersion.objects.filter(period__contains=on)
