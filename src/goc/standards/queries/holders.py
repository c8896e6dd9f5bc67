"""Which job position an official holds today: placed there by somebody, else read from the post."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from goc.officials.models import Official
from goc.org.models import UnitReach
from goc.standards.models import JobPosition, PositionHolding
from goc.standards.rules.placing import Position, Seat, fitting


@dataclass(frozen=True, slots=True)
class Held:
    """The positions that an official may hold: one that is certain, several where nobody can tell,
    none. `is_placed` where somebody said so."""

    positions: tuple[JobPosition, ...]
    is_placed: bool = False

    @property
    def certain(self) -> JobPosition | None:
        """The position, where it is one."""
        return self.positions[0] if len(self.positions) == 1 else None


NOTHING = Held(())


def held_by(officials: Iterable[Official], on: date) -> dict[int, Held]:
    """The positions of these officials by key, as of today's post; the same few queries however
    many they are."""
    officials = list(officials)
    positions = JobPosition.objects.filter(in_force__contains=on).select_related("unit", "title")
    known = {row.pk: row for row in positions}
    placed = _placed([each.pk for each in officials], on)
    seated = [each for each in officials if each.in_office and each.title_id and each.unit_id]
    seats = _seats({(each.title_id, each.unit_id) for each in seated})
    plain = [Position(row.pk, row.title_id, row.unit_id, row.unit_kind) for row in known.values()]
    fits = {key: tuple(known[pk] for pk in fitting(plain, seat)) for key, seat in seats.items()}
    found = {each.pk: Held(fits[each.title_id, each.unit_id]) for each in seated}
    found |= {key: Held((known[pk],), True) for key, pk in placed.items() if pk in known}
    return found


def _placed(officials: list[int], on: date) -> dict[int, int]:
    rows = PositionHolding.objects.filter(official__in=officials, period__contains=on)
    return dict(rows.values_list("official_id", "job_position_id"))


def _seats(pairs: set[tuple[int, int]]) -> dict[tuple[int, int], Seat]:
    units, kinds = defaultdict(dict), defaultdict(dict)
    above = UnitReach.objects.filter(descendant__in={unit for _, unit in pairs}).order_by("-depth")
    for unit, ancestor, kind, depth in above.values_list(
        "descendant_id", "ancestor_id", "ancestor__kind", "depth"
    ):
        units[unit][ancestor] = depth
        kinds[unit][kind] = depth  # nearest last
    return {(title, unit): Seat(title, units[unit], kinds[unit]) for title, unit in pairs}
