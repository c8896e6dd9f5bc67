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

    Each stands under the unit named behind the comma, else under `superior` (a code).
    """
    standing = queries.standing_units()
    rows = {}
    for code, name in _unknown(reading, seats, on):
        title, parent = _told_apart(name, superior, seats, on)
        code = code or _free_code(title, parent, standing.keys() | rows.keys())
        rows[code] = _row(code, title, parent, standing[parent])
    upsert_units(rows.values(), by=by, at=at, mark=Mark.UNVERIFIED)


def _unknown(reading: Reading, seats: Seats, on) -> Iterable[tuple[str, str]]:
    """Return code and name of each unit in the file that is not known, once."""
    check = reading.checker()
    names = [column.name for column in reading.sheet.columns]
    code_at, name_at = names.index("unit_code"), names.index("unit")
    asked = {}
    for _, cells in reading.rows():
        values, *_ = check(cells)
        asked[values[code_at] or "", values[name_at] or ""] = None
    for code, name in asked:
        try:
            if name:
                seats.units.find(code, name, on=on, among=seats.scope)
        except UnknownUnit:
            yield code, name
        except ValueError:
            continue


def _told_apart(name: str, superior: str, seats: Seats, on) -> tuple[str, str]:
    """Return the unit's own name and the code of its superior."""
    own, comma, above = name.rpartition(", ")
    if comma:
        try:
            return own, seats.units.find("", above, on=on, among=seats.scope).code
        except ValueError:
            return name, superior
    return name, superior


def _free_code(name: str, parent: str, taken) -> str:
    initials = "".join(word[0] for word in search_key(name).upper().split())[:12]
    code = stem = f"{parent}.{initials}"[:36]
    number = 1
    while code in taken:
        number += 1
        code = f"{stem}{number}"
    return code


def _row(code: str, name: str, parent: str, above: StandingUnit) -> UnitRow:
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
