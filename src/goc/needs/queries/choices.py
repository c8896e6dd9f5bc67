"""What the filters above the matrix and the list offer."""

from goc.kit.many import all_of, one_of
from goc.needs.models import UnitTally
from goc.needs.queries.reading import Within
from goc.org.models import Unit, UnitReach, UnitVersion

Pairs = list[tuple[str, str]]


def choices(within: Within, on, *, chosen: str = "") -> Pairs:
    """Codes and names of the topmost units in sight, of those right under them that hold people,
    in the office's order, and of the unit now chosen, however deep."""
    near = UnitReach.objects.filter(ancestor__in=within.tops(), depth__lte=1)
    peopled = near.filter(descendant__in=UnitTally.objects.values("unit"))
    offered = all_of("descendant_id", peopled)
    if chosen:
        offered += within.units.intersection(_of_code(chosen))
    standing = UnitVersion.objects.filter(one_of("unit", offered), period__contains=on)
    ordered = standing.order_by("position", "sort_key", "unit_id")
    return list(ordered.values_list("unit__code", "name"))


def _of_code(code: str) -> list[int]:
    return list(Unit.objects.filter(code=code).values_list("pk", flat=True))
