"""What will newly be lacking on a later day: compared in SQL, then counted and named."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Sum

from goc.facts.rules import tree
from goc.needs.models import Coming, ComingTally, Forecast
from goc.needs.queries import names
from goc.needs.queries.reading import Within
from goc.officials.queries.named import named
from goc.org import queries as units
from goc.standards.models import RequirementVersion
from goc.standards.queries import Version

Cause = Coming.Cause
NOBODY = """SELECT NULL::bigint AS official_id, NULL::bigint AS version_id, NULL::bigint AS unit_id,
    ''::varchar AS cause, NULL::date AS due_on WHERE false"""


def select(standing: str, version: Version, *, now: int | None) -> str:
    """Return the query of who will lack what the version asks and why that is new.

    `standing` is everyone's standing under it on the later day, `now` the version of the same
    requirement that judged the assessed day, None where there was none.
    """
    met = Cause.RENEWS if is_of_a_time(version.duty.needs) else Cause.LAPSES
    return f"""
        SELECT official_id, version_id, unit_id, cause, due_on FROM (
            SELECT ahead.official_id, ahead.version_id, ahead.unit_id, ahead.due_on,
                CASE WHEN ahead.status = 'CANNOT_TELL' THEN
                        CASE WHEN now.status IN ('MET', 'EXPIRING') THEN '{Cause.UNKNOWN}' END
                    WHEN now.status IS NULL OR now.status = 'CANNOT_TELL' THEN '{Cause.BINDS}'
                    WHEN now.status IN ('MET', 'EXPIRING') THEN '{met}'
                    WHEN now.status IN ('WAIVED', 'EXCEPTED') THEN '{Cause.ENDS}'
                    WHEN now.status = 'DUE' AND ahead.status = 'OVERDUE' THEN '{Cause.PASSES}'
                END AS cause
            FROM ({standing}) ahead
            LEFT JOIN needs_need now
                ON now.official_id = ahead.official_id AND now.version_id = {now or 0}
            WHERE ahead.status IN ('DUE', 'OVERDUE', 'CANNOT_TELL')
        ) compared WHERE cause IS NOT NULL"""


def is_of_a_time(needs: tree.Clause) -> bool:
    """Whether what is asked must be learnt anew each year or term of office."""
    return any(
        isinstance(leaf, tree.Hours) or (isinstance(leaf, tree.Holds) and bool(leaf.in_term))
        for leaf in tree.leaves(needs)
    )


@dataclass(frozen=True, slots=True)
class Wanted(names.Wanted):
    """What somebody asks of a forecast, named by its key; an empty field asks for nothing."""

    forecast: int = 0
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One requirement: by years ahead, how many people come for which cause."""

    version: RequirementVersion
    counts: dict[int, dict[str, int]]

    def total(self, years: int) -> int:
        """How many people come until then."""
        return sum(self.counts.get(years, {}).values())


@dataclass(frozen=True, slots=True)
class Line:
    """One person who will lack something, in words."""

    code: str
    name: str
    title: str
    unit: str
    version: RequirementVersion
    cause: str
    due_on: date | None


def forecasts() -> list[Forecast]:
    """The forecasts that stand, the nearest day first."""
    return list(Forecast.objects.order_by("years"))


def by_cause() -> dict[int, dict[str, int]]:
    """By years ahead and cause, how many of the whole city come."""
    counted: dict[int, dict[str, int]] = {}
    summed = Coming.objects.values_list("forecast__years", "cause").order_by("cause")
    for years, cause, people in summed.annotate(n=Count("official_id")):
        counted.setdefault(years, {})[cause] = people
    return counted


def by_requirement(within: Within, wanted: Wanted) -> list[Row]:
    """How many come under each requirement in the unit asked for, in the order of the matrix."""
    tallies = ComingTally.objects.filter(unit__in=names.tops(within, wanted))
    counted: dict[int, dict[int, dict[str, int]]] = {}
    summed = tallies.values_list("forecast__years", "version_id", "cause").order_by()
    for years, version, cause, people in summed.annotate(n=Sum("people")):
        counted.setdefault(version, {}).setdefault(years, {})[cause] = people
    return [Row(version, counted[version.pk]) for version in _versions(counted, wanted.topic)]


def _versions(pks: Iterable[int], topic: str = "") -> list[RequirementVersion]:
    found = RequirementVersion.objects.filter(pk__in=list(pks))
    if topic:
        found = found.filter(requirement__topic=topic)
    ordered = found.order_by("requirement__order", "requirement__code", "in_force")
    return list(ordered.select_related("requirement", "document"))


def people(within: Within, wanted: Wanted):
    """Who comes until then, of those whom the reader may see, as the filter lets through."""
    return names.in_sight(_asked(Coming.objects.all(), wanted), within, wanted)


def count(within: Within, wanted: Wanted) -> int:
    """How many they are; from what was counted once, where that can tell."""
    if wanted.text or not within.is_everything:
        return people(within, wanted).count()
    tallies = ComingTally.objects.filter(unit__in=names.tops(within, wanted))
    return _asked(tallies, wanted).aggregate(n=Sum("people", default=0))["n"]


def _asked(found, wanted: Wanted):
    asked = {
        "version__requirement__code": wanted.requirement,
        "version__requirement__topic": wanted.topic,
        "cause": wanted.cause,
    }
    named = {name: value for name, value in asked.items() if value}
    return found.filter(forecast=wanted.forecast, **named)


def keys(found, order_by):
    """The rows in an order, as keys to be sliced."""
    return found.order_by(*order_by).values_list(
        "official_id", "version_id", "unit_id", "cause", "due_on"
    )


def lines(rows, on: date) -> list[Line]:
    """These keys in words, under the units' names of the day; the same few queries however many."""
    rows = list(rows)
    known = named({row[0] for row in rows})
    called = units.names({row[2] for row in rows}, on)
    versions = {version.pk: version for version in _versions({row[1] for row in rows})}
    return [
        Line(
            *known[official][:3],
            called.get(unit, ""),
            versions[version],
            Cause(cause).label,
            due_on,
        )
        for official, version, unit, cause, due_on in rows
    ]


HEADERS = (
    "Số hiệu", "Họ và tên", "Chức vụ", "Đơn vị", "Yêu cầu", "Nội dung", "Vì sao", "Hạn",
)  # fmt: skip


def records(found, order_by, on: date) -> Iterator[tuple]:
    """All of them in an order as rows for a file under HEADERS, the memory of a few."""
    called = units.names(set(found.order_by().values_list("unit_id", flat=True).distinct()), on)
    told = {
        version.pk: (version.requirement.short_name, version.title)
        for version in _versions(found.order_by().values_list("version_id", flat=True).distinct())
    }
    ordered = found.order_by(*order_by).values_list(
        "official__code",
        "official__person__full_name",
        "official__title__name",
        "unit_id",
        "version_id",
        "cause",
        "due_on",
    )
    for code, name, title, unit, version, cause, due_on in ordered.iterator(5000):
        due = f"{due_on:%d/%m/%Y}" if due_on else ""
        yield code, name, title or "", called.get(unit, ""), *told[version], Cause(cause).label, due
