"""Those who lack something, one line a person: who they are, how much, what presses most."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Sum

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


def lacking(within: Within, wanted: Wanted):
    """The officials whom the reader may see and who lack something, of the units asked for."""
    missing = Need.objects.filter(official=OuterRef("pk"), status__in=MISSING)
    tops = names.tops(within, wanted)
    found = Official.objects.filter(unit__in=within.units)
    if within.is_everything:
        found = Official.objects.filter(unit__isnull=False)
    if wanted.itself:
        missing = missing.filter(unit__in=tops)
    elif not within.is_everything or wanted.unit or wanted.branch:
        missing = missing.filter(unit__in=within.units.intersection(below(tops)))
    else:
        missing = missing.filter(unit__isnull=False)
    if wanted.audience:
        found = found.filter(pk__in=wanted.audience.people())
    if wanted.text:
        found = found.filter(matching(wanted.text))
    return found.filter(Exists(missing))


def count(within: Within, wanted: Wanted) -> int:
    """How many they are; from what was counted once, where that can tell."""
    if not within.is_everything or wanted.itself or wanted.text or wanted.audience:
        return lacking(within, wanted).count()
    tallies = UnitTally.objects.filter(unit__in=names.tops(within, wanted))
    return tallies.aggregate(people=Sum("lacking", default=0))["people"]


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
