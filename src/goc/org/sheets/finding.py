"""Which unit a sheet means: by code, by name on the day, or “Phòng Kinh tế, Phường Hà Đông”."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from django.db import connection

from goc.kit.vietnamese import search_key
from goc.org.models import UnitVersion

# Changes and deletions leave a version behind, so these numbers tell every change.
STAMP = """
SELECT (SELECT max(id) FROM org_unit), (SELECT max(pgh_id) FROM org_unitevent),
       (SELECT max(id) FROM org_unitversion), (SELECT max(pgh_id) FROM org_unitversionevent)
"""


class UnknownUnit(ValueError):
    """Nobody knows a unit of that code or name."""


class Place(NamedTuple):
    """A unit as it was called, and where it stood, for a time."""

    unit: int
    code: str
    name: str
    parent: int | None
    kind: str
    tier: str
    since: date | None
    until: date | None

    def stands(self, on: date) -> bool:
        """Tell whether this was its name and superior on the day."""
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


@dataclass(frozen=True)
class UnitFinder:
    """All units by code and by folded name."""

    by_code: dict[str, list[Place]]
    by_name: dict[str, list[Place]]

    @classmethod
    def loaded(cls) -> "UnitFinder":
        """Return the finder over every unit and every name that it had, read again only when one
        of them is new or changed."""
        with connection.cursor() as cursor:
            cursor.execute(STAMP)
            return _finder(cursor.fetchone())

    @classmethod
    def _read(cls) -> "UnitFinder":
        rows = UnitVersion.objects.order_by("unit_id", "period").values_list(
            "unit_id", "unit__code", "name", "parent_id", "unit__kind", "unit__tier", "period"
        )
        return cls.of(Place(*row[:6], row[6].lower, row[6].upper) for row in rows.iterator())

    @classmethod
    def of(cls, places: Iterable[Place]) -> "UnitFinder":
        """Build the finder from places, the versions of one unit in the order of time."""
        by_code: dict[str, list[Place]] = {}
        by_name: dict[str, list[Place]] = {}
        for place in places:
            by_code.setdefault(place.code, []).append(place)
            by_name.setdefault(search_key(place.name), []).append(place)
        return cls(by_code, by_name)

    def find(self, code: str, name: str, *, on: date, among: frozenset[int]) -> Place:
        """Return the unit meant on that day; ValueError in a sentence where it cannot be told.

        The code decides where one is given. Of several units with one name, the one among those
        that the sender may write is meant, if it is the only one.
        """
        if code:
            places = self.by_code.get(code)
            if not places:
                raise UnknownUnit(f"Không có đơn vị mã “{code}”; hãy xem lại mã đơn vị.")
            return next((place for place in places if place.stands(on)), places[-1])
        found = self._named(name, on)
        if len(found) > 1:
            found = [place for place in found if place.unit in among] or found
        if len(found) == 1:
            return found[0]
        if found:
            raise ValueError(
                f"Có {len(found)} đơn vị cùng tên; hãy ghi mã đơn vị, hoặc ghi thêm đơn vị cấp"
                " trên, ví dụ “Phòng Kinh tế, Phường Hà Đông”."
            )
        raise UnknownUnit(
            "Không có đơn vị này; hãy xem lại tên, ghi mã đơn vị, hoặc nhập đơn vị trước."
        )

    def _named(self, name: str, on: date) -> list[Place]:
        """Return the units of that name on the day, else those that ever bore it."""
        places = self.by_name.get(search_key(name), [])
        if not places and ", " in name:
            places = self._under(name)
        there = [place for place in places if place.stands(on)]
        latest = {place.unit: place for place in there or places}
        return list(latest.values())

    def _under(self, name: str) -> list[Place]:
        """Read “unit, superior” at each comma, the last one first: both names may hold commas."""
        parts = name.split(", ")
        for at in range(len(parts) - 1, 0, -1):
            superior = search_key(", ".join(parts[at:]))
            parents = {place.unit for place in self.by_name.get(superior, [])}
            named = self.by_name.get(search_key(", ".join(parts[:at])), [])
            if found := [place for place in named if place.parent in parents]:
                return found
        return []


@lru_cache(maxsize=1)
def _finder(stamp: tuple) -> UnitFinder:
    return UnitFinder._read()
