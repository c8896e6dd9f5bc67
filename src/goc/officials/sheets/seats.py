"""Which seat a row means: a title in a unit, both found by what the clerk wrote."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from goc.org.models import UnitKind
from goc.org.sheets.finding import Place, UnitFinder

# Most places are asked for once per row, few differ.
REMEMBERED = 1 << 16
EMPLOYS_BY_CONTRACT = {UnitKind.SERVICE_UNIT, UnitKind.POLITICAL_SCHOOL}


class Seat(NamedTuple):
    """Unit and title as the tables know them, empty where they cannot be told, and why not."""

    unit: str
    title: str
    likely_category: str
    reasons: tuple[str, ...] = ()
    warnings: tuple[dict, ...] = ()


@dataclass
class Seats:
    """Finds seats and remembers them. `scope`: the units that the sender may write."""

    units: UnitFinder
    titles: Callable
    scope: frozenset[int]
    known: dict[tuple, Seat] = field(default_factory=dict)

    def renew(self, units: UnitFinder, scope: frozenset[int]) -> None:
        """Know other units from here on."""
        self.units, self.scope, self.known = units, scope, {}

    def find(self, code: str, name: str, title: str, on: date) -> Seat:
        """Return the seat meant on that day, or every reason why it cannot be told."""
        asked = (code, name, title, on)
        seat = self.known.get(asked)
        if seat is None:
            seat = self._found(*asked)
            if len(self.known) < REMEMBERED:
                self.known[asked] = seat
        return seat

    def _found(self, code, name, title, on) -> Seat:
        if not code and not name:
            return Seat("", "", "", ("Thiếu đơn vị; hãy ghi tên hoặc mã đơn vị.",))
        try:
            place = self.units.find(code, name, on=on, among=self.scope)
        except ValueError as error:
            return Seat("", "", "", (f"Đơn vị ghi “{code or name}”: {error}",))
        if place.unit not in self.scope:
            return Seat("", "", "", (f"Đơn vị “{place.name}” ngoài phạm vi bạn được nhập.",))
        category = "PUBLIC_EMPLOYEE" if place.kind in EMPLOYS_BY_CONTRACT else "CIVIL_SERVANT"
        return self._titled(Seat(str(place.unit), "", category), place, title)

    def _titled(self, seat: Seat, place: Place, title: str) -> Seat:
        if not title:
            return seat
        found = self.titles(title, place.kind, place.tier)
        if not found:
            why = (
                f"Cột “Chức vụ” ghi “{title}”: Không có chức danh này trong danh mục; hãy ghi đúng"
                " tên chức danh."
            )
            return seat._replace(reasons=(why,))
        known, is_usual = found
        seat = seat._replace(title=str(known.pk))
        if is_usual:
            return seat
        warning = {
            "tone": "warning",
            "column": "title",
            "stood": title,
            "read": known.name,
            "why": f"Chức danh này hiếm gặp ở {place.name}; hãy xem lại đơn vị và chức vụ.",
        }
        return seat._replace(warnings=(warning,))
