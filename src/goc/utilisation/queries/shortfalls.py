"""Appointments of people who did not qualify, as lists and pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, QuerySet

from goc.officials.models import Official
from goc.officials.queries.search import matching
from goc.org import queries as org
from goc.org.models import TitleEntailment
from goc.utilisation.models import Result, Shortfall
from goc.utilisation.queries.minutes import TONES

LACKING, OPEN = Result.NOT_ELIGIBLE, Result.CANNOT_TELL


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which of them somebody asks for; an empty field asks for nothing. `unit` takes all below,
    `owner` is the id of an account."""

    verdict: str = ""
    unit: str = ""
    group: str = ""
    requirement: str = ""
    is_closed: bool | None = None
    is_decided: bool | None = None
    owner: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One of them in words."""

    pk: int
    code: str
    name: str
    title: str
    unit: str
    on: date
    origin: str
    label: str
    tone: str
    lacks: str
    owner: str
    steps: int
    closed_at: datetime | None
    closed_why: str


def filtered(found: QuerySet, wanted: Wanted, on: date) -> QuerySet[Shortfall]:
    """Those among these that the filter lets through; titles by their group of the day."""
    plain = {"verdict": wanted.verdict, "owner": wanted.owner}
    found = found.filter(**{name: value for name, value in plain.items() if value})
    if wanted.unit:
        found = found.filter(unit__in=org.under(wanted.unit))
    if wanted.group:
        titles = TitleEntailment.objects.filter(group__code=wanted.group, period__contains=on)
        found = found.filter(title__in=titles.values("title"))
    if wanted.requirement:
        found = found.filter(gaps__contains=[{"requirement": wanted.requirement}])
    if wanted.is_closed is not None:
        found = found.filter(closed_at__isnull=not wanted.is_closed)
    if wanted.is_decided is not None:
        found = found.filter(is_decided=wanted.is_decided)
    if wanted.text:
        people = Official.objects.filter(matching(wanted.text)).values("pk")
        found = found.filter(official__in=people)
    return found


def told(found: QuerySet) -> QuerySet[Shortfall]:
    """Them with what `lines` tells of each."""
    found = found.select_related("official__person", "title", "unit", "owner", "closed_by")
    return found.annotate(done=Count("steps"))


def lines(rows: Iterable[Shortfall], on: date) -> list[Line]:
    """Them in words; the same few queries however many."""
    rows = list(rows)
    called = org.names({row.unit_id for row in rows}, on)
    return [_line(row, called) for row in rows]


def _line(row: Shortfall, called) -> Line:
    return Line(
        pk=row.pk,
        code=row.official.code,
        name=row.official.person.full_name,
        title=row.title.name,
        unit=called.get(row.unit_id, row.unit.code),
        on=row.on,
        origin="quyết định theo ngoại lệ" if row.is_decided else "ghi nhận",
        label=str(Result(row.verdict).label),
        tone="plain" if row.closed_at else TONES[row.verdict],
        lacks="; ".join(_lack(gap) for gap in row.gaps),
        owner=row.owner.full_name if row.owner else "",
        steps=row.done,
        closed_at=row.closed_at,
        closed_why=row.closed_why,
    )


def _lack(gap: dict) -> str:
    return f"{gap['short']}: {gap['status']}" + (f" ({gap['missing']})" if gap["missing"] else "")


def counts(found: QuerySet) -> dict[str, int]:
    """How many open ones there are of each verdict."""
    rows = found.filter(closed_at=None).order_by().values_list("verdict").annotate(Count("pk"))
    return {"lacking": 0, "open": 0} | {
        ("lacking" if verdict == LACKING else "open"): number for verdict, number in rows
    }
