"""The target group whose needs somebody asks for, and what the matrix counts of it."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, QuerySet

from goc.kit.today import today
from goc.needs.models import MISSING, Need
from goc.officials.models import Official
from goc.officials.queries.listing import IN_OFFICE, Filter, filtered
from goc.org.models import UnitReach


@dataclass(frozen=True, slots=True)
class Audience:
    """A target group as files tell it today: kind of personnel, group of titles, level that
    manages; an empty field asks for nothing."""

    category: str = ""
    group: str = ""
    level: str = ""

    def __bool__(self):
        return bool(self.category or self.group or self.level)

    def people(self) -> QuerySet[Official]:
        """Those of the group who are in office."""
        wanted = Filter(
            category=self.category, group=self.group, level=self.level, office=IN_OFFICE
        )
        return filtered(Official.objects.all(), wanted, today())


EVERYBODY = Audience()


class Counted:
    """The people of a target group counted for units, each with all below it."""

    def __init__(self, audience: Audience, units: Collection[int]):
        self._people = audience.people()
        self._above = defaultdict(list)
        reach = UnitReach.objects.filter(ancestor__in=units).order_by()
        for below, unit in reach.values_list("descendant_id", "ancestor_id"):
            self._above[below].append(unit)

    def needs(self) -> Iterator[tuple]:
        """Unit, version and a count a status, as the tally of needs has them."""
        order = {status.value: place for place, status in enumerate(Need.Status)}
        counts: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0] * len(order))
        found = Need.objects.filter(official__in=self._people, unit__isnull=False).order_by()
        stood = found.values_list("unit_id", "version_id", "status").annotate(n=Count("status"))
        for unit, version, status, people in stood:
            for above in self._above[unit]:
                counts[above, version][order[status]] += people
        for (unit, version), numbers in counts.items():
            yield unit, version, *numbers

    def people(self) -> dict[int, list[int]]:
        """By unit how many people there are, and how many of them lack something."""
        missing = Need.objects.filter(official=OuterRef("pk"), status__in=MISSING)
        sums: dict[int, list[int]] = defaultdict(lambda: [0, 0])
        for place, people in enumerate((self._people, self._people.filter(Exists(missing)))):
            found = people.order_by().values_list("unit_id").annotate(n=Count("pk"))
            for unit, standing in found:
                for above in self._above.get(unit, ()):
                    sums[above][place] += standing
        return sums
