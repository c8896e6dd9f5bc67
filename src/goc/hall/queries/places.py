"""Units as they were called on the days that a file speaks of, each with the unit above it."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from goc.org.models import UnitVersion


class Place(NamedTuple):
    """A unit's name on a day; `full` adds its superior's, where a name alone says too little."""

    name: str
    full: str


def places(pairs: Iterable[tuple[int, date]]) -> dict[tuple[int, date], Place]:
    """Return each unit of (unit id, day) as it was that day, else as it last was before."""
    pairs = set(pairs)
    units = _versions({unit for unit, _ in pairs})
    above = _versions({version.parent_id for each in units.values() for version in each} - {None})
    found = {}
    for unit, day in pairs:
        version = _on(units[unit], day)
        superior = _on(above[version.parent_id], day) if version.parent_id else None
        # Right under the city or its Party committee a unit needs no more than its own name.
        tells = superior and superior.parent_id
        full = f"{version.name}, {superior.name}" if tells else version.name
        found[unit, day] = Place(version.name, full)
    return found


def _versions(unit_ids):
    found = {}
    for version in UnitVersion.objects.filter(unit__in=unit_ids).order_by("unit_id", "period"):
        found.setdefault(version.unit_id, []).append(version)
    return found


def _on(versions, day):
    """The version of the day, else the last before it, else the first of all."""
    begun = [each for each in versions if each.period.lower is None or each.period.lower <= day]
    return begun[-1] if begun else versions[0]
