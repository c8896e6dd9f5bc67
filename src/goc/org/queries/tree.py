"""The tree of units on a day, opened one level at a time."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from urllib.parse import urlencode

from django.db import connection
from django.db.models import FETCH_RAISE, Count, Min, QuerySet

from goc.kit import span
from goc.org.models import Unit, UnitEdge, UnitKind, UnitVersion

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


# Above this many children, a level is shown by kinds first.
MANY = 40


@dataclass(frozen=True, slots=True)
class Node:
    """One unit of the tree on a day, how many stand right under it, and these where opened."""

    code: str
    name: str
    kind: str
    since: date | None
    until: date | None
    count: int
    on: date
    below: "Level | None" = None

    @property
    def address(self) -> str:
        """What to ask the tree for, to see the units under this one."""
        return urlencode({"ngay": self.on, "duoi": self.code})


@dataclass(frozen=True, slots=True)
class Group:
    """The units of one kind right under a unit, where they are too many to show together."""

    under: str
    kind: str
    count: int
    on: date

    @property
    def label(self) -> str:
        """The kind in words."""
        return UnitKind(self.kind).label

    @property
    def address(self) -> str:
        """What to ask the tree for, to see the units of this group."""
        return urlencode({"ngay": self.on, "duoi": self.under, "loai": self.kind})


@dataclass(frozen=True, slots=True)
class Level:
    """What opens under a unit: its kinds where it has many children, else its children."""

    groups: list[Group]
    nodes: list[Node]
    of_one_kind: bool = False

    def __bool__(self) -> bool:
        return bool(self.groups or self.nodes)


def roots(on: date, branch: str = "") -> Level:
    """Return the roots of both hierarchies, or of one, each with the level under it."""
    units = {unit.code: unit for unit in Unit.objects.filter(versions__parent=None)}
    return Level(
        [],
        [
            replace(node, below=level(on, units[node.code]))
            for node in tree(on)
            if not branch or units[node.code].branch == branch
        ],
    )


def level(on: date, under: Unit, kind: str = "") -> Level:
    """Return what opens under a unit on the day; `kind` opens one group where there are many."""
    if not kind:
        groups = _groups(on, under)
        if len(groups) > 1 and sum(group.count for group in groups) > MANY:
            return Level(groups, [])
    return Level([], tree(on, under, kind), of_one_kind=bool(kind))


def tree(on: date, under: Unit | None = None, kind: str = "") -> list[Node]:
    """Return the units right under one on the day, without one the roots, in the office's order."""
    rows = _standing(on).filter(parent=under)
    if kind:
        rows = rows.filter(unit__kind=kind)
    rows = list(rows.select_related("unit").order_by("position", "sort_key", "unit_id"))
    below = _standing(on).filter(parent__in=[row.unit_id for row in rows]).values_list("parent")
    counts = dict(below.annotate(count=Count("id")))
    return [
        Node(
            code=row.unit.code,
            name=row.name,
            kind=row.unit.get_kind_display(),
            since=row.unit.life.lower,
            until=span.last_day(row.unit.life),
            count=counts.get(row.unit_id, 0),
            on=on,
        )
        for row in rows
    ]


def _groups(on: date, under: Unit) -> list[Group]:
    counted = (
        _standing(on)
        .filter(parent=under)
        .values("unit__kind")
        .annotate(count=Count("id"), first=Min("position"))
        .order_by("first", "unit__kind")
    )
    return [Group(under.code, row["unit__kind"], row["count"], on) for row in counted]


@dataclass(frozen=True, slots=True)
class Placed:
    """One unit of the whole tree on a day: what it is, and how deep under which it stands."""

    version: UnitVersion
    depth: int

    @property
    def unit(self) -> Unit:
        """The unit as a lasting thing."""
        return self.version.unit


def whole(on: date, under: Unit | None = None, branch: str = "") -> Iterator[Placed]:
    """Yield every unit of the day, each right before those under it, in the office's order; all
    below one unit, or one hierarchy, where that is asked for."""
    found = _standing(on).select_related("unit", "parent").fetch_mode(FETCH_RAISE)
    below: dict[int | None, list[UnitVersion]] = {}
    for version in found.order_by("-position", "-sort_key", "-unit_id"):
        below.setdefault(version.parent_id, []).append(version)
    waiting = [Placed(version, 1) for version in below.pop(under and under.pk, [])]
    if branch and not under:
        waiting = [each for each in waiting if each.unit.branch == branch]
    while waiting:
        placed = waiting.pop()
        yield placed
        children = below.pop(placed.version.unit_id, [])
        waiting += [Placed(version, placed.depth + 1) for version in children]


def turning_points() -> list[date]:
    """Return the last days before units followed one another, the latest first."""
    days = UnitEdge.objects.order_by("-on").values_list("on", flat=True).distinct()
    return [day - timedelta(days=1) for day in days]


def path(unit_id: int | None, on: date) -> list[tuple[str, str]]:
    """Return code and name of a unit and of all above it on the day, the root first."""
    with connection.cursor() as cursor:
        cursor.execute(CLIMB, {"unit": unit_id, "on": on})
        return cursor.fetchall()


def _standing(on: date) -> QuerySet[UnitVersion]:
    return UnitVersion.objects.filter(period__contains=on)
