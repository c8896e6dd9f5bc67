"""Decisions and what they leave owed, as lists and pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from goc.officials.models import Official
from goc.officials.queries.search import matching
from goc.org import queries as org
from goc.utilisation.models import Appointment, Debt, Result
from goc.utilisation.queries.minutes import TONES

DUE, OVERDUE, SETTLED, LAPSED = "con-han", "qua-han", "da-dat", "het-phai-dat"
STATES = {
    DUE: "Còn nợ, còn hạn",
    OVERDUE: "Còn nợ, quá hạn",
    SETTLED: "Đã đạt",
    LAPSED: "Không còn phải đạt",
}
DEBT_TONES = {DUE: "warning", OVERDUE: "danger", SETTLED: "good", LAPSED: "plain"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which of them somebody asks for; an empty field asks for nothing. `unit` takes all below."""

    unit: str = ""
    kind: str = ""
    excepted: bool | None = None
    requirement: str = ""
    state: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One decision in words."""

    pk: int
    code: str
    name: str
    kind: str
    title: str
    unit: str
    on: date
    number: str
    authority: str
    label: str
    tone: str
    exception: str
    until: date | None
    decided_at: datetime
    decided_by: str
    is_withdrawn: bool


@dataclass(frozen=True, slots=True)
class Owed:
    """What one official owes under one requirement, in words as of a day."""

    pk: int
    appointment: int
    code: str
    name: str
    title: str
    unit: str
    requirement: str
    requirement_code: str
    asked: str
    due_on: date
    state: str
    tone: str
    state_on: date
    evidence: str
    authority: str


def filtered(found: QuerySet, wanted: Wanted) -> QuerySet[Appointment]:
    """The decisions among these that the filter lets through."""
    found = _in_unit(found, wanted, "")
    if wanted.kind:
        found = found.filter(kind=wanted.kind)
    if wanted.excepted is not None:
        found = found.exclude(exception_authority="") if wanted.excepted else found.filter(
            exception_authority=""
        )  # fmt: skip
    return found


def told(found: QuerySet) -> QuerySet[Appointment]:
    """The decisions with what `lines` tells of each."""
    return found.select_related("official__person", "title", "unit", "decided_by", "withdrawn_by")


def lines(rows: Iterable[Appointment]) -> list[Line]:
    """The decisions in words; units as they are called on the day of each."""
    rows = list(rows)
    called = org.names({row.unit_id for row in rows}, max((row.on for row in rows), default=None))
    return [_line(row, called) for row in rows]


def _line(row: Appointment, called) -> Line:
    return Line(
        pk=row.pk,
        code=row.official.code,
        name=row.official.person.full_name,
        kind=row.get_kind_display(),
        title=row.title.name,
        unit=called.get(row.unit_id, row.unit.code),
        on=row.on,
        number=row.number,
        authority=row.authority,
        label=str(Result(row.verdict).label),
        tone=TONES[row.verdict],
        exception=row.exception_authority,
        until=row.exception_until,
        decided_at=row.decided_at,
        decided_by=row.decided_by.full_name,
        is_withdrawn=row.withdrawn_at is not None,
    )


def in_state(found: QuerySet, state: str, on: date) -> QuerySet[Debt]:
    """The debts that stand so on the day; all of them for no state."""
    owed = Q(state=Debt.State.OWED)
    asked = {
        DUE: owed & Q(due_on__gte=on),
        OVERDUE: owed & Q(due_on__lt=on),
        SETTLED: Q(state=Debt.State.SETTLED),
        LAPSED: Q(state=Debt.State.LAPSED),
    }
    return found.filter(asked[state]) if state in asked else found


def owed(found: QuerySet, wanted: Wanted, on: date) -> QuerySet[Debt]:
    """The debts among these that the filter lets through."""
    found = in_state(_in_unit(found, wanted, "appointment__"), wanted.state, on)
    if wanted.requirement:
        found = found.filter(requirement__code=wanted.requirement)
    return found


def _in_unit(found: QuerySet, wanted: Wanted, way: str) -> QuerySet:
    if wanted.unit:
        found = found.filter(**{f"{way}unit__in": org.under(wanted.unit)})
    if wanted.text:
        people = Official.objects.filter(matching(wanted.text)).values("pk")
        found = found.filter(**{f"{way}official__in": people})
    return found


def state_of(debt: Debt, on: date) -> str:
    """How a debt stands on the day."""
    if debt.state == Debt.State.OWED:
        return OVERDUE if debt.due_on < on else DUE
    return SETTLED if debt.state == Debt.State.SETTLED else LAPSED


def debts_told(found: QuerySet) -> QuerySet[Debt]:
    """The debts with what `debts` tells of each."""
    return found.select_related(
        "appointment__official__person",
        "appointment__title",
        "appointment__unit",
        "requirement",
        "qualification__level",
    )


def debts(rows: Iterable[Debt], on: date) -> list[Owed]:
    """The debts in words as of the day."""
    rows = list(rows)
    called = org.names({row.appointment.unit_id for row in rows}, on)
    return [_owed(row, called, on) for row in rows]


def _owed(row: Debt, called, on: date) -> Owed:
    made, state, held = row.appointment, state_of(row, on), row.qualification
    return Owed(
        pk=row.pk,
        appointment=made.pk,
        code=made.official.code,
        name=made.official.person.full_name,
        title=made.title.name,
        unit=called.get(made.unit_id, made.unit.code),
        requirement=row.requirement.short_name,
        requirement_code=row.requirement.code,
        asked=row.asked,
        due_on=row.due_on,
        state=STATES[state],
        tone=DEBT_TONES[state],
        state_on=row.state_on,
        evidence=f"{held.get_kind_display()}: {held.level.name}" if held else "",
        authority=made.exception_authority,
    )


def debt_counts(found: QuerySet, on: date) -> list[tuple[str, str, int]]:
    """How many debts stand how on the day: the word of the address, its words, the number."""
    return [(slug, label, in_state(found, slug, on).count()) for slug, label in STATES.items()]
