"""How many people stand how in units, each with all below it: everybody's, or a target group's."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import NamedTuple

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Exists, OuterRef

from goc.kit.many import one_of
from goc.needs.models import MISSING, Need, NeedTally, UnitTally
from goc.needs.queries.audience import Audience
from goc.org.models import UnitReach

COUNTS = ("met", "expiring", "due", "overdue", "cannot_tell", "waived", "excepted")


class Counts(NamedTuple):
    """How many people stand how under one requirement. A tuple: a picture has thousands."""

    met: int = 0
    expiring: int = 0
    due: int = 0
    overdue: int = 0
    cannot_tell: int = 0
    waived: int = 0
    excepted: int = 0

    @property
    def missing(self) -> int:
        """How many lack it or will soon."""
        return self.expiring + self.due + self.overdue

    @property
    def bound(self) -> int:
        """How many must have it, those for whom nobody can tell and those let off among them."""
        return self.missing + self.met + self.cannot_tell + self.waived + self.excepted


NOBODY = Counts()
# Of a city's thousands most are told again and again: each is made once.
counts_of = lru_cache(maxsize=1 << 14)(Counts._make)

type Told = dict[int, dict[int, Counts]]


class Stored:
    """Everybody, as counted once for every unit with all below it."""

    def __init__(self, units: Iterable[int]):
        self.units = one_of("unit", units)

    def needs(self) -> Told:
        """By unit and version how many stand how."""
        # A row a unit with a list a column: thousands of rows cost more to hand over than to read.
        lists = {f"{name}_each": ArrayAgg(name) for name in ("version_id", *COUNTS)}
        tallies = NeedTally.objects.filter(self.units).order_by().values_list("unit_id")
        return {
            unit: dict(zip(versions, map(counts_of, zip(*numbers, strict=True)), strict=True))
            for unit, versions, *numbers in tallies.annotate(**lists)
        }

    def people(self) -> dict[int, list[int]]:
        """By unit how many people there are, and how many of them lack something."""
        tallies = UnitTally.objects.filter(self.units)
        told = tallies.values_list("unit_id", "people", "lacking")
        return {unit: numbers for unit, *numbers in told}


class Counted:
    """The people of a target group counted for units, each with all below it."""

    def __init__(self, audience: Audience, units: Collection[int]):
        self._people = audience.people()
        self._above = defaultdict(list)
        reach = UnitReach.objects.filter(ancestor__in=units).order_by()
        for below, unit in reach.values_list("descendant_id", "ancestor_id"):
            self._above[below].append(unit)

    def needs(self) -> Told:
        """By unit and version how many stand how, as the tally of needs has them."""
        order = {status.value: place for place, status in enumerate(Need.Status)}
        counts: dict[int, dict[int, list[int]]] = defaultdict(
            lambda: defaultdict(lambda: [0] * len(order))
        )
        found = Need.objects.filter(official__in=self._people, unit__isnull=False).order_by()
        stood = found.values_list("unit_id", "version_id", "status").annotate(n=Count("status"))
        for unit, version, status, people in stood:
            for above in self._above[unit]:
                counts[above][version][order[status]] += people
        return {
            unit: {version: Counts(*numbers) for version, numbers in versions.items()}
            for unit, versions in counts.items()
        }

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
