"""How many people of the whole city are bound by which version, as the last assessment has it."""

from collections.abc import Iterable

from django.db.models import Count, IntegerField, Sum

from goc.needs.models import NeedTally
from goc.org.models import UnitReach


def people_bound(versions: Iterable[int]) -> dict[int, int]:
    """People by version, summed over the topmost units; a version that binds nobody is missing."""
    counts = [field.name for field in NeedTally._meta.fields if type(field) is IntegerField]
    topmost = (
        UnitReach.objects.values("descendant_id").annotate(above=Count("pk")).filter(above=1)
    ).values("descendant_id")
    rows = (
        NeedTally.objects.filter(version__in=list(versions), unit__in=topmost)
        .values("version_id")
        .annotate(**{f"all_{name}": Sum(name) for name in counts})
    )
    return {row["version_id"]: sum(row[f"all_{name}"] for name in counts) for row in rows}
