"""What people hold: the highest level of each kind."""

from collections import defaultdict

from goc.officials.models import Level, Qualification


def highest(person_ids) -> dict[int, dict[str, Level]]:
    """The highest level of each kind of qualification that each of the people holds."""
    best = (
        Qualification.objects.filter(person__in=person_ids)
        .order_by("person_id", "kind", "-level__step")
        .distinct("person_id", "kind")
        .values_list("person_id", "kind", "level_id")
    )
    best = list(best)
    levels = Level.objects.in_bulk({level for _, _, level in best})
    held = defaultdict(dict)
    for person, kind, level in best:
        held[person][kind] = levels[level]
    return held
