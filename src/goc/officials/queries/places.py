"""What a unit is called on a day, for lists that name many."""

from datetime import date

from goc.org.models import UnitVersion


def unit_names(unit_ids, on: date) -> dict[int, str]:
    """The name of each unit on the day; the last one that it bore when it had ended before, the
    first when it had not begun."""
    versions = (
        UnitVersion.objects.filter(unit__in=unit_ids)
        .order_by("unit_id", "period")
        .values_list("unit_id", "name", "period")
    )
    names = {}
    for unit_id, name, period in versions:
        begun = period.lower is None or period.lower <= on
        if begun or unit_id not in names:
            names[unit_id] = name
    return names
