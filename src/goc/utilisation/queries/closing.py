"""What would close a gap: the class planned soonest, else a programme that grants what is asked."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from django.db.models import F

from goc.catalogue.queries.offers import granting
from goc.facts.rules.person import Ground
from goc.facts.rules.vocabulary import Vocabulary
from goc.kit.many import one_of
from goc.kit.prepared import DAY, KEYS, OTHERS, Prepared
from goc.officials.models import Official
from goc.planning.models import PlanClass, PlanSeat
from goc.standards.queries import Version
from goc.standards.rules.serving import MEETS, serves


@dataclass(frozen=True, slots=True)
class Way:
    """One way to close a gap: a programme, and the class that ends soonest where one is planned."""

    programme: str
    name: str
    class_number: int | None = None
    year: int | None = None
    provider: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    seats_left: int | None = None
    has_seat: bool = False

    def as_facts(self) -> dict:
        """For a program; days as ISO text."""
        return {
            "programme": self.programme,
            "name": self.name,
            "class": self.class_number,
            "plan": self.year,
            "provider": self.provider,
            "starts_on": self.starts_on and self.starts_on.isoformat(),
            "ends_on": self.ends_on and self.ends_on.isoformat(),
            "seats_left": self.seats_left,
            "has_seat": self.has_seat,
        }


class Closing:
    """What would close gaps under the versions, read once for all of the officials.

    A class where the official has a seat comes first, then one with a seat left, by its last day.
    """

    def __init__(
        self,
        versions: Sequence[Version],
        officials: Collection[Official],
        ground: Ground,
        words: Vocabulary,
    ):
        programmes = granting(ground.on) if versions else []
        self._fitting = {
            version.code: [
                each
                for each in programmes
                if serves(version.duty.needs, each.grants, ground, words) == MEETS
            ]
            for version in versions
        }
        wanted = {each.id for some in self._fitting.values() for each in some}
        soonest = _soonest(wanted, ground.on) if wanted else {}
        self._seated = _seated(officials, wanted, ground.on) if soonest else {}
        self._open = {code: _earliest(some, soonest) for code, some in self._fitting.items()}

    def way(self, official: Official, code: str) -> Way | None:
        """The earliest way for the official to meet the requirement; None where no programme
        grants what it asks."""
        fitting = self._fitting.get(code, [])
        own = _earliest(fitting, self._seated.get(official.pk, {}))
        if own:
            return replace(own, has_seat=True)
        return self._open.get(code) or _shortest(fitting)


class Planned(NamedTuple):
    """A class of a plan."""

    id: int
    programme: int
    number: int
    year: int
    provider: str
    starts_on: date
    ends_on: date
    seats: int
    people: int


PLANNED = (
    "pk", "programme_id", "number", "plan__year", "provider__name", "starts_on", "ends_on",
    "seats", "people",
)  # fmt: skip
# Of each programme the class with a seat left that ends first.
OPEN = Prepared(
    lambda programmes, on: (
        PlanClass.objects.filter(
            one_of("programme", programmes), starts_on__gte=on, people__lt=F("seats")
        )
        .order_by("programme", "ends_on", "pk")
        .distinct("programme")
        .values_list(*PLANNED)
    ),
    KEYS,
    DAY,
)
SEATED = Prepared(
    lambda programmes, officials, on: (
        PlanSeat.objects.filter(
            one_of("plan_class__programme", programmes),
            one_of("official", officials),
            plan_class__starts_on__gte=on,
        )
        .order_by("plan_class__ends_on", "plan_class")
        .values_list("official_id", *(f"plan_class__{name}" for name in PLANNED))
    ),
    KEYS,
    OTHERS,
    DAY,
)
# By the programme of each, the class that ends first.
Classes = dict[int, Planned]


def _soonest(programmes: Collection[int], on: date) -> Classes:
    found = map(Planned._make, OPEN.rows(list(programmes), on))
    return {each.programme: each for each in found}


def _seated(
    officials: Collection[Official], programmes: Collection[int], on: date
) -> dict[int, Classes]:
    """Of each official and programme the class with a seat of theirs that ends first."""
    found: dict[int, Classes] = defaultdict(dict)
    for official, *seat in SEATED.rows(list(programmes), [each.pk for each in officials], on):
        planned = Planned._make(seat)
        found[official].setdefault(planned.programme, planned)
    return found


def _earliest(programmes, classes: Classes) -> Way | None:
    known = {each.id: each for each in programmes}
    fitting = [classes[key] for key in known if key in classes]
    if not fitting:
        return None
    planned = min(fitting, key=lambda each: (each.ends_on, each.id))
    programme = known[planned.programme]
    return Way(
        programme=programme.code,
        name=programme.name,
        class_number=planned.number,
        year=planned.year,
        provider=planned.provider,
        starts_on=planned.starts_on,
        ends_on=planned.ends_on,
        seats_left=planned.seats - planned.people,
    )


def _shortest(programmes) -> Way | None:
    shortest = min(programmes, key=lambda each: (each.calendar_days, each.code), default=None)
    return shortest and Way(shortest.code, shortest.name)
