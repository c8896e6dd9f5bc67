"""A plan by programme, provider and quarter; and its classes, seats and needs left, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Sum

from goc.catalogue.models import Programme, Provider
from goc.officials.queries.named import named
from goc.org import queries as units
from goc.planning.models import Plan, PlanClass, Uncovered
from goc.planning.queries import rows
from goc.planning.queries.rows import Wanted

QUARTERS = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class PlanLine:
    """The classes of one programme at one provider in one quarter; `cost` is None where somebody
    sees only some of the people in them."""

    programme: Programme
    provider: Provider
    quarter: int
    classes: int
    people: int
    met: int
    cost: int | None


@dataclass(frozen=True, slots=True)
class ProviderLine:
    """The classes and people of one provider, quarter by quarter."""

    provider: Provider
    quarters: list[tuple[int, int, int]]
    classes: int
    people: int


def lines(plan: Plan, sight, wanted: Wanted) -> list[PlanLine]:
    """The lines of what lies in sight, by programme, provider and quarter."""
    found = list(_counted(plan, sight, wanted))
    programmes = Programme.objects.in_bulk({row[0] for row in found})
    providers = Provider.objects.in_bulk({row[1] for row in found})
    made = [PlanLine(programmes[row[0]], providers[row[1]], *row[2:]) for row in found]
    return sorted(made, key=lambda at: (at.programme.sort_key, at.provider.sort_key, at.quarter))


def _counted(plan, sight, wanted):
    if sight.is_whole or not sight.sees_people:
        keys = ("programme_id", "provider_id", "quarter")
        counted = rows.classes(plan, sight, wanted).order_by().values_list(*keys)
        return counted.annotate(
            n=Count("pk"), seated=Sum("people"), met=Sum("needs_met"), money=Sum("cost")
        )
    keys = ("plan_class__programme_id", "plan_class__provider_id", "plan_class__quarter")
    counted = rows.seats(plan, sight, wanted).order_by().values_list(*keys)
    own = counted.annotate(
        n=Count("plan_class", distinct=True), seated=Count("official"), needs=Sum("met__len")
    )
    return ((*row[:5], row[5] or 0, None) for row in own)


def by_provider(found: Iterable[PlanLine]) -> list[ProviderLine]:
    """The lines added up by provider, quarter by quarter."""
    sums: dict[Provider, dict[int, list[int]]] = {}
    for line in found:
        quarters = sums.setdefault(line.provider, {n: [0, 0] for n in QUARTERS})
        quarters[line.quarter][0] += line.classes
        quarters[line.quarter][1] += line.people
    return [
        ProviderLine(
            provider,
            [(n, *quarters[n]) for n in QUARTERS],
            sum(classes for classes, _ in quarters.values()),
            sum(people for _, people in quarters.values()),
        )
        for provider, quarters in sorted(sums.items(), key=lambda pair: pair[0].sort_key)
    ]


def with_names(found):
    """The classes with what stands on their lines."""
    return found.select_related("programme", "provider", "room")


@dataclass(frozen=True, slots=True)
class SeatLine:
    """One person in one class, in words; `met` names the requirements that the seat meets."""

    code: str
    name: str
    title: str
    unit: str
    planned: PlanClass
    met: list


@dataclass(frozen=True, slots=True)
class LeftLine:
    """One need that the plan leaves, in words."""

    code: str
    name: str
    title: str
    unit: str
    requirement: object
    reason: str


def seat_lines(found: Iterable, on: date) -> list[SeatLine]:
    """The seats in words; the same few queries however many."""
    found = list(found)
    people = named({seat.official_id for seat in found})
    called = units.names({seat.unit_id for seat in found}, on)
    classes = with_names(PlanClass.objects.all()).in_bulk({seat.plan_class_id for seat in found})
    asked = rows.requirements({version for seat in found for version in seat.met})
    return [
        SeatLine(
            *people[seat.official_id][:3],
            unit=called.get(seat.unit_id, ""),
            planned=classes[seat.plan_class_id],
            met=sorted(
                (asked[version].requirement for version in seat.met), key=lambda each: each.order
            ),
        )
        for seat in found
    ]


def left_lines(found: Iterable, on: date) -> list[LeftLine]:
    """The needs left in words; the same few queries however many."""
    found = list(found)
    people = named({each.official_id for each in found})
    called = units.names({each.unit_id for each in found}, on)
    asked = rows.requirements({each.version_id for each in found})
    return [
        LeftLine(
            *people[each.official_id][:3],
            unit=called.get(each.unit_id, ""),
            requirement=asked[each.version_id].requirement,
            reason=Uncovered.Reason(each.reason).label,
        )
        for each in found
    ]
