"""What the filters of the list offer."""

from dataclasses import dataclass

from goc.officials.models import Official, Rank
from goc.org import access as org
from goc.org.models import ManagementLevel, UnitVersion
from goc.org.queries import title_groups

Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Choices:
    """Codes and names for each filter."""

    units: Pairs
    ranks: Pairs
    groups: Pairs
    categories: Pairs
    levels: Pairs


def choices(user, on, *, chosen_unit="", day=None) -> Choices:
    """The units of the user's grants and those right under them, in the office's order, and the
    unit now chosen, however deep; ranks; groups of titles. With a `day` the units as they stood
    then."""
    granted = [grant.unit_id for grant in org.grants(user, on) if grant.role in org.READING]
    standing = UnitVersion.objects.filter(period__contains=day or on)
    near = standing.filter(unit__in=granted) | standing.filter(parent__in=granted)
    if chosen_unit:
        near |= standing.filter(unit__code=chosen_unit)
    ordered = near.order_by("position", "sort_key", "unit_id")
    return Choices(
        units=list(ordered.values_list("unit__code", "name")),
        ranks=list(Rank.objects.order_by("ladder", "-step", "code").values_list("code", "name")),
        groups=title_groups(),
        categories=Official.Category.choices,
        levels=ManagementLevel.choices,
    )
