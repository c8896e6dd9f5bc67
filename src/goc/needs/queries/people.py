"""Those who lack something, one line a person: who they are, how much, what presses most."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, Subquery, Sum

from goc.kit.many import all_of, one_of
from goc.needs.models import MISSING, Need, UnitTally
from goc.needs.queries import names
from goc.needs.queries.names import Wanted
from goc.needs.queries.reading import Within, below
from goc.officials.models import Official
from goc.officials.queries.named import named
from goc.officials.queries.search import matching
from goc.org import queries as units
from goc.standards.models import RequirementVersion

SORTS = {"ten": ("sort_key", "pk")}


@dataclass(frozen=True, slots=True)
class Lacking:
    """One person who lacks something: `missing` counts the requirements, `first` is the most
    pressing of them, due on `due_on`."""

    code: str
    name: str
    title: str
    unit: str
    missing: int
    first: RequirementVersion
    status: str
    tone: str
    due_on: date | None


# Up to so many, those who lack something are found by their units and then put in order; of more,
# whoever is next in order is looked up. The planner takes everybody to be spread evenly over all
# units: of few people it would look up the whole city.
FEW = 6000


def lacking(within: Within, wanted: Wanted, versions: Iterable[RequirementVersion]):
    """The officials whom the reader may see and who lack something, of the units asked for.

    `versions` are all that people were judged by: an index has them before the units.
    """
    in_sight = Q(unit__isnull=False) if within.is_everything else one_of("unit", within.units)
    found = Official.objects.filter(in_sight)
    if wanted.audience:
        found = found.filter(pk__in=wanted.audience.people())
    if wanted.text:
        found = found.filter(matching(wanted.text))
    missing, theirs = Need.objects.filter(status__in=MISSING), Q(official=OuterRef("pk"))
    if not _is_part(within, wanted):
        return found.filter(Exists(missing.filter(theirs, unit__isnull=False)))
    tops = names.tops(within, wanted)
    asked = tops if wanted.itself else within.units.intersection(below(tops))
    if _at_most(tops) <= FEW:
        asked_of = one_of("version", (version.pk for version in versions))
        people = set(all_of("official_id", missing.filter(asked_of, one_of("unit", asked))))
        return found.filter(one_of("person", people))
    # All needs of one person stand in one unit: the first that is found tells it.
    stands = Subquery(missing.filter(theirs).values("unit")[:1])
    return found.alias(stands=stands).filter(one_of("stands", asked))


def _is_part(within: Within, wanted: Wanted) -> bool:
    """Whether it asks for the people of some units, not of all."""
    return bool(not within.is_everything or wanted.unit or wanted.branch or wanted.itself)


def _at_most(tops: list[int]) -> int:
    """How many people in and below these units lack something."""
    tallies = UnitTally.objects.filter(unit__in=tops)
    return tallies.aggregate(people=Sum("lacking", default=0))["people"]


def count(found, within: Within, wanted: Wanted) -> int:
    """How many `lacking` found; from what was counted once, where that can tell."""
    if not within.is_everything or wanted.itself or wanted.text or wanted.audience:
        return found.count()
    return _at_most(names.tops(within, wanted))


def lines(pks, versions, on: date) -> list[Lacking]:
    """These people in words, in the order given; the same few queries however many."""
    pks = list(pks)
    needs: dict[int, list[tuple]] = {pk: [] for pk in pks}
    standing = Need.objects.filter(official__in=pks, status__in=MISSING)
    ordered = standing.order_by("official_id", "-priority", "version_id")
    for official, *need in ordered.values_list("official_id", "version_id", "status", "due_on"):
        needs[official].append(need)
    people = named(pks)
    called = units.names({person.unit for person in people.values()}, on)
    by_pk = {version.pk: version for version in versions}
    return [_line(people[pk], needs[pk], called, by_pk) for pk in pks]


def _line(person, needs, called, by_pk) -> Lacking:
    version, status, due_on = needs[0]
    return Lacking(
        code=person.code,
        name=person.name,
        title=person.title,
        unit=called.get(person.unit, ""),
        missing=len(needs),
        first=by_pk[version],
        status=names.Status(status).label,
        tone=names.TONES[names.Status(status)],
        due_on=due_on,
    )
