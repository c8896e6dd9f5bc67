"""Who is let off which requirement: what a list asks for, and each in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, QuerySet

from goc.kit import span
from goc.officials.models import Official
from goc.officials.queries.search import matching
from goc.org import queries as units
from goc.standards.models import Dispensation, Requirement

Kind = Dispensation.Kind
KINDS = {"mien": Kind.WAIVED, "ngoai-le": Kind.EXCEPTED}
TONES = {Kind.WAIVED: "info", Kind.EXCEPTED: "warning"}
BY_NAME, BY_FIRST, BY_LAST = "ten", "tu-ngay", "den-ngay"
SORTS = {
    BY_NAME: ("official__sort_key", "pk"),
    BY_FIRST: ("begins", "pk"),
    BY_LAST: ("ends", "pk"),
}
HEADERS = (
    "Số hiệu", "Họ và tên", "Đơn vị", "Loại", "Yêu cầu", "Từ ngày", "Đến hết ngày", "Tình trạng",
    "Cấp quyết định", "Căn cứ", "Lý do", "Người ghi", "Lý do kết thúc",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which of them somebody asks for; an empty field asks for nothing. `on` is a day in force."""

    kind: str = ""
    unit: str = ""
    requirement: str = ""
    on: date | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One dispensation in words."""

    pk: int
    code: str
    name: str
    unit: str
    kind: str
    tone: str
    requirement: str
    requirement_code: str
    first: date | None
    last: date | None
    state: str
    is_open: bool
    authority: str
    ground: str
    document_code: str
    reason: str
    given_by: str
    given_at: datetime
    end_reason: str
    ended_by: str


def filtered(found: QuerySet, wanted: Wanted) -> QuerySet:
    """The dispensations among these that the filter lets through."""
    if wanted.kind in KINDS:
        found = found.filter(kind=KINDS[wanted.kind])
    if wanted.unit:
        found = found.filter(official__unit__in=units.under(wanted.unit))
    if wanted.requirement:
        found = found.filter(requirement__code=wanted.requirement)
    if wanted.on:
        found = found.filter(period__contains=wanted.on)
    if wanted.text:
        people = Official.objects.filter(matching(wanted.text)).values("pk")
        found = found.filter(official__in=people)
    return told(found).annotate(begins=F("period__startswith"), ends=F("period__endswith"))


def told(found: QuerySet) -> QuerySet:
    """The dispensations with all that `lines` tells of each."""
    return found.select_related(
        "official__person", "requirement", "document", "given_by", "ended_by"
    )


def lines(rows: Iterable[Dispensation], on: date) -> list[Line]:
    """The dispensations in words as of the day; the same few queries however many."""
    rows = list(rows)
    called = units.names({row.official.unit_id for row in rows} - {None}, on)
    return [_line(row, called, on) for row in rows]


def _line(row: Dispensation, called: dict[int, str], on: date) -> Line:
    state, is_open = _state(row, on)
    number = row.document.number if row.document else ""
    return Line(
        pk=row.pk,
        code=row.official.code,
        name=row.official.person.full_name,
        unit=called.get(row.official.unit_id, ""),
        kind=Kind(row.kind).label,
        tone=TONES[Kind(row.kind)] if is_open else "plain",
        requirement=row.requirement.short_name,
        requirement_code=row.requirement.code,
        first=row.period.lower,
        last=span.last_day(row.period),
        state=state,
        is_open=is_open,
        authority=row.authority,
        ground=", ".join(filter(None, (number, row.ground))),
        document_code=row.document.code if row.document else "",
        reason=row.reason,
        given_by=row.given_by.full_name,
        given_at=row.given_at,
        end_reason=row.end_reason,
        ended_by=row.ended_by.full_name if row.ended_by else "",
    )


def _state(row: Dispensation, on: date) -> tuple[str, bool]:
    """How it stands on the day, and whether it can still be ended."""
    if row.period.isempty:
        return "hủy trước khi bắt đầu", False
    if on < row.period.lower:
        return "chưa bắt đầu", True
    if on in row.period:
        return "đang có hiệu lực", row.ended_at is None
    return ("kết thúc trước hạn" if row.ended_at else "đã hết hạn"), False


def records(rows: Iterable[Dispensation], on: date) -> Iterator[tuple]:
    """All of them as rows for a file under HEADERS."""
    for line in lines(rows, on):
        days = (f"{day:%d/%m/%Y}" if day else "" for day in (line.first, line.last))
        yield (
            line.code, line.name, line.unit, line.kind, line.requirement, *days, line.state,
            line.authority, line.ground, line.reason, line.given_by, line.end_reason,
        )  # fmt: skip


def requirements() -> Iterable[tuple[str, str]]:
    """Codes and short names of all requirements, in the order of the matrix."""
    return Requirement.objects.order_by("order", "code").values_list("code", "short_name")
