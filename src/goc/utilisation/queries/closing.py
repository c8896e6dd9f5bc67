"""What would close a gap: the class planned soonest, else a programme that grants what is asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from goc.catalogue.queries import offers
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


def ways(
    versions: Sequence[Version], official: Official, ground: Ground, words: Vocabulary
) -> dict[str, Way | None]:
    """By the code of each requirement: the earliest way to meet it, None where no programme does.

    A class where the official has a seat comes first, then one with a seat left, by its last day.
    """
    if not versions:
        return {}
    programmes = offers(ground.on).programmes
    fitting = {
        version.code: [
            each
            for each in programmes
            if serves(version.duty.needs, each.grants, ground, words) == MEETS
        ]
        for version in versions
    }
    wanted = {each.id for some in fitting.values() for each in some}
    classes = _classes(wanted, official, ground.on)
    return {code: _earliest(some, classes) for code, some in fitting.items()}


def _classes(programmes: set[int], official: Official, on: date) -> list[tuple[PlanClass, bool]]:
    found = PlanClass.objects.filter(programme__in=programmes, starts_on__gte=on)
    found = list(found.select_related("provider", "plan").order_by("ends_on", "pk"))
    seated = set(
        PlanSeat.objects.filter(
            official=official, plan_class__in=[each.pk for each in found]
        ).values_list("plan_class_id", flat=True)
    )
    open_to_them = [
        (each, each.pk in seated) for each in found if each.pk in seated or each.people < each.seats
    ]
    return sorted(open_to_them, key=lambda pair: not pair[1])


def _earliest(programmes, classes) -> Way | None:
    known = {each.id: each for each in programmes}
    for planned, has_seat in classes:
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
                has_seat=has_seat,
            )
    shortest = min(programmes, key=lambda each: (each.calendar_days, each.code), default=None)
    return shortest and Way(shortest.code, shortest.name)
