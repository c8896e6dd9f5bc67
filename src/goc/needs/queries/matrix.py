"""The matrix: units one level down by requirements, each summed with all below it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import groupby

from django.db.models import Q

from goc.kit.many import all_of, one_of
from goc.needs.models import UnitTally
from goc.needs.queries.audience import EVERYBODY, Audience
from goc.needs.queries.counted import NOBODY, Counted, Counts, Stored
from goc.org.models import UnitKind, UnitReach, UnitVersion

# Groups of rows in the office's order, each with the kinds of unit in it.
PARTY = "Cơ quan Đảng, Mặt trận Tổ quốc"
DEPARTMENTS = "Sở và tương đương"
SERVICE = "Đơn vị sự nghiệp công lập"
GROUPS = {
    UnitKind.PARTY_CITY: PARTY,
    UnitKind.PARTY_BODY: PARTY,
    UnitKind.FRONT: PARTY,
    UnitKind.CITY: DEPARTMENTS,
    UnitKind.CITY_BODY: DEPARTMENTS,
    UnitKind.DEPARTMENT: DEPARTMENTS,
    UnitKind.PARTY_COMMITTEE: "Đảng bộ cấp trên cơ sở",
    UnitKind.PARTY_GRASSROOTS: "Tổ chức cơ sở đảng",
    UnitKind.DIVISION: "Phòng và tương đương",
    UnitKind.POLITICAL_SCHOOL: SERVICE,
    UnitKind.SERVICE_UNIT: SERVICE,
    UnitKind.COMMUNE: "Phường",
    UnitKind.DISTRICT: "Quận, huyện, thị xã (đã kết thúc)",
}
# The law tells wards from communes by the name alone; communes come after wards.
WARD, RURAL = "Phường ", "Xã"
DIRECT = "Thuộc thẳng"
TITLES = [DIRECT, *dict.fromkeys([*GROUPS.values(), RURAL])]


@dataclass(frozen=True, slots=True)
class Row:
    """One unit: its people, how many lack something, and a count a requirement.

    `is_direct` where only the unit's own people are meant; `is_whole` for the city, State or Party.
    """

    unit_id: int
    code: str
    name: str
    group: str
    has_children: bool
    people: int
    lacking: int
    cells: dict[int, Counts] = field(default_factory=dict)
    is_direct: bool = False
    is_whole: bool = False
    place: tuple = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """The rows in their groups, and all of them together."""

    total: Row
    groups: list[tuple[str, list[Row]]]


def picture(tops: list[int], on, *, whole: str, audience: Audience = EVERYBODY) -> Picture:
    """The units right under these, and what the people of these themselves add; several units
    that are not the whole city make a row each. `whole` names the row of them all; of an `audience`
    its people alone are counted.

    Units without people make no row.
    """
    reach = UnitReach.objects.filter(ancestor__in=tops, depth__lte=1)
    under = dict(reach.order_by("depth").values_list("descendant_id", "ancestor_id"))
    told = Counted(audience, under) if audience else Stored(under)
    found = {row.unit_id: row for row in _rows(told, under, on)}
    heads = [found.pop(top) for top in tops if top in found]
    shown = list(found.values())
    if len(tops) > 1 and not all(head.is_whole for head in heads):
        # Parts of several units side by side would not tell whose they are.
        shown = heads
    else:
        shown += [
            own
            for head in heads
            if (own := _own(head, [row for row in shown if under[row.unit_id] == head.unit_id]))
            and own.people
        ]
    ordered = sorted(shown, key=_place)
    called = heads[0].name if len(tops) == len(heads) == 1 else whole
    total = replace(_summed(heads), name=called)
    return Picture(total, [(title, list(each)) for title, each in groupby(ordered, _title)])


def _title(row: Row) -> str:
    return row.group


def _place(row: Row) -> tuple:
    return TITLES.index(row.group), *row.place


def _rows(told: Stored | Counted, under: dict[int, int], on) -> Iterable[Row]:
    counts, people = told.needs(), told.people()
    parents = {under[unit] for unit in people if under[unit] != unit}
    parents |= _parents(people.keys() - parents)
    for unit, code, kind, name, position, sort_key in _called(people, on):
        group = GROUPS[UnitKind(kind)]
        if kind == UnitKind.COMMUNE and not name.startswith(WARD):
            group = RURAL
        yield Row(
            unit,
            code,
            name,
            group,
            unit in parents,
            *people[unit],
            counts.get(unit, {}),
            is_whole=kind in (UnitKind.CITY, UnitKind.PARTY_CITY),
            place=(position, sort_key, unit),
        )


def _parents(units: Iterable[int]) -> set[int]:
    """Those right under which a unit holds people."""
    below = UnitReach.objects.filter(one_of("ancestor", units), depth=1)
    return set(all_of("ancestor_id", below.filter(descendant__in=UnitTally.objects.values("unit"))))


def _called(units: Iterable[int], on):
    """The units under their names of the day, or the last before it."""
    known = Q(period__lower_inf=True) | Q(period__startswith__lte=on)
    return (
        UnitVersion.objects.filter(known, one_of("unit", units))
        .order_by("unit_id", "-period")
        .distinct("unit_id")
        .values_list("unit_id", "unit__code", "unit__kind", "name", "position", "sort_key")
    )


def _own(head: Row, children: list[Row]) -> Row:
    """The people of the unit itself: all of it less what lies under it."""
    cells = {
        version: _less(counts, [child.cells.get(version, NOBODY) for child in children])
        for version, counts in head.cells.items()
    }
    return replace(
        head,
        group=DIRECT,
        people=head.people - sum(child.people for child in children),
        lacking=head.lacking - sum(child.lacking for child in children),
        cells=cells,
        has_children=False,
        is_direct=True,
    )


def _less(counts: Counts, parts: list[Counts]) -> Counts:
    return Counts(*(whole - part for whole, part in zip(counts, _added(parts), strict=True)))


def _added(parts: list[Counts]) -> Counts:
    return Counts(*map(sum, zip(*parts, strict=True))) if parts else NOBODY


def _summed(rows: list[Row]) -> Row:
    cells = {}
    for version in {version for row in rows for version in row.cells}:
        parts = [row.cells.get(version, NOBODY) for row in rows]
        cells[version] = _added(parts)
    return Row(
        unit_id=rows[0].unit_id if len(rows) == 1 else 0,
        code=rows[0].code if len(rows) == 1 else "",
        name="",
        group="",
        has_children=False,
        people=sum(row.people for row in rows),
        lacking=sum(row.lacking for row in rows),
        cells=cells,
    )
