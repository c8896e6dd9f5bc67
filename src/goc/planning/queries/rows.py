"""The rows of a plan that somebody asks for, of those in their sight."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from goc.needs.queries.reading import below
from goc.officials.models import Official
from goc.officials.queries.search import matching
from goc.org.models import Unit
from goc.planning.models import Plan, PlanClass, PlanSeat, Uncovered
from goc.standards.models import RequirementVersion


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows somebody asks for; an empty field asks for nothing.

    `unit` takes all below it; `number` is that of one class.
    """

    programme: str = ""
    provider: str = ""
    quarter: int = 0
    number: int = 0
    requirement: str = ""
    reason: str = ""
    unit: str = ""
    text: str = ""


ALL = Wanted()


def plans() -> QuerySet[Plan]:
    """Every plan with who made it and on which assessment."""
    return Plan.objects.select_related("assessment", "made_by")


def draft(year: int) -> Plan | None:
    """The draft of the year."""
    return plans().filter(year=year, state=Plan.State.DRAFT).first()


def classes(plan: Plan, sight, wanted: Wanted = ALL) -> QuerySet[PlanClass]:
    """The classes that the filter lets through and that lie in sight."""
    found = PlanClass.objects.filter(plan=plan, **_of_class(wanted))
    if not sight.is_whole:
        with_people = PlanSeat.objects.filter(plan=plan, unit__in=sight.within.units)
        seen = found.filter(pk__in=with_people.values("plan_class_id"))
        found = seen | found.filter(provider__in=sight.providers) if sight.providers else seen
    if wanted.requirement or wanted.unit:
        found = found.filter(pk__in=seats(plan, sight, wanted).values("plan_class_id"))
    return found


def seats(plan: Plan, sight, wanted: Wanted = ALL) -> QuerySet[PlanSeat]:
    """The seats that the filter lets through, of people in sight."""
    found = PlanSeat.objects.filter(plan=plan)
    of_class = _of_class(wanted)
    if of_class:
        chosen = PlanClass.objects.filter(plan=plan, **of_class).values_list("pk", flat=True)
        found = found.filter(plan_class__in=list(chosen))
    if wanted.requirement:
        versions = RequirementVersion.objects.filter(requirement__code=wanted.requirement)
        found = found.filter(met__overlap=list(versions.values_list("pk", flat=True)))
    return _of_people(found, sight, wanted)


def uncovered(plan: Plan, sight, wanted: Wanted = ALL) -> QuerySet[Uncovered]:
    """The needs left that the filter lets through, of people in sight."""
    found = Uncovered.objects.filter(plan=plan)
    if wanted.requirement:
        versions = RequirementVersion.objects.filter(requirement__code=wanted.requirement)
        found = found.filter(version__in=list(versions.values_list("pk", flat=True)))
    if wanted.reason:
        found = found.filter(reason=wanted.reason)
    return _of_people(found, sight, wanted)


def _of_class(wanted: Wanted) -> dict:
    asked = {
        "programme__code": wanted.programme,
        "provider__code": wanted.provider,
        "quarter": wanted.quarter,
        "number": wanted.number,
    }
    return {name: value for name, value in asked.items() if value}


def _of_people(found, sight, wanted: Wanted):
    if not sight.is_whole:
        # Somebody who has left the scope since the plan was made is out of sight.
        units = sight.within.units
        found = found.filter(unit__in=units, official__unit__in=units)
    if wanted.unit:
        unit = Unit.objects.filter(code=wanted.unit).values_list("pk", flat=True).first()
        found = found.filter(unit__in=below([unit]) if unit else [])
    if wanted.text:
        people = Official.objects.filter(matching(wanted.text)).values_list("pk", flat=True)
        found = found.filter(official__in=list(people))
    return found


def requirements(versions: Iterable[int]) -> dict[int, RequirementVersion]:
    """The versions by their ids, with their requirement and document."""
    found = RequirementVersion.objects.filter(pk__in=list(versions))
    return {row.pk: row for row in found.select_related("requirement", "document")}
