"""Pairs as a list shows them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from goc.care.models import Suspicion
from goc.care.queries.words import Told, band, told
from goc.kit.components.numbers import vn_date
from goc.officials.models import Official
from goc.officials.queries.search import matching
from goc.org import queries as units

STATES = {"khong-phai": Suspicion.State.NOT_SAME}
BY_SCORE, BY_TIME = "giong", "luc"
SORTS = {BY_SCORE: ("score", "-pk"), BY_TIME: ("found_at", "pk")}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pairs somebody asks for; an empty field asks for nothing, an empty state for open
    ones."""

    text: str = ""
    unit: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One file of a pair."""

    code: str
    name: str
    unit: str


@dataclass(frozen=True, slots=True)
class Line:
    """One pair in words."""

    one: Side
    other: Side
    score: int
    band: str
    tone: str
    evidence: Told
    state: str
    decision: str


def filtered(found: QuerySet, wanted: Wanted) -> QuerySet:
    """The pairs among these that the filter lets through, with all that `lines` tells."""
    found = found.filter(state=STATES.get(wanted.state, Suspicion.State.OPEN))
    if wanted.unit:
        found = _of(found, Official.objects.filter(unit__in=units.under(wanted.unit)))
    if wanted.text:
        found = _of(found, Official.objects.filter(matching(wanted.text)))
    return found.select_related("first__person", "second__person", "decided_by")


def _of(found, officials):
    keys = officials.values("pk")
    return found.filter(first__in=keys) | found.filter(second__in=keys)


def lines(rows: Iterable[Suspicion], on: date) -> list[Line]:
    """The pairs in words as of the day; the same few queries however many."""
    rows = list(rows)
    placed = {file.unit_id for row in rows for file in (row.first, row.second)} - {None}
    called = units.names(placed, on)
    return [_line(row, called) for row in rows]


def _line(row, called):
    name, tone = band(row.score)
    one, other = (
        Side(file.code, file.person.full_name, called.get(file.unit_id, ""))
        for file in (row.first, row.second)
    )
    decision = ""
    if row.decided_by:
        decision = f"{row.reason} ({row.decided_by.full_name}, {vn_date(row.decided_at)})"
    return Line(
        one,
        other,
        row.score,
        name,
        tone,
        told(row.evidences),
        row.get_state_display(),
        decision,
    )
