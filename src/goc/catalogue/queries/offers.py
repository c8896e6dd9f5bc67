"""What can be taught on a day, by whom and how much of it: plain data for whoever plans."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from goc.catalogue.models import (
    Capacity,
    Grants,
    Module,
    Offering,
    Programme,
    Provider,
    Room,
    Teaching,
)
from goc.kit.prepared import DAY, Prepared


@dataclass(frozen=True, slots=True)
class Granted:
    """What one who completes a programme will hold; `level` is the code, `step` compares levels
    of one kind; `hours` is None where it is not counted in class hours."""

    kind: str
    level: str
    step: int
    field: str
    hours: int | None


class Granting(NamedTuple):
    """What a programme gives whoever completes it, and how many days that takes."""

    id: int
    code: str
    name: str
    calendar_days: int
    grants: tuple[Granted, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeOffer:
    """A programme in force: lengths in days, seats of one class, all its class hours, what it
    grants, and the ids of the providers that run it."""

    id: int
    code: str
    name: str
    topic: str
    mode: str
    days: int
    calendar_days: int
    least_seats: int
    most_seats: int
    hours: int
    mark: str
    grants: tuple[Granted, ...]
    providers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ProviderOffer:
    """A provider: the seats of each room (largest first), how many lecturers can teach a programme
    (by its id), how many classes may run side by side in each month from 1 to 12."""

    id: int
    code: str
    name: str
    rooms: tuple[int, ...]
    lecturers: Mapping[int, int]
    capacity: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Offers:
    """Programmes by code, providers by id."""

    programmes: tuple[ProgrammeOffer, ...]
    providers: Mapping[int, ProviderOffer]


def offers(on: date) -> Offers:
    """Return what may be taught on the day, in eight queries however much it is."""
    return Offers(programmes=programmes(on), providers=_providers(on))


def programmes(on: date) -> tuple[ProgrammeOffer, ...]:
    """Return the programmes in force on the day with what they grant, by code."""
    return tuple(_programmes(on))


IN_FORCE = Prepared(
    lambda on: (
        Programme.objects.filter(in_force__contains=on)
        .order_by("code")
        .values_list("pk", "code", "name", "calendar_days")
    ),
    DAY,
)
GRANTS = Prepared(
    lambda: Grants.objects.order_by("kind", "level__step", "field").values_list(
        "programme_id", "kind", "level__code", "level__step", "field", "hours"
    )
)


def granting(on: date) -> list[Granting]:
    """Return what the programmes in force on the day grant, by code; two queries."""
    grants = _grants()
    return [Granting(key, *rest, tuple(grants[key])) for key, *rest in IN_FORCE.rows(on)]


def _grants() -> defaultdict[int, list[Granted]]:
    found = defaultdict(list)
    for key, *rest in GRANTS.rows():
        found[key].append(Granted(*rest))
    return found


def _programmes(on: date):
    hours, grants, providers = Counter(), _grants(), defaultdict(list)
    for key, theory, practice in Module.objects.values_list(
        "programme_id", "theory_hours", "practice_hours"
    ):
        hours[key] += theory + practice
    running = Offering.objects.filter(period__contains=on, provider__period__contains=on)
    for key, provider in running.order_by("provider_id").values_list("programme_id", "provider_id"):
        providers[key].append(provider)
    for row in Programme.objects.filter(in_force__contains=on).order_by("code"):
        yield ProgrammeOffer(
            id=row.pk,
            code=row.code,
            name=row.name,
            topic=row.topic,
            mode=row.mode,
            days=row.days,
            calendar_days=row.calendar_days,
            least_seats=row.least_seats,
            most_seats=row.most_seats,
            hours=hours[row.pk],
            mark=row.mark,
            grants=tuple(grants[row.pk]),
            providers=tuple(providers[row.pk]),
        )


def _providers(on: date) -> dict[int, ProviderOffer]:
    rooms, capacity, lecturers = defaultdict(list), defaultdict(dict), defaultdict(Counter)
    standing = Room.objects.filter(period__contains=on).order_by("-seats")
    for key, seats in standing.values_list("provider_id", "seats"):
        rooms[key].append(seats)
    for key, month, classes in Capacity.objects.values_list("provider_id", "month", "classes"):
        capacity[key][month] = classes
    able = Teaching.objects.filter(lecturer__period__contains=on)
    for key, programme in able.values_list("lecturer__provider_id", "programme_id"):
        lecturers[key][programme] += 1
    return {
        row.pk: ProviderOffer(
            id=row.pk,
            code=row.code,
            name=row.name,
            rooms=tuple(rooms[row.pk]),
            lecturers=dict(lecturers[row.pk]),
            capacity=dict(capacity[row.pk]),
        )
        for row in Provider.objects.filter(period__contains=on).order_by("code")
    }
