"""Units that a file names and nobody knows, opened where the sender asks for it."""

from collections.abc import Iterable

from goc.kit.mark import Mark
from goc.kit.sheets import Reading
from goc.kit.vietnamese import search_key
from goc.officials.sheets.seats import Seats
from goc.org import queries
from goc.org.models import Branch, Tier, UnitKind
from goc.org.rules import StandingUnit, UnitRow
from goc.org.services import upsert_units
from goc.org.sheets.finding import UnknownUnit
from goc.org.sheets.words import is_unit_name

# The first word of a name tells the kind; what opens otherwise is taken for a division.
KINDS_BY_WORD = {
    "so": UnitKind.DEPARTMENT,
    "truong": UnitKind.SERVICE_UNIT,
    "trung": UnitKind.SERVICE_UNIT,
    "benh": UnitKind.SERVICE_UNIT,
    "tram": UnitKind.SERVICE_UNIT,
    "chi bo": UnitKind.PARTY_GRASSROOTS,
    "dang": UnitKind.PARTY_GRASSROOTS,
}


def open_new_units(reading: Reading, seats: Seats, *, superior: str, on, by, at) -> None:
    """Open the units that the file names and nobody knows, marked unverified.

    Each stands under the unit named behind the comma, which is opened first where it is unknown
    too, else under `superior` (a code). A row between others is taken for a unit only where its
    text begins as names of units do.
    """
    opening = Opening(seats, superior, on)
    for code, name in _asked(reading, seats):
        opening.add(code, name)
    upsert_units(opening.rows.values(), by=by, at=at, mark=Mark.UNVERIFIED)


def _asked(reading: Reading, seats: Seats) -> Iterable[tuple[str, str]]:
    """Return code and name of each unit that the file names, once."""
    check = reading.checker()
    names = [column.name for column in reading.sheet.columns]
    code_at, name_at = names.index("unit_code"), names.index("unit")
    seat_at = names.index("seat") if "seat" in names else None
    is_drawn = "unit" in reading.header.drawn
    asked = {}
    for _, cells in reading.rows():
        values, *_ = check(cells)
        name = values[name_at] or ""
        if is_drawn and not all(map(is_unit_name, name.split(", "))):
            name = ""
        if not name and seat_at is not None and values[seat_at]:
            name = seats.parted(values[seat_at]).unit
        asked[values[code_at] or "", name] = None
    return [(code, name) for code, name in asked if name]


class Opening:
    """Gathers the units to be opened, those above before those below."""

    def __init__(self, seats: Seats, superior: str, on):
        self.seats, self.superior, self.on = seats, superior, on
        self.standing = queries.standing_units()
        self.rows: dict[str, UnitRow] = {}
        self.codes: dict[str, str] = {}

    def add(self, code: str, name: str) -> str:
        """Return the code of the unit, opened where nobody knows it; '' where it is not told."""
        try:
            return self.seats.units.find(code, name, on=self.on, among=self.seats.scope).code
        except UnknownUnit:
            key = code or search_key(name)
            if key not in self.codes:
                self.codes[key] = self._opened(code, name)
            return self.codes[key]
        except ValueError:
            return ""

    def _opened(self, code: str, name: str) -> str:
        own, parent = self._told_apart(name)
        code = code or _free_code(own, parent, self.standing.keys() | self.rows.keys())
        above = self.standing.get(parent) or self.rows[parent]
        self.rows[code] = _row(code, own, parent, above)
        return code

    def _told_apart(self, name: str) -> tuple[str, str]:
        """Return the unit's own name and the code of its superior."""
        parts = name.split(", ")
        for at in range(1, len(parts)):
            own, above = ", ".join(parts[:at]), ", ".join(parts[at:])
            is_unit = self.seats.knows_unit(above) or is_unit_name(above)
            if is_unit and (code := self.add("", above)):
                return own, code
        return name, self.superior


def _free_code(name: str, parent: str, taken) -> str:
    initials = "".join(word[0] for word in search_key(name).upper().split())[:12]
    code = stem = f"{parent}.{initials}"[:36]
    number = 1
    while code in taken:
        number += 1
        code = f"{stem}{number}"
    return code


def _row(code: str, name: str, parent: str, above: StandingUnit | UnitRow) -> UnitRow:
    words = search_key(name).split(" ")
    kind = KINDS_BY_WORD.get(" ".join(words[:2])) or KINDS_BY_WORD.get(words[0])
    return UnitRow(
        code=code,
        name=name,
        kind=kind or UnitKind.DIVISION,
        branch=Branch(above.branch),
        tier=Tier(above.tier),
        parent=parent,
    )
