"""Frameworks of competencies: the shelf, one of them as a tree, what programmes build."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Prefetch, Q, QuerySet

from goc.catalogue.models import (
    Builds,
    Competency,
    CompetencyFramework,
    CompetencyLevel,
    Programme,
)
from goc.kit.vietnamese import search_key
from goc.law.rules import State, state

DEEPEST = 50


def frameworks() -> QuerySet:
    """All frameworks with how many competencies with levels each holds, the newest first."""
    with_levels = Count("competencies", filter=Q(competencies__levels__isnull=False), distinct=True)
    found = CompetencyFramework.objects.select_related("document").annotate(
        groups=Count("competencies", distinct=True), leveled=with_levels
    )
    return found.order_by("-in_force", "title", "pk")


def state_on(framework: CompetencyFramework, on: date) -> State:
    """Whether the framework is in force on the day, in words and a tone."""
    period = framework.in_force
    return state(period.lower, period.upper, known=True, on=on)


def above(competency: Competency | None) -> list[int]:
    """The keys of a competency and of all that it belongs to, from near to far."""
    keys: list[int] = []
    while competency is not None and competency.pk not in keys and len(keys) < DEEPEST:
        keys.append(competency.pk)
        competency = competency.parent
    return keys


@dataclass(slots=True)
class Branch:
    """A competency in its place, with its levels and what belongs to it."""

    competency: Competency
    levels: list[CompetencyLevel]
    children: list["Branch"] = field(default_factory=list)
    depth: int = 0


def tree(framework: CompetencyFramework, *, text: str = "") -> list[Branch]:
    """The competencies of a framework, each followed by those below it, with their depth; only
    those that the text finds, where there is one."""
    found = framework.competencies.prefetch_related(levels_in_order())
    for word in search_key(text).split():
        found = found.filter(search_key__contains=word)
    rows = [Branch(row, list(row.levels.all())) for row in found.order_by("position", "pk")]
    if text:
        return rows
    below = defaultdict(list)
    for row in rows:
        below[row.competency.parent_id].append(row)
    return list(_flat(below, None, 0))


def _flat(below, parent, depth):
    for row in below.get(parent, ()):
        row.depth = depth
        row.children = below.get(row.competency.pk, [])
        yield row
        yield from _flat(below, row.competency.pk, depth + 1)


def levels_in_order() -> Prefetch:
    """The levels of competencies, read along from the first up."""
    return Prefetch("levels", CompetencyLevel.objects.order_by("step"))


def competency(identifier) -> QuerySet:
    """The competency of an identifier, with its framework and levels in order."""
    found = Competency.objects.filter(identifier=identifier)
    return found.select_related("framework__document", "parent").prefetch_related(levels_in_order())


def leveled(on: date) -> list[Competency]:
    """The competencies that have levels, of the frameworks in force on the day, in their order."""
    found = Competency.objects.filter(
        framework__in_force__contains=on, levels__isnull=False
    ).distinct()
    found = found.select_related("framework").prefetch_related(levels_in_order())
    return list(found.order_by("framework__title", "framework_id", "position", "pk"))


def level_choices(on: date) -> list[tuple[str, list[tuple[int, str]]]]:
    """The levels to choose from by competency, for a select."""
    return [
        (
            f"{each.code}: {each.name}"[:160],
            [(level.pk, f"{each.name[:80]}, {level}") for level in each.levels.all()],
        )
        for each in leveled(on)
    ]


def built_by(programme: Programme) -> list[Builds]:
    """What a programme brings its learners to, the programme itself before its modules."""
    found = programme.builds.select_related("module", "level__competency")
    return list(found.order_by("module__position", "level__competency__position", "pk"))


def builders_of(competencies: Iterable[Competency], on: date) -> dict[int, list[Builds]]:
    """The programmes in force on the day that build each of the competencies, by the level they
    reach."""
    found = Builds.objects.filter(
        level__competency__in=list(competencies), programme__in_force__contains=on
    ).select_related("programme", "module", "level")
    builders = defaultdict(list)
    for row in found.order_by("level__step", "programme__sort_key", "pk"):
        builders[row.level.competency_id].append(row)
    return builders
