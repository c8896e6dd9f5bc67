"""Units as they were called and where they stood on a day, and what became of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db.models import Case, Count, IntegerField, Max, Q, QuerySet, Value, When

from goc.kit import span
from goc.kit.vietnamese import search_key
from goc.org.models import Unit, UnitChange, UnitEdge, UnitReach, UnitVersion
from goc.org.rules import Stance, StandingUnit


@dataclass(frozen=True, slots=True)
class UnitOn:
    """A unit as it was on a day; `name` is the last one known where it did not stand then."""

    id: int
    code: str
    name: str
    kind: str
    branch: str
    tier: str
    parent_id: int | None
    stands: bool


class Superior(NamedTuple):
    """What a unit stands under, and whether it stands itself on the day."""

    parent: int | None
    stands: bool


@dataclass(frozen=True, slots=True)
class Bearing:
    """A name that a unit bore and the superior that it stood under, for a time, and what brought
    it about: the acts, the document, the reason, where they are recorded."""

    name: str
    parent_code: str
    parent: str
    first: date | None
    last: date | None
    grounds: list[UnitChange]
    end_grounds: list[UnitChange]


@dataclass(frozen=True, slots=True)
class Ancestry:
    """One edge from or to a unit; `share` None says that nobody knows how many followed."""

    code: str
    name: str
    on: date
    share: Decimal | None
    document_code: str
    document: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """What a unit came from and what came of it."""

    predecessors: list[Ancestry]
    successors: list[Ancestry]

    def __bool__(self) -> bool:
        return bool(self.predecessors or self.successors)


@dataclass(frozen=True, slots=True)
class Heir:
    """A unit that took over some of the units under one that ended."""

    code: str
    name: str
    parts: int


@dataclass(frozen=True, slots=True)
class UnitHit:
    """A unit that a search found, under its latest name, with its superior's."""

    code: str
    name: str
    kind: str
    parent: str
    ended_on: date | None


def _versions(on: date) -> QuerySet[UnitVersion]:
    """Return one version a unit: that of the day, else the last before it, else the first."""
    day = Value(on)
    place = Case(
        When(period__contains=day, then=0),
        When(Q(period__lower_inf=True) | Q(period__startswith__lte=day), then=1),
        default=2,
        output_field=IntegerField(),
    )
    return UnitVersion.objects.annotate(place=place)


def _chosen(on: date) -> QuerySet[UnitVersion]:
    return _versions(on).order_by("unit_id", "place", "-period").distinct("unit_id")


def unit_on(unit: Unit, on: date) -> UnitOn:
    """Return the unit as it was on the day."""
    version = _chosen(on).get(unit=unit)
    return UnitOn(
        id=unit.pk,
        code=unit.code,
        name=version.name,
        kind=unit.kind,
        branch=unit.branch,
        tier=unit.tier,
        parent_id=version.parent_id,
        stands=version.place == 0,
    )


def superiors(on: date) -> dict[int, Superior]:
    """Return by unit what each stood under on the day, or last before it."""
    rows = _chosen(on).values_list("unit_id", "parent_id", "place")
    return {unit: Superior(parent, place == 0) for unit, parent, place in rows}


def under(code: str) -> QuerySet:
    """The keys of the unit of that code and of all that lie below it today, to filter by."""
    return UnitReach.objects.filter(ancestor__code=code).values_list("descendant_id", flat=True)


def under_then(code: str, on: date) -> set[int]:
    """The keys of the unit of that code and of all that lay below it on the day."""
    above = {unit: each.parent for unit, each in superiors(on).items()}
    found = set(Unit.objects.filter(code=code).values_list("pk", flat=True))
    more = found
    while more:
        more = {unit for unit, parent in above.items() if parent in more} - found
        found |= more
    return found


def names(unit_ids: Iterable[int], on: date) -> dict[int, str]:
    """Return what each unit was called on the day, or last before it, by id."""
    chosen = _chosen(on).filter(unit_id__in=list(unit_ids))
    return {version.unit_id: version.name for version in chosen}


def history(unit: Unit) -> list[Bearing]:
    """Return every name and superior that the unit had, the latest first."""
    versions = unit.versions.filter(period__isempty=False).select_related("parent")
    versions = list(versions.order_by("-period", "-id"))
    superiors = _last_names({row.parent_id for row in versions if row.parent_id})
    begun, ended = {}, {}
    for change in unit.changes.select_related("document").order_by("id"):
        told = ended if change.act == UnitChange.Act.ENDED else begun
        told.setdefault(change.on, []).append(change)
    return [
        Bearing(
            name=row.name,
            parent_code=row.parent.code if row.parent else "",
            parent=superiors.get(row.parent_id, ""),
            first=row.period.lower,
            last=span.last_day(row.period),
            grounds=begun.get(row.period.lower, []),
            end_grounds=ended.get(row.period.upper, []),
        )
        for row in versions
    ]


def heirs_below(unit: Unit) -> list[Heir]:
    """Return which units followed those that stood under a unit at its end, the most heirs first:
    the story of a district that nothing followed as a whole."""
    if not unit.life.upper:
        return []
    edges = UnitEdge.objects.filter(
        on=unit.life.upper,
        predecessor__versions__parent=unit,
        predecessor__versions__period__endswith=unit.life.upper,
    )
    counted = edges.values_list("successor", "successor__code").annotate(parts=Count("id"))
    counted = list(counted.order_by("-parts", "successor__code"))
    called = names({row[0] for row in counted}, unit.life.upper)
    return [Heir(code, called[pk], parts) for pk, code, parts in counted]


def lineage(unit: Unit) -> Lineage:
    """Return the unit's edges both ways, each end under the name that it bore at that edge."""
    edges = UnitEdge.objects.filter(Q(predecessor=unit) | Q(successor=unit))
    edges = list(edges.select_related("document", "predecessor", "successor").order_by("on", "id"))
    ends = {edge.predecessor_id for edge in edges} | {edge.successor_id for edge in edges}
    called = _last_names(ends)
    before, after = [], []
    for edge in edges:
        leaves = edge.predecessor_id == unit.pk
        side, other = (after, edge.successor) if leaves else (before, edge.predecessor)
        side.append(
            Ancestry(
                code=other.code,
                name=called[other.pk],
                on=edge.on,
                share=edge.share,
                document_code=edge.document.code if edge.document else "",
                document=edge.document.number if edge.document else "",
            )
        )
    return Lineage(before, after)


def _last_names(unit_ids: Iterable[int]) -> dict[int, str]:
    versions = UnitVersion.objects.filter(unit_id__in=list(unit_ids))
    latest = versions.order_by("unit_id", "-period").distinct("unit_id")
    return {version.unit_id: version.name for version in latest}


def stances(on: date) -> dict[str, Stance]:
    """Return every unit by code as a change on the day would find it."""
    edges = UnitEdge.objects.values_list("predecessor_id", "successor_id", "on")
    edged: dict[int, date] = {}
    for before, after, day in edges:
        for unit in (before, after):
            edged[unit] = max(day, edged.get(unit, day))
    begun = UnitVersion.objects.filter(period__isempty=False, period__startswith__gte=on)
    later = dict(begun.values_list("unit_id").annotate(Max("period__startswith")))
    rows = _chosen(on).values_list(
        "unit_id", "unit__code", "name", "unit__kind", "unit__branch", "unit__tier",
        "parent__code", "position", "place", "period",
    )  # fmt: skip
    return {
        code: Stance(
            code, *rest, stands=place == 0, since=period.lower,
            touched=max(filter(None, (later.get(unit), edged.get(unit))), default=None),
        )
        for unit, code, *rest, place, period in rows
    }  # fmt: skip


def search(text: str, *, limit: int = 20) -> list[UnitHit]:
    """Return units by code or by any name that they bore, as typed or begun to be typed.

    Names that begin with the text come first, units that still stand before those that ended.
    """
    key = search_key(text)
    if not key:
        return []
    coded = Q(unit__code__startswith=text.strip().upper())
    rank = Case(
        When(coded, then=0),
        When(search_key__startswith=key, then=1),
        default=2,
        output_field=IntegerField(),
    )
    by_code = Case(When(coded, then="unit__code"), default=Value(""))
    named = Q(search_key__startswith=key) | Q(search_key__contains=f" {key}")
    found = (
        UnitVersion.objects.filter(named | coded)
        .annotate(rank=rank, ended=Q(period__upper_inf=False), by_code=by_code)
        .select_related("unit")
        .order_by("ended", "rank", "by_code", "position", "sort_key", "id")[: limit * 2]
    )
    first = {version.unit_id: version for version in reversed(found)}
    hits = [version for version in found if first[version.unit_id] is version][:limit]
    parents = _last_names({hit.parent_id for hit in hits if hit.parent_id})
    return [
        UnitHit(
            code=hit.unit.code,
            name=hit.name,
            kind=hit.unit.get_kind_display(),
            parent=parents.get(hit.parent_id, ""),
            ended_on=span.last_day(hit.unit.life),
        )
        for hit in hits
    ]


def standing_units() -> dict[str, StandingUnit]:
    """Return every unit with its latest name and superior, by code."""
    latest = (
        UnitVersion.objects.order_by("unit_id", "-period")
        .distinct("unit_id")
        .values_list(
            "unit__code",
            "name",
            "unit__kind",
            "unit__branch",
            "unit__tier",
            "parent__code",
            "period",
            "unit__life",
            "unit__is_reference",
        )
    )
    return {
        row[0]: StandingUnit(*row[:6], row[6].lower, span.last_day(row[7]), row[8])
        for row in latest
    }
