"""How many people sat where on a day: as units stood then, or in the units of today."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db import connection

from goc.org import queries as org
from goc.org.models import Unit
from goc.org.queries import Followed

# By main posts: everybody counts once.
COUNTED = """
SELECT unit_id, count(*) FROM officials_post
WHERE is_main AND period @> %(day)s::date
  AND (%(units)s::bigint[] IS NULL OR unit_id = ANY(%(units)s::bigint[]))
GROUP BY unit_id
"""
# On each of the days, those who sat in the unit or anywhere below it as the tree was then.
BY_DAY = """
WITH RECURSIVE below AS (
    SELECT day, %(unit)s::bigint AS unit_id FROM unnest(%(days)s::date[]) AS days (day)
    UNION
    SELECT below.day, version.unit_id
    FROM below JOIN org_unitversion version
      ON version.parent_id = below.unit_id AND version.period @> below.day
)
SELECT below.day, count(post.id)
FROM below LEFT JOIN officials_post post
  ON post.unit_id = below.unit_id AND post.is_main AND post.period @> below.day
GROUP BY below.day ORDER BY below.day DESC
"""
SOMEWHERE = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One unit right under the one asked about, with all below it."""

    code: str
    name: str
    people: int
    share: float
    opens: bool


@dataclass(frozen=True, slots=True)
class Headcount:
    """The units of a level, those who sit right in the unit above them, and those of whom it
    cannot be told in which of the units they are."""

    rows: list[Row]
    own: int
    undetermined: int

    @property
    def total(self) -> int:
        """Everybody at or below the unit asked about."""
        return sum(row.people for row in self.rows) + self.own + self.undetermined


def as_then(day: date, under: Unit | None, units: Collection[int] | None) -> Headcount:
    """Count in the units of the day; `units` narrows to posts in these."""
    tree = org.superiors(day)
    places = {unit: [unit] for unit in tree}
    return _levelled(_counted(day, units), places, tree, under, day)


def as_now(day: date, on: date, under: Unit | None, units: Collection[int] | None) -> Headcount:
    """Count people of the day in the units of `on`, each where lineage leads for certain; who may
    be in one of several is undetermined below the unit that all of them lie under."""
    counted, tree = _counted(day, units), org.superiors(on)
    followed = org.followed(day, on, counted)
    places = {unit: [*_places(found, tree)] for unit, found in followed.items()}
    return _levelled(counted, places, tree, under, on)


def by_year(unit: Unit, days: Iterable[date]) -> list[tuple[date, int]]:
    """Count who sat in the unit or below it on each of the days, the latest first."""
    with connection.cursor() as cursor:
        cursor.execute(BY_DAY, {"unit": unit.pk, "days": list(days)})
        return cursor.fetchall()


def heirs(unit: Unit, day: date, on: date) -> list[tuple[str, str]]:
    """Return code and name of the units of `on` where the unit's people of the day may be, itself
    apart."""
    found = org.followed(day, on, [unit.pk])[unit.pk].units - {unit.pk}
    names = org.names(found, on)
    codes = Unit.objects.filter(pk__in=found).order_by("code").values_list("pk", "code")
    return [(code, names[pk]) for pk, code in codes]


def _counted(day, units) -> dict[int, int]:
    with connection.cursor() as cursor:
        asked = {"day": day, "units": None if units is None else list(units)}
        cursor.execute(COUNTED, asked)
        return dict(cursor.fetchall())


def _places(found: Followed, tree) -> Iterable[int]:
    """The units where they may be; for a trail that ends, somewhere below what stood above it,
    which is told by the negative of its number."""
    yield from found.units
    for unit in found.ended:
        above = unit
        while above is not None and not tree[above].stands:
            above = tree[above].parent
        yield -above if above else SOMEWHERE


def _levelled(counted, places, tree, under, on) -> Headcount:
    """Sum the counts by the unit right under `under` that each place lies in."""
    steps = _Steps(tree, under and under.pk)
    sums, own, undetermined = Counter(), 0, 0
    for unit, people in counted.items():
        reached = {steps.towards(place) for place in places.get(unit, [SOMEWHERE])}
        if steps.OUTSIDE in reached:
            continue
        [step] = reached if len(reached) == 1 else [steps.OPEN]
        if step == steps.OPEN:
            undetermined += people
        elif step == steps.HERE:
            own += people
        else:
            sums[step] += people
    return Headcount(_rows(sums, tree, on), own, undetermined)


class _Steps:
    """Which child of a unit leads to a place."""

    OUTSIDE, OPEN, HERE = "outside", "open", "here"

    def __init__(self, tree, under: int | None):
        self.tree, self.under, self.known = tree, under, {}

    def towards(self, place: int):
        """The child to go by; HERE for the unit itself, OPEN for somewhere below it."""
        if place == SOMEWHERE:
            return self.OPEN if self.under is None else self.OUTSIDE
        unit = abs(place)
        if unit == self.under:
            return self.HERE if place > 0 else self.OPEN
        return self._child(unit)

    def _child(self, unit: int):
        if unit not in self.known:
            parent = self.tree[unit].parent
            if parent == self.under:
                self.known[unit] = unit
            else:
                self.known[unit] = self.OUTSIDE if parent is None else self._child(parent)
        return self.known[unit]


def _rows(sums: Counter, tree, on) -> list[Row]:
    codes = dict(Unit.objects.filter(pk__in=sums).values_list("pk", "code"))
    names, parents = org.names(sums, on), {superior.parent for superior in tree.values()}
    most = max(sums.values(), default=1)
    return [
        Row(codes[unit], names[unit], people, 100 * people / most, unit in parents)
        for unit, people in sums.most_common()
    ]
