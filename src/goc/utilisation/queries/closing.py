"""What would close a gap: the class planned soonest, else a programme that grants what is asked."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from goc.catalogue.queries.offers import programmes as programmes_on
from goc.facts.rules.person import Ground
from goc.facts.rules.vocabulary import Vocabulary
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
        programmes = programmes_on(ground.on) if versions else []
        self._fitting = {
            version.code: [
                each
                for each in programmes
                if serves(version.duty.needs, each.grants, ground, words) == MEETS
            ]
            for version in versions
        }
        wanted = {each.id for some in self._fitting.values() for each in some}
        self._classes = _classes(wanted, ground.on) if wanted else []
        self._seats = _seats(self._classes, officials)
        self._open = {
            code: _earliest(some, [each for each in self._classes if each.people < each.seats])
            for code, some in self._fitting.items()
        }

    def way(self, official: Official, code: str) -> Way | None:
        """The earliest way for the official to meet the requirement; None where no programme
        grants what it asks."""
        fitting = self._fitting.get(code, [])
        taken = self._seats.get(official.pk, set())
        seated = [each for each in self._classes if each.pk in taken] if taken else []
        own = _earliest(fitting, seated)
        if own:
            return replace(own, has_seat=True)
        return self._open.get(code) or _shortest(fitting)


def _classes(programmes: set[int], on: date) -> list[PlanClass]:
    found = PlanClass.objects.filter(programme__in=programmes, starts_on__gte=on)
    return list(found.select_related("provider", "plan").order_by("ends_on", "pk"))


def _seats(classes: list[PlanClass], officials: Collection[Official]) -> dict[int, set[int]]:
    """The classes in which each of the officials has a seat."""
    found = defaultdict(set)
    if classes:
        seats = PlanSeat.objects.filter(
            official__in=[each.pk for each in officials],
            plan_class__in=[each.pk for each in classes],
        )
        for official, planned in seats.values_list("official_id", "plan_class_id"):
            found[official].add(planned)
    return found


def _earliest(programmes, classes: list[PlanClass]) -> Way | None:
    known = {each.id: each for each in programmes}
    for planned in classes:
        if programme := known.get(planned.programme_id):
            return Way(
                programme=programme.code,
                name=programme.name,
                class_number=planned.number,
                year=planned.plan.year,
                provider=planned.provider.name,
                starts_on=planned.starts_on,
                ends_on=planned.ends_on,
                seats_left=planned.seats - planned.people,
            )
    return None


def _shortest(programmes) -> Way | None:
    shortest = min(programmes, key=lambda each: (each.calendar_days, each.code), default=None)
    return shortest and Way(shortest.code, shortest.name)
