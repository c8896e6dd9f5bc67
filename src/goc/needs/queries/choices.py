"""What the filters above the matrix and the list offer."""

from django.db.models import Q

from goc.kit.many import all_of, one_of
from goc.needs.models import UnitTally
from goc.needs.queries.reading import Within
from goc.org.models import UnitReach, UnitVersion

Pairs = list[tuple[str, str]]


def choices(within: Within, on, *, chosen: str = "") -> Pairs:
    """Codes and names of the topmost units in sight, of those right under them that hold people,
    in the office's order, and of the unit now chosen, however deep."""
    near = UnitReach.objects.filter(ancestor__in=within.tops(), depth__lte=1)
    peopled = near.filter(descendant__in=UnitTally.objects.values("unit"))
    asked = one_of("unit", all_of("descendant_id", peopled))
    if chosen:
        asked |= Q(unit__code=chosen, unit__in=within.units)
    standing = UnitVersion.objects.filter(asked, period__contains=on)
    ordered = standing.order_by("position", "sort_key", "unit_id")
    return list(ordered.values_list("unit__code", "name"))
